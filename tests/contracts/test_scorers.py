"""The scorers keep the contract: in the process, and a real endpoint through a real client."""

from __future__ import annotations

import math
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar, Protocol

import boto3
import pytest
from botocore.config import Config

from popcorn.adapters.aws.clients import sagemaker_runtime_client
from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
from popcorn.adapters.aws.scorer_formats import CANDIDATES, FM_JSON
from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.errors import ModelFileError, ScorerUnavailableError
from popcorn.model.features import FeatureSpace
from popcorn.model.file import read_described, read_model
from popcorn.ports import Scorer
from tests.contracts.scorer_contract import (  # noqa: F401 - fixtures are found by import
    ALIEN,
    BRAZIL,
    ScorerContract,
    ScorerOf,
    by_hand,
    checkerboard,
    large,
    listener,
)
from tests.lab.endpoint_process import endpoint_process


class TestLocalScorer(ScorerContract):
    @pytest.fixture(scope="class")
    @classmethod
    def scorer_of(cls) -> ScorerOf:
        return LocalScorer


class _AnEndpoint(ScorerContract):
    """A real endpoint, asked through a real client."""

    wire_format = FM_JSON
    options: ClassVar[tuple[str, ...]] = ()

    @pytest.fixture(scope="class")
    @classmethod
    def scorer_of(cls) -> Iterator[ScorerOf]:
        scorers: dict[Path, Scorer] = {}
        with ExitStack() as stack, pytest.MonkeyPatch.context() as environment:
            set_credentials(environment)

            def scorer_of(folder: Path) -> Scorer:
                if folder not in scorers:
                    url = stack.enter_context(endpoint_process(folder, *cls.options))
                    environment.setenv("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", url)
                    client = sagemaker_runtime_client()
                    stack.callback(client.close)
                    described = read_described(folder)
                    scorers[folder] = SageMakerScorer(
                        client,
                        "any",
                        described.space,
                        model_version=described.model_version,
                        wire_format=cls.wire_format,
                    )
                return scorers[folder]

            yield scorer_of


class TestSageMakerScorer(_AnEndpoint):
    pass


class TestSageMakerScorerOfCandidates(_AnEndpoint):
    wire_format = CANDIDATES


class TestSageMakerScorerOfAClassifier(_AnEndpoint):
    options = ("--predictor-type", "binary_classifier")


def set_credentials(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("AWS_ACCESS_KEY_ID", "local")
    environment.setenv("AWS_SECRET_ACCESS_KEY", "local")
    environment.setenv("AWS_DEFAULT_REGION", "us-east-1")


SPACE = FeatureSpace((ALIEN, BRAZIL))
Answering = Callable[[bytes], str]


@pytest.fixture
def endpoint_answering() -> Iterator[Answering]:
    """Starts an HTTP server that gives one answer to everything, and tells its address."""
    with ExitStack() as stack:

        def start(body: bytes) -> str:
            class Handler(BaseHTTPRequestHandler):
                def do_POST(self) -> None:
                    self.rfile.read(int(self.headers["Content-Length"]))
                    self.send_response(200)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

                def log_message(self, *_: object) -> None:
                    """Says nothing."""

            server = stack.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), Handler))
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            stack.callback(thread.join)
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield start


class ScorerAt(Protocol):
    def __call__(
        self, url: str, *, model_version: str | None = None, wire_format: str = FM_JSON
    ) -> Scorer: ...


@pytest.fixture
def scorer_at(monkeypatch: pytest.MonkeyPatch) -> Iterator[ScorerAt]:
    """A scorer whose client waits but a moment, for an endpoint at an address."""
    set_credentials(monkeypatch)
    with ExitStack() as stack:

        def scorer_at(
            url: str, *, model_version: str | None = None, wire_format: str = FM_JSON
        ) -> Scorer:
            config = Config(
                connect_timeout=0.3,
                read_timeout=0.3,
                retries={"mode": "standard", "total_max_attempts": 2},
            )
            client = boto3.client("sagemaker-runtime", endpoint_url=url, config=config)
            stack.callback(client.close)
            return SageMakerScorer(
                client, "any", SPACE, model_version=model_version, wire_format=wire_format
            )

        yield scorer_at


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"predictions": null}',
        b'{"predictions": []}',
        b'{"predictions": [{"score": 1}]}',
        b'{"predictions": [{"score": 1}, {"score": 2}, {"score": 3}]}',
        b'{"predictions": [{"score": 1}, {"label": 2}]}',
        b'{"predictions": [{"score": 1}, 2]}',
        b'{"predictions": [{"score": 1}, {"score": null}]}',
        b'{"predictions": [{"score": 1}, {"score": "high"}]}',
        b'{"predictions": [{"score": 1}, {"score": NaN}]}',
        b'{"predictions": [{"score": 1}, {"score": 1e999}]}',
        b'{"predictions": [{"score": 1}, {"score": 1' + b"0" * 400 + b"}]}",
        b'{"predictions": [{"score": 1}, {"score": true}]}',
        b'{"predictions": [{"score": 1}, {"score": 1.5, "predicted_label": 1}]}',
        b'{"predictions": [{"score": 1}, {"score": -0.1, "predicted_label": 0}]}',
    ],
)
def test_an_answer_that_is_none_is_no_score(
    endpoint_answering: Answering, scorer_at: ScorerAt, body: bytes
) -> None:
    with pytest.raises(ScorerUnavailableError):
        scorer_at(endpoint_answering(body)).score(listener(), [ALIEN, BRAZIL])


