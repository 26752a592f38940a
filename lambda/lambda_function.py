"""What AWS Lambda and `ask run` call; at the root, because they look no deeper."""

from popcorn.entrypoints.skill import handler as lambda_handler

__all__ = ["lambda_handler"]
