"""Makes the layer of the API's function: what it has besides the zip that all functions share.

docs/api.md says why it is a layer.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from popcorn_lab.packaging.byte_code import compile_all, python_of
from popcorn_lab.packaging.contents import carried
from popcorn_lab.packaging.dependencies import api_dependencies
from popcorn_lab.packaging.places import runtime_version
from popcorn_lab.packaging.zip_file import add_to_zip, files_in, stage

_UNPACKED_AT = "/opt"
_ON_PATH = "python"
"""The folder of a layer in which Python looks for modules ("Packaging your layer content", AWS
Lambda Developer Guide)."""


def build_api_layer(
    target: Path, say: Callable[[str], None], python_version: str | None = None
) -> None:
    """Write the layer's zip; the same pins make the same bytes.

    Args:
        target: the file; it is complete or as it was before.
        say: told in one line what takes long, and what could be better.
        python_version: such as "3.13"; None for Lambda's.
    Raises:
        PopcornError: pip failed; with what it said.
    """
    version = python_version or runtime_version()
    files = carried(api_dependencies(version, say))
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".layer-") as partial:
        staged = Path(partial) / "layer"
        stage({f"{_ON_PATH}/{name}": file for name, file in files.items()}, staged)
        if python := python_of(version):
            compile_all(staged, python, _UNPACKED_AT)
        else:
            say(f"There is no Python {version} here, so the layer carries no byte code.")
        made = Path(partial) / "layer.zip"
        add_to_zip(files_in(staged), made)
        made.replace(target)
