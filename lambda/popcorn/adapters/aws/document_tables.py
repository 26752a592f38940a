"""The part of boto3's DynamoDB resource that the SDK's persistence adapter calls, over a client.

A resource builds its classes anew for each table it is asked for, which costs a cold start some
ten milliseconds and every turn two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

Document = dict[str, Any]


class DocumentTables:
    """Tables of plain Python values, numbers as `decimal.Decimal`; errors are botocore's own."""

    def __init__(self, client: DynamoDBClient) -> None:
        self._client = client

    def Table(self, name: str) -> DocumentTable:  # noqa: N802 - boto3's name
        return DocumentTable(self._client, name)


class DocumentTable:
    def __init__(self, client: DynamoDBClient, name: str) -> None:
        from boto3.dynamodb.types import TypeDeserializer

        from popcorn.adapters.aws.plain_types import PlainSerializer

        self._client, self._name = client, name
        self._write, self._read = PlainSerializer().serialize, TypeDeserializer().deserialize

    def get_item(self, *, Key: Document, ConsistentRead: bool) -> dict[str, Document]:  # noqa: N803
        """`{"Item": ...}`, or nothing in it where there is none."""
        found = self._client.get_item(
            TableName=self._name, Key=self._typed(Key), ConsistentRead=ConsistentRead
        )
        item = found.get("Item")
        return {} if item is None else {"Item": {k: self._read(v) for k, v in item.items()}}

    def put_item(self, *, Item: Document) -> None:  # noqa: N803
        self._client.put_item(TableName=self._name, Item=self._typed(Item))

    def delete_item(self, *, Key: Document) -> None:  # noqa: N803
        self._client.delete_item(TableName=self._name, Key=self._typed(Key))

    def _typed(self, document: Document) -> dict[str, Any]:
        return {name: self._write(value) for name, value in document.items()}
