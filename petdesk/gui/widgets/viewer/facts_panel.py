"""What there is to know of the picture, a name and a value each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from petdesk.gui.widgets.labels import heading, muted

Row = tuple[str, str]
BREAKS = "/\\_-."
ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"


class FactsPanel(QScrollArea):
    """Rows under headings; the values can be marked and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 36)
        self.setAccessibleName(self.tr("About this picture"))
        self._rows: list[Row] = []

    def rows(self) -> list[Row]:
        """What it shows."""
        return self._rows

    def show_rows(self, groups: Sequence[tuple[str, Sequence[Row]]]) -> None:
        """Shows groups of rows, each under its heading; those without rows are left out."""
        self._rows = [row for _, rows in groups for row in rows]
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setSpacing(2)
        for title, rows in groups:
            if rows:
                layout.addWidget(heading(title, level=2))
                for name, value in rows:
                    self._add_row(layout, name, value)
                layout.addSpacing(self.fontMetrics().height() // 2)
        layout.addStretch()
        self.setWidget(inside)

    def _add_row(self, layout: QVBoxLayout, name: str, value: str) -> None:
        if name:
            label = muted(name)
            layout.addSpacing(3)
            layout.addWidget(label)
        shown = QLabel(_breakable(value))
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setWordWrap(True)
        shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        shown.setTextInteractionFlags(flags)
        shown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        shown.setAccessibleName(name)
        shown.setAccessibleDescription(value)
        layout.addWidget(shown)


def _breakable(value: str) -> str:
    """Lets long paths and names be broken after their separators."""
    return "".join(letter + ZERO_WIDTH_SPACE if letter in BREAKS else letter for letter in value)
