"""How the model is to be asked: about varied copies too, and whether a picture may be none of its classes."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from petdesk.model_file import ModelDocument
from petdesk.predict.asking import MOST_COPIES, Asking


class AskingChoice(QWidget):
    """A line of controls; those that a model has no use for are hidden.

    Attributes:
        changed: Signal with an `Asking`: the user chose another.
        copies: The number of copies; 0 reads "off".
        none: Whether a picture may be none of the model's classes.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copies = QSpinBox()
        self.copies.setObjectName("predict.tta")
        self.copies.setRange(0, MOST_COPIES)
        self.copies.setSpecialValueText(self.tr("off"))
        self.copies.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.copies.setKeyboardTracking(False)
        self.copies.setToolTip(
            self.tr(
                "Ask about so many copies of each picture too, varied as in training, and take the mean. "
                "Often a little more accurate, not always. Labelling takes 5 times as long with 4 copies, "
                "9 times with 8."
            )
        )
        self.none = QCheckBox(self.tr("Ma&y be none of these"))
        self.none.setObjectName("predict.thresholds")
        self.none.setToolTip(
            self.tr(
                "A picture of which no class is probable enough gets the label “none of these”. How much is enough was "
                "found in training, or set with the threshold on the Interpret page, under Trust. Without this, every "
                "picture gets the most probable class."
            )
        )
        label = QLabel(self.tr("Test-time augmentation, copies"))
        label.setBuddy(self.copies)
        label.setToolTip(self.copies.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.copies)
        row.addSpacing(12)
        row.addWidget(self.none)
        row.addStretch()
        self.show_document(None)
        self.copies.valueChanged.connect(self._report)
        self.none.toggled.connect(self._report)

    @property
    def asking(self) -> Asking:
        """What is chosen."""
        return Asking(tta=self.copies.value(), thresholds="model" if self.none.isChecked() else "off")

    def show_asking(self, asking: Asking) -> None:
        """Shows another choice, without a signal."""
        with QSignalBlocker(self.copies), QSignalBlocker(self.none):
            self.copies.setValue(asking.tta)
            self.none.setChecked(asking.thresholds != "off")

    def show_document(self, document: ModelDocument | None) -> None:
        """Shows what can be chosen for a model."""
        may = document is not None and (bool(document.thresholds) or document.answer_from is not None)
        self.none.setVisible(may)

    def _report(self) -> None:
        self.changed.emit(self.asking)
