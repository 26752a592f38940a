"""Typed session attributes: what was offered, what is being rated, what was asked.

Alexa sends them back with each request of a session, within 24 KB.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.skill.session.list_talk import ListTalk
from popcorn.skill.session.offered import Offered
from popcorn.skill.session.opinions import Opinions
from popcorn.skill.session.pending import Pending, Wants
from popcorn.skill.session.questions import OPEN_TO_ALL
from popcorn.skill.session.questions import Question as Question
from popcorn.skill.session.rating_round import RatingRound
from popcorn.skill.session.themes import Theme as Theme
from popcorn.skill.session.themes import Topic as Topic
from popcorn.skill.session.together import Together
from popcorn.skill.session.typed_json import read_known, written

MOST_BYTES = 60_000
"""Half of what Alexa takes in one response."""
SHARED = frozenset(
    {
        *("offered", "offered_now", "last_offer", "noted", "followed"),
        *("topic", "genre", "decade", "source", "kind", "heard", "entities"),
    }
)
"""Attributes that stay when another voice goes on: what everyone in the room has heard. A new
attribute is one voice's own unless it is named here. So is `said`: which words are due next would
tell what another voice was told."""
SOME_MOVIE = MovieId("")
"""Stands for movies that are not to be known any more."""


@dataclass
class Session(Offered, Opinions):
    """One conversation. Only what `to_attributes` writes survives a turn.

    `rating_round`: the movies that are asked about in a row, while `pending` waits for the stars of
    one of them. `together`: talk of friends and movie nights. `does`: what this turn did with a
    movie, for "no, I meant the second one"; `did`: the turn before. `ratings_told`: how far back
    the listener's own ratings were named. `lately`: how often former sessions offered a movie, once
    `is_lately_known`. `noted`: the voices that are known to belong to the household, `followed`:
    the speakers who are known to be linked to an account, or to none. `refused`: genres that are
    not to come up. `entities`: the movies whose titles Alexa was told to listen for. `kept`: the
    persistent attributes, once `is_kept_known`; changed since they were written, where
    `is_kept_unwritten`. `lists`: talk of the listener's lists.
    """

    refused: list[Genre] = field(default_factory=list)
    question: Question | None = None
    pending: Pending | None = None
    rating_round: RatingRound | None = None
    together: Together | None = None
    lists: ListTalk | None = None
    speaker: str = ""
    does: Wants | None = None
    did: Wants | None = None
    ratings_told: int = 0
    lately: dict[str, int] = field(default_factory=dict)
    is_lately_known: bool = False
    said: dict[str, int] = field(default_factory=dict)
    last_said: dict[str, str | None] = field(default_factory=dict)
    noted: list[str] = field(default_factory=list)
    followed: list[str] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict)
    is_kept_known: bool = False
    is_kept_unwritten: bool = False
    entities: list[MovieId] = field(default_factory=list)

    @classmethod
    def from_attributes(cls, attributes: Mapping[str, Any]) -> Session:
        """What an earlier turn wrote; what another version wrote counts as far as it fits."""
        session = cls() if _is_too_much(attributes) else read_known(cls, attributes)
        try:
            session.check_values()
        except (TypeError, ValueError, StarsOutOfRangeError):
            return cls()
        session.did = session.does
        session.offered_now, session.does = [], None
        session._leave_round()
        return session

    def check_values(self) -> None:
        """Raises TypeError, ValueError, StarsOutOfRangeError: a value is of its type, yet none."""
        nobody = ListenerId("")
        _ = self.theme, self.ratings(nobody), self.marks(nobody)
        _ = self.pending.stars if self.pending else None
        for act in self.acts:
            _ = act.former_stars(), act.former_marks(), act.former_wishes()
        if self.rating_round is not None:
            self.rating_round.check()
        if self.together is not None:
            self.together.check()

    def belongs_to(self, listener_id: ListenerId) -> None:
        """What one voice did is forgotten when another one speaks: nobody is told it."""
        # A digest, because attributes travel and are logged by others.
        speaker = hashlib.sha256(listener_id.encode()).hexdigest()[:16]
        if self.speaker != speaker:
            question = self.question if self.question in OPEN_TO_ALL else None
            self._keep_only(SHARED)
            self.question = question
            for kind in (self.kind, *(offer.kind for offer in self.heard)):
                kind.pop("unwanted_genres", None)  # what one voice does not like
            if self.topic is None:  # what was named were the other one's ratings
                self.last_offer = []
            self._name_no_entities_but(self.last_offer)
        self.speaker = speaker

    def forget_everything(self) -> None:
        """Go on as in a session that has just begun, with the same voice."""
        self._keep_only({"speaker", "entities"})
        self._name_no_entities_but(())

    def _name_no_entities_but(self, movie_ids: Collection[MovieId]) -> None:
        """Alexa has yet to forget the others; which they were is forgotten here and now."""
        if not set(self.entities).issubset(movie_ids):
            self.entities = [SOME_MOVIE]

    def _keep_only(self, names: Collection[str]) -> None:
        fresh = Session()
        for each in fields(Session):
            if each.name not in names:
                setattr(self, each.name, getattr(fresh, each.name))

    def to_attributes(self) -> dict[str, Any]:
        self._leave_round()
        return {name: value for name, value in written(self).items() if value and name != "did"}

    def start_over(self) -> None:
        """Forget what the conversation was about; what was rated or said before stays known."""
        self.offered, self.offered_now, self.last_offer = [], [], []
        self.topic = self.genre = self.decade = self.source = self.about = None
        self.question = self.pending = self.did = self.together = None
        self.acts, self.ratings_told = [], 0
        self.kind, self.refused, self.heard = {}, [], []

    def ask_for(self, genres: Collection[Genre]) -> None:
        """What was refused before, and is asked for now, is refused no longer."""
        self.refused = [genre for genre in self.refused if genre not in genres]

    def allow(self, genres: Collection[Genre]) -> None:
        """Genres that may come up again, in what is being offered, too."""
        self.ask_for(genres)
        for kind in (self.kind, *(offer.kind for offer in self.heard)):
            kept = [genre for genre in kind.get("unwanted_genres", ()) if genre not in genres]
            if "unwanted_genres" in kind:
                kind["unwanted_genres"] = kept

    def _leave_round(self) -> None:
        """A round of ratings is over once a turn leads to anything but stars."""
        if self.pending is None or not self.pending.wants.is_rating:
            self.rating_round = None


def _is_too_much(attributes: Mapping[str, Any]) -> bool:
    """Whether these cannot be what this skill wrote, and would make its answers too long."""
    return len(json.dumps(attributes)) > MOST_BYTES
