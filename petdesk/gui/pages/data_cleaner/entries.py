"""The pictures of the cleaner's list as the gallery shows them: what each is now, was, and perhaps should be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.data.entries import facts, side_in_words
from petdesk.gui.pages.data_cleaner.worklist import Suspect
from petdesk.gui.widgets.gallery import GalleryEntry, Mark
from petdesk.gui.words import percent

if TYPE_CHECKING:
    from petdesk.data.overview import Overview

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CleanerEntries:
    """Entries for a list of pictures.

    Attributes:
        seen: All pictures.
        numbers: The ids of the list.
        rows: The row of each in `seen`.
        suspects: Picture to what was found of its label.
        labels: Picture to a label that it got a moment ago, which `seen` does not know yet.
    """

    seen: "Overview"
    numbers: Sequence[int]
    rows: Sequence[int]
    suspects: Mapping[int, Suspect]
    labels: Mapping[int, str]

    def __len__(self) -> int:
        return len(self.numbers)

    def __getitem__(self, index: int, /) -> GalleryEntry:
        row, picture = self.rows[index], self.numbers[index]
        columns = self.seen.columns
        name = columns.names[row]
        return GalleryEntry(
            path=columns.path(row),
            id=picture,
            title=name.rpartition("/")[2],
            lines=(self._label_line(row, picture), self._second_line(row, picture)),
            mark=self._mark(row, picture),
            tooltip="\n".join(f"{title}: {value}" for title, value in self.facts(index)),
        )

    def ids(self) -> Sequence[int]:
        """The id of each, in order."""
        return self.numbers

    def label(self, row: int, picture: int) -> str:
        """What a picture is called now."""
        known = self.labels.get(picture)
        return self.seen.columns.classes[self.seen.columns.labels[row]] if known is None else known

    def facts(self, index: int) -> list[tuple[str, str]]:
        """What there is to say of a picture: names and values."""
        told = facts(self.seen, self.rows[index])
        suspect = self.suspects.get(self.numbers[index])
        if suspect is not None:
            text = translate("Cleaner", "“{}” at {}, “{}” at {}").format(
                suspect.suggested,
                percent(suspect.probability_suggested),
                suspect.given,
                percent(suspect.probability_given),
            )
            told.insert(1, (translate("Cleaner", "Looks like"), text))
        return told

    def _label_line(self, row: int, picture: int) -> str:
        columns = self.seen.columns
        label, original = self.label(row, picture), columns.originals[columns.scanned[row]]
        edited = picture in self.labels or columns.relabelled[row]
        return f"{label} ← {original}" if edited and label != original else label

    def _second_line(self, row: int, picture: int) -> str:
        suspect = self.suspects.get(picture)
        if suspect is None or self.seen.columns.excluded[row]:
            return side_in_words(self.seen, row)
        if self.label(row, picture) != suspect.given:
            return translate("Cleaner", "mended")
        return translate("Cleaner", "{}? {}").format(suspect.suggested, percent(suspect.probability_suggested, 0))

    def _mark(self, row: int, picture: int) -> Mark:
        columns = self.seen.columns
        if columns.excluded[row]:
            return "bad"
        original = columns.originals[columns.scanned[row]]
        edited = picture in self.labels or columns.relabelled[row]
        if edited and self.label(row, picture) != original:
            return "good"
        suspect = self.suspects.get(picture)
        return "warning" if suspect is not None and suspect.likely and self.label(row, picture) == suspect.given else ""


def entries_for(
    seen: "Overview", pictures: Sequence[int], suspects: Mapping[int, Suspect], labels: Mapping[int, str]
) -> CleanerEntries:
    """Entries for pictures by their ids, in this order; ids that are not there are left out."""
    import numpy as np

    ids = seen.columns.ids
    order = np.argsort(ids, kind="stable")
    wanted = np.array(pictures, dtype=np.int64)
    places = np.minimum(np.searchsorted(ids, wanted, sorter=order), max(len(ids) - 1, 0))
    rows = order[places] if len(ids) else np.zeros(0, dtype=np.int64)
    known = ids[rows] == wanted[: len(rows)]
    return CleanerEntries(seen, wanted[: len(rows)][known].tolist(), rows[known].tolist(), suspects, labels)
