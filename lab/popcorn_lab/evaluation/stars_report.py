"""The errors of predicted stars as Markdown and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from popcorn_lab.evaluation.report import markdown, share
from popcorn_lab.evaluation.stars import OURS

WANTED_RMSE = 0.885
"""The highest mean error of the predictor that is deployed; on u1 to u5 of ml-100k."""


def stars_markdown(which: str, errors: Mapping[str, Sequence[float]]) -> str:
    """A row for each predictor, a column for each fold."""
    folds = len(next(iter(errors.values())))
    header = ["RMSE", *(f"fold {number}" for number in range(1, folds + 1)), "mean"]
    rows = [
        [name, *map(share, of_folds), f"{np.mean(of_folds):.4f}"]
        for name, of_folds in errors.items()
    ]
    text = f"## Rating prediction: {which}\n\n{markdown(header, rows)}"
    if OURS not in errors:
        return text
    reached = "yes" if np.mean(errors[OURS]) <= WANTED_RMSE else "no"
    return f"{text}\n\nWanted of {OURS}: a mean of at most {WANTED_RMSE}; reached: {reached}."


def stars_json(which: str, errors: Mapping[str, Sequence[float]]) -> dict[str, Any]:
    """Each predictor's error, fold by fold and on average."""
    return {
        "folds": which,
        "rmse": {
            name: {"folds": list(of_folds), "mean": float(np.mean(of_folds))}
            for name, of_folds in errors.items()
        },
        "wanted": WANTED_RMSE,
    }
