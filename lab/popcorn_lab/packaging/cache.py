"""What is made once, and again only when what it is made from changes."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from popcorn_lab.packaging.places import REPOSITORY

CACHE = REPOSITORY / ".cache" / "function"


def cached(
    name: str, inputs: Mapping[str, Path], make: Callable[[Path], None], *, of: str = ""
) -> Path:
    """A folder that `make` has filled, from the cache where the inputs are as they were then.

    A folder appears in the cache only when it is complete; the former one of that name goes.

    Args:
        name: what is in it.
        inputs: the files that it is made from, by what they are called.
        of: what else it depends on.
    """
    digest = hashlib.sha256(of.encode())
    for called, file in sorted(inputs.items()):
        content = file.read_bytes()
        digest.update(f"\0{called}\0{len(content)}\0".encode())
        digest.update(content)
    folder = CACHE / f"{name}-{digest.hexdigest()[:12]}"
    if folder.is_dir():
        return folder
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="partial-") as partial:
        made = Path(partial) / name
        made.mkdir()
        make(made)
        if not folder.is_dir():  # another build may have been faster
            for former in CACHE.glob(f"{name}-*"):
                shutil.rmtree(former, ignore_errors=True)
            made.rename(folder)
    return folder
