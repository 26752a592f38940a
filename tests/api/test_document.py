"""The OpenAPI document: current, valid, and kept by the running API."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from popcorn.api.app import Api
from popcorn.api.problems import PROBLEM_JSON
from popcorn_lab.cli.openapi import PUBLISHED, document_text
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens
from tests.api.served import served

DOCUMENT: dict[str, Any] = json.loads(PUBLISHED.read_text(encoding="utf-8"))
OPERATIONS = [each for path in DOCUMENT["paths"].values() for each in path.values()]


def test_the_published_document_is_current() -> None:
    """Mended by `popcorn openapi`."""
    assert document_text() == PUBLISHED.read_text(encoding="utf-8")


def test_the_document_is_one_of_openapi_3_1() -> None:
    assert DOCUMENT["openapi"].startswith("3.1")
    OpenAPIV31SpecValidator(DOCUMENT).validate()


def test_every_operation_is_told_and_every_error_is_a_problem() -> None:
    assert len({each["operationId"] for each in OPERATIONS}) == len(OPERATIONS) == 31
    for each in OPERATIONS:
        assert each["summary"], each
        answers = each["responses"]
        assert {"200", "401", "500", "503"} <= answers.keys()
        assert ("requestBody" in each) == ("400" in answers)
        for status, answer in answers.items():
            (content_type,) = answer["content"]
            assert content_type == ("application/json" if status == "200" else PROBLEM_JSON)


def test_the_running_api_keeps_what_the_document_says(api: Api, tmp_path: Path) -> None:
    """No server error, and no answer that is not in the document, whatever is sent.

    What a schema allows may be refused all the same: a title that nobody knows, a day gone by.
    docs/api.md has the command that sends ten times as much.
    """
    tokens = DevelopmentTokens()
    with served(api, tokens, tmp_path) as address:
        ended = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli", "run", str(PUBLISHED)),
                *("--url", f"{address}/api", "--phases", "fuzzing"),
                *("-H", f"Authorization: Bearer {tokens.sign_in('schemathesis')}"),
                *("--exclude-checks", "positive_data_acceptance", "--max-examples", "6"),
                *("--seed", "7", "--suppress-health-check", "all", "--no-color"),
                *("--generation-database", "none"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-1000:]
    found = re.search(r"(\d+) generated, (\d+) passed", ended.stdout)
    assert found, ended.stdout[-2000:]
    assert int(found[1]) == int(found[2]) > 100
