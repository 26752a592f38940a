"""A finished copy of a home, for a function to read: the catalogue and the model.

A home also holds people: ratings, households, what the skill remembers of them. None of it is
copied. In a deployment they live in DynamoDB.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from popcorn.domain.errors import SettingsError
from popcorn.model.file import read_model
from popcorn.settings import Settings, read_settings
from popcorn.usable_models import usable_model
from popcorn_lab.readiness import require_catalogue

_KEPT = ("movies", "title_words", "title_parts", "title_sounds", "dataset")
_OURS = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
_MODEL_FILES = ("*.json", "*.f32")  # no checkpoint of a training that was interrupted


def write_snapshot(settings: Settings, folder: Path) -> None:
    """Put a copy of a home's catalogue and model in place of what the folder held.

    The same home makes the same bytes.

    Args:
        settings: of the home; its store of listeners and its scorer do not matter.
    Raises:
        SettingsError: nothing is loaded, or the database cannot be read.
        ModelFileError: no model of what is loaded; the hint names the command.
    """
    require_catalogue(settings)
    usable_model(settings)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".snapshot-") as partial:
        made = snapshot_settings(Path(partial) / "snapshot")
        made.model.mkdir(parents=True)
        _copy_catalogue(settings.database, made.database)
        for pattern in _MODEL_FILES:
            for file in settings.model.glob(pattern):
                shutil.copyfile(file, made.model / file.name)
        check_snapshot(made.home)
        shutil.rmtree(folder, ignore_errors=True)
        made.home.rename(folder)


def check_snapshot(folder: Path) -> None:
    """Read a snapshot as a function will, which finds out before it is deployed.

    A model alone will do for a function whose catalogue is OpenSearch.

    Raises:
        SettingsError: it cannot be read, or an older version of this project made it.
        ModelFileError: it has no model, or one of another catalogue.
    """
    settings = snapshot_settings(folder)
    if settings.database.exists():
        usable_model(settings)
    else:
        read_model(settings.model)


def snapshot_settings(folder: Path) -> Settings:
    """The settings with which a function reads a snapshot: nothing is ever written."""
    return read_settings(
        {
            "AWS_LAMBDA_FUNCTION_NAME": "snapshot",
            "POPCORN_HOME": str(folder),
            "POPCORN_STORE": "sqlite",
            "POPCORN_CATALOGUE": "sqlite",
            "POPCORN_SCORER": "local",
        }
    )


def _copy_catalogue(database: Path, target: Path) -> None:
    try:
        with closing(sqlite3.connect(database)) as connection:
            # Without the write-ahead log, which a read-only file system cannot hold.
            connection.execute("VACUUM INTO ?", (str(target),))
        with closing(sqlite3.connect(target, isolation_level=None)) as connection:
            for (table,) in connection.execute(_OURS).fetchall():
                if table not in (*_KEPT, "sqlite_schema", "sqlite_sequence"):
                    connection.execute(f"DELETE FROM {table}")  # noqa: S608 - from the schema
            connection.execute("VACUUM")  # deleted rows stay in the file until then
    except sqlite3.Error as error:
        raise SettingsError(str(database), f"cannot be copied ({error})") from error
