"""The metrics by hand, the protocols' promises, and the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.cli.evaluate import command
from popcorn_lab.evaluation import protocols, rankings
from popcorn_lab.evaluation.comparison import BASELINE, MACHINE, SERVED
from popcorn_lab.evaluation.metrics import Lists, Quality, judge
from popcorn_lab.evaluation.protocols import Task, evaluate
from popcorn_lab.training.interactions import Interactions

MOVIES = [MovieId(letter) for letter in "abcdefghijklmnop"]


def histories(**rated: str) -> Interactions:
    """A listener by name, with movies in the order in which they were rated; capitals: liked."""
    return Interactions.of_ratings(
        MOVIES,
        [
            Rating(
                ListenerId(name), MovieId(each.lower()), Stars.of(5 if each.isupper() else 2), at
            )
            for name, movies in rated.items()
            for at, each in enumerate(movies)
        ],
    )


def test_metrics_worked_out_by_hand() -> None:
    is_hit = np.zeros((2, 10), np.bool_)
    is_hit[0, [0, 2]] = True
    lists = Lists(np.tile(np.arange(10), (2, 1)), is_hit, np.array([4, 1]))
    quality = judge(lists, movie_count=20)
    # hits at ranks 1 and 3 of an ideal 1, 2, 3 (at 3) or 1, 2, 3, 4 (at 10)
    found = 1 + 1 / 2
    ideal_3 = 1 + 1 / np.log2(3) + 1 / 2
    expected = {
        ("precision", 3): [2 / 3, 0],
        ("precision", 10): [0.2, 0],
        ("recall", 3): [0.5, 0],
        ("ndcg", 3): [found / ideal_3, 0],
        ("ndcg", 10): [found / (ideal_3 + 1 / np.log2(5)), 0],
        ("hit rate", 3): [1, 0],
        ("hit rate", 10): [1, 0],
    }
    for metric, values in expected.items():
        assert quality.by_listener[metric] == pytest.approx(values), metric
    assert quality.coverage == {3: 3 / 20, 10: 10 / 20}


def test_a_lead_is_paired_by_listener() -> None:
    def quality(*ranks: int) -> Quality:
        is_hit = np.zeros((len(ranks), 10), np.bool_)
        is_hit[np.arange(len(ranks)), ranks] = True
        return judge(
            Lists(np.zeros((len(ranks), 10), np.int64), is_hit, np.ones(len(ranks), np.int64)), 16
        )

    better, worse = quality(0, 0, 5), quality(5, 5, 5)
    assert better.lead(worse, ("hit rate", 3)) == pytest.approx((2 / 3, 1 / 3))
    assert better.lead(better, ("ndcg", 10)) == (0, 0)


def test_the_last_fifth_is_held_out_and_nothing_else() -> None:
    told, held_out = protocols.hold_out_last(histories(ann="ABCDEfghij", bob="ABC"))
    assert [told.lengths.tolist(), held_out.lengths.tolist()] == [[8, 2], [2, 1]]
    assert [MOVIES[place] for place in held_out.movies] == ["i", "j", "c"]


def test_known_listeners_have_five_ratings() -> None:
    task = protocols.known_listeners(
        *protocols.hold_out_last(histories(ann="ABCDEFGHIJ", bob="ABC", cid="ABCDEFG"))
    )
    assert task.told.lengths.tolist() == [8, 5]
    assert task.held_out.lengths.tolist() == [2, 2]


def test_new_listeners_are_judged_alike_whatever_is_told() -> None:
    everyone = histories(ann="abcdefghijKL", bob="ABC")
    for known in (0, 3, 10):
        task = protocols.new_listeners(everyone, known)
        assert task.told.lengths.tolist() == [known, min(known, 3)]
        assert task.excluded.lengths.tolist() == [10, 3]
        assert [MOVIES[place] for place in task.held_out.movies] == ["k", "l"]


def test_training_never_sees_new_listeners() -> None:
    everyone = histories(**{f"l{number}": MOVIES[number].upper() for number in range(10)})
    training, new = protocols.hold_out_listeners(everyone, np.random.default_rng(1))
    assert (training.listener_count, new.listener_count) == (8, 2)
    assert not set(training.movies) & set(new.movies)


def test_only_unknown_movies_are_candidates_and_only_likes_are_relevant() -> None:
    everyone = histories(ann="ABCde", bob="ABFgh")
    is_told = everyone.places < 2
    told, held_out = everyone.where(is_told), everyone.where(~is_told)
    ranking = rankings.by_rating_count(everyone)
    quality = evaluate(ranking, Task(told, told, held_out))
    # Both rated a and b, which are no candidates; c to h have a rating each, in that order.
    assert quality.by_listener["hit rate", 3].tolist() == [1, 0]
    assert quality.by_listener["precision", 10].tolist() == [0.1, 0.1]


def test_listeners_with_nothing_to_find_are_not_judged() -> None:
    everyone = histories(ann="ABc", bob="ABC", cid="ABC")
    is_told = everyone.places < 2
    task = Task(everyone.where(is_told), everyone.where(is_told), everyone.where(~is_told))
    quality = evaluate(rankings.by_rating_count(everyone), task)
    assert len(quality.by_listener["ndcg", 10]) == 2
    none_liked = Task(task.told, task.excluded, task.held_out.where(~task.held_out.is_liked))
    with pytest.raises(SettingsError, match="popcorn load"):
        evaluate(rankings.by_rating_count(everyone), none_liked)


def test_blocks_of_listeners_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    everyone = histories(ann="ABCDE", bob="FGHIJ", cid="KAMBO", dan="CDEFG")
    task = protocols.known_listeners(*protocols.hold_out_last(everyone, share=0.0))
    task = Task(
        task.told.where(task.told.places < 2),
        task.told.where(task.told.places < 2),
        task.told.where(task.told.places >= 2),
    )
    ranking = rankings.by_like_count(everyone)
    at_once = evaluate(ranking, task)
    monkeypatch.setattr(protocols, "_SCORES_AT_ONCE", 1)
    one_by_one = evaluate(ranking, task)
    assert at_once.coverage == one_by_one.coverage
    for metric, values in at_once.by_listener.items():
        assert values.tolist() == one_by_one.by_listener[metric].tolist()


def test_serving_ranks_only_the_most_rated_unknown_movies() -> None:
    training = histories(ann="ABCD", bob="ABC", cid="AB", dan="A")

    def alphabet_backwards(asked: Interactions) -> rankings.Scores:
        return np.tile(np.arange(len(MOVIES), dtype=np.float32), (asked.listener_count, 1))

    served = rankings.among_most_rated(alphabet_backwards, training, candidates=2)
    scores = served(histories(eve="B", fay="AD"))
    candidates = [[MOVIES[place] for place in np.flatnonzero(row > -np.inf)] for row in scores]
    assert candidates == [["a", "c"], ["b", "c"]]


def run(dataset: Path, *arguments: str) -> str:
    result = CliRunner().invoke(command, ["--dataset", str(dataset), *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_machine_beats_popularity_on_ml_100k(movielens: Callable[[str], Path]) -> None:
    """For listeners with five ratings or more; a third of the usual epochs does for that."""
    result = json.loads(run(movielens("ml-100k.zip"), "--json", "--epochs", "60"))
    known = result["known_listeners"]
    assert known[BASELINE]["ndcg@10"] == pytest.approx(0.097, abs=0.002)
    for name in (MACHINE, SERVED):
        assert known[name]["ndcg@10"] > 0.15
        lead = known[name]["lead"]["ndcg@10"]
        assert lead["mean"] > 4 * lead["standard_error"]
        assert known[name]["coverage@10"] > known[BASELINE]["coverage@10"]
    for task in result["new_listeners"].values():
        assert task[MACHINE]["ndcg@10"] > task[BASELINE]["ndcg@10"]


def test_the_tables_show_every_ranking(movielens: Callable[[str], Path]) -> None:
    printed = run(movielens("ml-100k.zip"), "--epochs", "1", "--shuffled")
    for words in (BASELINE, MACHINE, "hit rate@3", "coverage@10", "histories shuffled", "80 %"):
        assert words in printed
    assert printed.count(" s  ") >= 4
