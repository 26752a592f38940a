"""What the skill does in its own process, for others: JSON in, JSON out (docs/functions.md)."""
