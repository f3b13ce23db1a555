"""The settings of the next training, from the network to the seed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from petdesk.gui.pages.train.more_settings import MoreSettings
from petdesk.gui.pages.train.network_section import AugmentationSection, NetworkSection
from petdesk.gui.pages.train.recipe_section import RecipeSection
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.session import Session


class TrainForm(QScrollArea):
    """Everything there is to set; plain by default.

    Attributes:
        network, augmentation, recipe, more: Its parts.
    """

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train.form")
        self.setAccessibleName(self.tr("Settings of the training"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.network = NetworkSection(session, settings)
        self.recipe = RecipeSection(session, settings)
        self.augmentation = AugmentationSection(session, settings)
        self.more = MoreSettings(session, settings)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 12, 0)
        layout.setSpacing(14)
        for part in (self.network, self.recipe, self.augmentation, self.more):
            layout.addWidget(part)
        layout.addStretch(1)
        self._inside = inside
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wide enough for what is in it, in every language: it scrolls up and down only."""
        width = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def settle(self) -> None:
        """Takes over what is still being typed, as leaving its field would."""
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return
        table = self.recipe.table
        focus.clearFocus()
        if table.isAncestorOf(focus):  # an editor in a cell is gone now
            focus = table
        focus.setFocus()

    def refusal(self) -> str:
        """Why what is shown cannot be trained with, as a sentence; empty where it can."""
        refusals = (part.refusal() for part in (self.network, self.recipe, self.augmentation, self.more))
        return next((refusal for refusal in refusals if refusal), "")

    def begin(self) -> None:
        """Shows what another project keeps."""
        self.network.weights.path.clear()
        self.refresh()

    def refresh(self) -> None:
        """Shows what the project keeps."""
        for part in (self.network, self.augmentation, self.recipe, self.more):
            part.refresh()
