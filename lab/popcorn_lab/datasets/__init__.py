"""Reading datasets: what a file says, not where it goes."""
