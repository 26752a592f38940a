"""What Alexa herself understands, one file a language."""
