"""The interaction model: what the build writes, and what Alexa would say to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import Stars
from popcorn.skill.alexa.slots import Place
from popcorn_lab.interaction.authoring import AuthoringError, read_language
from popcorn_lab.interaction.build import MOST_BYTES, MOVIE_TYPE, build_model
from popcorn_lab.interaction.catalogue_movies import dataset_movies
from popcorn_lab.interaction.checks import problems
from popcorn_lab.interaction.files import authored_locales, model_folder
from popcorn_lab.interaction.json_text import as_json
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.interaction.movie_values import movie_values
from popcorn_lab.sample.dataset import SampleDataset

LOCALES = authored_locales()


@pytest.fixture(scope="module")
def sample_movies() -> Sequence[Movie]:
    return dataset_movies(SampleDataset())


@pytest.fixture
def built() -> dict[str, Any]:
    """A copy of the committed model, to be spoilt."""
    model: dict[str, Any] = json.loads((model_folder() / "en-US.json").read_text("utf-8"))
    return model


@pytest.mark.parametrize("locale", LOCALES)
def test_committed_models_are_current(locale: str, sample_movies: Sequence[Movie]) -> None:
    """Mended by `popcorn build-models`."""
    built = as_json(build_model(read_language(LOCALES[locale], locale), sample_movies))
    assert (model_folder() / f"{locale}.json").read_text("utf-8") == f"{built}\n"


def test_no_model_without_its_language() -> None:
    assert {path.stem for path in model_folder().glob("*.json")} == set(LOCALES)


@pytest.mark.parametrize("locale", LOCALES)
def test_alexa_accepts_the_models(locale: str) -> None:
    file = model_folder() / f"{locale}.json"
    assert problems(json.loads(file.read_text("utf-8"))) == []
    assert len(file.read_bytes()) < MOST_BYTES


def sample_of(model: dict[str, Any], sample: str) -> None:
    intent_of(model, "MoreMoviesIntent")["samples"].append(sample)


def intent_of(model: dict[str, Any], name: str) -> dict[str, Any]:
    intents = model["interactionModel"]["languageModel"]["intents"]
    found: dict[str, Any] = next(each for each in intents if each["name"] == name)
    return found


def dialog_of(model: dict[str, Any], name: str) -> dict[str, Any]:
    dialogs: list[dict[str, Any]] = model["interactionModel"]["dialog"]["intents"]
    return next(each for each in dialogs if each["name"] == name)


def values_of(model: dict[str, Any], name: str) -> list[dict[str, Any]]:
    types = model["interactionModel"]["languageModel"]["types"]
    found: list[dict[str, Any]] = next(each["values"] for each in types if each["name"] == name)
    return found


def double(values: list[dict[str, Any]]) -> None:
    values.append(values[0])


@pytest.mark.parametrize(
    ("spoil", "complaint"),
    [
        (lambda model: sample_of(model, "Recommend Me a movie"), "is a sample of"),
        (lambda model: sample_of(model, "top 10"), "character"),
        (lambda model: sample_of(model, "more, please"), "character"),
        (lambda model: sample_of(model, "more {mood} movies"), "slot that the intent lacks"),
        (lambda model: intent_of(model, "RateMovieIntent")["samples"].append("x{movie}"), "charac"),
        (
            lambda model: intent_of(model, "RateMovieIntent")["samples"].append("{movie} {movie}"),
            "twice",
        ),
        (
            lambda model: intent_of(model, "RateMovieIntent")["slots"][0].update(type="FILM"),
            "type FILM is missing",
        ),
        (lambda model: double(values_of(model, "STARS")), "is there twice"),
        (
            lambda model: values_of(model, MOVIE_TYPE)[0]["name"].update(value="What?!"),
            "sign that Alexa refuses",
        ),
        (
            lambda model: values_of(model, MOVIE_TYPE)[0]["name"].update(value="x" * 141),
            "too long",
        ),
        (lambda model: model["interactionModel"]["prompts"].clear(), "prompt"),
        (lambda model: dialog_of(model, "ForgetMeIntent")["prompts"].clear(), "be confirmed"),
        (
            lambda model: model["interactionModel"]["languageModel"].update(invocationName="Pop"),
            "invocation name",
        ),
        (
            lambda model: values_of(model, MOVIE_TYPE)[0]["name"]["synonyms"].extend(
                f"synonym {'x' * 100} {number}" for number in range(50_000)
            ),
            "50",
        ),
    ],
)
def test_what_alexa_refuses_is_found(
    built: dict[str, Any], spoil: Callable[[dict[str, Any]], None], complaint: str
) -> None:
    spoil(built)
    assert any(complaint in problem for problem in problems(built)), problems(built)[:3]


def test_ids_are_what_the_skill_reads(built: dict[str, Any]) -> None:
    def ids(name: str) -> set[str]:
        return {value["id"] for value in values_of(built, name)}

    assert ids("GENRE") == {genre.value for genre in Genre}
    assert {Stars.of(each).half_steps for each in ids("STARS")} == set(range(1, 11))
    assert ids("DECADE") == {str(year) for year in range(1920, 2030, 10)}
    assert ids("POSITION") == {place.value for place in Place}


def test_every_question_that_the_skill_asks_can_be_answered() -> None:
    """Dialog.ElicitSlot needs the slot in the dialog model, and samples for its answers."""
    model = InteractionModel.read(model_folder() / "en-US.json")
    for intent, slot in (
        ("RateMovieIntent", "movie"),
        ("RateMovieIntent", "stars"),
        ("TakeBackRatingIntent", "movie"),
        ("SeenItIntent", "movie"),
        ("NotInterestedIntent", "movie"),
        ("WhyIntent", "movie"),
        ("WouldILikeIntent", "movie"),
        ("SimilarMoviesIntent", "movie"),
    ):
        assert len(model.dialogs[intent].slots[slot].elicitation) >= 2
        assert f"{{{slot}}}" in model.intents[intent].slots[slot].samples


def test_being_forgotten_is_confirmed_first(built: dict[str, Any]) -> None:
    assert dialog_of(built, "ForgetMeIntent")["confirmationRequired"] is True
    assert len(InteractionModel.of(built).dialogs["ForgetMeIntent"].intent.confirmation) > 1


def test_no_answer_to_a_question_for_a_title_is_a_command() -> None:
    """A slot sample "rate {movie}" would make "rate Alien" an answer, and lose the new request."""
    model = InteractionModel.read(model_folder() / "en-US.json")
    for name, intent in model.intents.items():
        if name not in model.dialogs or "movie" not in intent.slots:
            continue
        commands = {
            each for each in intent.samples if not each.startswith(("{", "no ", "actually"))
        }
        assert commands.isdisjoint(intent.slots["movie"].samples)
        assert not any("rate" in sample.split() for sample in intent.slots["movie"].samples)


def movie(movie_id: str, title: str, year: int | None = None, *others: str) -> Movie:
    return Movie(MovieId(movie_id), title, year, other_titles=others)


def names(*movies: Movie) -> dict[str, list[str]]:
    return {
        value["id"]: [value["name"]["value"], *value["name"]["synonyms"]]
        for value in movie_values(movies)
    }


def test_titles_are_known_as_they_are_spoken() -> None:
    known = names(
        movie("1", "Terminator 2: Judgment Day", 1991),
        movie("2", "The Godfather: Part II", 1974),
        movie("3", "Will & Grace", 2000),
        movie("4", "8½", 1963, "Otto e mezzo"),
        movie("5", "Face/Off", 1997),
    )
    assert known["1"][0] == "Terminator 2 Judgment Day"
    assert "terminator two" in known["1"]
    assert {"godfather", "the godfather part two"} <= set(known["2"])
    assert known["3"][0] == "Will and Grace"
    assert {"8 and a half", "eight and a half", "otto e mezzo"} <= set(known["4"])
    assert known["5"][0] == "Face Off"


def test_the_part_before_a_subtitle_only_where_it_means_one_movie() -> None:
    first = movie("1", "Alien: Covenant", 2017)
    assert "Alien" in names(first)["1"]
    assert "Alien" not in names(first, movie("2", "Alien: Romulus", 2024))["1"]
    assert "Alien" not in names(movie("2", "Alien", 1979), first)["1"]


def test_movies_of_one_title_are_all_found_by_it() -> None:
    known = names(movie("1", "Godzilla", 1998), movie("2", "Godzilla", 1954), movie("3", "M"))
    assert known["1"][0] == "Godzilla"
    assert known["2"][0] == "Godzilla 1954"
    assert {"Godzilla", "godzilla nineteen fifty four"} <= set(known["2"])


def test_titles_without_words_and_second_twins_are_left_out() -> None:
    twins = [movie(each, "Hamlet", 1996) for each in "123"]
    assert list(names(*twins, movie("4", "???", 1999))) == ["1", "2"]


def test_a_huge_catalogue_stays_within_the_limit_and_keeps_the_popular() -> None:
    words = "silent golden broken hidden distant burning frozen endless crimson hollow".split()
    movies = [
        movie(str(number), f"The {words[number % 10]} {words[number // 10 % 10]} story {number} ii")
        for number in range(20_000)
    ]
    model = build_model(read_language(LOCALES["en-US"], "en-US"), movies)
    assert problems(model) == []
    values = values_of(model, MOVIE_TYPE)
    assert len(values) > 2_000
    assert values[0]["id"] == "0"


@pytest.mark.parametrize(
    ("yaml", "reason"),
    [
        ("locales: [", "while parsing"),
        ("locales: [en-US]", "'rules' is missing"),
        ("[]", "list or mapping"),
        ("{rules: {x: (a|b}}", "not well formed"),
        ("{rules: {}, intents: {A: {samples: [go <where>]}}, types: {}}", "where"),
        ("{rules: {}, intents: {A: {samples: ['[please]']}}, types: {}}", "can be empty"),
        ("{rules: {}, intents: {A: {samples: [yes]}}, types: {}}", "in quotes"),
    ],
)
def test_what_is_wrong_with_a_language_file_is_said(tmp_path: Path, yaml: str, reason: str) -> None:
    path = tmp_path / "xx.yaml"
    path.write_text(yaml, encoding="utf-8")
    with pytest.raises(AuthoringError, match=reason) as raised:
        read_language(path)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"interactionModel": 1}'])
def test_a_missing_or_damaged_model_names_the_command_that_mends_it(
    tmp_path: Path, content: str | None
) -> None:
    path = tmp_path / "en-US.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match="popcorn build-models"):
        InteractionModel.read(path)
