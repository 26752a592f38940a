"""Friends and movie nights by voice: what both need. Imported when first asked for."""
