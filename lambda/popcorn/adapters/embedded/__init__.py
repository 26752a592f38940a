"""Adapters that need nothing but Python: one SQLite file and a scorer in the process."""
