"""The zip of the skill's function: dependencies, our code, and a snapshot of the catalogue."""
