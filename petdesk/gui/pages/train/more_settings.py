"""Every setting of a training that most people leave as it is, by topic, with a line to find one."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from petdesk.gui.naming import named
from petdesk.gui.pages.train.labels_row import LabelsRow
from petdesk.gui.pages.train.lever_row import LeverRow
from petdesk.gui.pages.train.lever_section import LeverSection
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.section import Section
from petdesk.training.config import PRESIZE_FACTOR

TOPICS = {
    "pictures": ("size", "presize", "valid_fraction"),
    "learning": ("weight_decay", "train_bn", "feature_copies"),
    "loss": ("loss", "label_smoothing", "class_weights", "focal_gamma", "answered"),
    "evaluation": ("monitor", "keep", "patience", "top_k", "tta", "tta_beta"),
    "averages": ("averaging", "ema_decay", "swa_start", "snapshots"),
    "memory": (
        *("batch_size", "accumulate", "clip", "precision", "gradient_checkpointing", "compile", "device"),
        "cache_limit",
    ),
    "repeat": ("seed", "exact", "checkpoint_minutes"),
}
"""The fields of `TrainConfig` that stand here, by topic."""
USUAL_SIZE, USUAL_BATCH = 224, 32
"""What is shown where nobody knows yet what it comes to."""


class MoreSettings(QWidget):
    """Closed until it is asked for; its heading tells how many settings are not at their default.

    Attributes:
        labels_asked: Signal: the user wants to see how labels are read.
        line: A part of a name is typed into it.
        section: With the heading.
        sections: By topic.
    """

    labels_asked = Signal()

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.section = Section(self.tr("More settings"), expanded=False)
        self.section.header.setObjectName("train.more")
        self.line = named(QLineEdit(clearButtonEnabled=True), "train.more.find")
        self.line.setPlaceholderText(self.tr("Find a setting"))
        self.line.setAccessibleName(self.line.placeholderText())
        self._nothing = muted(self.tr("No setting is called so. Settings of schedules are below their curve."))
        self._nothing.hide()
        self.labels = LabelsRow(session)
        self.sections = {
            topic: LeverSection(title, topic, TOPICS[topic], settings) for topic, title in self._titles().items()
        }
        self.sections["pictures"].section.content.addWidget(self.labels)
        for widget in (self.line, self._nothing, *self.sections.values()):
            self.section.content.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh_around)
        self.line.textChanged.connect(self._show_fitting)
        self.labels.asked.connect(self.labels_asked)
        for section in self.sections.values():
            section.changed.connect(self._count)
        settings.changed.connect(self._heard)

    def refresh(self) -> None:
        """Shows what the project keeps."""
        self.labels.refresh()
        for section in self.sections.values():
            for field in section.rows:
                section.refresh(field)
        self._refresh_around()

    def row(self, field: str) -> LeverRow:
        """The part that shows a setting."""
        return next(section.rows[field] for section in self.sections.values() if field in section.rows)

    def refusal(self) -> str:
        """What is wrong with a setting, as a sentence; empty where nothing is."""
        return next((refusal for section in self.sections.values() if (refusal := section.refusal())), "")

    def _heard(self, field: str) -> None:
        for section in self.sections.values():
            if field in section.rows:
                section.refresh(field)
        self._soon.start()

    def _refresh_around(self) -> None:
        """What depends on other settings; once for several that change together."""
        self._soon.stop()
        values, phases = self._settings.values(), self._settings.phases()
        architecture = self._settings.architecture()
        size = values["size"] or (USUAL_SIZE if architecture is None else architecture.input_size)
        unset = {"size": size, "presize": round(size * PRESIZE_FACTOR), "batch_size": USUAL_BATCH}
        for section in self.sections.values():
            section.refresh_around(values, phases, unset)

    def _count(self) -> None:
        changes = sum(section.changes for section in self.sections.values())
        title = self.tr("More settings")
        self.section.header.setText(self.tr("{} · %Ln changed", "", changes).format(title) if changes else title)

    def _show_fitting(self, text: str) -> None:
        wanted = text.strip().lower()
        for section in self.sections.values():
            section.show_fitting(wanted)
        self.labels.setVisible(not wanted)
        self._nothing.setVisible(all(section.isHidden() for section in self.sections.values()))

    def _titles(self) -> dict[str, str]:
        return {
            "pictures": self.tr("Pictures"),
            "learning": self.tr("Learning"),
            "loss": self.tr("Loss"),
            "evaluation": self.tr("Evaluation"),
            "averages": self.tr("Averages and snapshots"),
            "memory": self.tr("Memory and speed"),
            "repeat": self.tr("Repeating and resuming"),
        }
