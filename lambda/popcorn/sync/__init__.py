"""Keeping the search indices equal to the tables. docs/streams.md says how, and what is promised.

The database's side is `changes` (which document an item becomes), the index's is in
`popcorn.adapters.aws`, and `synchroniser` puts both together for a batch of stream records.
"""
