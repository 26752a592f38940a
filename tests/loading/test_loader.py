"""Files from S3 into tables: what is there afterwards, whatever happened meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import EndpointConnectionError

from popcorn.adapters.aws import s3_files
from popcorn.adapters.aws.dynamodb_items import item_of
from popcorn.adapters.aws.dynamodb_progress import LEASE_MS
from popcorn.adapters.aws.s3_files import Place
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.loading.formats import DataType
from popcorn.loading.loader import LEAST_TIME_MS, Outcome
from tests.loading.world import World

HEADER = "userId,movieId,rating,timestamp"
U_ITEM = (
    "1|Toy Story (1995)|01-Jan-1995||http://a|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
    "2|Café au lait (1993)|01-Jan-1993||http://b|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
    "267|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
)


def ratings_csv(count: int, *, user: str = "7") -> bytes:
    lines = [f"{user},{number},{(number % 10 + 1) / 2},{number}" for number in range(1, count + 1)]
    return "\n".join([HEADER, *lines, ""]).encode()


def put_ratings(world: World, body: bytes, key: str = "tiny/ratings.csv") -> Place:
    return world.put(key, body, dataset_id="tiny", type="ratings")


def test_movies_of_ml_100k_with_their_genres_in_latin_1(world: World) -> None:
    place = world.put("u.item", U_ITEM.encode("latin-1"), dataset_id="ml-100k", type="movies")
    assert world.load(DataType.MOVIES, place) == [Outcome.DONE]
    cafe, toy_story = world.items("MoviesTable")[::-1]
    titles = {each["movie_id"]["S"]: each["title"]["S"] for each in (cafe, toy_story)}
    assert titles == {"1": "Toy Story", "2": "Café au lait"}
    (first,) = [each for each in (cafe, toy_story) if each["movie_id"]["S"] == "1"]
    assert first["genres"] == {"L": [{"S": "animation"}, {"S": "children"}, {"S": "comedy"}]}
    assert first["year"] == {"N": "1995"}
    assert int(first["version"]["N"]) > 1_700_000_000_000_000
    assert world.report(place)["left_out"] == 1


def test_movies_csv_with_the_links_beside_it(world: World) -> None:
    world.put("ml/links.csv", b"movieId,imdbId,tmdbId\n1,0114709,862\n")
    body = '\ufeffmovieId,title,genres\r\n1,"Toy Story, The (1995)",Comedy|IMAX\r\n'.encode()
    place = world.put("ml/movies.csv", body, dataset_id="ml", type="movies")
    assert world.load(DataType.MOVIES, place) == [Outcome.DONE]
    (movie,) = world.items("MoviesTable")
    assert movie["title"] == {"S": "The Toy Story"}
    assert (movie["imdb_id"], movie["tmdb_id"]) == ({"S": "tt0114709"}, {"S": "862"})


def test_movies_csv_without_links_knows_none(world: World) -> None:
    body = b"movieId,title,genres\n1,Toy Story (1995),Comedy\n18,Heat (1995),Action\n"
    place = world.put("ml/movies.csv", body, dataset_id="ml", type="movies")
    assert world.load(DataType.MOVIES, place) == [Outcome.DONE]
    movies = world.items("MoviesTable")
    assert len(movies) == 2
    assert not {"imdb_id", "tmdb_id"} & movies[0].keys()


def test_users_of_ml_100k_without_their_postal_code(world: World) -> None:
    body = b"1|24|M|technician|85711\n"
    place = world.put("u.user", body, dataset_id="ml-100k", type="users")
    assert world.load(DataType.USERS, place) == [Outcome.DONE]
    (user,) = world.items("UsersTable")
    assert user["listener_id"] == {"S": "ml-100k:1"}
    assert user["profile"]["M"] == {
        "age": {"S": "24"},
        "gender": {"S": "M"},
        "occupation": {"S": "technician"},
    }


def test_bad_lines_are_in_the_report_and_stop_nothing(world: World) -> None:
    body = "\n".join(
        [HEADER, "1,1,4.5,10", "1,2,9,10", "", "x,3,4,10", '1,"4,4,10', "1,5,4", "1,6,4.0,11"]
    ).encode()
    place = put_ratings(world, body + b"\n\xff\xfe\n" + b"y" * 70_000 + b"\n1,7,4.0,12")
    assert world.load(DataType.RATINGS, place) == [Outcome.DONE]
    assert sorted(each["movie_id"]["S"] for each in world.items("RatingsTable")) == ["1", "6", "7"]
    report = world.report(place)
    assert report["bad_lines"][0] == {
        "file": "tiny/ratings.csv",
        "line": 3,
        "reason": report["bad_lines"][0]["reason"],
    }
    assert "stars" in report["bad_lines"][0]["reason"]
    assert [each["line"] for each in report["bad_lines"]] == [3, 5, 6, 7, 9, 10]
    counts = {name: report[name] for name in ("lines", "written", "unchanged", "bad", "state")}
    assert counts == {"lines": 11, "written": 3, "unchanged": 0, "bad": 6, "state": "done"}


def test_a_second_run_changes_nothing(world: World) -> None:
    place = put_ratings(world, ratings_csv(30))
    world.load(DataType.RATINGS, place)
    before = world.items("RatingsTable")
    assert world.load(DataType.RATINGS, place) == [Outcome.ALREADY_DONE]
    again = put_ratings(world, ratings_csv(30), key="other/ratings.csv")
    assert world.load(DataType.RATINGS, again) == [Outcome.DONE]
    assert world.report(again)["unchanged"] == 30
    assert world.items("RatingsTable") == before


def test_an_hour_of_file_takes_several_invocations(world: World) -> None:
    place = put_ratings(world, ratings_csv(50))
    outcomes = world.load(
        DataType.RATINGS, place, time_left=lambda: LEAST_TIME_MS - 1, lines_at_once=10
    )
    assert outcomes == [Outcome.CONTINUED] * 5 + [Outcome.DONE]
    report = world.report(place)
    assert (report["lines"], report["written"], report["unchanged"]) == (51, 50, 0)


class KilledError(BaseException):
    """Lambda ends a process without asking."""


@pytest.mark.parametrize("call", ["batch_write_item", "put_item", "put_object"])
@pytest.mark.parametrize("when", [1, 2, 3])
def test_what_was_killed_anywhere_is_continued(
    world: World, monkeypatch: pytest.MonkeyPatch, call: str, when: int
) -> None:
    body = ratings_csv(40).replace(b"7,5,3.0,5\n", b"bad\n").replace(b"7,35,3.0,35\n", b"bad\n")
    place = put_ratings(world, body)
    client: Any = world.s3 if call == "put_object" else world.dynamodb
    with monkeypatch.context() as patch:
        patch.setattr(client, call, killed_after(getattr(client, call), when))
        with pytest.raises(KilledError):
            world.load(DataType.RATINGS, place, lines_at_once=8)
    world.now_ns += LEASE_MS * 1_000_000
    assert world.load(DataType.RATINGS, place, lines_at_once=8) == [Outcome.DONE]
    assert len(world.items("RatingsTable")) == 38
    report = world.report(place)
    assert [each["line"] for each in report["bad_lines"]] == [6, 36]
    assert (report["lines"], report["bad"]) == (41, 2)


def killed_after(call: Callable[..., Any], times: int) -> Callable[..., Any]:
    """The same call, but the process ends when it is made for the last time: after it."""
    left = times

    def last_call(**arguments: Any) -> Any:
        nonlocal left
        left -= 1
        answer = call(**arguments)
        if left <= 0:
            raise KilledError
        return answer

    return last_call


def test_while_one_is_at_it_a_duplicate_of_its_event_does_nothing(world: World) -> None:
    place = put_ratings(world, ratings_csv(20))
    seen: list[Outcome] = []

    def meanwhile() -> int:
        if not seen:
            seen.append(world.loader(DataType.RATINGS).load(place, lambda: 900_000))
        return 900_000

    assert world.load(DataType.RATINGS, place, meanwhile, lines_at_once=5) == [Outcome.DONE]
    assert seen == [Outcome.BUSY]


def test_a_file_that_is_replaced_meanwhile_is_left_to_its_own_event(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(s3_files, "_CHUNK_BYTES", 4_096)  # a few hundred lines
    body = b"\n".join([HEADER.encode(), *(b"9,%d,4.0,1" % each for each in range(2_000))])
    place = put_ratings(world, body)

    def replace() -> int:
        put_ratings(world, ratings_csv(3))
        return 900_000

    assert world.load(DataType.RATINGS, place, replace, lines_at_once=100) == [Outcome.REPLACED]
    assert world.load(DataType.RATINGS, place) == [Outcome.DONE]
    assert {"tiny:7"} < {each["listener_id"]["S"] for each in world.items("RatingsTable")}


def test_a_newer_rating_by_voice_stays_and_an_older_one_gives_way(world: World) -> None:
    for movie, at_ms in (("1", 9_000_000), ("2", 1)):
        said = Rating(ListenerId("tiny:7"), MovieId(movie), Stars.of(1), at_ms)
        item = {**item_of(said), "version": {"N": str(2**60)}}
        world.dynamodb.put_item(TableName=world.tables["RatingsTable"], Item=item)
    place = put_ratings(world, ratings_csv(2))
    world.load(DataType.RATINGS, place)
    first, second = sorted(world.items("RatingsTable"), key=lambda each: each["movie_id"]["S"])
    assert (first["source"], first["half_steps"]) == ({"S": "voice"}, {"N": "2"})
    assert (second["source"], second["half_steps"]) == ({"S": "tiny"}, {"N": "3"})
    assert int(second["version"]["N"]) == 2**60 + 1


def test_of_two_ratings_of_a_movie_the_newest_counts_the_later_line_where_equal(
    world: World,
) -> None:
    lines = ["1,1,1.0,20", "1,1,2.0,10", "1,2,1.0,10", "1,2,2.0,10"]
    place = put_ratings(world, "\n".join([HEADER, *lines]).encode())
    world.load(DataType.RATINGS, place, lines_at_once=2)
    found = {each["movie_id"]["S"]: each["half_steps"]["N"] for each in world.items("RatingsTable")}
    assert found == {"1": "2", "2": "4"}


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"type": "ratings"},
        {"dataset_id": "tiny"},
        {"dataset_id": "tiny", "type": "movies"},
        {"dataset_id": "tiny", "type": "tags"},
        {"dataset_id": "voice", "type": "ratings"},
        {"dataset_id": "a:b", "type": "ratings"},
    ],
)
def test_what_is_none_of_its_files_is_ignored_and_logged(
    world: World, metadata: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    place = world.put("file", ratings_csv(2), **metadata)
    with caplog.at_level("INFO"):
        assert world.load(DataType.RATINGS, place) == [Outcome.IGNORED]
    assert world.items("RatingsTable") == []
    (record,) = [each for each in caplog.records if each.getMessage() == "load"]
    assert record.facts["reason"]  # type: ignore[attr-defined]


def test_a_file_that_is_gone_is_ignored(world: World) -> None:
    gone = Place(world.bucket, "gone")
    assert world.load(DataType.RATINGS, gone) == [Outcome.IGNORED]


@pytest.mark.parametrize("body", [b"", HEADER.encode()])
def test_an_empty_file_is_done(world: World, body: bytes) -> None:
    place = put_ratings(world, body)
    assert world.load(DataType.RATINGS, place) == [Outcome.DONE]
    assert world.report(place)["written"] == 0


def test_unprocessed_rows_are_written_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table without capacity takes a part of each batch."""
    write: Any = world.dynamodb.batch_write_item
    refused = 0

    def some(RequestItems: dict[str, list[Any]]) -> Any:  # noqa: N803
        nonlocal refused
        ((table, requests),) = RequestItems.items()
        half = requests[: (len(requests) + 1) // 2]
        rest = requests[len(half) :]
        refused += len(rest)
        write(RequestItems={table: half})
        return {"UnprocessedItems": {table: rest} if rest else {}}

    monkeypatch.setattr(world.dynamodb, "batch_write_item", some)
    place = put_ratings(world, ratings_csv(30))
    assert world.load(DataType.RATINGS, place) == [Outcome.DONE]
    assert refused
    assert len(world.items("RatingsTable")) == 30


def test_without_an_answer_of_the_table_the_event_comes_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**_: object) -> None:
        raise EndpointConnectionError(endpoint_url="http://away")

    place = put_ratings(world, ratings_csv(30))
    with monkeypatch.context() as patch:
        patch.setattr(world.dynamodb, "batch_write_item", away)
        with pytest.raises(StoreUnavailableError):
            world.load(DataType.RATINGS, place)
    world.now_ns += LEASE_MS * 1_000_000
    assert world.load(DataType.RATINGS, place) == [Outcome.DONE]
    assert len(world.items("RatingsTable")) == 30
