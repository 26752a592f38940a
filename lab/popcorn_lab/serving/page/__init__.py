"""The chat page: three files, served as they are."""
