"""The arrows between the parts, read off the imports. docs/architecture.md draws them.

Imports for type checking alone do not count: they are never run, and that is how the domain
names the ports that it is given.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LAMBDA, LAB = ROOT / "lambda", ROOT / "lab"
PINS = {LAMBDA: ROOT / "lambda" / "requirements.txt", LAB: ROOT / "requirements" / "lab.txt"}
API_PINS = ROOT / "requirements" / "api.txt"

ALEXA = frozenset({"ask_sdk_core", "ask_sdk_model"})
WEB = frozenset({"aws_lambda_powertools", "pydantic"})
AWS = frozenset({"boto3", "botocore", "cachetools", "opensearchpy"})


@dataclass(frozen=True)
class Part:
    """What a part may import: our own parts beside itself, and libraries."""

    ours: frozenset[str] = frozenset()
    libraries: frozenset[str] = frozenset()


def part(*ours: str, libraries: frozenset[str] = frozenset()) -> Part:
    return Part(frozenset(ours), libraries)


PARTS = {
    # The most particular name counts. What is not listed is refused.
    "popcorn.domain": part(libraries=frozenset({"num2words"})),
    "popcorn.ports": part("popcorn.domain"),
    "popcorn.model": part("popcorn.domain"),
    "popcorn.metrics": part(),
    "popcorn.logs": part("popcorn.metrics"),
    "popcorn.settings": part("popcorn.domain", libraries=frozenset({"platformdirs"})),
    "popcorn.adapters": part(),
    "popcorn.adapters.embedded": part("popcorn.domain", "popcorn.ports", "popcorn.model"),
    "popcorn.adapters.tmdb": part(
        "popcorn.domain", "popcorn.ports", libraries=frozenset({"urllib3"})
    ),
    "popcorn.adapters.aws": part("popcorn.domain", "popcorn.ports", "popcorn.model", libraries=AWS),
    "popcorn.skill": part(
        "popcorn.domain", "popcorn.ports", libraries=ALEXA | {"babel", "fluent", "num2words"}
    ),
    # An adapter of the SDK's own port, so it stands with the SDK.
    "popcorn.skill.listener.persistence": part(
        "popcorn.domain",
        "popcorn.skill",
        "popcorn.adapters.embedded",
        libraries=ALEXA | {"ask_sdk_dynamodb"},
    ),
    "popcorn.sync": part(
        "popcorn.domain", "popcorn.adapters.aws", "popcorn.settings", libraries=AWS
    ),
    "popcorn.loading": part(
        "popcorn.domain", "popcorn.ports", "popcorn.adapters.aws", "popcorn.settings"
    ),
    "popcorn.indexing": part(
        "popcorn.domain",
        "popcorn.ports",
        "popcorn.adapters.aws",
        "popcorn.settings",
        "popcorn.sync",
        libraries=frozenset({"opensearchpy"}),
    ),
    "popcorn.fresh": part(
        "popcorn.domain", "popcorn.ports", "popcorn.adapters", "popcorn.settings"
    ),
    "popcorn.adapters.alexa": part("popcorn.domain", "popcorn.ports", libraries=ALEXA),
    "popcorn.notifications": part(
        "popcorn.domain",
        "popcorn.ports",
        "popcorn.adapters",
        "popcorn.settings",
        "popcorn.skill.alexa.api_client",  # with the time limit that the SDK's own lacks
        libraries=frozenset({"babel", "fluent", "icalendar", "botocore"}),
    ),
    "popcorn.functions": part("popcorn.domain", "popcorn.ports"),
    # What is forgotten by voice is forgotten here, too: the skill's own state with it.
    "popcorn.api": part("popcorn.domain", "popcorn.ports", "popcorn.skill.listener", libraries=WEB),
    "popcorn.snapshots": part("popcorn.domain", "popcorn.adapters", "popcorn.settings"),
    "popcorn.wiring": part(
        "popcorn.domain",
        "popcorn.ports",
        "popcorn.model",
        "popcorn.adapters",
        "popcorn.settings",
        "popcorn.skill",
        "popcorn.reminder_services",
        "popcorn.snapshots",
        "popcorn.stores",
        "popcorn.usable_models",
    ),
    "popcorn.usable_models": part(
        "popcorn.domain", "popcorn.model", "popcorn.adapters.embedded", "popcorn.settings"
    ),
    "popcorn.reminder_services": part(
        "popcorn.domain", "popcorn.ports", "popcorn.adapters", "popcorn.skill.alexa.api_client"
    ),
    "popcorn.stores": part(
        "popcorn.ports", "popcorn.adapters", "popcorn.settings", "popcorn.skill"
    ),
    "popcorn.entrypoints": part("popcorn.logs", "popcorn.settings", "popcorn.wiring"),
    "popcorn.entrypoints.stream_sync": part("popcorn.logs", "popcorn.settings", "popcorn.sync"),
    "popcorn.entrypoints.migration": part("popcorn.logs", "popcorn.settings", "popcorn.loading"),
    "popcorn.entrypoints.index": part("popcorn.logs", "popcorn.settings", "popcorn.indexing"),
    **{
        f"popcorn.entrypoints.{name}": part(
            "popcorn.domain",
            "popcorn.logs",
            "popcorn.settings",
            "popcorn.functions",
            "popcorn.wiring",
        )
        for name in ("recommend", "popular")
    },
    **{
        f"popcorn.entrypoints.{name}": part("popcorn.logs", "popcorn.settings", "popcorn.fresh")
        for name in ("fresh_titles", "trending")
    },
    "popcorn.entrypoints.notify": part(
        "popcorn.domain",
        "popcorn.logs",
        "popcorn.settings",
        "popcorn.notifications",
        "popcorn.wiring",
    ),
    **{
        f"popcorn.entrypoints.{name}": part(
            "popcorn.domain",
            "popcorn.adapters.aws",
            "popcorn.logs",
            "popcorn.settings",
            "popcorn.notifications",
        )
        for name in ("notify_stream", "notify_sweep", "mail_feedback", "sign_in")
    },
    "popcorn.entrypoints.api": part(
        "popcorn.logs", "popcorn.settings", "popcorn.api", "popcorn.wiring"
    ),
    "popcorn.entrypoints.index_upkeep": part("popcorn.logs", "popcorn.settings", "popcorn.sync"),
    # Envelopes to objects and back is the SDK's business.
    "popcorn.entrypoints.skill": part(
        "popcorn.logs",
        "popcorn.settings",
        "popcorn.skill",
        "popcorn.snapshots",
        "popcorn.wiring",
        libraries=ALEXA,
    ),
    "lambda_function": part("popcorn.entrypoints"),
}


def module_name(path: Path, source_root: Path) -> str:
    parts = path.relative_to(source_root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules(source_root: Path) -> list[str]:
    return sorted(module_name(path, source_root) for path in source_root.rglob("*.py"))


def imports(module: str, source_root: Path) -> Iterator[str]:
    """What a module imports when it is run, wherever in it; submodules by their own name."""
    path = source_root.joinpath(*module.split("."))
    is_package = path.is_dir()
    source = path / "__init__.py" if is_package else path.with_suffix(".py")
    for node in run_nodes(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")[: None if is_package else -1]
            above = above[: len(above) - node.level + 1] if node.level else []
            base = ".".join([*above, *(node.module or "").split(".")]).strip(".")
            for alias in node.names:
                submodule = source_root.joinpath(*base.split("."), alias.name)
                is_module = submodule.is_dir() or submodule.with_suffix(".py").is_file()
                yield f"{base}.{alias.name}" if is_module else base


def run_nodes(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            continue
        yield child
        yield from run_nodes(child)


def is_within(module: str, part_name: str) -> bool:
    return module == part_name or module.startswith(f"{part_name}.")


def part_of(module: str) -> str | None:
    return max((name for name in PARTS if is_within(module, name)), key=len, default=None)


@pytest.mark.parametrize("module", [name for name in modules(LAMBDA) if name != "popcorn"])
def test_arrows_point_inwards(module: str) -> None:
    own = part_of(module)
    assert own is not None, f"{module} belongs to no part; give it one in {Path(__file__).name}"
    allowed = PARTS[own]
    refused = [
        name
        for name in imports(module, LAMBDA)
        if name.partition(".")[0] not in sys.stdlib_module_names
        and not is_within(name, own)
        and not any(is_within(name, other) for other in allowed.ours)
        and name.partition(".")[0] not in allowed.libraries
    ]
    assert refused == [], f"{module} may not import {', '.join(refused)}"


@pytest.mark.parametrize("source_root", [LAMBDA, LAB], ids=lambda path: path.name)
def test_only_pinned_libraries_are_imported(source_root: Path) -> None:
    everywhere = {canonicalize_name(name) for name in pins(PINS[source_root])}
    with_layer = everywhere | {canonicalize_name(name) for name in pins(API_PINS)}
    ours = {path.stem for root in (LAMBDA, source_root) for path in root.iterdir()}
    distributions = packages_distributions()
    for module in modules(source_root):
        pinned = with_layer if is_within(module, "popcorn.api") else everywhere
        for name in {each.partition(".")[0] for each in imports(module, source_root)}:
            if name in sys.stdlib_module_names or name in ours:
                continue
            owners = {canonicalize_name(owner) for owner in distributions.get(name, ())}
            assert owners & pinned, f"{module} imports {name}, not in {PINS[source_root].name}"


def pins(requirements: Path) -> list[str]:
    lines = requirements.read_text(encoding="utf-8").splitlines()
    return [
        Requirement(line.rstrip(" \\")).name for line in lines if re.match(r"[A-Za-z0-9]", line)
    ]


def test_a_container_without_aws_adapters_never_loads_their_clients(tmp_path: Path) -> None:
    """boto3 and opensearchpy cost a tenth of a second each at the start of a container."""
    program = "import sys, lambda_function; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=LAMBDA,
        env={"POPCORN_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "ask_sdk_core" in loaded
    assert loaded.isdisjoint(AWS | WEB | {"ask_sdk_dynamodb", "numpy", "popcorn_lab"})
