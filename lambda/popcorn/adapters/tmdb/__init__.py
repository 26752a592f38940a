"""Titles from The Movie Database, over version 3 of its API.

Whoever uses it agrees to its terms; docs/fresh-titles.md says what they want.
Source: https://developer.themoviedb.org/reference
"""
