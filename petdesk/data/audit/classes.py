"""Findings about classes: few pictures, names that differ by their spelling only."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from petdesk.data.audit.finding import Finding, found
from petdesk.data.audit.material import Material

FEWEST = 5
"""Pictures: of fewer, a fifth for validation is less than one."""
FEWEST_OF_TYPICAL = 0.05
"""Of the median class."""


def few(material: Material) -> Iterator[Finding]:
    """Classes with few pictures that take part, the smallest first."""
    columns = material.columns
    counts = np.bincount(columns.labels[material.taken_part], minlength=len(columns.classes))
    typical = float(np.median(counts[counts > 0])) if counts.any() else 0.0
    least = max(FEWEST, FEWEST_OF_TYPICAL * typical)
    for label in np.argsort(counts, kind="stable").tolist():
        number = int(counts[label])
        if 0 < number < least:
            pictures = "1 picture" if number == 1 else f"{number:,} pictures"
            yield found(
                "few-pictures",
                f"The class '{columns.classes[label]}' has {pictures}, half of the others {typical:,.0f} or more.",
                pictures=tuple(columns.ids[(columns.labels == label) & material.taken_part].tolist()),
                classes=(columns.classes[label],),
                figures={"pictures": number, "typical": typical},
            )


def similar_names(material: Material) -> Iterator[Finding]:
    """Classes whose names differ by case, spaces, hyphens or how accents are written."""
    columns = material.columns
    present = np.unique(columns.labels[material.taken_part]).tolist()
    by_spelling: dict[str, list[int]] = defaultdict(list)
    for label in present:
        by_spelling[spelling(columns.classes[label])].append(label)
    for labels in by_spelling.values():
        if len(labels) > 1:
            names = tuple(columns.classes[label] for label in labels)
            counts = {
                name: int((columns.labels[material.taken_part] == label).sum())
                for name, label in zip(names, labels, strict=True)
            }
            told = " and ".join(f"'{name}' ({number:,})" for name, number in counts.items())
            yield found(
                "similar-class-names",
                f"The classes {told} differ by spelling only.",
                classes=tuple(sorted(names, key=lambda name: -counts[name])),
                figures={"classes": len(names)},
            )


def spelling(name: str) -> str:
    """A class's name without what people write now so, now so: case, spaces, hyphens, underscores."""
    plain = re.sub(r"[\s_\-\u2010-\u2015.]+", "", unicodedata.normalize("NFKC", name).casefold())
    return plain or name
