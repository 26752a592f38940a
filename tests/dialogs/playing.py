"""Plays a dialog on the local simulator, over the real skill and the shipped sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zlib import crc32

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.ports import ListenerStore
from popcorn.skill.app import Services
from popcorn_lab.simulator import conversation as simulator
from tests.conversations.company import with_an_invitation
from tests.dialogs.script import Dialog, Turn
from tests.models import built_model


@dataclass(frozen=True)
class Played:
    """What came of one turn; what is stored is as it was right after it."""

    heard: simulator.Turn
    ratings: dict[MovieId, float]
    marks: dict[MovieId, str]


def play(dialog: Dialog, services: Services) -> list[Played]:
    """All turns, by a household and voices that nobody else is.

    Raises:
        AssertionError: a session begins with something that Alexa would not give to the skill.
    """
    clock = _Clock()
    if dialog.invited:
        with_an_invitation(services, household(dialog))
    talk = simulator.Conversation(
        skill_handler(services),
        built_model(dialog.locale),
        user_id=household(dialog),
        locale=dialog.locale,
        device=dialog.device,
        clock=clock.now,
        seed=crc32(str(dialog).encode()),
    )
    return [_take(dialog, turn, talk, services.store, clock) for turn in dialog.turns]


def household(dialog: Dialog) -> ListenerId:
    return ListenerId(f"amzn1.ask.account.{dialog}")


def speaker(dialog: Dialog, turn: Turn) -> ListenerId:
    """Whose ratings count: a recognised voice's, or the household's."""
    if turn.voice is None:
        return household(dialog)
    return ListenerId(f"amzn1.ask.person.{dialog}/{turn.voice}")


def stored(
    store: ListenerStore, listener: ListenerId
) -> tuple[dict[MovieId, float], dict[MovieId, str]]:
    """A listener's ratings and marks, by movie."""
    ratings = {each.movie_id: each.stars.value for each in store.ratings_of(listener)}
    marks = {each.movie_id: each.kind.value for each in store.marks_of(listener)}
    return ratings, marks


def _take(
    dialog: Dialog,
    turn: Turn,
    talk: simulator.Conversation,
    store: ListenerStore,
    clock: _Clock,
) -> Played:
    clock.goes_on(timedelta(days=turn.days_later))
    listener = speaker(dialog, turn)
    talk.heard_as(None if turn.voice is None else listener)
    invocation_name = built_model(dialog.locale).invocation_name
    assert talk.in_session or invocation_name in turn.user.lower(), (
        f"{turn.user!r} begins a session, and does not call the skill"
    )
    heard = talk.touch(*turn.touch) if turn.touch else talk.say(turn.user)
    if turn.silence:
        talk.close()
    ratings, marks = stored(store, listener)
    return Played(heard, ratings, marks)


class _Clock:
    """A minute passes between two requests."""

    def __init__(self) -> None:
        self._at = datetime(2026, 1, 1, 19, tzinfo=UTC)

    def goes_on(self, by: timedelta) -> None:
        self._at += by

    def now(self) -> datetime:
        self.goes_on(timedelta(minutes=1))
        return self._at


def offered_before(played: Sequence[Played], turn: int) -> set[str]:
    """What the turns before this one offered in the same session."""
    begins = [n for n in range(turn + 1) if played[n].heard.request["session"]["new"]]
    return {movie for each in played[max(begins) : turn] for movie in each.heard.offered}
