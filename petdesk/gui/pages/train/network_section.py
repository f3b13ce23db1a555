"""The network and what it starts from; the augmentation."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.train.architecture_box import ArchitectureBox
from petdesk.gui.pages.train.architecture_chooser import ArchitectureChooser
from petdesk.gui.pages.train.lever_words import title_of
from petdesk.gui.pages.train.params_section import ParamsSection
from petdesk.gui.pages.train.plugin_choice import PluginChoice
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.pages.train.weights import WeightsChoice
from petdesk.gui.session import Session


class NetworkSection(QWidget):
    """Edits `arch`, `arch_params` and `weights`.

    Attributes:
        compare_asked: Signal: the user wants to know which network suits.
        search: Opens a table of all networks.
    """

    compare_asked = Signal()

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.search = named(QToolButton(), "train.arch.search")
        self.search.setAccessibleName(self.tr("Search all networks"))
        self.search.setToolTip(self.tr("Search all networks in a table, by name, size and weights"))
        box = ArchitectureBox()
        self.arch = PluginChoice(
            self.tr("&Network"), session.registry.architectures, name="train.arch", combo=box, beside=self.search
        )
        self.weights = WeightsChoice()
        self.params = ParamsSection(title_of("arch_params"))
        self.compare = named(QPushButton(self.tr("Which one suits my pictures?")), "train.compare")
        self.compare.setToolTip(self.tr("Compare networks on these pictures, and find out whether more photos help"))
        top = QHBoxLayout()
        top.addWidget(self.arch.label, 1)
        top.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        for widget in (self.arch, self.weights.label, self.weights, self.params):
            layout.addWidget(widget)
        self.compare.clicked.connect(self.compare_asked)
        self.search.clicked.connect(lambda: self._search(""))
        box.search_asked.connect(self._search)
        self.arch.chosen.connect(lambda key: settings.choose("arch", key))
        self.weights.chosen.connect(lambda weights: settings.set("weights", weights))
        self.params.committed.connect(lambda params: settings.set("arch_params", params))
        settings.changed.connect(lambda field: self.refresh() if field in ("arch", "arch_params", "weights") else None)
        session.plugins_changed.connect(self._offer)
        self._draw()

    def refresh(self) -> None:
        """Shows what the project keeps."""
        architecture, weights = self._settings.architecture(), self._settings.get("weights")
        self.arch.show_key(str(self._settings.get("arch")))
        if weights is None:
            weights = "auto" if architecture is None or architecture.pretrained else "none"
        own = architecture is None or self._session.registry.architectures.plugin_of(architecture.key).builtin
        self.weights.show_weights(architecture, str(weights), own=own)
        params = None if architecture is None else architecture.params
        self.params.show_params(params, self._settings.get("arch_params"))

    def refusal(self) -> str:
        """Why what is shown cannot be trained with, as a sentence; empty where it can."""
        return self.weights.refusal() or self.params.refusal()

    def _offer(self) -> None:
        self.arch.show_offered(self._session.registry.architectures)
        self.refresh()

    def _search(self, text: str) -> None:
        chooser = ArchitectureChooser(
            self._session.registry.architectures, chosen=self.arch.key(), parent=self.window()
        )
        chooser.chosen.connect(lambda key: self._settings.choose("arch", key))
        chooser.finished.connect(lambda _result: self.arch.combo.setFocus())
        chooser.search(text)
        chooser.open()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws its icon anew in another colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.search.setIcon(icon("magnifying-glass"))


class AugmentationSection(QWidget):
    """Edits `augmentation` and `augmentation_params`.

    Attributes:
        preview_asked: Signal: show what it does to pictures.
    """

    preview_asked = Signal()

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.augmentation = PluginChoice(
            self.tr("&Augmentation"), session.registry.augmentations, name="train.augmentation"
        )
        self.preview = QPushButton(self.tr("See it on pictures"))
        self.preview.setObjectName("train.preview")
        self.preview.setToolTip(self.tr("Show the batch preview on the Data page"))
        self.params = ParamsSection(title_of("augmentation_params"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.augmentation.label, self.augmentation, self.preview, self.params):
            layout.addWidget(widget)
        self.augmentation.chosen.connect(lambda key: settings.choose("augmentation", key))
        self.preview.clicked.connect(self.preview_asked)
        self.params.committed.connect(lambda params: settings.set("augmentation_params", params))
        settings.changed.connect(lambda field: self.refresh() if field.startswith("augmentation") else None)
        session.plugins_changed.connect(self._offer)

    def refresh(self) -> None:
        """Shows what the project keeps."""
        key = str(self._settings.get("augmentation"))
        table = self._session.registry.augmentations
        self.augmentation.show_key(key)
        values = self._settings.get("augmentation_params")
        self.params.show_params(table[key].params if key in table else None, values)

    def refusal(self) -> str:
        """What is wrong with a setting, as a sentence; empty where nothing is."""
        return self.params.refusal()

    def _offer(self) -> None:
        self.augmentation.show_offered(self._session.registry.augmentations)
        self.refresh()
