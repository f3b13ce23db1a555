"""The colours of the confusion matrix: blue for right, orange for wrong, the deeper the more."""

import math

from PySide6.QtGui import QColor

from petdesk.gui.theme import Colours

FAINTEST = 0.16
"""Of a cell with a single picture: still told from an empty one."""


def depth_of_count(count: int, most: int) -> float:
    """How deep a cell's colour is, from 0 to 1: by the logarithm, so that one mistake shows beside a thousand hits."""
    if count <= 0 or most <= 0:
        return 0.0
    return FAINTEST + (1 - FAINTEST) * math.log1p(count) / math.log1p(most)


def depth_of_share(share: float) -> float:
    """Likewise for a share from 0 to 1: by the square root, which parts the small ones."""
    return 0.0 if share <= 0 else FAINTEST + (1 - FAINTEST) * math.sqrt(share)


def cell_colour(depth: float, *, right: bool, shades: Colours) -> QColor:
    """From the background to blue or orange, the pair that all kinds of colour blindness tell apart."""
    return mixed(shades.base, shades.series[0 if right else 1], depth)


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """`share` of the second colour in the first."""
    return QColor.fromRgbF(
        *(
            (1 - share) * one + share * other
            for one, other in zip(first.getRgbF()[:3], second.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )


def readable_on(colour: QColor) -> QColor:
    """Black or white, whichever stands out more (WCAG 2.2, contrast ratio)."""
    light = luminance(colour)
    return QColor("#ffffff") if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else QColor("#000000")


def luminance(colour: QColor) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in colour.getRgbF()[:3]  # type: ignore[index]
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)
