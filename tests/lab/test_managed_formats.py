"""recordio-protobuf and mxnet's files, held against bytes that others' programs wrote."""

from __future__ import annotations

import io
import json
import math
import tarfile
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.model.features import SparseVector
from popcorn.model.machine import FactorizationMachine
from popcorn_lab.managed.artefact import ManagedParameters, read_artefact, write_artefact
from popcorn_lab.managed.ndarrays import NDArrayFileError, read_arrays, write_arrays
from popcorn_lab.managed.records import RecordError, decode, encode_example, frame, read_frames

MXNET = Path(__file__).parent / "mxnet"
SIZE = 306
"""Features of the machine in `model.tar.gz`."""

BY_THE_SDK = bytes.fromhex(
    "0a1f0a0676616c756573121512130a080000803f0000003f120301ac021a02c327"
    "12120a0676616c756573120812060a040000803f"
)
"""Keys 1 and 300 with 1.0 and 0.5 of 5059 features, label 1: the SDK's own message class."""


def test_a_message_is_byte_for_byte_what_the_sdk_writes() -> None:
    assert encode_example([1, 300], [1.0, 0.5], 5059, 1.0) == BY_THE_SDK
    record = decode(BY_THE_SDK)
    assert record.keys.tolist() == [1, 300]
    assert record.values.tolist() == [1.0, 0.5]
    assert record.shape == (5059,)
    assert record.labels == {"values": 1.0}


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_frames_are_read_as_they_were_written(messages: list[bytes]) -> None:
    written = b"".join(map(frame, messages))
    assert len(written) % 4 == 0
    assert list(read_frames(io.BytesIO(written))) == messages


@pytest.mark.parametrize("cut", range(1, 16))
def test_a_frame_that_is_cut_off_is_an_error(cut: int) -> None:
    whole = frame(b"12345")
    with pytest.raises(RecordError):
        list(read_frames(io.BytesIO(whole + whole[:-cut])))


def test_arrays_that_mxnet_wrote() -> None:
    arrays = read_arrays((MXNET / "arrays.params").read_bytes())
    assert set(arrays) == {"arg:v", "arg:w1_weight", "arg:w0_weight", "aux:i"}
    assert arrays["arg:v"].tolist() == (np.arange(12).reshape(4, 3) * 0.5).tolist()
    assert arrays["arg:w1_weight"].tolist() == [[0], [1.5], [3], [4.5]]
    assert arrays["arg:w0_weight"].tolist() == [0.25]
    assert arrays["aux:i"].tolist() == [1, 2]
    assert arrays["aux:i"].dtype.name == "int64"


def test_arrays_are_written_as_mxnet_writes_them() -> None:
    mxnets = read_arrays((MXNET / "arrays.params").read_bytes())
    dense = {name: mxnets[name] for name in ("arg:w1_weight", "arg:w0_weight")}
    written = write_arrays(dense)
    again = read_arrays(written)
    assert {name: array.tolist() for name, array in again.items()} == {
        name: array.tolist() for name, array in dense.items()
    }
    # mxnet's file has this array with all that belongs to it in these very bytes.
    one = write_arrays({"arg:w1_weight": dense["arg:w1_weight"]})
    array_only = one[24 : -(16 + len("arg:w1_weight"))]
    assert array_only in (MXNET / "arrays.params").read_bytes()


def test_a_file_that_is_cut_off_anywhere_is_an_error() -> None:
    content = (MXNET / "arrays.params").read_bytes()
    for end in range(len(content)):
        with pytest.raises(NDArrayFileError):
            read_arrays(content[:end])


@given(st.integers(0, 395), st.integers(0, 255))
def test_a_damaged_byte_gives_arrays_or_an_error_of_ours(place: int, byte: int) -> None:
    content = bytearray((MXNET / "arrays.params").read_bytes())
    content[place] = byte
    try:
        arrays = read_arrays(bytes(content))
    except NDArrayFileError:
        return
    assert all(isinstance(array, np.ndarray) for array in arrays.values())


def test_a_machine_that_mxnet_trained_scores_as_in_mxnet() -> None:
    parameters = read_artefact(MXNET / "model.tar.gz", SIZE)
    assert parameters.v.shape == (SIZE, 4)
    machine = FactorizationMachine(
        parameters.w0, parameters.w.tolist(), parameters.v.ravel().tolist(), 4
    )
    instances = json.loads((MXNET / "predictions.json").read_text())["instances"]
    assert len(instances) == 20
    for each in instances:
        logit = machine.score(SparseVector(each["keys"], each["values"]))
        assert 1 / (1 + math.exp(-logit)) == pytest.approx(each["probability"], rel=1e-4)


@pytest.fixture
def parameters() -> ManagedParameters:
    numbers = np.random.default_rng(3)
    w, v = numbers.normal(size=5), numbers.normal(size=(5, 3))
    return ManagedParameters(0.5, w.astype(np.float32), v.astype(np.float32))