@pytest.mark.parametrize(
    "predictions",
    [
        "[]",
        "null",
        '[{"candidate": 0, "score": 1}]',
        '[{"candidate": 0, "score": 1}, {"candidate": 0, "score": 2}]',
        '[{"candidate": 0, "score": 1}, {"candidate": 2, "score": 2}]',
        '[{"candidate": 0, "score": 1}, {"score": 2}]',
        '[{"candidate": 0, "score": 1}, {"candidate": 1}]',
        '[{"candidate": 0, "score": 1}, {"candidate": [1], "score": 2}]',
        '[{"candidate": 0, "score": 1}, {"candidate": 1, "score": NaN}]',
        '[{"candidate": 0, "score": 1}, {"candidate": 1, "score": null}]',
        '[{"candidate": 0, "score": 1}, 1]',
        '[{"candidate": 0, "score": 1}, {"candidate": 1, "score": 2}], "model_version": 7',
    ],
)
def test_an_answer_for_candidates_that_is_none_is_no_score(
    endpoint_answering: Answering, scorer_at: ScorerAt, predictions: str
) -> None:
    url = endpoint_answering(f'{{"model_version": "v", "predictions": {predictions}}}'.encode())
    with pytest.raises(ScorerUnavailableError):
        scorer_at(url, wire_format=CANDIDATES).score(listener(), [ALIEN, BRAZIL])


def test_candidates_may_be_answered_in_any_order(
    endpoint_answering: Answering, scorer_at: ScorerAt
) -> None:
    alien, brazil = SPACE.position[ALIEN], SPACE.position[BRAZIL]
    url = endpoint_answering(
        f'{{"model_version": "v", "predictions": [{{"candidate": {brazil}, "score": 0.25}},'
        f' {{"candidate": {alien}, "score": 0.5}}]}}'.encode()
    )
    scores = scorer_at(url, wire_format=CANDIDATES).score(listener(), [ALIEN, BRAZIL])
    assert scores == {ALIEN: 0.5, BRAZIL: 0.25}


def test_a_classifiers_probability_becomes_the_logit_that_it_was_made_of(
    endpoint_answering: Answering, scorer_at: ScorerAt
) -> None:
    url = endpoint_answering(
        b'{"predictions": [{"score": 0.5, "predicted_label": 1},'
        b' {"score": 0.25, "predicted_label": 0}]}'
    )
    scores = scorer_at(url).score(listener(), [ALIEN, BRAZIL])
    assert scores == {ALIEN: 0.0, BRAZIL: pytest.approx(-math.log(3), abs=1e-12)}


def test_a_classifiers_certainty_is_a_number_beyond_all_others(
    endpoint_answering: Answering, scorer_at: ScorerAt
) -> None:
    url = endpoint_answering(
        b'{"predictions": [{"score": 1.0, "predicted_label": 1},'
        b' {"score": 0.0, "predicted_label": 0}]}'
    )
    scores = scorer_at(url).score(listener(), [ALIEN, BRAZIL])
    assert scores[ALIEN] == pytest.approx(36.7, abs=0.1)
    assert scores[BRAZIL] == pytest.approx(-744.4, abs=0.1)


@pytest.mark.parametrize("wire_format", [FM_JSON, CANDIDATES])
def test_scores_of_another_model_version_are_not_used(
    by_hand: Path,  # noqa: F811
    scorer_at: ScorerAt,
    wire_format: str,
) -> None:
    version = read_model(by_hand).model_version
    with endpoint_process(by_hand) as url:
        same = scorer_at(url, model_version=version, wire_format=wire_format)
        assert set(same.score(listener(), [ALIEN])) == {ALIEN}
        other = scorer_at(url, model_version="0" * len(version), wire_format=wire_format)
        with pytest.raises(ScorerUnavailableError, match=version):
            other.score(listener(), [ALIEN])


def test_an_answer_that_names_no_model_version_is_used(
    endpoint_answering: Answering, scorer_at: ScorerAt
) -> None:
    url = endpoint_answering(b'{"predictions": [{"score": 0.5}]}')
    assert scorer_at(url, model_version="v").score(listener(), [ALIEN]) == {ALIEN: 0.5}


def test_an_endpoint_that_is_away(scorer_at: ScorerAt) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(ScorerUnavailableError):
        scorer_at(f"http://127.0.0.1:{port}").score(listener(), [ALIEN])


def test_an_endpoint_that_never_answers(scorer_at: ScorerAt) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(ScorerUnavailableError):
            scorer_at(f"http://127.0.0.1:{port}").score(listener(), [ALIEN])


def test_an_endpoint_of_another_model_refuses(
    by_hand: Path,  # noqa: F811
    large: Path,  # noqa: F811
    scorer_at: ScorerAt,
) -> None:
    assert read_model(by_hand).space.size == SPACE.size
    with endpoint_process(large) as url, pytest.raises(ScorerUnavailableError):
        scorer_at(url).score(listener(), [ALIEN])


def test_a_local_scorer_without_a_model_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="popcorn train"):
        LocalScorer(tmp_path)
