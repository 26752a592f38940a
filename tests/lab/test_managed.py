"""Examples out, parameters in: the managed trainer's data, its stand-in, and the import."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.model.features import EARLY, LASTING, LENGTH_BUCKETS_FROM, FeatureSpace, SparseVector
from popcorn_lab.managed.description import TRAIN, VALIDATION, Export, read_export
from popcorn_lab.managed.examples import Sampling, draw_examples, examples_of
from popcorn_lab.managed.export import write_export
from popcorn_lab.managed.pointwise import ManagedHyperparameters
from popcorn_lab.managed.reading import read_examples
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.rows import RowSampling, sample_rows
from tests.lab.histories import MOVIES, some_ratings
from tests.lab.managed_data import DATA, HISTORIES, PLAN, SPACE, digests


def read_all(
    folder: Path, export: Export, channel: str = TRAIN
) -> list[tuple[SparseVector, float]]:
    examples = []
    for batch in read_examples(folder, export, channel, at_once=1000):
        features, starts = batch.features, batch.features.indptr
        for place, label in enumerate(batch.labels.tolist()):
            row = slice(starts[place], starts[place + 1])
            vector = SparseVector(features.indices[row].tolist(), features.data[row].tolist())
            examples.append((vector, label))
    return examples


def test_an_example_is_a_candidate_in_a_context(tmp_path: Path) -> None:
    export = write_export(tmp_path, DATA, PLAN)
    examples = read_all(tmp_path, export)
    assert len(examples) == export.examples[TRAIN]
    early = range(SPACE.group_from(EARLY), SPACE.group_from(LASTING))
    kinds = set()
    for features, label in examples:
        assert label in (0, 1)
        assert features.keys == sorted(set(features.keys))
        candidate, *context = features.keys
        assert candidate < len(MOVIES) <= context[0]
        assert features.values[0] == 1
        rated = {(key - len(MOVIES)) % len(MOVIES) for key in context if key < SPACE.length_from}
        assert candidate not in rated
        is_new = context[-1] == SPACE.always_on
        kinds.add(is_new)
        history = [key for key in context if key < SPACE.length_from]
        assert all((key in early) == is_new for key in history)
        length, constant = context[len(history) :]
        assert constant == SPACE.always_on + (not is_new)
        assert (length < SPACE.length_from + len(LENGTH_BUCKETS_FROM)) == is_new
    assert kinds == {True, False}


def test_the_share_of_likes_is_what_the_sampling_says(tmp_path: Path) -> None:
    plan = replace(PLAN, sampling=Sampling(negatives_per_like=7, likes_per_listener=3.0), draws=4)
    labels = [label for _, label in read_all(tmp_path, write_export(tmp_path, DATA, plan))]
    likes = sum(labels)
    assert likes == pytest.approx(60 * 3 * 4, rel=0.1)
    assert 0.99 * likes * 8 < len(labels) <= likes * 8  # some know nearly every movie


@pytest.mark.parametrize("new_share", [0.0, 0.25, 1.0])
def test_the_share_of_new_listeners_is_what_the_sampling_says(new_share: float) -> None:
    sampling = Sampling(likes_per_listener=20.0, new_share=new_share)
    random, new, examples = np.random.default_rng(4), 0.0, 0
    for _ in range(10):
        for each in draw_examples(SPACE, HISTORIES, sampling, random):
            new += each.features[:, [SPACE.always_on]].sum()
            examples += len(each.labels)
    assert new / examples == pytest.approx(new_share, abs=0.1 if 0 < new_share < 1 else 0)


def test_a_row_becomes_its_likes_and_others_that_it_does_not_know() -> None:
    random = np.random.default_rng(5)
    rows = sample_rows(HISTORIES, RowSampling(), random)
    examples = examples_of(SPACE, rows, Sampling(likes_per_listener=200.0), random)
    whose = by_context(rows.inputs)
    targets, known = pairs(rows.targets), pairs(rows.known)
    liked: set[tuple[int, int]] = set()
    others: set[tuple[int, int]] = set()
    for row, label in zip(examples.features.toarray(), examples.labels, strict=True):
        listener = whose.get(row[len(MOVIES) :].tobytes())
        if listener is not None:
            (liked if label else others).add((listener, int(np.argmax(row[: len(MOVIES)]))))
    assert liked == {pair for pair in targets if pair[0] in whose.values()}
    assert len(others) > len(liked) > 100
    assert not others & (targets | known)


def by_context(histories: Interactions) -> dict[bytes, int]:
    """Listeners by their context features, less those whose features others have, too."""
    contexts = [each.tobytes() for each in context_matrix(SPACE, histories).toarray()]
    return {
        context: listener
        for listener, context in enumerate(contexts)
        if contexts.count(context) == 1
    }


def pairs(interactions: Interactions) -> set[tuple[int, int]]:
    """Listener and movie of each rating."""
    return set(zip(interactions.listeners.tolist(), interactions.movies.tolist(), strict=True))


def test_equal_plans_write_equal_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_export(tmp_path / name, DATA, PLAN)
    write_export(tmp_path / "other", DATA, replace(PLAN, seed=2))
    one, two, other = (digests(tmp_path / name) for name in ("one", "two", "other"))
    assert one == two
    assert one["train/part-00000.pbr"] != other["train/part-00000.pbr"]


def test_a_channel_is_spread_over_parts(tmp_path: Path) -> None:
    whole = write_export(tmp_path / "whole", DATA, PLAN)
    spread = write_export(tmp_path / "spread", DATA, replace(PLAN, part_bytes=50_000))
    assert len(spread.parts[TRAIN]) > 3
    assert all((tmp_path / "spread" / part).stat().st_size < 51_000 for part in spread.parts[TRAIN])
    assert read_all(tmp_path / "spread", spread) == read_all(tmp_path / "whole", whole)


def test_the_validation_channel_comes_later_in_time(tmp_path: Path) -> None:
    export = write_export(tmp_path, DATA, replace(PLAN, validation_share=0.3))
    told = HISTORIES.places < np.ceil(HISTORIES.lengths * 0.7)[HISTORIES.listeners]
    whose = by_context(HISTORIES.where(told))
    liked_later = pairs(HISTORIES.where(~told & HISTORIES.is_liked))
    liked: set[tuple[int, int]] = set()
    for batch in read_examples(tmp_path, export, VALIDATION, at_once=1000):
        for row in batch.features.toarray()[batch.labels == 1]:
            listener = whose.get(row[len(MOVIES) :].tobytes())
            if listener is not None:
                liked.add((listener, int(np.argmax(row[: len(MOVIES)]))))
    assert len(liked) > 50
    assert liked <= liked_later


def test_an_export_replaces_a_former_one_whole(tmp_path: Path) -> None:
    write_export(tmp_path, DATA, replace(PLAN, validation_share=0.3, part_bytes=50_000))
    export = write_export(tmp_path, DATA, PLAN)
    assert digests(tmp_path).keys() == {"export.json", *export.parts[TRAIN]}


def test_a_description_is_read_as_it_was_written(tmp_path: Path) -> None:
    plan = replace(PLAN, space=FeatureSpace(SPACE.movie_ids, 12.5, 40))
    plan = replace(plan, hyperparameters=ManagedHyperparameters(SPACE.size, factors_lr=0.125))
    assert write_export(tmp_path, DATA, plan) == read_export(tmp_path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "no finished export"),
        ("{", "not JSON"),
        ("[]", "lacks a part"),
        ("{}", "lacks a part"),
        ('{"format": "popcorn-managed-export", "format_version": 99}', "another version"),
    ],
)
def test_a_folder_without_an_export_says_what_to_do(
    tmp_path: Path, text: str | None, reason: str
) -> None:
    if text is not None:
        (tmp_path / "export.json").write_text(text)
    with pytest.raises(SettingsError, match=reason) as refused:
        read_export(tmp_path)
    assert "popcorn managed export" in str(refused.value)


def test_an_export_of_other_features_is_refused(tmp_path: Path) -> None:
    write_export(tmp_path, DATA, PLAN)
    description = tmp_path / "export.json"
    text = description.read_text().replace(f'"{SPACE.size}"', f'"{SPACE.size + 1}"')
    description.write_text(text)
    with pytest.raises(SettingsError, match="this version of the program"):
        read_export(tmp_path)


def test_an_export_of_another_encoding_is_refused(tmp_path: Path) -> None:
    write_export(tmp_path, DATA, PLAN)
    description = tmp_path / "export.json"
    described = json.loads(description.read_text())
    described["encoding"]["known_from"] += 1
    description.write_text(json.dumps(described))
    with pytest.raises(SettingsError, match="this version of the program"):
        read_export(tmp_path)


def test_an_interrupted_export_is_none(tmp_path: Path) -> None:
    write_export(tmp_path, DATA, PLAN)

    def interrupt(_draw: int, _written: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_export(tmp_path, DATA, PLAN, interrupt)
    with pytest.raises(SettingsError, match="no finished export"):
        read_export(tmp_path)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SettingsError, match=r"mine\.txt"):
        write_export(tmp_path, DATA, PLAN)
    assert (tmp_path / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("damage", ["cut", "removed", "one less", "of another size", "unlabelled"])
def test_a_damaged_part_is_named(tmp_path: Path, damage: str) -> None:
    export = write_export(tmp_path, DATA, PLAN)
    part = tmp_path / export.parts[TRAIN][0]
    if damage == "cut":
        part.write_bytes(part.read_bytes()[:-3])
    elif damage == "removed":
        part.unlink()
    elif damage == "one less":
        export = replace(export, examples={TRAIN: export.examples[TRAIN] + 1})
    elif damage == "of another size":
        export = replace(export, space=FeatureSpace(SPACE.movie_ids[1:]))
    else:
        part.write_bytes(b"\x0a\x23\xd7\xce\x00\x00\x00\x00")
    with pytest.raises(DataFormatError, match="train"):
        read_all(tmp_path, export)


def test_a_drawing_of_everything_known_leaves_no_negatives() -> None:
    """Someone who knows or likes every movie has nothing to be told apart from."""
    everything = Interactions.of_ratings(
        MOVIES[:2], [each for each in some_ratings(60) if each.movie_id in MOVIES[:2]]
    )
    space = FeatureSpace(tuple(MOVIES[:2]))
    random = np.random.default_rng(1)
    for examples in draw_examples(space, everything, Sampling(), random):
        assert examples.features.shape[0] == len(examples.labels)
        assert np.isfinite(examples.features.data).all()
