"""`python -m tests.servers`: both servers for a developer, until Ctrl-C.

python -m tests.servers --opensearch http://127.0.0.1:9200 --dynamodb http://127.0.0.1:8000
makes only the tables, in servers that run already.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence

import boto3

from tests.servers.download import ServerMissingError
from tests.servers.process import ServerFailedError
from tests.servers.running import RunningServers, environment
from tests.servers.tables import create_tables, table_variables


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.servers", description=__doc__)
    parser.add_argument("--opensearch", metavar="URL", help="an OpenSearch that runs already")
    parser.add_argument("--dynamodb", metavar="URL", help="a DynamoDB Local that runs already")
    given = parser.parse_args(arguments)
    servers = RunningServers()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        print_variables(
            given.opensearch or servers.opensearch_url(), given.dynamodb or servers.dynamodb_url()
        )
        if not (given.opensearch and given.dynamodb):
            sys.stderr.write("Ctrl-C ends what was started here, and its data with it.\n")
            signal.pause()
    except KeyboardInterrupt:
        return 0
    except (ServerMissingError, ServerFailedError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        servers.stop()
    return 0


def print_variables(opensearch_url: str, dynamodb_url: str) -> None:
    """Make the tables, and write the lines that a shell can read."""
    variables = environment(opensearch_url, dynamodb_url)
    client = boto3.client(
        "dynamodb",
        endpoint_url=dynamodb_url,
        region_name=variables["AWS_DEFAULT_REGION"],
        aws_access_key_id=variables["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=variables["AWS_SECRET_ACCESS_KEY"],
    )
    variables |= table_variables(create_tables(client))
    client.close()
    for name, value in variables.items():
        sys.stdout.write(f"export {name}={value}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
