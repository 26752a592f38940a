"""Answering: saying, asking, a word in between, and what is said when something fails."""
