"""Real servers for the tests: OpenSearch with k-NN and DynamoDB Local, both plain Java."""
