"""The Alexa side: the only folder that imports the ASK SDK."""
