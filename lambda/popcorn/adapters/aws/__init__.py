"""Adapters over DynamoDB, OpenSearch and SageMaker. Each imports its client library itself."""
