"""Which dataset the tables hold. It is one: the same id means other movies in another dataset.

It is noted in the table of progress, as an item that is none of its jobs'.

| attribute | type | |
|---|---|---|
| job | S | "dataset" |
| dataset_id | S | its name |
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.errors import PopcornError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_KEY: dict[str, Any] = {"job": {"S": "dataset"}}  # files' jobs have a slash in their names


class OtherDatasetError(PopcornError):
    """The tables hold another dataset than the one that was to be loaded, `there`."""

    def __init__(self, there: str) -> None:
        super().__init__(f"the tables hold {there}")
        self.there = there


class TablesDataset:
    """What is noted of one set of tables. All methods raise StoreUnavailableError.

    Args:
        table: the name of the table of progress.
    """

    def __init__(self, client: DynamoDBClient, table: str) -> None:
        self._client = client
        self._table = table

    def name(self) -> str | None:
        """The dataset's name, None where nothing was loaded."""
        with store_errors():
            found = self._client.get_item(TableName=self._table, Key=_KEY, ConsistentRead=True)
        return _name(found.get("Item"))

    def claim(self, dataset_id: str) -> None:
        """Note it where nothing is noted; of several at once that want to, one does.

        Raises:
            OtherDatasetError: another one is noted.
        """
        with store_errors():
            try:
                self._client.put_item(
                    TableName=self._table,
                    Item=_item(dataset_id),
                    ConditionExpression="attribute_not_exists(job) OR dataset_id = :this",
                    ExpressionAttributeValues={":this": {"S": dataset_id}},
                    ReturnValuesOnConditionCheckFailure="ALL_OLD",
                )
            except self._client.exceptions.ConditionalCheckFailedException as error:
                there: Any = error.response.get("Item")
                raise OtherDatasetError(there["dataset_id"]["S"]) from None

    def replace(self, dataset_id: str | None) -> str | None:
        """Note another one, or none, whatever is noted; returns what was."""
        with store_errors():
            if dataset_id is None:
                gone = self._client.delete_item(
                    TableName=self._table, Key=_KEY, ReturnValues="ALL_OLD"
                )
                return _name(gone.get("Attributes"))
            former = self._client.put_item(
                TableName=self._table, Item=_item(dataset_id), ReturnValues="ALL_OLD"
            )
            return _name(former.get("Attributes"))


def _item(dataset_id: str) -> dict[str, Any]:
    return {**_KEY, "dataset_id": {"S": dataset_id}}


def _name(item: Any) -> str | None:
    return str(item["dataset_id"]["S"]) if item else None
