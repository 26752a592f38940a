"""Writing a dataset into a store."""
