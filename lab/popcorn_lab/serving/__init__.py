"""HTTP on loopback: the skill, the chat page, the endpoint."""
