"""In which order the classes of the matrix stand, and which run it is compared with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QWidget

from petdesk.gui.pages.interpret.runs import RunChoice
from petdesk.gui.widgets.labels import plain_tip


class MatrixChoices(QWidget):
    """Two choices in a row.

    Attributes:
        order_changed: Signal: `by_similarity` is another.
        earlier_changed: Signal: `earlier` is another.
        order, compared: The choices.
    """

    order_changed = Signal()
    earlier_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order, self.compared = _box("interpret.class_order"), _box("interpret.compared")
        self.order.addItems([self.tr("the model"), self.tr("similarity")])
        self.order.setToolTip(
            self.tr(
                "By similarity, classes that are taken for one another stand side by side, so that groups show as "
                "blocks along the diagonal."
            )
        )
        self.compared.setToolTip(self.tr("Show what is other than in an earlier run, for the pictures of both"))
        self.set_runs((), None)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for text, box in (
            (self.tr("Ordered b&y"), self.order),
            (self.tr("Compare&d with"), self.compared),
        ):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 1)
        self.order.currentIndexChanged.connect(lambda _index: self.order_changed.emit())
        self.compared.currentIndexChanged.connect(lambda _index: self.earlier_changed.emit())

    @property
    def by_similarity(self) -> bool:
        """Whether classes that are confused stand side by side."""
        return self.order.currentIndex() == 1

    @property
    def earlier(self) -> Path | None:
        """The run that it is compared with; None for none."""
        path = self.compared.currentData()
        return path if isinstance(path, Path) else None

    def set_runs(self, runs: Sequence[RunChoice], shown: Path | None) -> None:
        """Offers these runs but for the one that is shown; the choice stays where it can, and tells nobody."""
        before = self.earlier
        with QSignalBlocker(self.compared):
            self.compared.clear()
            self.compared.addItem(self.tr("no other run"), None)
            for run in runs:
                if run.path != shown:
                    self.compared.addItem(run.title, run.path)
                    self.compared.setItemData(
                        self.compared.count() - 1, plain_tip(run.title), Qt.ItemDataRole.ToolTipRole
                    )
            # Not by findData: it knows a path only by being the very same object.
            paths = [self.compared.itemData(index) for index in range(self.compared.count())]
            self.compared.setCurrentIndex(paths.index(before) if before in paths else 0)
        self.compared.setEnabled(self.compared.count() > 1)

    def compare_with_none(self) -> None:
        """Takes the choice of a run back; tells nobody."""
        with QSignalBlocker(self.compared):
            self.compared.setCurrentIndex(0)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box
