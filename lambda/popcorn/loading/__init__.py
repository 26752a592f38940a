"""Data files into the tables: read line by line, in steps that can be continued at any time."""
