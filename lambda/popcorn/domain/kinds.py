"""The kind of movie that somebody asked for, in their terms, and how a request changes it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from popcorn.domain.moods import GENRES_OF, VIOLENT, Mood
from popcorn.domain.movies import Genre, MovieFilter, TitleKind


@dataclass(frozen=True, slots=True)
class Kind:
    """What was asked for; None, or nothing, means any. `filter` is what it comes down to.

    `other_genre` is wanted as well as `genre`: "a funny western". `is_gentle`: nothing violent.
    `titles`: films, unless shows were named. The other fields are those of `MovieFilter`. A genre
    that is wanted is never refused for the sake of a mood or of gentleness: a dark comedy is a
    comedy.
    """

    genre: Genre | None = None
    decade: int | None = None
    other_genre: Genre | None = None
    mood: Mood | None = None
    unwanted_genres: frozenset[Genre] = frozenset()
    is_gentle: bool = False
    from_year: int | None = None
    until_year: int | None = None
    fewest_ratings: int | None = None
    most_ratings: int | None = None
    titles: TitleKind = TitleKind.FILM

    @property
    def genres(self) -> frozenset[Genre]:
        """The genres that were named."""
        return frozenset(each for each in (self.genre, self.other_genre) if each)

    @property
    def filter(self) -> MovieFilter:
        """What the catalogue is asked for."""
        any_of: frozenset[Genre] = frozenset()
        implied: frozenset[Genre] = VIOLENT if self.is_gentle else frozenset()
        if self.mood is not None:
            genres = GENRES_OF[self.mood]
            any_of, implied = genres.any_of, implied | genres.unwanted
        if self.other_genre is not None:
            any_of = frozenset({self.other_genre})  # said, and so before what a mood implies
        return MovieFilter(
            self.genre,
            self.decade,
            self.unwanted_genres | (implied - self.genres),
            any_of,
            self.from_year,
            self.until_year,
            self.fewest_ratings,
            self.most_ratings,
            self.titles,
        )

    @property
    def is_any(self) -> bool:
        """Whether nothing was asked for, except perhaps what to leave out."""
        return replace(self, unwanted_genres=frozenset()) == ANYTHING

    @property
    def is_of_genres(self) -> bool:
        """Whether only genres were asked for."""
        return replace(self, genre=None, other_genre=None).is_any

    def narrowed(self, said: Kind) -> Kind:
        """This kind, changed by a request that may be about a part of it only.

        "From the nineties" keeps the western, "and comedies?" keeps the nineties, and both of them
        keep the shows. A request with both is a kind of its own, and one with neither, nor a mood,
        starts afresh.
        """
        is_whole = said.genre is not None and said.decade is not None
        if said.is_any or is_whole:
            return said
        kept = self
        if said.genres:
            kept = replace(kept, genre=said.genre, other_genre=said.other_genre)
        if said.decade is not None:
            kept = replace(kept, decade=said.decade, from_year=None, until_year=None)
        if said.titles is not TitleKind.FILM:
            kept = replace(kept, titles=said.titles)
        if said.mood is not None:
            is_gentle = kept.is_gentle and GENRES_OF[said.mood].any_of.isdisjoint(VIOLENT)
            kept = replace(kept, mood=said.mood, is_gentle=is_gentle)
        unwanted = kept.unwanted_genres - said.genres | said.unwanted_genres
        return replace(kept, unwanted_genres=unwanted)

    @property
    def wider(self) -> Kind | None:
        """The same without its mood, or else its second genre; None where that is all."""
        for less in (replace(self, mood=None), replace(self, other_genre=None)):
            if less != self and not less.is_any:
                return less
        return None

    def without(self, unwanted: Collection[Genre]) -> Kind:
        """The same, less some genres; what was asked for by one of them no longer is."""
        genres = [each for each in (self.genre, self.other_genre) if each and each not in unwanted]
        first, second = (*genres, None, None)[:2]
        kept = replace(
            self,
            genre=first,
            other_genre=second,
            unwanted_genres=self.unwanted_genres | frozenset(unwanted),
        )
        if kept.mood is not None and GENRES_OF[kept.mood].any_of <= kept.unwanted_genres:
            kept = replace(kept, mood=None)
        return kept


ANYTHING = Kind()
