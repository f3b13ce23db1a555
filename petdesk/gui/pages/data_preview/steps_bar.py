"""The buttons above the stages: which picture, which way, and what to do with it."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.words import number

COPIED_MS = 1500


class StepsBar(QWidget):
    """Says what is followed, and lets the user choose.

    Attributes:
        moved: Signal with 1 for the next picture and -1 for the one before.
        another_asked: Signal: any other picture.
        way_changed: Signal: training's way, or validation's.
        redraw_asked: Signal: other random numbers.
        copy_asked: Signal: all of it as text.
    """

    moved = Signal(int)
    another_asked = Signal()
    way_changed = Signal()
    redraw_asked = Signal()
    copy_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.before = self._button("steps.previous", "", self.tr("The picture before, by name"))
        self.before.setAccessibleName(self.tr("Previous picture"))
        self.after = self._button("steps.next", "", self.tr("The next picture, by name"))
        self.after.setAccessibleName(self.tr("Next picture"))
        self.another = self._button("steps.another", self.tr("Another picture"), self.tr("Any other picture (O)"))
        self.training = self._button("steps.training", self.tr("&Training"), self.tr("As training makes it ready"))
        self.validation = self._button(
            "steps.validation", self.tr("&Validation"), self.tr("As validation makes it ready: nothing is random")
        )
        self._ways = QButtonGroup(self)
        for button in (self.training, self.validation):
            button.setCheckable(True)
            self._ways.addButton(button)
        self.training.setChecked(True)
        self.again = self._button("steps.again", self.tr("Draw again"), self.tr("Take other random numbers (R)"))
        self.copy = self._button("steps.copy", self.tr("&Copy as text"), self.tr("Copy what is said here"))
        self._picture = QLabel()
        self._picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._arrange()
        self._connect()
        self._paint_icons()

    def name(self) -> str:
        """The picture's name."""
        return self._name

    def picture_text(self) -> str:
        """What is said of the picture."""
        return self._picture.text()

    def show_picture(self, name: str, *, place: int, pictures: int) -> None:
        """Says which picture is followed."""
        self._name = name
        self._picture.setToolTip(name)
        self._picture.setText(self.tr("{} ({} of {})").format(name, number(place), number(pictures)))

    def say_copied(self) -> None:
        """Says for a moment that it is in the clipboard."""
        self.copy.setText(self.tr("Copied"))
        self._copied.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        super().changeEvent(event)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        for widget in (self.before, self.after, self.another):
            buttons.addWidget(widget)
        buttons.addSpacing(18)
        for widget in (self.training, self.validation, self.again):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(buttons)
        layout.addWidget(self._picture)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.after.clicked.connect(lambda: self.moved.emit(1))
        self.another.clicked.connect(self.another_asked)
        self.again.clicked.connect(self.redraw_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.training.toggled.connect(self.again.setEnabled)
        self.training.toggled.connect(lambda _checked: self.way_changed.emit())
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(lambda: self.copy.setText(self.tr("&Copy as text")))

    def _button(self, name: str, text: str, hint: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(hint)
        return button

    def _paint_icons(self) -> None:
        for button, name in (
            (self.before, "caret-left"),
            (self.after, "caret-right"),
            (self.another, "shuffle"),
            (self.again, "dice-five"),
            (self.copy, "copy"),
        ):
            button.setIcon(icon(name))
