"""Interaction models: from what people write to what Alexa receives."""
