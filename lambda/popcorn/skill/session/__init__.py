"""What a session remembers, typed; its states decide what "yes" and "more" mean."""
