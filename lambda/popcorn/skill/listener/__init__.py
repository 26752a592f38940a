"""What is kept of a listener between sessions, and greeting whoever comes in."""
