"""The models that `popcorn evaluate` compares."""
