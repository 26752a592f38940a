"""Which objects an event is about.

| sent by | shape |
|---|---|
| EventBridge, as the stack has it | {"detail": {"bucket": {"name": ...}, "object": {"key": ...}}} |
| S3 itself | {"Records": [{"s3": {"bucket": {"name": ...}, "object": {"key": ...}}}]} |
| people, and a function to itself | {"bucket": ..., "key": ...} |

Source: "EventBridge event structure" and "Event message structure" in the S3 User Guide; the
second has its keys URL-encoded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_plus

from popcorn.adapters.aws.s3_files import REPORT_SUFFIX, Place
from popcorn.domain.errors import DataFormatError


def places_of(event: Mapping[str, Any]) -> list[Place]:
    """The objects of an event, without reports.

    Raises:
        DataFormatError: it is none of the shapes.
    """
    try:
        places = _places(event)
    except (KeyError, TypeError, AttributeError) as error:
        reason = 'expected {"bucket": ..., "key": ...}, or an event of S3'
        raise DataFormatError("event", None, reason) from error
    return [place for place in places if not place.key.endswith(REPORT_SUFFIX)]


def _places(event: Mapping[str, Any]) -> list[Place]:
    if "detail" in event:
        return [_place(event["detail"])]
    if "Records" in event:
        found = [_place(record["s3"]) for record in event["Records"]]
        return [place._replace(key=unquote_plus(place.key)) for place in found]
    return [Place(str(event["bucket"]), str(event["key"]))]


def _place(named: Mapping[str, Any]) -> Place:
    return Place(str(named["bucket"]["name"]), str(named["object"]["key"]))
