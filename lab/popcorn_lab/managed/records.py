"""recordio-protobuf: the examples that SageMaker's built-in algorithms read.

A file is a row of RecordIO frames, each with one `Record` message. Of the message only what the
Factorization Machines use is declared, which is 32-bit float tensors; a field of another type is
skipped, as protobuf does with what it does not know.

Source: docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html (the message) and
mxnet.apache.org/versions/1.9.1/api/architecture/note_data_loading (the frames).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory
from google.protobuf.message import DecodeError

from popcorn.domain.errors import PopcornError

RECORDIO_PROTOBUF = "application/x-recordio-protobuf"

_PACKAGE = "aialgs.data"
_MAGIC = 0xCED7230A
_FRAME = struct.Struct("<II")
_ALIGNMENT = 4
_VALUES = "values"


class RecordError(PopcornError):
    """Bytes are not what recordio-protobuf says."""


class SparseRecord(NamedTuple):
    """One vector: `values` at `keys`, of `shape`; `labels` by name, each the first of its tensor.

    A dense vector has no keys.
    """

    keys: npt.NDArray[np.int64]
    values: npt.NDArray[np.float32]
    shape: tuple[int, ...]
    labels: dict[str, float]


def encode_example(keys: Iterable[int], values: Iterable[float], size: int, label: float) -> bytes:
    """The message of a sparse vector of `size` features and its label."""
    record = _RECORD()
    tensor = record.features[_VALUES].float32_tensor
    tensor.values.extend(values)
    tensor.keys.extend(keys)
    tensor.shape.append(size)
    record.label[_VALUES].float32_tensor.values.append(label)
    return bytes(record.SerializeToString(deterministic=True))


def encode_labels(labels: dict[str, float]) -> bytes:
    """The message of an answer, such as `{"score": 0.4}`."""
    record = _RECORD()
    for name, value in labels.items():
        record.label[name].float32_tensor.values.append(value)
    return bytes(record.SerializeToString(deterministic=True))


def decode(message: bytes) -> SparseRecord:
    """Read one message.

    Raises:
        RecordError: no such message, or without any 32-bit float values.
    """
    record = _RECORD()
    try:
        record.ParseFromString(message)
    except DecodeError as error:
        raise RecordError("not a Record message") from error
    tensor = record.features[_VALUES].float32_tensor
    try:
        keys = np.fromiter(tensor.keys, np.int64, len(tensor.keys))
    except OverflowError as error:
        raise RecordError("a key is too large") from error
    labels = {
        name: float(value.float32_tensor.values[0])
        for name, value in record.label.items()
        if value.float32_tensor.values
    }
    values = np.fromiter(tensor.values, np.float32, len(tensor.values))
    return SparseRecord(keys, values, tuple(tensor.shape), labels)


def frame(message: bytes) -> bytes:
    """The message as a RecordIO frame: magic number, length, content, padding to four bytes."""
    return _FRAME.pack(_MAGIC, len(message)) + message + bytes(-len(message) % _ALIGNMENT)


def read_frames(file: BinaryIO) -> Iterator[bytes]:
    """The messages of a file, one after the other.

    Raises:
        RecordError: the file ends within a frame, or has something else where one should begin.
    """
    while head := file.read(_FRAME.size):
        if len(head) < _FRAME.size:
            raise RecordError("ends within a RecordIO frame")
        magic, length = _FRAME.unpack(head)
        if magic != _MAGIC:
            raise RecordError("something that is no RecordIO frame")
        padded = length + -length % _ALIGNMENT
        content = file.read(padded)
        if len(content) < padded:
            raise RecordError("ends within a RecordIO frame")
        yield content[:length]


def _message_class() -> Any:
    """The `Record` class, from a description instead of generated code.

    Generated code is tied to the version of protobuf that generated it.
    """
    kind = descriptor_pb2.FieldDescriptorProto
    file = descriptor_pb2.FileDescriptorProto(
        name="popcorn/record.proto", package=_PACKAGE, syntax="proto2"
    )

    def message(parent: Any, name: str) -> Any:
        return parent.add(name=name)

    def field(owner: Any, name: str, number: int, type_: Any, **more: Any) -> Any:
        label = more.pop("label", kind.LABEL_OPTIONAL)
        return owner.field.add(name=name, number=number, type=type_, label=label, **more)

    tensor = message(file.message_type, "Float32Tensor")
    for name, number, type_ in (
        (_VALUES, 1, kind.TYPE_FLOAT),
        ("keys", 2, kind.TYPE_UINT64),
        ("shape", 3, kind.TYPE_UINT64),
    ):
        repeated = field(tensor, name, number, type_, label=kind.LABEL_REPEATED)
        repeated.options.packed = True
    value = message(file.message_type, "Value")
    value.oneof_decl.add(name="value")
    of_tensor = f".{_PACKAGE}.Float32Tensor"
    field(value, "float32_tensor", 2, kind.TYPE_MESSAGE, type_name=of_tensor, oneof_index=0)
    record = message(file.message_type, "Record")
    for name, number, entry in (("features", 1, "FeaturesEntry"), ("label", 2, "LabelEntry")):
        pair = message(record.nested_type, entry)
        pair.options.map_entry = True
        field(pair, "key", 1, kind.TYPE_STRING)
        field(pair, "value", 2, kind.TYPE_MESSAGE, type_name=f".{_PACKAGE}.Value")
        of_entry = f".{_PACKAGE}.Record.{entry}"
        repeated = {"label": kind.LABEL_REPEATED, "type_name": of_entry}
        field(record, name, number, kind.TYPE_MESSAGE, **repeated)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{_PACKAGE}.Record"))


_RECORD = _message_class()
