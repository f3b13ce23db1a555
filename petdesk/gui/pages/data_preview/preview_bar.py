"""The buttons above the preview."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from petdesk.gui.icons import icon

COUNTS = (4, 9, 12, 16, 25)
USUAL = 12


class PreviewBar(QWidget):
    """Which draw, of which pictures, and of how many.

    Attributes:
        drawn: Signal: another draw.
        others_asked: Signal: other pictures.
        one_toggled: Signal: one picture many times, or many once.
        count_changed: Signal: more pictures, or fewer.
        draw: The number of the draw, from 0.
    """

    drawn = Signal()
    others_asked = Signal()
    one_toggled = Signal()
    count_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draw = 0
        self.again = QPushButton(self.tr("Draw again"))
        self.again.setObjectName("preview.again")
        self.again.setToolTip(self.tr("Vary the same pictures by other random numbers (R, or Space on the pictures)"))
        self.again.setProperty("primary", True)
        self.others = QPushButton(self.tr("Other pictures"))
        self.others.setObjectName("preview.others")
        self.others.setToolTip(self.tr("Show other pictures of the project (O)"))
        self.single = QPushButton(self.tr("&One picture, many draws"))
        self.single.setObjectName("preview.one")
        self.single.setCheckable(True)
        self.single.setToolTip(self.tr("Show one picture many times, each time by other random numbers"))
        self.many = QComboBox()
        self.many.setObjectName("preview.count")
        self.many.setAccessibleName(self.tr("Number of pictures"))
        for count in COUNTS:
            self.many.addItem(str(count), count)
        self.many.setCurrentIndex(COUNTS.index(USUAL))
        label = QLabel(self.tr("P&ictures"))
        label.setBuddy(self.many)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.again)
        layout.addWidget(self.others)
        layout.addWidget(self.single)
        layout.addStretch(1)
        layout.addWidget(label)
        layout.addWidget(self.many)
        self.again.clicked.connect(self._draw_again)
        self.others.clicked.connect(self.others_asked)
        self.single.toggled.connect(lambda _checked: self.one_toggled.emit())
        self.many.activated.connect(lambda _index: self.count_changed.emit())
        self._paint_icons()

    def count(self) -> int:
        """How many pictures."""
        return int(self.many.currentData())

    def one(self) -> bool:
        """Whether one picture is to be shown many times."""
        return self.single.isChecked()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        super().changeEvent(event)

    def _draw_again(self) -> None:
        self.draw += 1
        self.drawn.emit()

    def _paint_icons(self) -> None:
        self.again.setIcon(icon("dice-five", colour=self.palette().highlightedText().color()))
        self.others.setIcon(icon("shuffle"))
        self.single.setIcon(icon("copy"))
