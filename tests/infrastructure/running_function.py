"""A deployed function, run as Lambda would: unzipped, alone, and with the stack's variables."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from popcorn_lab.packaging.byte_code import python_of
from tests.infrastructure.account import KEYS, REGION, Stack

Json = dict[str, Any]
_UNPACKED_AT = "/var/task"
_ENDS_WITHIN_S = 30


@contextmanager
def running(
    stack: Stack, folder: Path, more: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Function]:
    """The function, unzipped and started as Lambda starts it, until the block ends.

    Args:
        more: variables beside the stack's, or in their place.
    """
    with zipfile.ZipFile(io.BytesIO(stack.code)) as archive:
        archive.extractall(folder)
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)
    configuration = stack.function
    variables = {
        name: value.replace(_UNPACKED_AT, str(folder))
        for name, value in configuration["Environment"]["Variables"].items()
    }
    environment = {
        **variables,
        **KEYS,
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_LAMBDA_FUNCTION_NAME": configuration["FunctionName"],
        "TZ": ":UTC",
        "AWS_ENDPOINT_URL": stack.account.url,
        **more,
    }
    python = python_of(configuration["Runtime"].removeprefix("python")) or sys.executable
    program = [python, "-I", "-S", "-B", str(Path(__file__).with_name("invoke.py"))]
    process = subprocess.Popen(
        [*program, str(folder), configuration["Handler"]],
        cwd=folder,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Function(process, folder, fingerprint(folder))
        finally:
            assert process.stdin is not None
            process.stdin.close()  # the end of the events ends it
            process.wait(_ENDS_WITHIN_S)


@dataclass(frozen=True)
class Function:
    """A running function; `unpacked` is the fingerprint of its folder before the first event."""

    process: subprocess.Popen[str]
    folder: Path
    unpacked: str

    def __call__(self, event: Json) -> Json:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(event) + "\n")
        self.process.stdin.flush()
        return dict(json.loads(self.process.stdout.readline()))


def fingerprint(folder: Path) -> str:
    """Of all names and contents: root may write whatever the permissions say."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        digest.update(str(path).encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()
