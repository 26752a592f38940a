"""The HTTP API and the companion page beside the skill, on one's own machine."""
