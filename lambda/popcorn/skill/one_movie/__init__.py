"""Requests about one movie: which one is meant, and what is known about it."""
