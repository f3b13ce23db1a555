"""What a page says while it has nothing to show: what it is for, and the button that begins."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.widgets.labels import heading, muted

ICON_SIZE = 56
WIDEST = 560

Action = tuple[str, Callable[[], object]]


class EmptyState(QWidget):
    """An icon, a title, a sentence or two, and buttons, the first of which stands out.

    Attributes:
        buttons: In the order of the actions.
    """

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        actions: Sequence[Action] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.title, self.text = heading(title), muted(text)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.setMaximumWidth(WIDEST)
        self.text.setMinimumWidth(min(WIDEST, self.fontMetrics().averageCharWidth() * 60))
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout()
        row.addStretch()
        for position, (label, slot) in enumerate(actions):
            button = QPushButton(label)
            button.setProperty("primary", position == 0)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addWidget(self.title, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.text, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(row)
        layout.addStretch(3)
        self._draw()

    def say(self, title: str, text: str) -> None:
        """Says something else."""
        self.title.setText(title)
        self.text.setText(text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._picture.setPixmap(icon(self._icon_name).pixmap(QSize(ICON_SIZE, ICON_SIZE), self.devicePixelRatioF()))
