"""The skill's persistent attributes: one small record a listener, rewritten whole.

Ratings never live here. On AWS the SDK's own DynamoDB adapter keeps it; the embedded twin
below keeps the same record in SQLite.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.exceptions import PersistenceException
from ask_sdk_model import RequestEnvelope

from popcorn.adapters.embedded.database import Database
from popcorn.domain.errors import SettingsError
from popcorn.skill.alexa.identity import listener_key


class SqlitePersistenceAdapter(AbstractPersistenceAdapter):
    """Keeps attributes in the embedded store; raises PersistenceException where it fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_attributes(self, request_envelope: RequestEnvelope) -> dict[str, Any]:
        query = "SELECT attributes FROM skill_state WHERE id = ?"
        rows = self._run(query, listener_key(request_envelope))
        return dict(json.loads(rows[0][0])) if rows else {}

    def save_attributes(
        self, request_envelope: RequestEnvelope, attributes: dict[str, Any]
    ) -> None:
        statement = "INSERT OR REPLACE INTO skill_state (id, attributes) VALUES (?, ?)"
        self._run(statement, listener_key(request_envelope), json.dumps(attributes))

    def delete_attributes(self, request_envelope: RequestEnvelope) -> None:
        self._run("DELETE FROM skill_state WHERE id = ?", listener_key(request_envelope))

    def _run(self, sql: str, *values: str) -> list[tuple[Any, ...]]:
        try:
            with self._database.connection() as connection:
                return connection.execute(sql, values).fetchall()
        except (sqlite3.Error, SettingsError) as error:
            raise PersistenceException(f"the embedded store failed: {error}") from error


def dynamodb_persistence(table_name: str, resource: Any) -> AbstractPersistenceAdapter:
    """The SDK's adapter. Imported late: merely importing it asks boto3 for a region."""
    from ask_sdk_dynamodb.adapter import DynamoDbAdapter

    return DynamoDbAdapter(
        table_name=table_name,
        partition_key_name="id",
        attribute_name="attributes",
        create_table=False,
        partition_keygen=listener_key,
        dynamodb_resource=resource,
    )
