"""Friends by voice: codes, requests, names, and what friends watch."""
