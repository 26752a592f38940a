"""`train`: what SageMaker starts in our container for a training job.

The service leaves hyperparameters and data under /opt/ml, takes /opt/ml/model as the result, and
shows the beginning of /opt/ml/output/failure where the exit status is not 0.

Source: docs.aws.amazon.com/sagemaker/latest/dg/your-algorithms-training-algo-running-container.html
"""

from __future__ import annotations

import json
import os
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from popcorn.domain.errors import DataFormatError, PopcornError
from popcorn_lab.container.ratings_file import NAME, read_ratings
from popcorn_lab.training.run import train_model
from popcorn_lab.training.stars import StarsHyperparameters
from popcorn_lab.training.trainer import Hyperparameters

CHANNEL = "training"
LOSS_METRIC = r"epoch \d+/\d+, loss ([0-9.]+)"
"""The regular expression by which the service reads the loss from what is printed."""

_LONGEST_FAILURE = 1024
_TYPES: dict[str, Callable[[str], Any]] = {
    "factors": int,
    "half_life_ratings": float,
    "epochs": int,
    "seed": int,
}


def job_hyperparameters(given: Hyperparameters) -> dict[str, str]:
    """Hyperparameters as a training job takes them: all of them text."""
    values = {name: getattr(given, name) for name in _TYPES}
    return {name: str(value) for name, value in values.items() if value is not None}


def train(root: Path, say: Callable[[str], None]) -> int:
    """Train on the job's ratings and leave the model where the service takes it.

    Args:
        root: /opt/ml; the service's folders are in it.
        say: told in one line each how far it is; the service keeps them as the job's log.
    Returns:
        The exit status.
    """
    try:
        given = _hyperparameters(root / "input" / "config" / "hyperparameters.json")
        data = read_ratings(root / "input" / "data" / CHANNEL / NAME)
        histories = data.histories
        say(f"{histories.rating_count} ratings by {histories.listener_count} listeners")
        epochs = sum(given.epochs_for(histories.listener_count))
        trained = train_model(
            data,
            root / "model",
            given,
            lambda epoch, loss: say(f"epoch {epoch}/{epochs}, loss {loss:.4f}"),
            stars=StarsHyperparameters(seed=given.seed),
        )
    except PopcornError as error:
        return _fail(root, str(error), say)
    except Exception:  # whatever it is, the service has to be told, or it says "exit code 1"
        return _fail(root, traceback.format_exc(), say)
    say(f"model {trained.model_version} in {trained.seconds:.1f} s")
    return 0


def _hyperparameters(file: Path) -> Hyperparameters:
    try:
        given: Mapping[str, str] = json.loads(file.read_text(encoding="utf-8"))
        values = {name: _TYPES[name](value) for name, value in given.items()}
    except FileNotFoundError:
        values = {}
    except KeyError as error:
        known = ", ".join(_TYPES)
        raise DataFormatError(str(file), None, f"{error} is none of {known}") from error
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise DataFormatError(str(file), None, f"cannot be used: {error}") from error
    return Hyperparameters(**values, threads=os.cpu_count() or 1)


def _fail(root: Path, reason: str, say: Callable[[str], None]) -> int:
    say(reason)
    failure = root / "output" / "failure"
    failure.parent.mkdir(parents=True, exist_ok=True)
    # The end of a traceback says what it was.
    failure.write_text(reason[-_LONGEST_FAILURE:], encoding="utf-8")
    return 1
