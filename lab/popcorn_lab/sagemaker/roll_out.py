"""From a model that is trained to one that is heard: endpoint and factors, in this order.

1. The new factors are written beside those in use. It takes longest after the training, and
   nobody notices.
2. The endpoint is turned over. It takes minutes, may fail, and then goes on as before; so it comes
   before anything that listeners hear has changed.
3. The alias of the factors is switched, at once.

Between 2 and 3, and until every function has noticed (a minute), a turn meets factors of one model
and an endpoint of another. It sees that by the version in the endpoint's answer, and takes the
order of the search: that of the factors, which are one whole model. The other order of 2 and 3
would only make that time longer. Going back is the same in the other direction.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.model.file import read_model
from popcorn_lab.publishing.dataset import require_dataset_of
from popcorn_lab.publishing.publish import Prepared, Progress, prepare
from popcorn_lab.sagemaker.hosting import Hosting

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

Tell = Callable[[str], None]


@dataclass(frozen=True)
class RolledOut:
    """What is in use now; `former_config` is kept for going back, None at the first time."""

    model_version: str
    config: str
    former_config: str | None


def roll_out(
    folder: Path,
    config: str,
    hosting: Hosting,
    search: OpenSearch | None,
    *,
    tell: Tell,
    progress: Callable[[], AbstractContextManager[Progress]],
) -> RolledOut:
    """Put a model in use; done again, it goes on where it was interrupted.

    Args:
        folder: the model's.
        config: what the endpoint is to serve, of the same model.
        search: None where no search domain is, so that the factors come from the function's zip.
        progress: shows how far the writing of the factors is, while it is open.
    Raises:
        PopcornError: a step failed; what was in use is still in use, or both are, as the module
            says, and the next run goes on.
    """
    model = read_model(folder)
    prepared: Prepared | None = None
    if search is not None:
        require_dataset_of(search, model, "the trained model")
        with progress() as shown:
            prepared = prepare(model, OpenSearchCatalogue(search).movies, search, progress=shown)
        tell(f"factors of {prepared.published.movie_count:,} movies are written")
    former = _former(hosting, config)
    hosting.switch(config, tell)
    tell(f"endpoint {hosting.name} serves model {model.model_version}")
    if prepared is not None:
        prepared.switch()
        tell(f"candidates are of model {model.model_version}")
    for gone in hosting.remove_others([config, former] if former else [config]):
        tell(f"removed {gone}")
    return RolledOut(model.model_version, config, former)


def _former(hosting: Hosting, config: str) -> str | None:
    """The configuration in use, or, where this one is already, the last one beside it."""
    state = hosting.state()
    others = [each.config for each in hosting.kept() if each.config != config]
    if state is not None and state.config in others:
        return state.config
    return others[0] if others else None
