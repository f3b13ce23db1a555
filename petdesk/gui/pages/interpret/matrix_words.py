"""What a cell of the confusion matrix says, in a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.interpret.matrix_geometry import Place
from petdesk.gui.words import number, percent
from petdesk.interpret.confusion import Counts

translate = QCoreApplication.translate


def cell_in_words(counts: Counts, names: Sequence[str], place: Place, before: Counts | None = None) -> str:
    """A cell, or with -1 a whole row, column or everything; with the earlier counts, what it was before."""
    if before is not None:
        return _changed(counts, before, names, place)
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


def signed(difference: int) -> str:
    """A difference with its sign; a true minus."""
    return f"+{number(difference)}" if difference > 0 else f"−{number(-difference)}" if difference < 0 else number(0)


def _changed(counts: Counts, before: Counts, names: Sequence[str], place: Place) -> str:
    row, column = place
    diagonal = row == column or row < 0 or column < 0
    if row >= 0 and not diagonal:
        words = translate("Matrix", "{actual} taken for {predicted}: {before} before, {now} now")
        return words.format(
            actual=names[row],
            predicted=names[column],
            before=number(int(before[row, column])),
            now=number(int(counts[row, column])),
        )
    if row < 0 and column < 0:
        name, then, now = translate("Matrix", "All pictures"), int(before.trace()), int(counts.trace())
    elif row < 0:
        then, now = int(before[:, column].sum()), int(counts[:, column].sum())
        return translate("Matrix", "Taken for {predicted}: {before} before, {now} now").format(
            predicted=names[column], before=number(then), now=number(now)
        )
    else:
        name, then, now = names[row], int(before[row, row]), int(counts[row, row])
    return translate("Matrix", "{what}: {before} recognized before, {now} now").format(
        what=name, before=number(then), now=number(now)
    )


def _cell(count: int, total: int, actual: str, predicted: str, *, right: bool) -> str:
    if right:
        return _share(
            translate("Matrix", "{actual}: {count} of {all} recognized ({share})"), count, total, actual=actual
        )
    words = translate("Matrix", "{actual} taken for {predicted}: {count} of {all} ({share})")
    return _share(words, count, total, actual=actual, predicted=predicted)


def _share(words: str, count: int, total: int, **names: str) -> str:
    return words.format(count=number(count), all=number(total), share=percent(count / max(1, total)), **names)
