"""Genres that the listener likes or never wants: by voice. Imported when asked for."""
