"""Alexa on a laptop: utterances in, speech out, through the real envelopes."""
