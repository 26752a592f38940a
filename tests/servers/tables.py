"""The tables of the CloudFormation template, made in DynamoDB Local."""

from __future__ import annotations

from popcorn_lab.deployment.local_tables import create_tables, table_variables

__all__ = ["create_tables", "table_variables"]
