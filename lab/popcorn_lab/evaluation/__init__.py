"""Measuring recommendations."""
