"""The commands that operate an account: against moto, and real servers where they are asked."""
