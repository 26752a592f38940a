"""Draws the skill's icons: `python tools/draw_icons.py`, from the repository's root.

Shapes are painted row by row on a grid that is finer than the picture, which is what smooths
their edges. Coordinates are parts of the picture's side, from the top left.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path

Colour = tuple[int, int, int]
Span = tuple[float, float] | None

IMAGES = Path(__file__).parent.parent / "skill-package" / "assets" / "images"
FINER = 4
NIGHT, WHITE, RED = (31, 37, 68), (250, 248, 242), (214, 49, 56)
BUTTER, CREAM, SHADE = (250, 204, 92), (255, 236, 179), (238, 178, 66)


class Circle:
    def __init__(self, x: float, y: float, radius: float, colour: Colour) -> None:
        self.x, self.y, self.radius, self.colour = x, y, radius, colour

    def span(self, y: float) -> Span:
        """From where to where the row at height `y` is covered."""
        square = self.radius**2 - (y - self.y) ** 2
        return (self.x - math.sqrt(square), self.x + math.sqrt(square)) if square > 0 else None


class Trapezium:
    """Level at top and bottom: (left, right) at either height."""

    def __init__(
        self,
        top: float,
        at_top: tuple[float, float],
        bottom: float,
        at_bottom: tuple[float, float],
        colour: Colour,
    ) -> None:
        self.top, self.at_top, self.bottom, self.at_bottom = top, at_top, bottom, at_bottom
        self.colour = colour

    def span(self, y: float) -> Span:
        if not self.top <= y <= self.bottom:
            return None
        down = (y - self.top) / (self.bottom - self.top)
        left, right = (
            start + (end - start) * down
            for start, end in zip(self.at_top, self.at_bottom, strict=True)
        )
        return left, right


def popcorn() -> Iterable[Circle | Trapezium]:
    """A striped bucket, full to overflowing, before the dark of the auditorium."""
    yield Circle(0.5, 0.5, 0.5, NIGHT)
    heap = [(0.33, 0.36), (0.67, 0.36), (0.42, 0.28), (0.58, 0.28), (0.5, 0.2), (0.5, 0.36)]
    for x, y in heap:
        for dx, dy, radius, colour in (
            (0.0, 0.012, 0.085, SHADE),
            (-0.03, -0.01, 0.065, BUTTER),
            (0.035, -0.02, 0.06, BUTTER),
            (0.0, -0.03, 0.05, CREAM),
        ):
            yield Circle(x + dx, y + dy, radius, colour)
    stripes = 7
    for stripe in range(stripes):
        at_top, at_bottom = (
            (left + width * stripe / stripes, left + width * (stripe + 1) / stripes)
            for left, width in ((0.24, 0.52), (0.32, 0.36))
        )
        yield Trapezium(0.42, at_top, 0.83, at_bottom, WHITE if stripe % 2 else RED)


def draw(side: int) -> bytes:
    """A PNG with transparent corners (RFC 2083), `side` pixels high and wide."""
    fine, shapes = side * FINER, list(popcorn())
    rows = []
    for row in range(side):
        samples: list[Colour | None] = []
        for sample in range(FINER):
            line: list[Colour | None] = [None] * fine
            for shape in shapes:
                if span := shape.span((row * FINER + sample + 0.5) / fine):
                    start, end = (min(max(round(x * fine), 0), fine) for x in span)
                    line[start:end] = [shape.colour] * (end - start)
            samples += line
        pixels = (
            pixel(
                [
                    samples[x + down * fine + right]
                    for down in range(FINER)
                    for right in range(FINER)
                ]
            )
            for x in range(0, fine, FINER)
        )
        rows.append(b"\0" + b"".join(pixels))
    header = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in chunks)


def pixel(samples: list[Colour | None]) -> bytes:
    painted = [colour for colour in samples if colour]
    if not painted:
        return bytes(4)
    mean = [round(sum(channel) / len(painted)) for channel in zip(*painted, strict=True)]
    return bytes([*mean, round(255 * len(painted) / len(samples))])


def chunk(kind: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checksum)


if __name__ == "__main__":
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, side in (("small-icon.png", 108), ("large-icon.png", 512)):
        (IMAGES / name).write_bytes(draw(side))
