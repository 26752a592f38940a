"""The Movie Database's genres in ours.

Sources: its answers to /genre/movie/list and /genre/tv/list. What is no genre of ours (History,
Music, Reality, Talk, News, TV Movie) says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from popcorn.domain.movies import Genre

_GENRES = MappingProxyType(
    {
        12: (Genre.ADVENTURE,),
        14: (Genre.FANTASY,),
        16: (Genre.ANIMATION,),
        18: (Genre.DRAMA,),
        27: (Genre.HORROR,),
        28: (Genre.ACTION,),
        35: (Genre.COMEDY,),
        37: (Genre.WESTERN,),
        53: (Genre.THRILLER,),
        80: (Genre.CRIME,),
        99: (Genre.DOCUMENTARY,),
        878: (Genre.SCI_FI,),
        9648: (Genre.MYSTERY,),
        10749: (Genre.ROMANCE,),
        10751: (Genre.CHILDREN,),  # Family
        10752: (Genre.WAR,),
        # Shows have some of their own.
        10759: (Genre.ACTION, Genre.ADVENTURE),
        10762: (Genre.CHILDREN,),  # Kids
        10765: (Genre.SCI_FI, Genre.FANTASY),
        10766: (Genre.DRAMA,),  # Soap
        10768: (Genre.WAR,),  # War & Politics
    }
)


def genres_of(ids: Iterable[int]) -> frozenset[Genre]:
    """Our genres for its genres' ids; of unknown ones none."""
    return frozenset(genre for each in ids for genre in _GENRES.get(each, ()))
