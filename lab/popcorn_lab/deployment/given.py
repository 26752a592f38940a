"""What is given on the command line, held to the template that gets it before anything takes long.

CloudFormation refuses the same, some minutes later: once the skill is deployed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from popcorn.domain.errors import SettingsError
from popcorn_lab.yaml_text import read_yaml

_PARAMETERS = re.compile(r"^Parameters:.*?(?=^\S)", re.MULTILINE | re.DOTALL)
"""The section alone: it has none of the short tags (`!Ref`) that are no plain YAML."""


def check_given(template: Path, given: Mapping[str, tuple[str, str | None]]) -> None:
    """Hold values to the patterns of a template's parameters.

    Args:
        given: by parameter, the option that gives it, and its value; None where it is not given.
    Raises:
        SettingsError: a value is none that the template allows; it names the option.
    """
    if all(value is None for _, value in given.values()):
        return
    section = _PARAMETERS.search(template.read_text(encoding="utf-8"))
    declared = read_yaml(section[0])["Parameters"] if section else {}
    for name, (option, value) in given.items():
        parameter = declared[name]
        if value is not None and not re.fullmatch(parameter["AllowedPattern"], value):
            raise SettingsError(option, f"{parameter['ConstraintDescription']}, not {value!r}")
