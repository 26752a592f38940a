"""The account: its stacks, what is in them, and what has to be done about them."""
