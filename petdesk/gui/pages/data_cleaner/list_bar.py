"""Which pictures the cleaner shows: what kind, which class, how large; and the search for wrong labels."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data_cleaner.worklist import What
from petdesk.gui.widgets.gallery.area import LARGEST, SMALLEST
from petdesk.gui.words import number

if TYPE_CHECKING:
    from petdesk.data.overview import Overview


class ListBar(QWidget):
    """Two choices, a button, and a slider.

    Attributes:
        changed: Signal: `what` or `classes` gives another now, or the list is to be made anew.
        search_wanted: Signal: likely wrong labels are to be looked for.
        what_box, class_box, search, again, zoom, count: The controls.
    """

    changed = Signal()
    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[str, int] = {}
        self.what_box = named(QComboBox(), "cleaner.what")
        self.what_box.setAccessibleName(self.tr("Which pictures to go through"))
        self.what_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for key, text in self._titles().items():
            if key != "chosen":
                self.what_box.addItem(text, key)
        self.class_box = named(QComboBox(), "cleaner.class")
        self.class_box.setAccessibleName(self.tr("Of which class"))
        self.class_box.setMinimumContentsLength(10)
        self.class_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.class_box.addItem(self.tr("All classes"), "")
        self.again = named(QPushButton(), "cleaner.again")
        self.again.setToolTip(self.tr("Make the list anew: pictures that no longer fit go (F5)"))
        self.again.setAccessibleName(self.tr("Make the list anew"))
        self.again.setShortcut("F5")
        self.again.clicked.connect(self.changed)
        self.search = named(QPushButton(self.tr("Find likely &wrong labels")), "cleaner.search")
        self.search.setToolTip(
            self.tr(
                "Teaches a simple classifier on parts of the pictures and has it judge the others: labels that it is "
                "surely against are shown first"
            )
        )
        self.search.clicked.connect(self.search_wanted)
        self.count = named(QLabel(), "cleaner.count")
        self.zoom = named(QSlider(Qt.Orientation.Horizontal), "cleaner.zoom")
        self.zoom.setAccessibleName(self.tr("Size of the pictures"))
        self.zoom.setToolTip(self.tr("Size of the pictures (Ctrl and the mouse wheel)"))
        self.zoom.setFixedWidth(self.fontMetrics().averageCharWidth() * 12)
        self.zoom.setRange(SMALLEST, LARGEST // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.what_box, self.class_box, self.again, self.search):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.count)
        row.addWidget(self.zoom)
        self.what_box.currentIndexChanged.connect(self.changed)
        self.class_box.currentIndexChanged.connect(self.changed)
        self._draw()

    @property
    def what(self) -> What:
        """Which pictures."""
        key: What = self.what_box.currentData()
        return key

    @property
    def classes(self) -> tuple[str, ...]:
        """Of which class; none: of all."""
        name = self.class_box.currentData()
        return (name,) if name else ()

    def choose(self, what: What, name: str = "") -> None:
        """Shows these, and says so once."""
        for box in (self.what_box, self.class_box):
            box.blockSignals(True)
        if self.what_box.findData(what) < 0:
            self.what_box.addItem(self._titles()[what], what)
        self.what_box.setCurrentIndex(max(0, self.what_box.findData(what)))
        self.class_box.setCurrentIndex(max(0, self.class_box.findData(name)))
        for box in (self.what_box, self.class_box):
            box.blockSignals(False)
        self.changed.emit()

    def reset(self) -> None:
        """Chooses all pictures again, and tells nobody."""
        for box in (self.what_box, self.class_box):
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)

    def show_overview(self, seen: "Overview", *, suspects: int) -> None:
        """Fits the choices to what there is; what is chosen stays chosen."""
        columns = seen.columns
        counts = {
            "all": len(columns),
            "train": int(seen.train.sum()),
            "valid": int(seen.valid.sum()),
            "edited": int((columns.relabelled | columns.moved | columns.excluded).sum()),
            "excluded": int(columns.excluded.sum()),
            "suspects": suspects,
        }
        for place in range(self.what_box.count()):
            key = self.what_box.itemData(place)
            text = self._titles()[key]
            self.what_box.setItemText(place, f"{text} ({number(counts[key])})" if key in counts else text)
        names = [self.class_box.itemData(place) for place in range(1, self.class_box.count())]
        chosen = self.class_box.currentData()
        # The list is still that of the chosen class, if no picture has it any more.
        wanted = sorted({*columns.classes, *self.classes})
        if names != wanted:
            self.class_box.blockSignals(True)
            while self.class_box.count() > 1:
                self.class_box.removeItem(1)
            for name in wanted:
                self.class_box.addItem(name, name)
            self.class_box.setCurrentIndex(max(0, self.class_box.findData(chosen)))
            self.class_box.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "search"):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.again.setIcon(icon("arrows-clockwise"))
        self.search.setIcon(icon("magnifying-glass"))

    def _titles(self) -> dict[str, str]:
        return {
            "all": self.tr("All pictures"),
            "suspects": self.tr("Likely wrong labels"),
            "train": self.tr("Training"),
            "valid": self.tr("Validation"),
            "edited": self.tr("Edited by you"),
            "excluded": self.tr("Left out"),
            "chosen": self.tr("Chosen elsewhere"),
        }