def test_what_is_written_is_read(tmp_path: Path, parameters: ManagedParameters) -> None:
    for name in ("a.tar.gz", "b.tar.gz"):
        write_artefact(tmp_path / name, parameters, {"feature_dim": "5"})
    assert (tmp_path / "a.tar.gz").read_bytes() == (tmp_path / "b.tar.gz").read_bytes()
    assert same(read_artefact(tmp_path / "a.tar.gz", 5), parameters)
    assert {path.name for path in tmp_path.iterdir()} == {"a.tar.gz", "b.tar.gz"}


def same(one: ManagedParameters, other: ManagedParameters) -> bool:
    return one.w0 == other.w0 and np.array_equal(one.w, other.w) and np.array_equal(one.v, other.v)


@pytest.mark.parametrize("layers", ["model_algo-1", "params"])
def test_what_was_unpacked_already_is_read_too(
    tmp_path: Path, parameters: ManagedParameters, layers: str
) -> None:
    write_artefact(tmp_path / "model.tar.gz", parameters, {})
    with tarfile.open(tmp_path / "model.tar.gz") as archive:
        member = archive.extractfile("model_algo-1")
        assert member is not None
        content = member.read()
    if layers == "params":
        content = zipfile.ZipFile(io.BytesIO(content)).read("params")
    (tmp_path / layers).write_bytes(content)
    assert same(read_artefact(tmp_path / layers, 5), parameters)


def test_the_names_and_the_turned_factors_of_older_artefacts(
    tmp_path: Path, parameters: ManagedParameters
) -> None:
    older = {
        "arg:v": parameters.v.T,
        "arg:Linear_Plus_Bias_weight": parameters.w[None],
        "arg:Linear_Plus_Bias_bias": np.asarray([parameters.w0], np.float32),
    }
    (tmp_path / "params").write_bytes(write_arrays(older))
    assert same(read_artefact(tmp_path / "params", 5), parameters)


def zipped(**files: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, inside in files.items():
            archive.writestr(name, inside)
    return content.getvalue()


def tarred(**files: bytes) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as archive:
        for name, inside in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(inside)
            archive.addfile(entry, io.BytesIO(inside))
    return content.getvalue()


ONES = {"v": np.ones((5, 3)), "w1_weight": np.ones((5, 1)), "w0_weight": np.ones(1)}


def arrays(**changed: object) -> bytes:
    return write_arrays({name: np.asarray(each) for name, each in {**ONES, **changed}.items()})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "ends too early"),
        (b"<html>not here</html>", "does not begin"),
        (tarred(other=b"x"), "holds no model_algo-1"),
        (tarred(**{"model_algo-1": b""}), "ends too early"),
        (tarred(**{"model_algo-1": arrays()})[:-30], "model.tar.gz: ."),
        (zipped(other=b"x"), "holds no params"),
        (write_arrays({}), "holds no parameter w0_weight"),
        (
            write_arrays({"v": np.ones((5, 3), np.float32), "w0_weight": np.ones(1, np.float32)}),
            "but v, w0_weight",
        ),
        (arrays(v=np.ones((6, 3))), "trained on another export"),
        (arrays(v=np.ones(5)), "trained on another export"),
        (arrays(w1_weight=np.ones(6)), "trained on another export"),
        (arrays(w0_weight=np.ones(2)), "trained on another export"),
        (arrays(w1_weight=[1, 1, float("nan"), 1, 1]), "not finite"),
        (arrays(w0_weight=[float("inf")]), "not finite"),
    ],
    ids=lambda given: "content" if isinstance(given, bytes) else given,
)
def test_an_artefact_that_is_none_is_refused_with_the_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "model.tar.gz"
    path.write_bytes(content)
    with pytest.raises(DataFormatError, match=reason) as refused:
        read_artefact(path, 5)
    assert "model.tar.gz" in str(refused.value)


@given(st.integers(0, 7593), st.integers(0, 255))
@settings(max_examples=40)
def test_a_damaged_artefact_gives_parameters_or_an_error_of_ours(place: int, byte: int) -> None:
    content = bytearray((MXNET / "model.tar.gz").read_bytes())
    content[place] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.tar.gz"
        path.write_bytes(content)
        try:
            parameters = read_artefact(path, SIZE)
        except DataFormatError:
            return
    assert parameters.v.shape == (SIZE, 4)


def test_an_artefact_that_is_not_there(tmp_path: Path, parameters: ManagedParameters) -> None:
    with pytest.raises(DataFormatError, match="cannot be read"):
        read_artefact(tmp_path / "none.tar.gz", 5)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(SettingsError, match="cannot be written"):
        write_artefact(tmp_path / "file" / "model.tar.gz", parameters, {})
