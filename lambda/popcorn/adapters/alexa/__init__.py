"""Alexa's services outside of a conversation."""
