"""Findings about single pictures: what cannot be read, shows nothing, or has an odd size or shape."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from petdesk.data.audit.finding import Finding, found
from petdesk.data.audit.material import Material

LEAST_CONTRAST = 4.0
"""Grey levels, standard deviation; 370 photos of pets had at least 25."""
LEAST_SHARPNESS = 0.08
"""370 photos of pets had at least 0.093; blurred by a radius of 2 pixels at 256, half of them had less than 0.05."""
LEAST_HIGH = 80
"""Grey level that the lightest hundredth of a picture has to reach; the darkest of the photos reached 123."""
MOST_LOW = 190
"""Grey level that the darkest twentieth has to stay below; that of the lightest photo was 155."""
LEAST_SIDE = 64
"""Pixels: a network's 224 are then made of less than a third as many."""
MOST_ASPECT = 3.0


def unreadable(material: Material) -> Iterator[Finding]:
    """Pictures that cannot be read."""
    columns = material.columns
    for row in np.flatnonzero(columns.fatal & ~columns.excluded).tolist():
        reason = columns.problems.get(row, "it cannot be read")
        yield _about(material, row, "unreadable", f"{material.name(row)} cannot be read: {reason}.")


def misnamed(material: Material) -> Iterator[Finding]:
    """Files of another kind than their names say."""
    takes_part = material.taken_part
    for row, reason in sorted(material.columns.problems.items()):
        if takes_part[row]:
            yield _about(material, row, "wrong-extension", f"{material.name(row)}: {reason}.")


def blank(material: Material) -> Iterator[Finding]:
    """Pictures in which nothing can be seen."""
    for row in _lowest(material.measures["contrast"], _blank(material)):
        contrast = float(material.measures["contrast"][row])
        sentence = f"{material.name(row)} is blank: its grey levels differ by {contrast:.1f} of 255."
        yield _about(material, row, "blank", sentence, {"contrast": contrast})


def unclear(material: Material) -> Iterator[Finding]:
    """Blurred, too dark and too bright pictures, each kind with the worst first."""
    measures, usable = material.measures, material.taken_part & ~_blank(material)
    for row in _lowest(measures["sharpness"], usable & (measures["sharpness"] < LEAST_SHARPNESS)):
        sharpness = float(measures["sharpness"][row])
        sentence = f"{material.name(row)} is blurred: its sharpness is {sharpness:.3f}, below {LEAST_SHARPNESS}."
        yield _about(material, row, "blurred", sentence, {"sharpness": sharpness})
    for row in _lowest(measures["high"], usable & (measures["high"] < LEAST_HIGH)):
        high = float(measures["high"][row])
        sentence = f"{material.name(row)} is very dark: 99 % of it is below grey level {high:.0f} of 255."
        yield _about(material, row, "dark", sentence, {"level": high})
    for row in _lowest(-measures["low"], usable & (measures["low"] > MOST_LOW)):
        low = float(measures["low"][row])
        sentence = f"{material.name(row)} is very bright: 95 % of it is above grey level {low:.0f} of 255."
        yield _about(material, row, "bright", sentence, {"level": low})


def misshapen(material: Material) -> Iterator[Finding]:
    """Pictures that are too small, or too long or too high."""
    columns = material.columns
    shorter, longer = np.minimum(columns.widths, columns.heights), np.maximum(columns.widths, columns.heights)
    known = material.taken_part & (shorter > 0)
    for row in _lowest(shorter, known & (shorter < LEAST_SIDE)):
        width, height = int(columns.widths[row]), int(columns.heights[row])
        sentence = f"{material.name(row)} has only {width} x {height} pixels."
        yield _about(material, row, "small", sentence, {"width": width, "height": height})
    aspect = longer / np.maximum(shorter, 1)
    for row in _lowest(-aspect, known & (aspect > MOST_ASPECT)):
        width, height = int(columns.widths[row]), int(columns.heights[row])
        many = f"{aspect[row]:.1f} times as {'wide as high' if width > height else 'high as wide'}"
        sentence = f"{material.name(row)} is {many} ({width} x {height} pixels)."
        yield _about(
            material, row, "odd-aspect", sentence, {"width": width, "height": height, "aspect": float(aspect[row])}
        )


def _blank(material: Material) -> NDArray[np.bool_]:
    return np.asarray(material.taken_part & (material.measures["contrast"] < LEAST_CONTRAST))


def _lowest(values: NDArray[np.generic], chosen: NDArray[np.bool_]) -> list[int]:
    """The chosen rows, the least value first."""
    rows = np.flatnonzero(chosen)
    return list(rows[np.argsort(values[rows], kind="stable")].tolist())


def _about(
    material: Material, row: int, kind: str, sentence: str, figures: Mapping[str, float] | None = None
) -> Finding:
    return found(kind, sentence, pictures=(int(material.columns.ids[row]),), figures=figures)
