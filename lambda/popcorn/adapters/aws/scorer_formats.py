"""What a request for scores, and its answer, look like on the wire.

`FmJson` is the sparse JSON of SageMaker's built-in Factorization Machines, which repeats the
listener's features for each candidate. `CandidatesJson` says them once; only an endpoint of ours
understands it.

Source: docs.aws.amazon.com/sagemaker/latest/dg/cdf-inference.html (request) and
fm-in-formats.html (answer); docs/model.md for the candidates.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any, ClassVar, NamedTuple, Protocol

from popcorn.domain.errors import ScorerUnavailableError
from popcorn.model.features import SparseVector

FM_JSON = "fm-json"
CANDIDATES = "candidates"

_HIGHEST_PROBABILITY = 1 - 2**-53
_LOWEST_PROBABILITY = 2**-1074
"""The doubles beside 1 and 0: what is rounded to 1 or 0 is counted as these."""


class Answer(NamedTuple):
    """Raw scores in the order of the request's candidates, and of which model, if it is said."""

    scores: list[float]
    model_version: str | None


class WireFormat(Protocol):
    """How to ask for the scores of candidates in one listener's context."""

    @property
    def content_type(self) -> str: ...

    def request(self, candidates: Sequence[int], context: SparseVector, size: int) -> bytes:
        """The body for candidates' features, all distinct, of a space of `size` features."""
        ...

    def answer(self, body: bytes, candidates: Sequence[int]) -> Answer:
        """Read the answer to a request for these candidates.

        Raises:
            ScorerUnavailableError: not of the format, not one finite score for each candidate.
        """
        ...


class FmJson:
    """The built-in algorithm's: answers come in the order of the instances."""

    content_type: ClassVar[str] = "application/json"

    def request(self, candidates: Sequence[int], context: SparseVector, size: int) -> bytes:
        """One instance for each candidate; the context is written once and repeated.

        A candidate's feature stands before all others, which keeps the keys ascending.
        """
        keys, values = _listed(context.keys), _listed(context.values)
        rest = f',{keys}],"shape":[{size}],"values":[1.0,{values}]}}}}}}'
        instances = ",".join(f'{{"data":{{"features":{{"keys":[{key}{rest}' for key in candidates)
        return f'{{"instances":[{instances}]}}'.encode()

    def answer(self, body: bytes, candidates: Sequence[int]) -> Answer:
        """A classifier's probabilities, told by their `predicted_label`, become logits again."""
        predictions = _predictions(_parsed(body), len(candidates))
        return Answer([_raw_score(each) for each in predictions], None)


class CandidatesJson:
    """Ours: the context once, then the candidates; answers name the candidate they are for."""

    content_type: ClassVar[str] = "application/vnd.popcorn.candidates+json"

    def request(self, candidates: Sequence[int], context: SparseVector, size: int) -> bytes:
        keys, values = _listed(context.keys), _listed(context.values)
        return (
            f'{{"shape":[{size}],"context":{{"keys":[{keys}],"values":[{values}]}},'
            f'"candidates":[{_listed(candidates)}]}}'
        ).encode()

    def answer(self, body: bytes, candidates: Sequence[int]) -> Answer:
        answered = _parsed(body)
        predictions = _predictions(answered, len(candidates))
        try:
            score_of = {each["candidate"]: _number(each["score"]) for each in predictions}
            scores = [score_of[candidate] for candidate in candidates]
            version = answered["model_version"]
        except (KeyError, TypeError) as error:
            raise _not_of_its_format() from error
        if not isinstance(version, str):
            raise _not_of_its_format()
        return Answer(scores, version)


WIRE_FORMATS: dict[str, WireFormat] = {FM_JSON: FmJson(), CANDIDATES: CandidatesJson()}


def _listed(numbers: Sequence[float]) -> str:
    return json.dumps(list(numbers), separators=(",", ":"))[1:-1]


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _not_of_its_format() from error


def _predictions(answered: Any, expected: int) -> list[Any]:
    predictions = answered.get("predictions") if isinstance(answered, dict) else None
    if not isinstance(predictions, list):
        raise _not_of_its_format()
    if len(predictions) != expected:
        raise ScorerUnavailableError(
            f"the endpoint answered {len(predictions)} predictions for {expected} candidates"
        )
    return predictions


def _raw_score(prediction: Any) -> float:
    if not isinstance(prediction, dict) or "score" not in prediction:
        raise _not_of_its_format()
    score = _number(prediction["score"])
    if "predicted_label" not in prediction:
        return score
    if not 0 <= score <= 1:
        raise ScorerUnavailableError("the endpoint answered a probability that is none")
    inside = min(max(score, _LOWEST_PROBABILITY), _HIGHEST_PROBABILITY)
    return math.log(inside) - math.log1p(-inside)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _not_of_its_format()
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ScorerUnavailableError("the endpoint answered a score that is not finite")
    return number


def _not_of_its_format() -> ScorerUnavailableError:
    return ScorerUnavailableError("the endpoint's answer is not of its format")
