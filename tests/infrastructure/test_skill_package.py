"""What the ASK CLI reads: the project file, the manifest, the icons, the interaction models."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.simulator.alexa_phrases import alexa_phrases

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "skill-package"
ICON_SIDES = {"smallIconUri": 108, "largeIconUri": 512}
"""Pixels, as the skill store demands."""
LONGEST = {"name": 50, "summary": 160, "description": 4000}
LOCALES = sorted(authored_locales())


def read_json(path: Path) -> dict[str, Any]:
    return dict(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    return dict(read_json(PACKAGE / "skill.json")["manifest"])


@pytest.fixture(scope="module")
def localized(manifest: dict[str, Any]) -> dict[str, Any]:
    return dict(manifest["publishingInformation"]["locales"])


@pytest.fixture(scope="module")
def resources() -> dict[str, Any]:
    return dict(read_json(ROOT / "ask-resources.json")["profiles"]["default"])


def interaction_model(locale: str) -> dict[str, Any]:
    return read_json(PACKAGE / "interactionModels" / "custom" / f"{locale}.json")


def test_the_project_file_points_at_what_is_there(resources: dict[str, Any]) -> None:
    assert (ROOT / resources["skillMetadata"]["src"] / "skill.json").is_file()
    assert (ROOT / resources["code"]["default"]["src"] / "requirements.txt").is_file()
    assert (ROOT / resources["skillInfrastructure"]["userConfig"]["templatePath"]).is_file()


def test_the_handler_can_be_imported_from_the_zip_alone(
    resources: dict[str, Any], tmp_path: Path
) -> None:
    module, function = resources["skillInfrastructure"]["userConfig"]["handler"].split(".")
    program = f"import {module}; assert callable({module}.{function}); print({module}.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT / resources["code"]["default"]["src"],
        env={"PATH": os.environ["PATH"], "POPCORN_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).parent == (ROOT / resources["code"]["default"]["src"])


def test_the_manifest_has_the_locales_of_the_interaction_models(localized: dict[str, Any]) -> None:
    models = PACKAGE / "interactionModels" / "custom"
    assert {path.stem for path in models.glob("*.json")} == set(localized)


def test_the_manifest_names_no_endpoint(manifest: dict[str, Any]) -> None:
    """The CLI writes it; one that is committed would be somebody else's."""
    assert list(manifest["apis"]) == ["custom"]
    assert set(manifest["apis"]["custom"]) <= {"interfaces"}


def test_the_cli_subscribes_to_skill_events_with_the_functions_endpoint(
    resources: dict[str, Any], manifest: dict[str, Any]
) -> None:
    """A manifest with subscriptions and no endpoint would be refused before there is one."""
    events = resources["skillInfrastructure"]["userConfig"]["skillEvents"]
    assert events == {"subscriptions": ["SKILL_ENABLED", "SKILL_DISABLED", "SKILL_ACCOUNT_LINKED"]}
    assert "events" not in manifest


def test_the_manifest_asks_for_recognised_voices_and_reminders_only(
    manifest: dict[str, Any],
) -> None:
    names = ["alexa::person_id:read", "alexa::alerts:reminders:skill:readwrite"]
    assert manifest["permissions"] == [{"name": name} for name in names]


def test_texts_are_there_and_no_longer_than_the_store_takes(localized: dict[str, Any]) -> None:
    for text in localized.values():
        for field, longest in LONGEST.items():
            assert 0 < len(text[field]) <= longest
        assert 1 <= len(text["examplePhrases"]) <= 3
        assert len(text["keywords"]) <= 30


@pytest.mark.parametrize(("field", "side"), ICON_SIDES.items())
def test_icons_are_pngs_of_the_size_that_the_store_shows(
    localized: dict[str, Any], field: str, side: int
) -> None:
    for text in localized.values():
        assert text[field].startswith("file://assets/")
        icon = (PACKAGE / text[field].removeprefix("file://")).read_bytes()
        assert icon[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", icon[16:24]) == (side, side)


@pytest.mark.parametrize("locale", LOCALES)
def test_example_phrases_are_sample_utterances(locale: str, localized: dict[str, Any]) -> None:
    """Certification tries each of them as the first sentence."""
    language_model = interaction_model(locale)["interactionModel"]["languageModel"]
    phrases = alexa_phrases(locale, language_model["invocationName"])
    samples = {
        sample.casefold()
        for intent in language_model["intents"]
        for sample in intent.get("samples", ())
    }
    first, *others = [
        phrase.casefold().removeprefix("alexa, ") for phrase in localized[locale]["examplePhrases"]
    ]
    assert first in [phrase.casefold() for phrase in phrases.launch]
    for phrase in others:
        carriers = [each.casefold().split("{request}") for each in phrases.request]
        asked = {
            phrase.removeprefix(before).removesuffix(behind)
            for before, behind in carriers
            if phrase.startswith(before) and phrase.endswith(behind)
        }
        assert asked & samples, phrase


@pytest.mark.parametrize("locale", [each for each in LOCALES if not each.startswith("en-")])
def test_no_text_of_the_store_is_the_english_one(locale: str, localized: dict[str, Any]) -> None:
    for field in ("summary", "description", "examplePhrases", "keywords"):
        assert localized[locale][field] != localized["en-US"][field]
