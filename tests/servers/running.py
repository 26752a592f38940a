"""The two servers, started when first asked for."""

from __future__ import annotations

from tests.servers.download import libraries
from tests.servers.process import JavaServer

_SHORT_LIVED = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


class RunningServers:
    """Starts each server once, and keeps how long that took.

    Args:
        are_short_lived: they end before they would have earned what Java's second compiler costs;
            not for measurements.
    """

    def __init__(self, *, are_short_lived: bool = False) -> None:
        self._options = _SHORT_LIVED if are_short_lived else ()
        self._servers: dict[str, JavaServer] = {}
        self.seconds: dict[str, float] = {}

    def opensearch_url(self) -> str:
        """The address of an OpenSearch node with k-NN.

        Raises:
            ServerMissingError: Java, or Maven, is not on this machine.
            ServerFailedError: the server did not come up.
        """
        return self._started("opensearch", "RunOpenSearch.java", "-Xms512m", "-Xmx1g")

    def dynamodb_url(self) -> str:
        """The address of DynamoDB Local; any credentials and region do.

        Raises:
            ServerMissingError: Java, or Maven, is not on this machine.
            ServerFailedError: the server did not come up.
        """
        return self._started("dynamodb", "RunDynamoDb.java", "-Xmx1g")

    def opensearch(self) -> JavaServer:
        """The node behind `opensearch_url`, for tests that kill it; errors as there."""
        self.opensearch_url()
        return self._servers["opensearch"]

    def stop(self) -> None:
        for server in self._servers.values():
            server.stop()
        self._servers.clear()

    def _started(self, name: str, source: str, *options: str) -> str:
        if name not in self._servers:
            found = libraries(name)
            if found.download_s is not None:
                self.seconds[f"download {name}"] = found.download_s
            server = JavaServer(name, found.folder, [*self._options, *options])
            server.start(source)
            self.seconds[f"start {name}"] = server.start_s
            self._servers[name] = server
        return self._servers[name].url


def environment(opensearch_url: str, dynamodb_url: str) -> dict[str, str]:
    """The variables that point boto3 and our adapters at servers on loopback."""
    return {
        "POPCORN_STORE": "dynamodb",
        "POPCORN_CATALOGUE": "opensearch",
        "POPCORN_OPENSEARCH_URL": opensearch_url,
        "AWS_ENDPOINT_URL_DYNAMODB": dynamodb_url,
        "AWS_ACCESS_KEY_ID": "local",
        "AWS_SECRET_ACCESS_KEY": "local",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
