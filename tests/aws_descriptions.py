"""Templates and the descriptions of AWS' services are read with less of the processor's time.

A test in moto begins with an empty account and so with a session of its own, for which botocore
parses megabytes of JSON anew; and moto reads a template for each stack, with PyYAML's parser in
Python. What is read is the same.
"""

from __future__ import annotations

import pickle
from functools import cache
from typing import Any

import yaml
from botocore.loaders import JSONFileLoader, Loader


@cache
def _parsed(file_path: str) -> bytes:
    return pickle.dumps(JSONFileLoader().load_file(file_path))


class _ParsedOnce(JSONFileLoader):
    """Each session has copies of its own: botocore and moto write into them."""

    def load_file(self, file_path: str) -> Any:
        return pickle.loads(_parsed(file_path))  # noqa: S301 - our own


def pytest_configure() -> None:
    """In place before anything is read."""
    Loader.FILE_LOADER_CLASS = _ParsedOnce
    if yaml.__with_libyaml__:
        vars(yaml)["Loader"] = vars(yaml.loader)["Loader"] = yaml.CLoader
