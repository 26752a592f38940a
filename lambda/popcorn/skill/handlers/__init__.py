"""One module a group of intents. A handler reads slots, calls the domain, remembers, says."""
