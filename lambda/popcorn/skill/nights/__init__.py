"""Movie nights by voice: planning, answering, changing."""
