"""The button that trains again, with the error before and after it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data_cleaner.earlier_run import Error
from petdesk.gui.pages.data_cleaner.retraining import Retraining
from petdesk.gui.words import number, percent


class RetrainLine(QWidget):
    """One line: what the error is, or was and is, and the button.

    Attributes:
        button, text: Its parts.
    """

    def __init__(self, retraining: Retraining, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retraining = retraining
        self.text = named(QLabel(), "cleaner.error")
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = named(QPushButton(self.tr("&Train again")), "cleaner.retrain")
        self.button.clicked.connect(retraining.start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.text, 1)
        retraining.changed.connect(self.refresh)
        self._draw()
        self.refresh()

    def refresh(self) -> None:
        """Shows what is known now."""
        made = self._retraining
        self.button.setEnabled(not made.obstacle)
        self.button.setToolTip(
            self.tr("“{}” is under way.").format(made.obstacle)
            if made.obstacle
            else self.tr("Trains with the settings of the last run and the labels of now")
        )
        self.text.setText(self._words())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "button"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.button.setIcon(icon("barbell"))

    def _words(self) -> str:
        made = self._retraining
        if made.after is not None:
            return self._both(made.before, made.after)
        before = "" if made.before is None else self._single(made.before)
        if made.training:
            return " ".join(filter(None, (self.tr("Training again..."), before)))
        if not before:
            return self.tr("Nothing was trained in this project yet; train to see how often the labels are met.")
        return before

    def _single(self, error: Error) -> str:
        if error.then is None and error.now is None:
            return self.tr("Run {} was not validated.").format(error.run)
        if error.now is None or error.then is None:
            known = error.now if error.then is None else error.then
            return self.tr("Error of run {}: {}.").format(error.run, percent(known or 0.0))
        if abs(error.now - error.then) < 0.5e-3:
            return self.tr("Error of run {}: {}.").format(error.run, percent(error.then))
        return self.tr("Error of run {}: {} by the labels of then, {} by those of now.").format(
            error.run, percent(error.then), percent(error.now)
        )

    def _both(self, before: Error | None, after: Error) -> str:
        new = percent(after.then if after.then is not None else after.now or 0.0)
        if before is None:
            return self.tr("Error of run {}: {}.").format(after.run, new)
        if before.then is None:
            return f"{self._single(before)} {self.tr('Error of run {}: {}.').format(after.run, new)}"
        told = [
            self.tr("Error before: {} (run {}). After: {} (run {}).").format(
                percent(before.then), before.run, new, after.run
            )
        ]
        change = self._retraining.change
        if change is not None and len(change.rows_after):
            told.append(
                self.tr(
                    "By the labels of now, on the %Ln picture(s) that both saw: {} → {}", "", len(change.rows_after)
                ).format(percent(change.error_before), percent(change.error_after))
                + (self.tr(" (may be chance).") if change.is_noise else self._interval(change.low, change.high))
            )
        return " ".join(told)

    def _interval(self, low: float, high: float) -> str:
        return self.tr(" ({} to {} points).").format(_signed(100 * low), _signed(100 * high))


def _signed(points: float) -> str:
    return ("+" if points > 0 else "−" if points < 0 else "") + number(abs(points), 1)
