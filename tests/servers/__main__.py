"""`python -m tests.servers`: both servers for a developer, until Ctrl-C."""

from __future__ import annotations

import signal
import sys

import boto3

from tests.servers.download import ServerMissingError
from tests.servers.process import ServerFailedError
from tests.servers.running import RunningServers, environment
from tests.servers.tables import create_tables, table_variables


def main() -> int:
    servers = RunningServers()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        variables = environment(servers.opensearch_url(), servers.dynamodb_url())
        client = boto3.client(
            "dynamodb",
            endpoint_url=variables["AWS_ENDPOINT_URL_DYNAMODB"],
            region_name=variables["AWS_DEFAULT_REGION"],
            aws_access_key_id=variables["AWS_ACCESS_KEY_ID"],
            aws_secret_access_key=variables["AWS_SECRET_ACCESS_KEY"],
        )
        variables |= table_variables(create_tables(client))
        for name, value in variables.items():
            sys.stdout.write(f"export {name}={value}\n")
        sys.stdout.flush()
        sys.stderr.write("Both servers run; Ctrl-C ends them, and their data with them.\n")
        signal.pause()
    except KeyboardInterrupt:
        return 0
    except (ServerMissingError, ServerFailedError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    finally:
        servers.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
