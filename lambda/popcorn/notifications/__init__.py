"""Telling listeners what happened: from an event in the outbox to mail and notifications."""
