"""Amazon's own types of numbers, days and times: what is said, and what a slot then holds.

Source: "Slot Type Reference", developer.amazon.com: AMAZON.NUMBER gives digits, AMAZON.DATE and
AMAZON.TIME the forms of ISO 8601, and "EV" or "2026-W48-WE" where no hour or day was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import Any

from popcorn_lab.interaction.model import Value
from popcorn_lab.interaction.templates import expand
from popcorn_lab.simulator.slot_types import SlotType
from popcorn_lab.simulator.words import Words, comparable

NUMBER, DATE, TIME = "AMAZON.NUMBER", "AMAZON.DATE", "AMAZON.TIME"
BUILT_IN = frozenset({NUMBER, DATE, TIME})
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LONGEST_MONTH = 31
_MINUTES_OF_A_DAY = 24 * 60


class ListedType(SlotType):
    """A type whose values are all that can be said of it."""

    def may_be(self, words: Words) -> bool:
        return bool(self.listed(words))

    def for_answers(self) -> SlotType:
        return self


class NumberType(ListedType):
    """Digits, said one by one or in groups: a slot holds all of them in a row."""

    def listed(self, words: Words) -> Sequence[Value]:
        digits = [
            heard if heard.isdecimal() else _digits().get(form)
            for heard, form in zip(words.heard, words.forms, strict=True)
        ]
        if not digits or None in digits:
            return ()
        number = "".join(map(str, digits))
        return (Value(number, [number]),)


def built_in_values(content: Mapping[str, Any]) -> Mapping[str, Sequence[Value]]:
    """What a language says for days and times.

    Args:
        content: `days` (phrases by what they mean), `months` (names, January first), `dates`
            (phrases with {month} and {day}), `times` (what is said with an {hour}, and how many
            `minutes` later that is; `hours`: up to which it is said) and `parts_of_day`.
    """
    return {
        DATE: [*_days(content["days"]), *_dates(content["dates"], content["months"])],
        TIME: [*_times(content["times"]), *_days(content["parts_of_day"])],
        NUMBER: [],
    }


def slot_value(slot_type: str, value: Value, today: date) -> str:
    """What a slot of such a type holds."""
    return _iso(value.id, today) if slot_type == DATE else value.id


def _days(phrases: Mapping[str, Sequence[str]]) -> Iterator[Value]:
    for meaning, said in phrases.items():
        yield Value(meaning, expand(said))


def _dates(phrases: Sequence[str], months: Sequence[str]) -> Iterator[Value]:
    for number, month in enumerate(months, 1):
        for day in range(1, _LONGEST_MONTH + 1):
            names = (
                each.replace("{month}", month).replace("{day}", form)
                for each in phrases
                for form in (str(day), f"{day}th", f"{day}st", f"{day}nd", f"{day}rd")
            )
            yield Value(f"{number:02}-{day:02}", [*names])


def _times(forms: Sequence[Mapping[str, Any]]) -> Iterator[Value]:
    found: dict[str, list[str]] = {}
    for form in forms:
        says = expand([each.replace("{hour}", "HOUR") for each in form["says"]])
        for hour in range(form.get("from", 0), form.get("hours", 24) + 1):
            minutes = (hour * 60 + form.get("minutes", 0)) % _MINUTES_OF_A_DAY
            at = f"{minutes // 60:02}:{minutes % 60:02}"
            found.setdefault(at, []).extend(each.replace("HOUR", str(hour)) for each in says)
    taken = set[str]()
    for at, names in found.items():
        own = [each for each in dict.fromkeys(names) if each not in taken]
        taken.update(own)
        yield Value(at, own)


def _iso(meaning: str, today: date) -> str:
    """A day as the slot holds it: the next one of its name, today counted."""
    if meaning in ("yesterday", "today", "tomorrow"):
        ahead = ("yesterday", "today", "tomorrow").index(meaning) - 1
        return (today + timedelta(days=ahead)).isoformat()
    if meaning in _WEEKDAYS:
        ahead = (_WEEKDAYS.index(meaning) - today.weekday()) % 7
        return (today + timedelta(days=ahead)).isoformat()
    year, week, _ = today.isocalendar()
    if meaning in ("week", "weekend"):
        return f"{year}-W{week:02}{'-WE' if meaning == 'weekend' else ''}"
    month, day = map(int, meaning.split("-"))
    return next(chain(_of_years(month, day, today), [f"{today.year}-{meaning}"]))


def _of_years(month: int, day: int, today: date) -> Iterator[str]:
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:  # 29 February
            continue
        if found >= today:
            yield found.isoformat()


@cache
def _digits() -> Mapping[str, str]:
    return {comparable(str(digit)): str(digit) for digit in range(10)}
