"""SageMaker's managed algorithm as a trainer: examples out, parameters in."""

DRAWS = 80
"""How many rows are drawn of each history, unless told otherwise."""
