"""The layer of the API's function: what it carries, and for which machine."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

from popcorn_lab.packaging.api_layer import build_api_layer

MOST_ZIPPED_BYTES = 6_000_000
THIS_PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
PACKAGES = {"annotated_types", "aws_lambda_powertools", "pydantic", "pydantic_core"}
PACKAGES |= {"typing_inspection"}
OF_FUNCTIONS = {"boto3", "jmespath", "popcorn", "typing_extensions.py"}
"""What the zip has already."""


@pytest.fixture(scope="module")
def layer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("layer") / "layer.zip"
    build_api_layer(target, lambda _line: None, THIS_PYTHON)
    return target


@pytest.fixture(scope="module")
def names(layer: Path) -> set[PurePosixPath]:
    with zipfile.ZipFile(layer) as archive:
        return {PurePosixPath(name) for name in archive.namelist()}


def test_it_has_what_the_api_imports_and_the_zip_has_not(
    layer: Path, names: set[PurePosixPath]
) -> None:
    assert {name.parts[0] for name in names} == {"python"}
    tops = {name.parts[1] for name in names if not name.parts[1].endswith(".dist-info")}
    assert tops == PACKAGES
    assert not tops & OF_FUNCTIONS
    assert layer.stat().st_size < MOST_ZIPPED_BYTES


def test_what_is_compiled_is_for_lambdas_processors(names: set[PurePosixPath]) -> None:
    (compiled,) = (name.name for name in names if name.suffix == ".so")
    tag = sys.implementation.cache_tag
    assert compiled == f"_pydantic_core.{tag}-aarch64-linux-gnu.so"


def test_every_module_is_compiled_ahead(names: set[PurePosixPath]) -> None:
    tag = sys.implementation.cache_tag
    modules = {name for name in names if name.suffix == ".py"}
    expected = {name.parent / "__pycache__" / f"{name.stem}.{tag}.pyc" for name in modules}
    assert {name for name in names if name.suffix == ".pyc"} == expected


def test_the_same_pins_make_the_same_bytes(layer: Path, tmp_path: Path) -> None:
    build_api_layer(tmp_path / "again.zip", lambda _line: None, THIS_PYTHON)
    assert (tmp_path / "again.zip").read_bytes() == layer.read_bytes()
