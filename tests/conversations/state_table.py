"""Every intent in every state: how states are entered, and what an intent brings there."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import cast

import yaml
from ask_sdk_model import RequestEnvelope

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.entrypoints.skill import skill_handler
from popcorn.ports import ListenerStore
from popcorn.settings import Settings, read_settings
from popcorn.skill.alexa.envelopes import read_envelope
from popcorn.skill.app import Services
from popcorn.skill.session.attributes import Session as Memory
from popcorn.skill.session.states import State
from popcorn.skill.speech.variety import in_order
from popcorn.wiring import build_services
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.dialogs import Dialogs
from popcorn_lab.simulator.envelopes import (
    DEFAULT_APPLICATION_ID,
    Caller,
    Json,
    Session,
    envelope,
)
from popcorn_lab.simulator.responses import Answer, read_answer
from tests.conversations.company import with_a_friend, with_an_invitation
from tests.conversations.state_requests import LAUNCH, Heard, bare
from tests.faults import Away
from tests.models import ENGLISH, built_model

_SAID = yaml.safe_load((Path(__file__).parent / "state_utterances.yaml").read_text("utf-8"))
_CALLS = (
    *("put_rating", "take_back_rating", "ratings_of", "rating", "forget"),
    *("put_mark", "take_back_mark", "marks_of", "marks_and_wishes_of"),
    *("put_genre_wish", "take_back_genre_wish", "genre_wishes_of"),
)


@dataclass(frozen=True)
class Entry:
    """A way into a state: what is said, `SILENCE` for some hours of it."""

    state: State
    said: Sequence[str]
    name: str = ""
    company: Callable[[Services, ListenerId], None] | None = None
    """Makes friends and nights what they are before anything is said."""

    def __str__(self) -> str:
        return f"{self.state}, {self.name}" if self.name else str(self.state)


SILENCE = "..."
RATINGS = ("alien five stars", "toy story four stars", "jaws three stars", "heat five stars")
SOME_RATINGS = [f"rate {each}" for each in RATINGS]
SOME_LISTED = [f"add {each} to my list" for each in ("alien", "toy story", "jaws", "heat")]
ENTRIES = (
    Entry(State.FRESH, []),
    Entry(State.INVITED, ["start over"]),
    Entry(State.INVITED, ["rate alien five stars"], "after a rating"),
    Entry(State.AFTER_LIST, ["what's popular"]),
    Entry(State.AFTER_RECOMMENDATION, ["recommend me a movie"]),
    Entry(State.AFTER_RECOMMENDATION, ["movies like alien", "why"], "after why"),
    Entry(State.END_OF_LIST, ["recommend a western from the thirties"]),
    Entry(State.HEARING_RATINGS, [*SOME_RATINGS, "what have i rated"]),
    Entry(State.HEARING_LIST, [*SOME_LISTED, "what's on my list"]),
    Entry(State.ASKING_GENRES, ["open popcorn picks", "four", "three", "two"]),
    Entry(State.ABOUT_MOVIE, ["tell me about alien"]),
    Entry(State.ABOUT_MOVIE, ["who is in alien"], "nothing known"),
    Entry(State.ASKING_MOVIE, ["rate a movie"]),
    Entry(State.ASKING_MOVIE, ["who is in it"], "to be told about"),
    Entry(State.ASKING_MOVIE, ["rate qwertyuiop"], "unknown title"),
    Entry(State.CHOOSING, ["rate godzilla"]),
    Entry(State.CHOOSING, ["recommend me a movie", "seen it"], "one of an offer"),
    Entry(State.DID_YOU_MEAN, ["rate the shawshank redumpsion for real"]),
    Entry(State.ASKING_STARS, ["rate alien"]),
    Entry(State.ASKING_STARS, ["i've seen alien"], "of one just seen"),
    Entry(
        State.ASKED_IF_WATCHED,
        [*SOME_RATINGS, "recommend me a movie", "stop", SILENCE, "open popcorn picks"],
    ),
    Entry(State.RATING_ROUND, ["open popcorn picks"]),
    Entry(State.RATING_ROUND, ["open popcorn picks", "four"], "after a rating"),
    Entry(State.CONFIRMING_FORGETTING, ["rate alien five stars", "forget me"]),
    Entry(State.FILLING_IN, ["add a friend"]),
    Entry(State.FILLING_IN, ["plan a movie night", "alien"], "a day", company=with_a_friend),
    Entry(
        State.CONFIRMING,
        ["invite my friends to watch alien tomorrow at eight"],
        company=with_a_friend,
    ),
    Entry(State.AMONG_FRIENDS, ["am i invited to anything"], company=with_an_invitation),
    Entry(State.OFFERED_REMINDER, ["am i invited to anything", "yes"], company=with_an_invitation),
    Entry(State.LEAVING, ["recommend me a movie", "rate alien", "cancel"]),
    Entry(State.LEAVING, ["start over", "no"], "after a no"),
    Entry(State.LEAVING, ["we're watching alien"], "with something to watch"),
)


def said_in(locale: str, utterance: str) -> str:
    """What people of a locale say for an English utterance of `ENTRIES`."""
    if locale == ENGLISH or utterance == SILENCE:
        return utterance
    return str(_SAID[locale.partition("-")[0]][utterance])


@dataclass
class Stands:
    """A session in a state: its attributes, and what is stored of the listener."""

    entry: Entry
    caller: Caller
    anything: RequestEnvelope
    """A request of the listener, as the persistent attributes are found by."""
    is_new: bool
    attributes: Json = field(default_factory=dict)
    ratings: Sequence[Rating] = ()
    marks: Sequence[Mark] = ()
    wishes: Sequence[GenreWish] = ()
    kept: Json = field(default_factory=dict)
    passed: timedelta = timedelta()

    @cached_property
    def memory(self) -> Memory:
        """What the session remembers; to be read only."""
        return Memory.from_attributes(self.attributes)


class Table:
    """The skill over one set of services, asked about one cell after the other.

    Args:
        database: the services', by a connection that nobody writes with.
    """

    def __init__(
        self, services: Services, database: sqlite3.Connection, locale: str = ENGLISH
    ) -> None:
        self._services = services
        self._database = database
        self._locale = locale
        self.store = Away(services.store, StoreUnavailableError)
        unsteady = replace(services, store=cast(ListenerStore, self.store))
        self._handler = skill_handler(unsteady, variety=in_order)
        self._passed = timedelta()
        self.model = built_model(locale)
        self.bare = {heard.name: heard for heard in bare(self.model)}
        self.dialogs = Dialogs(self.model, DEFAULT_APPLICATION_ID)
        self.entered = [self._enter(entry) for entry in ENTRIES]
        self._restored = self._commits()
        self._answered: dict[tuple[str, str], Answer] = {}

    def at(self, entry: Entry) -> Stands:
        """The session that an entry leads to."""
        return next(stands for stands in self.entered if stands.entry is entry)

    def answer(self, stands: Stands, heard: Heard) -> Answer:
        """What a request is answered in a state, which is as it was afterwards.

        Raises:
            InvalidResponseError: Alexa would refuse the answer.
        """
        with self.restoring(stands):
            answer = self.ask(stands.caller, stands.is_new, stands.attributes, heard)
        self._answered[str(stands.entry), str(heard)] = answer
        return answer

    def answered(self, stands: Stands, heard: Heard) -> Answer:
        """The same, of a request that may have been made before."""
        known = self._answered.get((str(stands.entry), str(heard)))
        return known or self.answer(stands, heard)

    def ask(self, caller: Caller, is_new: bool, attributes: Json, heard: Heard) -> Answer:
        """What a request is answered; what it stores stays, see `restoring`."""
        session = Session("session-of-the-table", is_new, _copied(attributes))
        raw = self._handler(envelope(caller, session, _copied(heard.request)))
        answer = read_answer(_copied(raw))
        if answer.dialog is not None:  # an intent and a slot that the model has
            self.dialogs.question(answer.dialog, heard.request.get("intent"))
        return answer

    @contextmanager
    def without_store(self) -> Iterator[None]:
        """Nothing can be stored, and nothing be read of what was."""
        self.store.calls = set(_CALLS)
        try:
            yield
        finally:
            self.store.calls = set()

    def _now(self) -> datetime:
        self._passed += timedelta(minutes=1)
        return datetime(2026, 1, 1, tzinfo=UTC) + self._passed

    def _enter(self, entry: Entry) -> Stands:
        caller = Caller(f"listener-{entry}", locale=self._locale, clock=self._now)
        talk = Conversation(
            self._handler,
            self.model,
            user_id=caller.user_id,
            locale=self._locale,
            clock=self._now,
        )
        listener_id = ListenerId(caller.user_id)
        if entry.company is not None:
            entry.company(self._services, listener_id)
        turn = None
        for utterance in entry.said:
            if utterance == SILENCE:
                self._passed += timedelta(hours=3)
            else:
                turn = talk.say(said_in(self._locale, utterance))
        stands = Stands(entry, caller, _anything_of(caller), is_new=turn is None)
        if turn is not None:
            stands.attributes = turn.response["sessionAttributes"]
        stands.ratings = self._services.store.ratings_of(listener_id)
        stands.marks = self._services.store.marks_of(listener_id)
        stands.wishes = self._services.store.genre_wishes_of(listener_id)
        stands.kept = self._services.persistence.get_attributes(stands.anything)
        stands.passed = self._passed
        return stands

    @contextmanager
    def restoring(self, stands: Stands) -> Iterator[None]:
        """Afterwards time, and what is stored of a listener, are as when the state was entered."""
        try:
            yield
        finally:
            self._passed = stands.passed
            if self._commits() != self._restored:
                self._restore(stands)
                self._restored = self._commits()

    def _commits(self) -> int:
        """Another number after each commit of the services: most requests store nothing."""
        return int(self._database.execute("PRAGMA data_version").fetchone()[0])

    def _restore(self, stands: Stands) -> None:
        persistence = self._services.persistence
        if persistence.get_attributes(stands.anything) != stands.kept:
            persistence.save_attributes(stands.anything, stands.kept)
        store, listener_id = self._services.store, ListenerId(stands.caller.user_id)
        ratings = {each.movie_id: each for each in store.ratings_of(listener_id)}
        for movie_id in ratings.keys() - {each.movie_id for each in stands.ratings}:
            store.take_back_rating(listener_id, movie_id)
        for rating in stands.ratings:
            if ratings.get(rating.movie_id) != rating:
                store.take_back_rating(listener_id, rating.movie_id)
                store.put_rating(rating)
        if stands.entry.company is not None:
            stands.entry.company(self._services, listener_id)
        marks = {each.movie_id: each for each in store.marks_of(listener_id)}
        for movie_id in marks.keys() - {each.movie_id for each in stands.marks}:
            store.take_back_mark(listener_id, movie_id)
        for mark in stands.marks:
            if marks.get(mark.movie_id) != mark:
                store.take_back_mark(listener_id, mark.movie_id)
                store.put_mark(mark)
        for wish in store.genre_wishes_of(listener_id):
            if wish not in stands.wishes:
                store.take_back_genre_wish(listener_id, wish.genre)
        for wish in stands.wishes:
            store.put_genre_wish(wish)


def _copied(part: Json) -> Json:
    return cast(Json, json.loads(json.dumps(part)))


def _anything_of(caller: Caller) -> RequestEnvelope:
    found = read_envelope(envelope(caller, Session(), {"type": LAUNCH}))
    assert found is not None
    return found


@contextmanager
def table_over(settings: Settings, locale: str = ENGLISH) -> Iterator[Table]:
    with (
        closing(build_services(settings)) as services,
        closing(sqlite3.connect(settings.database)) as database,
    ):
        yield Table(services, database, locale)


@contextmanager
def copied_home(home: Path) -> Iterator[Settings]:
    """A home of its own, with the same data and model."""
    with tempfile.TemporaryDirectory() as directory:
        copied = Path(directory) / "home"
        shutil.copytree(home, copied)
        yield read_settings({"POPCORN_HOME": str(copied)})
