"""The search indices, made anew from the tables beside those that are in use."""
