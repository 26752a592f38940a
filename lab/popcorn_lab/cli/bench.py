"""`popcorn bench`."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from popcorn_lab.benchmarks.function_turns import run_turns
from popcorn_lab.benchmarks.measure import Measured
from popcorn_lab.benchmarks.requests import RequestSize, request_sizes
from popcorn_lab.benchmarks.retrieval import MeasuredRetrieval, run_retrieval
from popcorn_lab.benchmarks.streams import MeasuredRate, run_streams
from popcorn_lab.benchmarks.turns import run


@click.command(name="bench")
@click.option(
    "--movies",
    "movie_counts",
    type=click.IntRange(1_000),
    multiple=True,
    default=(1_000, 10_000, 62_000),
    show_default=True,
    help="Sizes of the generated catalogues.",
)
@click.option("--requests", "only_requests", is_flag=True, help="Only sizes of requests; seconds.")
@click.option("--retrieval", "only_retrieval", is_flag=True, help="Only how candidates are found.")
@click.option("--streams", "only_streams", is_flag=True, help="Only how fast records are indexed.")
@click.option("--turns", "only_turns", is_flag=True, help="Only cold starts and warm turns.")
@click.option(
    "--dynamodb-url",
    metavar="URL",
    help="Measure cold starts and warm turns of the function, too, in tables of this DynamoDB "
    "Local that are removed afterwards.",
)
@click.option(
    "--python",
    "python_path",
    metavar="PATH",
    help="The interpreter that cold starts and warm turns are measured in; by default one of "
    "Lambda's version, where there is one. Lambda's is built with optimisation, others may not be.",
)
@click.option(
    "--opensearch-url",
    metavar="URL",
    help="Use this OpenSearch, too, for candidates and for the tables' streams, in indices that "
    "are removed afterwards.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(
    movie_counts: tuple[int, ...],
    only_requests: bool,
    only_retrieval: bool,
    only_streams: bool,
    only_turns: bool,
    dynamodb_url: str | None,
    python_path: str | None,
    opensearch_url: str | None,
    as_json: bool,
) -> None:
    """Run the benchmarks, as ratios in one run.

    Everything is measured on generated data in a temporary folder. Milliseconds depend on the
    machine; the ratio to the first line of a group does not. A million movies need 6 GB of
    memory and, with OpenSearch, a quarter of an hour or more.

    \b
    Examples:
      popcorn bench
      popcorn bench --turns --dynamodb-url http://127.0.0.1:8000 --python /usr/bin/python3
      popcorn bench --streams --opensearch-url http://127.0.0.1:9200
      popcorn bench --requests --movies 62000 --movies 1000000
      popcorn bench --retrieval --movies 62000 --movies 1000000 --opensearch-url http://127.0.0.1:9200
    """
    if only_streams and not opensearch_url:
        raise click.UsageError("--streams needs --opensearch-url")
    if only_turns and not dynamodb_url:
        raise click.UsageError("--turns needs --dynamodb-url")
    if dynamodb_url and not (only_requests or only_retrieval or only_streams):
        _show_turns(dynamodb_url, python_path, as_json)
    if opensearch_url and not (only_requests or only_retrieval or only_turns):
        _show_rates(run_streams(opensearch_url), as_json)
    if only_streams or only_turns:
        return
    if not only_retrieval:
        _show_sizes(list(request_sizes(sorted(movie_counts))), as_json)
    if only_requests:
        return
    click.echo("Generating catalogues (half a minute) ...", err=True)
    with tempfile.TemporaryDirectory(prefix="popcorn-bench-") as folder:
        results = list(
            _results(Path(folder), sorted(movie_counts), opensearch_url, only=only_retrieval)
        )
    if as_json:
        for result in results:
            click.echo(json.dumps(asdict(result)))
        return
    table = Table("what", "with", "median ms", "ratio", "top 3 as exact")
    for result in results:
        same = f"{result.same_top_3:.1%}" if isinstance(result, MeasuredRetrieval) else ""
        figures = (f"{result.median_ms:.2f}", f"{result.ratio:.2f}", same)
        table.add_row(result.group, result.case, *figures)
    Console().print(table)


def _show_sizes(sizes: Sequence[RequestSize], as_json: bool) -> None:
    if as_json:
        for size in sizes:
            click.echo(json.dumps(asdict(size)))
        return
    table = Table("request to the endpoint", "kB", "share of the classic design's")
    for size in sizes:
        table.add_row(size.case, f"{size.kilobytes:,.1f}", f"1/{1 / size.share:,.1f}")
    Console().print(table)


def _show_turns(dynamodb_url: str, python_path: str | None, as_json: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="popcorn-bench-") as folder:
        starts, turns = run_turns(
            Path(folder),
            dynamodb_url,
            lambda line: click.echo(line, err=True),
            python_path=python_path,
        )
    if as_json:
        for start in starts:
            click.echo(json.dumps(asdict(start)))
        for turn in turns:
            click.echo(json.dumps(asdict(turn)))
        return
    table = Table("a cold start of", "import, ms", "first answer, ms", "ratio")
    for start in starts:
        figures = (f"{start.import_ms:.0f}", f"{start.first_answer_ms:.0f}", f"{start.ratio:.2f}")
        table.add_row(start.case, *figures)
    Console().print(table)
    table = Table("a warm turn", "listener", "processor, ms", "in AWS' client, ms", "own, ms")
    for turn in turns:
        measured = (turn.processor_ms, turn.client_ms, turn.own_ms)
        table.add_row(turn.said, turn.listener, *(f"{each:.1f}" for each in measured))
    Console().print(table)


def _show_rates(rates: Sequence[MeasuredRate], as_json: bool) -> None:
    if as_json:
        for rate in rates:
            click.echo(json.dumps(asdict(rate)))
        return
    table = Table("into the index", "documents a second", "ratio", "memory grown by, MB")
    for rate in rates:
        figures = (f"{rate.documents_a_second:,.0f}", f"{rate.ratio:.2f}", f"{rate.grown_mb:.1f}")
        table.add_row(rate.case, *figures)
    Console().print(table)


def _results(
    folder: Path, movie_counts: Sequence[int], opensearch_url: str | None, *, only: bool
) -> Iterator[Measured]:
    if not only:
        yield from run(folder, movie_counts)
    yield from run_retrieval(folder / "retrieval", movie_counts, opensearch_url=opensearch_url)
