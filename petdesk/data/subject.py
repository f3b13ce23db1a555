"""The picture that is followed step by step, with what is known of its label."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from petdesk.data.overview import NO_SIDE, VALID, Overview
from petdesk.data.preview import Sample, sample_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The picture to follow, and what is known of its label.

    Attributes:
        sample: The picture, its label now, and its key.
        reader: The dataset reader that gave it the label, as the user knows it.
        reader_settings: That reader's settings, as far as they were set.
        original: What the reader called it.
        relabelled: Whether the user gave this very picture another label.
        side: Which side it is on, by whom: "train_given", "valid_moved", "train_drawn", ..., "excluded", or "unread".
        classes: All that a training would tell apart, in their order.
    """

    sample: Sample
    reader: str = ""
    reader_settings: Mapping[str, Any] = field(default_factory=dict)
    original: str
    relabelled: bool = False
    side: str
    classes: tuple[str, ...]


def subject_at(seen: Overview, row: int, *, reader: str, reader_settings: Mapping[str, Any]) -> Subject:
    """One of a project's pictures."""
    columns = seen.columns
    return Subject(
        sample=sample_at(seen, row),
        reader=reader,
        reader_settings=reader_settings,
        original=columns.originals[columns.scanned[row]],
        relabelled=bool(columns.relabelled[row]),
        side=_side(seen, row),
        classes=tuple(name for name, count in zip(columns.classes, seen.pictures.tolist(), strict=True) if count),
    )


def _side(seen: Overview, row: int) -> str:
    if seen.sides[row] == NO_SIDE:
        return "excluded" if seen.columns.excluded[row] else "unread"
    side = "valid" if seen.sides[row] == VALID else "train"
    if seen.columns.moved[row]:
        return f"{side}_moved"
    return f"{side}_drawn" if seen.columns.given[row] < 0 else f"{side}_given"
