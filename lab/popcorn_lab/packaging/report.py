"""What the zip holds, by package: the table of docs/deploy.md."""

from __future__ import annotations

import zipfile
from collections import Counter
from pathlib import Path, PurePosixPath

_DISTRIBUTIONS = {  # modules that are not named like their package
    "attr": "attrs",
    "attrs": "attrs",
    "dateutil": "python-dateutil",
    "fluent": "fluent",
    "lambda_function": "popcorn",
    "opensearchpy": "opensearch-py",
}
_BYTE_CODE = "byte code of all modules"


def report(archive_file: Path) -> str:
    """Files, sizes unpacked and zipped, largest first, in Markdown."""
    files, unpacked, zipped = Counter[str](), Counter[str](), Counter[str]()
    with zipfile.ZipFile(archive_file) as archive:
        for entry in archive.infolist():
            part = _part(PurePosixPath(entry.filename))
            files[part] += 1
            unpacked[part] += entry.file_size
            zipped[part] += entry.compress_size
    rows = [
        f"| {part} | {files[part]:,} | {_kb(unpacked[part])} | {_kb(size)} |"
        for part, size in zipped.most_common()
    ]
    whole = (
        f"| **{files.total():,} files** | | {_kb(unpacked.total())} | {_kb(_size(archive_file))} |"
    )
    return "\n".join(
        ["| part | files | unpacked, kB | zipped, kB |", "|---|--:|--:|--:|", *rows, whole]
    )


def _part(path: PurePosixPath) -> str:
    if path.suffix == ".pyc":
        return _BYTE_CODE
    top = path.parts[0]
    if top == "snapshot":
        return "snapshot: the model" if "model" in path.parts else "snapshot: the catalogue"
    if top.endswith(".dist-info"):
        return "licences and versions"
    name = top.removesuffix(".py")
    return _DISTRIBUTIONS.get(name, name.replace("_", "-"))


def _size(file: Path) -> int:
    return file.stat().st_size


def _kb(size_bytes: int) -> str:
    return f"{size_bytes / 1000:,.0f}"
