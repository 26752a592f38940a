"""One module a Lambda function, each with a `handler`, and no logic."""
