"""Publishing a model's factors to the search domain."""
