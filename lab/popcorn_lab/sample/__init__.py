"""The sample that ships: real movies, synthetic ratings."""
