"""The Factorization Machine: its feature space, its file, its equation. Plain Python, no numpy.

Training, the endpoint and the skill all use these modules, so that the encoding of a listener
exists once. docs/model.md describes the formula and the file.
"""
