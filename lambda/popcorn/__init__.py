"""Popcorn Picks: a voice movie companion. This package is what the Lambda zip carries."""
