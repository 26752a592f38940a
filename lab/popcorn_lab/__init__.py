"""What a laptop or a pipeline step runs: load, train, evaluate, talk, serve."""
