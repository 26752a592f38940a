"""What CloudFormation refuses before it makes anything: moto takes whatever it is given.

Source: "Parameters" and "Rules" in the CloudFormation User Guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]


def refusals(template: Json, given: Mapping[str, str]) -> list[str]:
    """The messages about these parameters; the template's defaults stand for what is not given."""
    values = _values(template, given)
    refused = [
        f"Parameter {name} {parameter.get('ConstraintDescription', 'has a wrong value')}"
        for name, parameter in template["Parameters"].items()
        if name in values and not _fits(parameter, values[name])
    ]
    return [*refused, *_broken_rules(template, values)]


def absent(template: Json, given: Mapping[str, str]) -> set[str]:
    """Logical ids of the resources whose condition does not hold with these parameters."""
    values = _values(template, given)
    return {
        name
        for name, each in template["Resources"].items()
        if "Condition" in each and not _evaluated(template["Conditions"][each["Condition"]], values)
    }


def _values(template: Json, given: Mapping[str, str]) -> dict[str, str]:
    parameters = template["Parameters"]
    values = {name: str(each["Default"]) for name, each in parameters.items() if "Default" in each}
    return {**values, **given}


def _fits(parameter: Json, value: str) -> bool:
    if "AllowedValues" in parameter and value not in map(str, parameter["AllowedValues"]):
        return False
    is_list = parameter["Type"] == "CommaDelimitedList"
    parts = [each.strip() for each in value.split(",")] if is_list else [value]
    pattern = parameter.get("AllowedPattern", ".*")
    if not all(re.fullmatch(pattern, part, re.DOTALL) for part in parts):
        return False
    if parameter["Type"] != "Number":
        return True
    try:
        number = float(value)
    except ValueError:
        return False
    lowest, highest = parameter.get("MinValue", number), parameter.get("MaxValue", number)
    return bool(lowest <= number <= highest)


def _broken_rules(template: Json, values: Mapping[str, str]) -> Iterator[str]:
    for rule in template.get("Rules", {}).values():
        for assertion in rule["Assertions"]:
            if not _evaluated(assertion["Assert"], values):
                yield assertion["AssertDescription"]


def _evaluated(expression: Any, values: Mapping[str, str]) -> Any:
    match expression:
        case {"Ref": name}:
            return values[name]
        case {"Fn::Equals": [one, other]}:
            return _evaluated(one, values) == _evaluated(other, values)
        case {"Fn::Not": [one]}:
            return not _evaluated(one, values)
        case {"Fn::And": [*several]}:
            return all(_evaluated(each, values) for each in several)
        case {"Fn::Or": [*several]}:
            return any(_evaluated(each, values) for each in several)
    assert isinstance(expression, str), f"{expression} is nothing a rule may hold, or unknown here"
    return expression
