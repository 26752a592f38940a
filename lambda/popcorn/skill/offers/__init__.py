"""Offering movies, and what is marked of those that were offered."""
