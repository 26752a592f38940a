"""Ratings: one, a round of some, and taking things back."""
