"""Telling listeners what happened."""
