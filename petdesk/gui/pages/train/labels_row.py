"""How the labels are read: said here, set on the Data page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.pages.train.lever_words import tip_of, title_of
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import label_of, translated


class LabelsRow(QWidget):
    """Two settings of a training that belong to the project's pictures.

    Attributes:
        asked: Signal: the user wants to see, or change, them.
    """

    asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._how = QLabel()
        self._how.setObjectName("train.labels")
        self._how.setToolTip(tip_of("dataset"))
        self._set = muted()
        self._set.setToolTip(tip_of("dataset_params"))
        self._button = QPushButton(self.tr("On the Data page..."))
        self._button.setObjectName("train.labels.show")
        self._button.setAccessibleName(self.tr("{}: on the Data page").format(title_of("dataset")))
        self._button.clicked.connect(self.asked)
        row = QHBoxLayout()
        row.addWidget(self._how, 1)
        row.addWidget(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._set)
        session.plugins_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Shows what the project has."""
        project = self._session.project
        if project is None:
            return
        source, datasets = project.source, self._session.registry.datasets
        kind = self.tr("guessed")
        if source.dataset is not None:
            kind = translated(datasets[source.dataset].title) if source.dataset in datasets else source.dataset
        self._how.setText(self.tr("{}: {}").format(title_of("dataset"), kind))
        settings = ", ".join(f"{label_of(name)} = {value}" for name, value in source.params.items())
        self._set.setText(self.tr("{}: {}").format(title_of("dataset_params"), settings or self.tr("as usual")))
