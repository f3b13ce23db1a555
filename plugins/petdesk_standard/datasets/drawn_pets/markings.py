"""Markings that several parts share: flecks and stripes."""

import numpy as np

from petdesk_standard.datasets.drawn_pets.pen import Outline, ellipse, ribbon


def flecks(
    centre: complex, rx: float, ry: float, rng: np.random.Generator, *, count: int, size: float
) -> list[Outline]:
    """Roundish spots of about `size`, strewn over an ellipse without lying on each other."""
    spots: list[Outline] = []
    places: list[complex] = []
    for x, y, share, angle in rng.random((3 * count, 4)).tolist():
        place = centre + complex((2 * x - 1) * rx, (2 * y - 1) * ry)
        if any(abs(place - other) < 2.2 * size for other in places):
            continue
        places.append(place)
        radius = size * (0.6 + 0.8 * share)
        spots.append(ellipse(place, radius, 0.75 * radius, angle=np.pi * angle, n_points=10))
        if len(places) == count:
            break
    return spots


def hoops(
    start: complex, end: complex, *, count: int, reach: float, width: float, rng: np.random.Generator
) -> list[Outline]:
    """Stripes that hang over a back that runs from `start` to `end`, tapering as they come down."""
    stripes = []
    for share, sway in zip((np.arange(count) + 0.5) / count, rng.normal(0, 0.12, count), strict=True):
        top = start + (end - start) * share
        down = (end - start) / abs(end - start) * 1j * reach * (0.75 + abs(sway))
        stripes.append(
            ribbon([top - 0.3 * down, top + 0.4 * down + sway * 0.3, top + down + sway], width, 0.25 * width)
        )
    return stripes
