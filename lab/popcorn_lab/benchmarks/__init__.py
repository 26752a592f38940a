"""Benchmarks: what a turn costs, as ratios within one run."""
