"""Alexa's side of a request: the envelope, who speaks, what the slots hold, her services."""
