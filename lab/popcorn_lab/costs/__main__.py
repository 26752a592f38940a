"""`python -m popcorn_lab.costs`: makes the tables of docs/cost.md anew."""

from __future__ import annotations

from popcorn_lab.costs.tables import write_page
from popcorn_lab.packaging.places import REPOSITORY

if __name__ == "__main__":
    write_page(REPOSITORY / "docs" / "cost.md")
