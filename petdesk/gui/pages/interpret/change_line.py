"""What changed between two runs, in a sentence, with the pictures behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from petdesk.gui.pages.interpret.query import Among
from petdesk.gui.words import number, percent
from petdesk.interpret.change import Change


class ChangeLine(QWidget):
    """The error before and after, and a button each for the pictures that became right and wrong.

    Attributes:
        wanted: Signal with an `Among`: show these pictures.
        right, wrong: The buttons.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change: Change | None = None
        self._words = QLabel(wordWrap=True)
        self._words.setObjectName("interpret.change")
        self.right, self.wrong = QPushButton(), QPushButton()
        self.right.setObjectName("interpret.became_right")
        self.wrong.setObjectName("interpret.became_wrong")
        self.right.clicked.connect(lambda: self._show(right=True))
        self.wrong.clicked.connect(lambda: self._show(right=False))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.right)
        layout.addWidget(self.wrong)
        self.show_change(None)

    def show_change(self, change: Change | None) -> None:
        """Says what changed; None hides it."""
        self._change = change
        self.setVisible(change is not None)
        if change is None:
            return
        words = self.tr(
            "Of %Ln picture(s) that both runs saw, {before} were wrong before and {after} are now",
            "",
            len(change.rows_after),
        ).format(before=percent(change.error_before), after=percent(change.error_after))
        if change.is_noise:
            words += self.tr("; so few pictures changed sides that this may be chance.")
        else:
            words += "."
        if change.relabelled:
            words += " " + self.tr("Relabelled in between: {}.").format(number(change.relabelled))
        self._words.setText(words)
        self.right.setText(self.tr("{} became ri&ght").format(number(int(change.became_right.sum()))))
        self.wrong.setText(self.tr("{} became wro&ng").format(number(int(change.became_wrong.sum()))))
        self.right.setEnabled(bool(change.became_right.any()))
        self.wrong.setEnabled(bool(change.became_wrong.any()))

    def _show(self, *, right: bool) -> None:
        if self._change is None:
            return
        rows = self._change.right_rows if right else self._change.wrong_rows
        title = self.tr("Became right since the other run") if right else self.tr("Became wrong since the other run")
        self.wanted.emit(Among(rows=tuple(rows.tolist()), title=title, ordered=True))
