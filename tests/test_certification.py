"""What Amazon checks before a skill goes live; each test names the rule it stands for.

Rules: "Certification Requirements", "Voice Interface and User Experience Testing", "Functional
Testing" and "Troubleshooting Certification Failures" on developer.amazon.com. What needs a device
or an account (voices, permissions in the app, the listing as it looks) is not here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from popcorn_lab.legal_pages import problems_of
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import (  # noqa: F401 - fixtures
    Talk,
    new_talk,
    services,
    spoken_locale,
    talk,
)

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "skill-package"
MANIFEST = json.loads((PACKAGE / "skill.json").read_text("utf-8"))["manifest"]
LISTINGS: dict[str, Any] = MANIFEST["publishingInformation"]["locales"]
ENGLISH = LISTINGS["en-US"]
MODELS = {
    path.stem: json.loads(path.read_text("utf-8"))["interactionModel"]["languageModel"]
    for path in sorted((PACKAGE / "interactionModels/custom").glob("*.json"))
}
REQUIRED_INTENTS = {"AMAZON.HelpIntent", "AMAZON.StopIntent", "AMAZON.CancelIntent"}
LAUNCH_WORDS = {"launch", "ask", "tell", "load", "begin", "enable", "open", "start", "run", "play"}
WAKE_WORDS = {"alexa", "amazon", "echo", "computer", "skill", "app"}
CATEGORIES = {"MOVIE_INFO_AND_REVIEWS"}
NOT_HELPED = ("AMAZON.FallbackIntent",)

STATES = {
    "at the start": ["open popcorn picks"],
    "after a list": ["open popcorn picks", "what's popular"],
    "after a recommendation": ["open popcorn picks", "recommend me a movie"],
    "while stars are asked for": ["open popcorn picks", "rate alien"],
    "while a title is asked for": ["open popcorn picks", "rate a movie"],
    "while choosing": ["open popcorn picks", "rate godzilla"],
}
"""Where a tester may be when they say something."""


@pytest.fixture(params=STATES)
def somewhere(request: pytest.FixtureRequest, new_talk: Callable[..., Talk]) -> Talk:  # noqa: F811
    begun = new_talk()
    for utterance in STATES[request.param]:
        begun.say(utterance)
    assert begun.conversation.in_session
    return begun


def is_open(turn: Turn) -> bool:
    return not turn.session_ended


def test_session_management_launch_tells_what_to_ask_and_stays_open(talk: Talk) -> None:  # noqa: F811
    """ "Session management": after a launch the skill says what can be asked, and listens."""
    turn = talk.say("open popcorn picks")
    assert is_open(turn)
    assert turn.reprompt
    assert "say" in f"{turn.speech} {turn.reprompt}".lower()


@pytest.mark.parametrize("phrase", [*ENGLISH["examplePhrases"]])
def test_example_phrases_work_as_the_first_sentence(phrase: str, talk: Talk) -> None:  # noqa: F811
    """ "Example phrases": each one works as it is written, by somebody who never used the skill."""
    turn = talk.say(phrase)
    assert turn.intent not in NOT_HELPED
    assert turn.speech
    assert is_open(turn)


@pytest.mark.parametrize("locale", LISTINGS)
def test_example_phrases_are_three_that_differ_and_name_the_skill(locale: str) -> None:
    """ "Example phrases": wake word, invocation name; the first one launches; no two alike."""
    phrases = LISTINGS[locale]["examplePhrases"]
    name = MODELS[locale]["invocationName"]
    assert len(set(phrases)) == len(phrases) == 3
    for phrase in phrases:
        assert phrase.startswith("Alexa, ")
        assert name in phrase.lower()
        assert re.fullmatch(r"[\w ,.'’-]+", phrase), "no symbols, no emoji"


@pytest.mark.parametrize("locale", MODELS)
def test_invocation_name_follows_the_rules(locale: str) -> None:
    """ "Invocation name": two words or more, lower case, no launch or wake words, no connectors."""
    name = MODELS[locale]["invocationName"]
    words = name.split()
    assert 2 <= len(words) <= 5
    assert re.fullmatch(r"[a-zß-ÿ'. ]+", name)
    assert not set(words) & (LAUNCH_WORDS | WAKE_WORDS)


@pytest.mark.parametrize("locale", MODELS)
def test_required_built_in_intents_are_in_the_model(locale: str) -> None:
    """ "Stopping and cancelling", "Providing help": these intents are required."""
    assert {intent["name"] for intent in MODELS[locale]["intents"]} >= REQUIRED_INTENTS


@pytest.mark.parametrize("locale", MODELS)
def test_sample_utterances_name_neither_wake_word_nor_skill(locale: str) -> None:
    """ "Sample utterances": no wake word and no launch phrase in them."""
    name = MODELS[locale]["invocationName"]
    for intent in MODELS[locale]["intents"]:
        for sample in intent.get("samples", ()):
            assert "alexa" not in sample.lower().split(), sample
            assert name not in sample.lower(), sample


def test_help_is_given_everywhere_and_ends_with_a_question(somewhere: Talk) -> None:
    """ "Providing help": "help" instructs, and leaves the session open."""
    turn = somewhere.say("help")
    assert is_open(turn)
    assert turn.speech
    assert turn.reprompt


def test_stop_ends_the_session_everywhere(somewhere: Talk) -> None:
    """ "Stopping and cancelling": "stop" exits, wherever one is."""
    assert somewhere.say("stop").session_ended


def test_cancel_ends_the_session_or_what_was_asked(somewhere: Talk) -> None:
    """ "Stopping and cancelling": "cancel" exits, or goes back from a question, then exits."""
    if is_open(somewhere.say("cancel")):
        assert somewhere.say("cancel").session_ended


@pytest.mark.parametrize("utterance", ["purple monkey dishwasher", "what's the weather", "42"])
def test_errors_are_handled_with_what_can_be_said(somewhere: Talk, utterance: str) -> None:
    """ "Error handling": what makes no sense is met with guidance, not with an end or a failure."""
    turn = somewhere.say(utterance)
    assert is_open(turn)
    assert turn.reprompt
    assert turn.reprompt != turn.speech


def test_open_sessions_ask_and_closed_ones_do_not(new_talk: Callable[..., Talk]) -> None:  # noqa: F811
    """ "Session management": no open microphone without a prompt, no question without one."""
    begun = new_talk()
    for utterance in (
        *("open popcorn picks", "what's popular", "why the first one", "rate alien", "five"),
        *("movies like alien", "not interested in the second one", "undo", "no", "more", "stop"),
    ):
        turn = begun.say(utterance)
        assert is_open(turn) == (turn.reprompt is not None), utterance
        if turn.speech.rstrip().endswith("?"):
            assert is_open(turn), turn.speech


def test_silence_is_met_once_with_other_words(talk: Talk) -> None:  # noqa: F811
    """ "Prompting": the reprompt is not the prompt again."""
    for utterance in ("open popcorn picks", "what's popular", "rate alien"):
        turn = talk.say(utterance)
        assert turn.reprompt != turn.speech


@pytest.mark.parametrize("locale", LISTINGS)
def test_the_listing_is_complete(locale: str) -> None:
    """ "Skill information": name, both descriptions, key words and both icons, within limits."""
    listing = LISTINGS[locale]
    assert 2 <= len(listing["name"]) <= 50
    assert 0 < len(listing["summary"]) <= 160
    assert 0 < len(listing["description"]) <= 4000
    assert len(", ".join(listing["keywords"])) <= 150
    for icon in ("smallIconUri", "largeIconUri"):
        assert (PACKAGE / listing[icon].removeprefix("file://")).is_file()


def test_the_listing_says_nothing_of_another_skills_or_amazons_making() -> None:
    """ "Policy": no claim of Amazon's endorsement, nobody else's brand in the name."""
    for listing in LISTINGS.values():
        assert not re.search(r"\b(amazon|alexa|imdb|netflix)\b", listing["name"], re.IGNORECASE)
        assert not re.search(r"official|endorsed|certified", listing["description"], re.IGNORECASE)


def test_testing_instructions_tell_a_tester_what_to_say(talk: Talk) -> None:  # noqa: F811
    """ "Testing instructions": all that is needed to test, and it works as told."""
    instructions = MANIFEST["publishingInformation"]["testingInstructions"]
    told = re.search(r"say: (.+?)\. ", instructions)
    assert told, "names what to say"
    talk.say("open popcorn picks")
    for utterance in told[1].split("; "):
        turn = talk.say(utterance)
        assert turn.intent not in NOT_HELPED, utterance
        assert turn.speech
    assert turn.session_ended, "the last one is stop"


def test_the_category_and_compliance_are_declared() -> None:
    """ "Privacy and compliance": every declaration is made, and none that is untrue."""
    assert MANIFEST["publishingInformation"]["category"] in CATEGORIES
    declared = MANIFEST["privacyAndCompliance"]
    assert declared["isChildDirected"] is False
    assert declared["allowsPurchases"] is False
    assert declared["containsAds"] is False
    assert declared["isExportCompliant"] is True


def test_policy_and_terms_are_addresses_of_the_deployers_own_or_not_there_yet() -> None:
    """ "Certification requirements for privacy policy URLs": none that Amazon would refuse.

    The repository ships none at all: docs/terms.md. A placeholder would be published as it is.
    """
    assert problems_of(json.loads((PACKAGE / "skill.json").read_text("utf-8"))) == []


def test_what_the_interfaces_declare_is_answered() -> None:
    """ "Interfaces": only those that the skill has handlers for."""
    declared = {each["type"] for each in MANIFEST["apis"]["custom"].get("interfaces", ())}
    assert declared <= {"CAN_FULFILL_INTENT_REQUEST", "ALEXA_PRESENTATION_APL"}


@pytest.mark.parametrize("locale", LISTINGS)
def test_every_listed_locale_has_a_model(locale: str) -> None:
    """ "Locales": a skill is listed only where it understands."""
    assert locale in MODELS
