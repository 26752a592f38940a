"""What is held out and what is told."""

from __future__ import annotations

import numpy as np
import pytest

from popcorn_lab.evaluation import protocols
from popcorn_lab.evaluation.protocols import EVERYBODY, TOLD_SHARE, WITH_HISTORY
from popcorn_lab.evaluation.tasks import STRANGER
from tests.lab.evaluation_histories import BEGIN_MS, DAY_MS, MOVIES, histories, letters


def test_the_last_fifth_is_held_out_and_nothing_else() -> None:
    told, held_out = protocols.hold_out_last(histories(ann="ABCDEfghij", bob="ABC"))
    assert [told.lengths.tolist(), held_out.lengths.tolist()] == [[8, 2], [2, 1]]
    assert letters(held_out.movies) == "ijc"


def test_known_listeners_have_five_ratings_and_their_number_in_training() -> None:
    (split,) = protocols.known(histories(ann="ABC", bob="ABCDEFGHIJ", cid="ABCDEFG"))
    task = split.tasks[WITH_HISTORY]
    assert split.training.lengths.tolist() == [2, 8, 5]
    assert task.asked.numbers.tolist() == [1, 2]
    assert task.asked.told.lengths.tolist() == [8, 5]
    assert task.held_out.lengths.tolist() == [2, 2]
    # They ask when they went on to rate.
    assert ((task.asked.at_ms - BEGIN_MS) // DAY_MS).tolist() == [8, 5]


def test_global_time_holds_out_what_is_newest_whoever_rated_it() -> None:
    everyone = histories(ann="ABCDEF", bob="ABCDEFG", cid="......HI", dan="......J")
    (split,) = protocols.global_time(everyone)
    # Of 16 ratings at least four are newest: all from day 6 on.
    assert split.training.lengths.tolist() == [6, 6, 0, 0]
    with_history, everybody = split.tasks[WITH_HISTORY], split.tasks[EVERYBODY]
    assert letters(with_history.held_out.movies) == "g"
    assert with_history.asked.numbers.tolist() == [0, 1]
    judged = everybody.of_judged()
    assert judged.asked.numbers.tolist() == [1, STRANGER, STRANGER]
    assert judged.asked.told.lengths.tolist() == [6, 0, 0]
    assert letters(judged.held_out.movies) == "ghij"


def test_unknown_listeners_are_judged_alike_whatever_is_told() -> None:
    everyone = histories(ann="abcdefghijKL", bob="ABC")
    for count in (0, 3, 10):
        task = protocols.first_ratings_told(everyone, count)
        assert task.asked.told.lengths.tolist() == [count, min(count, 3)]
        assert task.asked.numbers.tolist() == [STRANGER, STRANGER]
        assert task.excluded.lengths.tolist() == [10, 3]
        assert letters(task.held_out.movies) == "kl"
        assert (task.asked.at_ms[0] - BEGIN_MS) // DAY_MS == 10


def test_in_five_folds_everybody_is_unknown_once() -> None:
    everyone = histories(**{f"l{number:02}": MOVIES[number] for number in range(12)})
    splits = list(protocols.unknown(everyone))
    judged = "".join(letters(split.tasks["1"].asked.told.movies) for split in splits)
    assert sorted(judged) == [*"abcdefghijkl"]
    for split in splits:
        assert not set(split.training.movies) & set(split.tasks["1"].asked.told.movies)
    assert len(list(protocols.unknown(everyone, folds=2))) == 2
    assert set(splits[0].tasks) == {*map(str, range(11)), TOLD_SHARE}


@pytest.mark.parametrize("protocol", [protocols.known, protocols.global_time, protocols.unknown])
def test_what_is_held_out_is_never_told(protocol: protocols.Protocol) -> None:
    everyone = histories(**{f"l{n}": "ABCDEFGHIJKLMNOP"[n:] + "ABCD"[:n] for n in range(5)})
    for split in protocol(everyone):
        for task in split.tasks.values():
            told, held_out = (
                set(zip(part.listeners, part.movies, strict=True))
                for part in (task.excluded, task.held_out)
            )
            assert not told & held_out
            asked = set(zip(task.asked.told.listeners, task.asked.told.movies, strict=True))
            assert asked <= told


def test_a_protocol_splits_its_own_training_part() -> None:
    """What baselines are tuned by."""
    everyone = histories(**{f"l{n}": "ABCDEFGHIJKLMNOP" for n in range(30)})
    for protocol in (protocols.known, protocols.unknown):
        split = next(protocol(everyone))
        inner = next(protocol(split.training))
        assert inner.training.rating_count < split.training.rating_count
        assert np.all(inner.training.lengths <= 16)
