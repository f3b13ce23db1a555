"""The pictures of an overview as the gallery shows them, each made when it is looked at."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from petdesk.gui.widgets.gallery import GalleryEntry, Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from petdesk.data.overview import Overview

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PictureEntries:
    """Entries for some rows of an overview.

    Attributes:
        seen: The pictures.
        rows: Those to show, in order.
        numbers: Their ids, in the same order.
    """

    seen: "Overview"
    rows: "Sequence[int]"
    numbers: "Sequence[int]"

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int, /) -> GalleryEntry:
        row = self.rows[index]
        columns = self.seen.columns
        name = columns.names[row]
        label = columns.classes[columns.labels[row]]
        return GalleryEntry(
            path=columns.path(row),
            id=self.numbers[index],
            title=name.rpartition("/")[2],
            lines=(label, side_in_words(self.seen, row)),
            mark=_mark(self.seen, row),
            tooltip="\n".join(f"{name}: {value}" for name, value in facts(self.seen, row)),
        )

    def ids(self) -> "Sequence[int]":
        """The id of each, in order."""
        return self.numbers


def side_in_words(seen: "Overview", row: int) -> str:
    """Where a picture takes part."""
    columns = seen.columns
    if columns.excluded[row]:
        return translate("Pictures", "Left out")
    if columns.fatal[row]:
        return translate("Pictures", "Cannot be read")
    side = translate("Pictures", "Validation") if seen.sides[row] == 1 else translate("Pictures", "Training")
    if columns.relabelled[row] or columns.moved[row]:
        return translate("Pictures", "{} · edited").format(side)
    return side


def facts(seen: "Overview", row: int) -> list[tuple[str, str]]:
    """What there is to say of a picture: names and values."""
    columns = seen.columns
    label = columns.classes[columns.labels[row]]
    told = [(translate("Pictures", "Class"), label)]
    original = columns.originals[columns.scanned[row]]
    if columns.relabelled[row] and original != label:
        told.append((translate("Pictures", "The source says"), original))
    told.append((translate("Pictures", "Part"), side_in_words(seen, row)))
    if columns.moved[row]:
        told.append((translate("Pictures", "Put there by"), translate("Pictures", "you")))
    if row in columns.copies:
        told.append((translate("Pictures", "Copies"), translate("Pictures", "there is an exact copy of it")))
    if row in columns.problems:
        told.append((translate("Pictures", "Problem"), columns.problems[row]))
    told.append((translate("Pictures", "Listed as"), columns.names[row]))
    return told


def _mark(seen: "Overview", row: int) -> Mark:
    if seen.columns.excluded[row]:
        return "bad"
    return "warning" if row in seen.columns.problems else ""
