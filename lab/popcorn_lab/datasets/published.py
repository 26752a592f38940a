"""The MovieLens datasets that can be had by name, and their terms."""

from __future__ import annotations

GROUPLENS = "https://files.grouplens.org/datasets/movielens"
README_SUFFIXES = {
    "ml-latest-small": "html",
    "ml-latest": "html",
    "ml-100k": "txt",
    "ml-1m": "txt",
    "ml-10m": "html",
    "ml-20m": "html",
    "ml-25m": "html",
    "ml-32m": "html",
}
"""The datasets that can be had by name, and the kind of their README."""

_LICENCE = """\
{name} is MovieLens data of GroupLens Research, University of Minnesota. It is not part of this
project, and has its own terms. In short:
  - Use it for research. No commercial use without GroupLens' permission.
  - Do not suggest that the university or GroupLens endorses you.
  - Name its source in what you publish (Harper and Konstan, The MovieLens Datasets, 2015).
  - Passing it on needs the same terms, and for the older datasets a permission.
  - Nobody guarantees that the data is correct, or is liable for what comes of using it.
What counts is the full text: {readme}"""


def licence(name: str) -> str:
    """A dataset's terms in plain words, and where the full text is."""
    readme = f"{GROUPLENS}/{name}-README.{README_SUFFIXES[name]}"
    return _LICENCE.format(name=name, readme=readme)
