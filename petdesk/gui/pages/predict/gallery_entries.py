"""The answers on show as tiles of the gallery, each made when it is painted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from petdesk.gui.pages.predict.answers_model import CONFIDENCE, FILE, LABEL, AnswersModel
from petdesk.gui.widgets.gallery import GalleryEntry, Mark


class AnswerEntries:
    """What `Gallery.set_entries` takes; a tile's id is its row of the predictions."""

    def __init__(self, model: AnswersModel) -> None:
        self._model = model
        self._rows = model.rows  # never changed, only replaced

    def __len__(self) -> int:
        """One for each file on show."""
        return len(self._rows)

    def __getitem__(self, index: int, /) -> GalleryEntry:
        """The tile at `index`."""
        row, predictions = int(self._rows[index]), self._model.predictions
        mark: Mark = ""
        if predictions.label(row) is None:
            title, line, mark = QCoreApplication.translate("AnswerEntries", "Not read"), predictions.errors[row], "bad"
        else:
            title, line = self._model.text(row, LABEL), self._model.text(row, CONFIDENCE)
            mark = "warning" if self._model.is_unsure(row) else ""
        return GalleryEntry(
            path=predictions.path(row),
            id=row,
            title=title,
            lines=(line,),
            mark=mark,
            tooltip=self._model.text(row, FILE),
        )

    def ids(self) -> Sequence[int | None]:
        """The rows of the predictions, in order."""
        ids: list[int | None] = self._rows.tolist()
        return ids
