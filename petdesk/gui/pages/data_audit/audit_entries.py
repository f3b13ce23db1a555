"""The pictures of findings as the gallery shows them, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from petdesk.gui.pages.data.entries import PictureEntries, facts
from petdesk.gui.widgets.gallery import GalleryEntry
from petdesk.gui.words import file_size, number

if TYPE_CHECKING:
    from petdesk.data.overview import Overview


@dataclass(frozen=True, slots=True)
class AuditEntries:
    """Entries that say a picture's size, too.

    Attributes:
        pictures: What is shown of any picture.
    """

    pictures: PictureEntries

    @property
    def seen(self) -> "Overview":
        """All pictures."""
        return self.pictures.seen

    def __len__(self) -> int:
        return len(self.pictures)

    def __getitem__(self, index: int, /) -> GalleryEntry:
        entry, row, columns = self.pictures[index], self.pictures.rows[index], self.seen.columns
        told = []
        if columns.widths[row]:
            told.append(f"{number(int(columns.widths[row]))} × {number(int(columns.heights[row]))}")
        if columns.file_sizes[row] >= 0:
            told.append(file_size(int(columns.file_sizes[row])))
        return GalleryEntry(
            path=entry.path,
            id=entry.id,
            title=entry.title,
            lines=(*entry.lines, " · ".join(told)),
            mark=entry.mark,
            tooltip=entry.tooltip,
        )

    def ids(self) -> Sequence[int]:
        """The id of each, in order."""
        return self.pictures.numbers

    def facts(self, index: int) -> list[tuple[str, str]]:
        """What there is to say of a picture: names and values."""
        return facts(self.seen, self.pictures.rows[index])


def entries_of(seen: "Overview", pictures: Sequence[int]) -> AuditEntries:
    """For pictures by their ids, each once; ids that are not there are left out."""
    row_of = {picture: row for row, picture in enumerate(seen.columns.ids.tolist())}
    known = [picture for picture in dict.fromkeys(pictures) if picture in row_of]
    return AuditEntries(PictureEntries(seen=seen, rows=[row_of[picture] for picture in known], numbers=known))
