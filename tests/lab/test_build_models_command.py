"""`popcorn build-models` of what is loaded: it needs titles, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from popcorn_lab.cli.build_models import command
from tests.lab.sample_home import load_sample


def test_the_models_of_what_is_loaded_need_no_trained_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    films = tmp_path / "movies.csv"
    header = "title,year,genres,also_known_as,series,fame\n"
    films.write_text(header + "The Shaggy Moon,1990,comedy,,,1\n", encoding="utf-8")
    load_sample(tmp_path / "home", films)
    # The command writes into the repository, where this model has no business.
    monkeypatch.setattr("popcorn_lab.cli.build_models.model_folder", lambda: tmp_path / "models")
    result = CliRunner().invoke(
        command, ["--catalogue", "loaded"], env={"POPCORN_HOME": str(tmp_path / "home")}
    )
    assert result.exit_code == 0, result.output
    assert caplog.records == []
    written = [Path(line) for line in result.stdout.splitlines()]
    assert tmp_path / "models" / "en-US.json" in written
    for path in written:
        assert "The Shaggy Moon" in json.dumps(json.loads(path.read_text("utf-8")))
