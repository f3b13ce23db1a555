"""What a cell of the confusion matrix says, in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.interpret.matrix_geometry import Place
from petdesk.gui.words import number, percent
from petdesk.interpret.confusion import Counts

translate = QCoreApplication.translate


def cell_in_words(counts: Counts, names: Sequence[str], place: Place) -> str:
    """A cell, or with -1 a whole row, column or everything."""
    row, column = place
    if row >= 0 and column >= 0:
        return _cell(int(counts[row, column]), int(counts[row].sum()), names[row], names[column], right=row == column)
    if row >= 0:
        words = translate("Matrix", "{actual}: {count} of {all} recognized ({share})")
        return _share(words, int(counts[row, row]), int(counts[row].sum()), actual=names[row])
    if column >= 0:
        words = translate("Matrix", "Taken for {predicted}: {all}, of which {count} are right ({share})")
        return _share(words, int(counts[column, column]), int(counts[:, column].sum()), predicted=names[column])
    words = translate("Matrix", "All pictures: {count} of {all} are right ({share})")
    return _share(words, int(counts.trace()), int(counts.sum()))


def _cell(count: int, total: int, actual: str, predicted: str, *, right: bool) -> str:
    if right:
        return _share(
            translate("Matrix", "{actual}: {count} of {all} recognized ({share})"), count, total, actual=actual
        )
    words = translate("Matrix", "{actual} taken for {predicted}: {count} of {all} ({share})")
    return _share(words, count, total, actual=actual, predicted=predicted)


def _share(words: str, count: int, total: int, **names: str) -> str:
    return words.format(count=number(count), all=number(total), share=percent(count / max(1, total)), **names)
