"""What every command says of itself."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from popcorn_lab.cli.main import popcorn

COMMANDS = popcorn.list_commands(click.Context(popcorn))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_tells_what_it_does_and_shows_examples_as_they_are_typed(name: str) -> None:
    done = CliRunner().invoke(popcorn, [name, "--help"])
    assert done.exit_code == 0
    assert "\\b" not in done.output, "a mark of click's"
    lines = done.output.splitlines()
    assert lines[0].startswith("Usage:")
    assert lines[2].strip()
    if "  Examples:" in lines:
        assert lines[lines.index("  Examples:") + 1].startswith("    ")
