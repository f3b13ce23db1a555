"""What a page says while it has nothing to show: what it is for, and the button that begins."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import heading, muted

ICON_SIZE = 56
CHARACTERS_A_LINE = 68

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
        self.text.setFixedWidth(self.fontMetrics().averageCharWidth() * CHARACTERS_A_LINE)
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
        self._fit()

    def say(self, title: str, text: str) -> None:
        """Says something else."""
        self.title.setText(title)
        self.text.setText(text)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Gives the text the height that its font needs here."""
        self._fit()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _fit(self) -> None:
        # A wrapped label that is not as wide as its layout is given too little height.
        self.text.setMinimumHeight(max(0, self.text.heightForWidth(self.text.width())))

    def _draw(self) -> None:
        shown = icon(self._icon_name, colour=colours(self.palette()).accent)
        self._picture.setPixmap(shown.pixmap(QSize(ICON_SIZE, ICON_SIZE), self.devicePixelRatioF()))
