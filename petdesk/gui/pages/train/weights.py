"""What the network starts from: pre-trained weights, a file's, or random ones."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from petdesk.api import ArchitectureSpec
from petdesk.api.weights import WEIGHTS_SUFFIXES
from petdesk.gui.widgets.fields.editor import WheelGuard
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import file_size
from petdesk.training.pretrained import fetched_weights, looks_like_weights

AUTO, FILE, NONE = "auto", "file", "none"


class WeightsChoice(QWidget):
    """Chooses `TrainConfig.weights`.

    Attributes:
        chosen: Signal with `auto`, `none` or a path, by the user's hand.
        label: Of the box, which the layout of the form places.
        combo: The box.
        path: The line for the file.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._architecture: ArchitectureSpec | None = None
        self._own = True
        self.label = QLabel(self.tr("&Weights"))
        self.combo = QComboBox()
        self.combo.setObjectName("train.weights")
        self.combo.setAccessibleName(self.tr("Weights"))
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._guard = WheelGuard()
        self.combo.installEventFilter(self._guard)
        self.label.setBuddy(self.combo)
        for text, kind in (
            (self.tr("Pre-trained weights"), AUTO),
            (self.tr("Weights from a file"), FILE),
            (self.tr("Random weights"), NONE),
        ):
            self.combo.addItem(text, kind)
        self.path = QLineEdit()
        self.path.setObjectName("train.weights.path")
        self.path.setAccessibleName(self.tr("Weights file"))
        self.path.setPlaceholderText(self.tr("A .safetensors or .pth file"))
        self._browse = QPushButton(self.tr("Choose..."))
        self._browse.setObjectName("train.weights.browse")
        self._browse.setAccessibleName(self.tr("Choose a weights file"))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self._browse)
        self._note = muted()
        self._note.setObjectName("train.weights.note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.combo)
        layout.addWidget(self._row)
        layout.addWidget(self._note)
        self.combo.activated.connect(self._activated)
        self.path.editingFinished.connect(self._typed)
        self._browse.clicked.connect(self._choose)

    def show_weights(self, architecture: ArchitectureSpec | None, weights: str, *, own: bool = True) -> None:
        """Shows what is chosen, without a signal.

        Args:
            architecture: Whose weights they are; None where its plugin is not here.
            weights: As `TrainConfig.weights_for` says.
            own: Whether PetDesk itself brings the network, and so knows of its weights.
        """
        self._architecture, self._own = architecture, own
        model = self.combo.model()
        if isinstance(model, QStandardItemModel):
            model.item(0).setEnabled(architecture is None or architecture.pretrained)
        kind = weights if weights in (AUTO, NONE) else FILE
        self.combo.setCurrentIndex(self.combo.findData(kind))
        if kind == FILE:
            self.path.setText(weights)
        self._show_kind(kind)

    def refusal(self) -> str:
        """Why there is nothing to start from, as a sentence; empty where there is."""
        if self.combo.currentData() != FILE:
            return ""
        problem = self._problem()
        return problem and self.tr("{} Or start from other weights.").format(problem)

    def _show_kind(self, kind: str) -> None:
        self._row.setVisible(kind == FILE)
        note = {AUTO: self._of_pretrained, FILE: self._of_file, NONE: self._of_random}[kind]()
        self._note.setText(note)
        self.combo.setAccessibleDescription(note)

    def _of_pretrained(self) -> str:
        if self._architecture is None:
            return ""
        if not self._architecture.pretrained:
            return self.tr("⚠ This network has no pre-trained weights. Choose a file, or random weights.")
        found = fetched_weights(self._architecture)
        if not self._own:
            # Where another plugin keeps its weights, and what they know, is its own business.
            if found is None:
                return self.tr("They are fetched when the training begins, unless they are on this computer already.")
            return self.tr("They are on this computer ({}).").format(file_size(found.stat().st_size))
        if found is None:
            return self.tr("Learned on ImageNet. They must be fetched: the first training needs the internet once.")
        return self.tr("Learned on ImageNet. They are on this computer ({}).").format(file_size(found.stat().st_size))

    def _of_file(self) -> str:
        problem = self._problem()
        if problem:
            return f"⚠ {problem}" if self.path.text().strip() else problem
        size = file_size(self._file().stat().st_size)
        return self.tr("The body takes its weights from this file ({}); the head is new.").format(size)

    def _problem(self) -> str:
        if not self.path.text().strip():
            return self.tr("Choose a weights file, or the model of an earlier run.")
        path = self._file()
        if path.suffix.lower() not in WEIGHTS_SUFFIXES:
            return self.tr("This is no weights file. Choose one that ends in .safetensors or .pth.")
        if not path.is_file():
            return self.tr("There is no such weights file. Check the path.")
        try:
            sound = looks_like_weights(path)
        except OSError as error:
            return self.tr("This weights file cannot be read ({}). Choose another one.").format(error.strerror or error)
        return "" if sound else self.tr("This weights file is damaged. Choose another one.")

    def _file(self) -> Path:
        return Path(self.path.text().strip()).expanduser()

    def _of_random(self) -> str:
        return self.tr("Everything is learned from nothing: for simple pictures, or very many.")

    def _activated(self, index: int) -> None:
        kind = str(self.combo.itemData(index))
        self._show_kind(kind)
        if kind != FILE:
            self.chosen.emit(kind)
        elif self.path.text().strip():
            self._typed()
        else:
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        text = self.path.text().strip()
        self._show_kind(FILE)
        if text and self.combo.currentData() == FILE:
            self.chosen.emit(str(self._file()))

    def _choose(self) -> None:
        kinds = self.tr("Weights ({})").format(" ".join(f"*{suffix}" for suffix in sorted(WEIGHTS_SUFFIXES)))
        found, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a weights file"), self.path.text(), kinds)
        if found:
            self.path.setText(found)
            self._typed()
