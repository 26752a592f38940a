"""Two listeners who turn out to be one person: what each said, of titles and with others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from hypothesis import strategies as st

from popcorn.domain.friends import CODE_LASTS_MS, FIRST_CODE, FriendCode, Tie
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movie_nights import Answer, Guest, Night, Start
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.stores import Kept

NOW_MS = 1_800_000_000_000
ECHO, ACCOUNT, FAY, GIL = "echo", "account", "fay", "gil"
BOTH, OTHERS = (ECHO, ACCOUNT), (FAY, GIL)
_numbers = count()

_titles = st.sampled_from(["alien", "brazil", "casablanca"])
_moments = st.integers(NOW_MS - 5, NOW_MS)


@dataclass(frozen=True)
class Story:
    """What there is before: by role, and by title or genre, what was said and when.

    `ties`: of an id to another. `codes`: how long ago each was offered. `nights`: host, and the
    guests' answers with their moments.
    """

    ratings: Mapping[tuple[str, str], tuple[int, int]]
    marks: Mapping[tuple[str, str], tuple[MarkKind, int]]
    wishes: Mapping[tuple[str, Genre], tuple[bool, int]]
    ties: Mapping[tuple[str, str], Tie]
    codes: Mapping[str, int]
    nights: tuple[tuple[str, Mapping[str, tuple[Answer, int]]], ...]
    names: Mapping[str, str]
    sharing: Mapping[str, bool]


_whom = st.sampled_from([*((one, other) for one in BOTH for other in OTHERS), (ECHO, ACCOUNT)])
_nights = st.tuples(
    st.sampled_from([ECHO, ACCOUNT, FAY]),
    st.dictionaries(
        st.sampled_from([ECHO, ACCOUNT, FAY, GIL]),
        st.tuples(st.sampled_from(list(Answer)), _moments),
        min_size=1,
    ),
)
stories = st.builds(
    Story,
    st.dictionaries(
        st.tuples(st.sampled_from(BOTH), _titles), st.tuples(st.integers(1, 10), _moments)
    ),
    st.dictionaries(
        st.tuples(st.sampled_from(BOTH), _titles),
        st.tuples(st.sampled_from(list(MarkKind)), _moments),
    ),
    st.dictionaries(
        st.tuples(st.sampled_from(BOTH), st.sampled_from([Genre.HORROR, Genre.COMEDY])),
        st.tuples(st.booleans(), _moments),
    ),
    st.dictionaries(_whom, st.sampled_from(list(Tie))),
    st.dictionaries(st.sampled_from(BOTH), st.sampled_from([1, 2, CODE_LASTS_MS + 1])),
    st.lists(_nights, max_size=2).map(tuple),
    st.dictionaries(st.sampled_from(BOTH), st.sampled_from(["Ann", "Anna"])),
    st.dictionaries(st.sampled_from(BOTH), st.booleans()),
)


class Cast:
    """People whom no other example has, and what is stored of them.

    Args:
        kept: whose store serves all examples.
    """

    def __init__(self, kept: Kept, story: Story) -> None:
        self._kept = kept
        number = next(_numbers)
        self.ids = {role: ListenerId(f"{role}-{number}") for role in (*BOTH, *OTHERS)}
        self._roles = {listener: role for role, listener in self.ids.items()}
        self._nights: list[str] = []
        self._tell(story, number)

    def _tell(self, story: Story, number: int) -> None:
        ids, store = self.ids, self._kept.store
        friends, nights = self._kept.social.friends, self._kept.social.nights
        for (role, title), (half_steps, at_ms) in story.ratings.items():
            store.put_rating(Rating(ids[role], MovieId(title), Stars(half_steps), at_ms))
        for (role, title), (kind, at_ms) in story.marks.items():
            store.put_mark(Mark(ids[role], MovieId(title), kind, at_ms))
        for (role, genre), (is_liked, at_ms) in story.wishes.items():
            store.put_genre_wish(GenreWish(ids[role], genre, is_liked, at_ms))
        for (one, other), tie in story.ties.items():
            friends.change(ids[one], ids[other], None, tie, NOW_MS)
        for place, (role, age_ms) in enumerate(story.codes.items()):
            digits = str(FIRST_CODE + 10 * number + place)
            friends.offer_code(FriendCode(digits, ids[role], NOW_MS - age_ms))
        for place, (host, answers) in enumerate(story.nights):
            guests = {
                ids[role]: Guest(answer, at_ms)
                for role, (answer, at_ms) in answers.items()
                if role != host
            }
            start = Start(NOW_MS + 1, "Europe/Berlin")
            night_id = f"night-{number}-{place}"
            nights.create(Night(night_id, ids[host], None, start, NOW_MS, guests), ())
            self._nights.append(night_id)
        for role, is_sharing in story.sharing.items():
            friends.set_sharing(ids[role], is_sharing, NOW_MS)
        for role, name in story.names.items():
            friends.set_name(ids[role], name, NOW_MS)

    def titles(self, role: str) -> dict[Any, Any]:
        """What somebody said of titles and genres, as stories have it."""
        store, who = self._kept.store, self.ids[role]
        marks, wishes = store.marks_and_wishes_of(who)
        return {
            **{
                ("stars", each.movie_id): (each.stars.half_steps, each.rated_at_ms)
                for each in store.ratings_of(who)
            },
            **{("mark", each.movie_id): (each.kind, each.marked_at_ms) for each in marks},
            **{("wish", each.genre): (each.is_liked, each.said_at_ms) for each in wishes},
        }

    def company(self, role: str) -> dict[str, Any]:
        """With whom somebody is what, by role."""
        friends, who = self._kept.social.friends, self.ids[role]
        code = friends.code_of(who)
        found = friends.find_code(code.digits) if code else None
        given = friends.introductions([who]).get(who)
        nights = {each.night_id: each for each in self._kept.social.nights.nights_of(who)}
        return {
            "ties": {self._roles[each.other_id]: each.tie for each in friends.friendships_of(who)},
            "mirrored": {
                other: friends.friendship(self.ids[other], who).tie.mirrored  # type: ignore[union-attr]
                for other in OTHERS
                if friends.friendship(self.ids[other], who)
            },
            "code": code and (NOW_MS - code.offered_at_ms, found and self._roles[found.owner_id]),
            "introduction": given,
            "nights": [
                (
                    self._roles[night.host_id],
                    {self._roles[each]: guest.answer for each, guest in night.guests.items()},
                )
                for night in (nights[each] for each in self._nights if each in nights)
            ],
        }

    def everything(self) -> dict[str, Any]:
        return {role: (self.titles(role), self.company(role)) for role in BOTH}


def said(story: Story, role: str) -> dict[Any, Any]:
    """As `Cast.titles`, of a story."""
    kinds = (("stars", story.ratings), ("mark", story.marks), ("wish", story.wishes))
    return {
        (kind, what): value
        for kind, told in kinds
        for (who, what), value in told.items()
        if who == role
    }
