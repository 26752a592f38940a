"""Training the Factorization Machine."""
