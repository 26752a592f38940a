"""What AWS Lambda and `ask run` call; at the root, because they look no deeper.

A container that starts makes many objects and lets go of few. Looking for garbage among them is a
fifth of the wait for its first answer, so that is put off until the answer is there, and what is
there by then is not looked through again.
"""

import gc
from typing import Any

gc.disable()

from popcorn.entrypoints.skill import Envelope, handler, prepare  # noqa: E402 - see above

__all__ = ["lambda_handler"]

prepare()


def lambda_handler(event: Envelope, context: Any) -> Envelope:
    """A request envelope in, a response envelope out."""
    try:
        return handler(event, context)
    finally:
        if not gc.isenabled():
            gc.freeze()
            gc.enable()
