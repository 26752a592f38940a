"""How well titles are understood: what people might say, and the movie that each means.

`by_hand.csv` was written by hand, `made.csv` by `make.py`, both before anything was measured on
them. A title that is heard on several lines means any of their movies.
"""
