"""A side of the ports as a parameter of a test: the name of the fixture that has it."""

from __future__ import annotations

import pytest

ON_AWS = pytest.param("on_aws", marks=pytest.mark.servers)
"""The real servers; they are asked for by name alone, so that nothing else would tell."""
