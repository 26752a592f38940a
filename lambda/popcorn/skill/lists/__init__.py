"""The watchlist, what is being watched, what was watched: by voice. Imported when asked for."""
