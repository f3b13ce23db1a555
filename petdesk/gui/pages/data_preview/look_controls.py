"""The settings beside the preview: which augmentation, how strong, and how large."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import AugmentationSpec, Params
from petdesk.gui.help.spec_help import HelpLink
from petdesk.gui.pages.data_preview.look_settings import LookSettings
from petdesk.gui.pages.data_preview.size_box import SizeBox
from petdesk.gui.widgets.fields.editor import WheelGuard
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.params_form import ParamsForm, defaults_of
from petdesk.gui.words import translated
from petdesk.registry import SpecTable

LEAST, MOST_SIZE, MOST_PRESIZE = 16, 1024, 2048


class LookControls(QScrollArea):
    """Edits the settings.

    Attributes:
        edited: Signal: draw again; comes continuously while a slider moves.
        form: The settings of the augmentation; None where its plugin is not here.
    """

    edited = Signal()

    def __init__(
        self, settings: LookSettings, augmentations: SpecTable[AugmentationSpec], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._augmentations = settings, augmentations
        self._model: type[Params] | None = None
        self.form: ParamsForm | None = None
        self.combo = QComboBox()
        self.combo.setObjectName("preview.augmentation")
        self.combo.setAccessibleName(self.tr("Augmentation"))
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._guard = WheelGuard()
        self.combo.installEventFilter(self._guard)
        self._list_augmentations()
        self._summary = muted()
        self._help = HelpLink()
        self.size_box, self.presize_box = SizeBox(LEAST, MOST_SIZE), SizeBox(LEAST, MOST_PRESIZE)
        self.reset = QPushButton(self.tr("Reset to &defaults"))
        self.reset.setObjectName("preview.reset")
        self.reset.setToolTip(self.tr("Put every setting of this augmentation and both sizes back"))
        self._arrange()
        self.combo.activated.connect(self._choose)
        self.size_box.valueChanged.connect(self._resize)
        self.presize_box.valueChanged.connect(self._resize)
        self.reset.clicked.connect(self._reset)

    def offer(self) -> None:
        """Lists the augmentations that there are now, and shows what is in force."""
        self._list_augmentations()
        self.refresh()

    def refresh(self) -> None:
        """Shows what is in force."""
        key = self._settings.get("augmentation")
        if self.combo.findData(key) < 0:
            self.combo.addItem(self.tr("{} (not here)").format(key), key)
        self.combo.setCurrentIndex(self.combo.findData(key))
        spec = self._augmentations[key] if key in self._augmentations else None  # noqa: SIM401 - it has no get()
        missing = self.tr("The plugin that brings this is not loaded. Choose another one.")
        self._summary.setText(missing if spec is None else translated(spec.summary))
        self.combo.setAccessibleDescription(self._summary.text())
        self._help.show_for(spec)
        self._show_form(None if spec is None else spec.params)
        self._show_sizes()

    def is_valid(self) -> bool:
        """Whether the augmentation would take what is shown."""
        return self.form is not None and self.form.is_valid()

    def _list_augmentations(self) -> None:
        self.combo.clear()
        for spec in self._augmentations:
            self.combo.addItem(translated(spec.title), spec.key)

    def _arrange(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 12, 0)
        title = QLabel(self.tr("&Augmentation"))
        title.setBuddy(self.combo)
        self._place = QVBoxLayout()
        sizes = QFormLayout()
        sizes.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        sizes.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        sizes.addRow(self.tr("Si&ze"), self.size_box)
        sizes.addRow(self.tr("&Presize"), self.presize_box)
        self.size_box.setObjectName("preview.size")
        self.size_box.setAccessibleName(self.tr("Size"))
        self.size_box.setToolTip(self.tr("Pixels a side that the network sees; empty takes what suits the network"))
        self.presize_box.setObjectName("preview.presize")
        self.presize_box.setAccessibleName(self.tr("Presize"))
        self.presize_box.setToolTip(
            self.tr("Pixels of the shorter side that pictures are scaled to first; empty takes 1.3 times the size")
        )
        column.addWidget(title)
        column.addWidget(self.combo)
        column.addWidget(self._summary)
        column.addWidget(self._help, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(sizes)
        column.addLayout(self._place)
        column.addWidget(self.reset)
        column.addStretch(1)
        self.setObjectName("preview.controls")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        width = self.fontMetrics().averageCharWidth() * 42
        self.setMinimumWidth(width)
        self.setMaximumWidth(round(width * 1.25))

    def _show_form(self, model: type[Params] | None) -> None:
        if model is not self._model or self.form is None:
            self._model = model
            if self.form is not None:
                self._place.removeWidget(self.form)
                self.form.hide()
                self.form.deleteLater()
                self.form = None
            if model is not None:
                self.form = ParamsForm(model, hints=False)
                self.form.changed.connect(self.edited)
                self.form.committed.connect(self._keep)
                self._place.addWidget(self.form)
        if self.form is not None and model is not None:
            self.form.set_values(defaults_of(model) | dict(self._settings.get("augmentation_params")))

    def _show_sizes(self) -> None:
        self.size_box.show_pixels(self._settings.get("size"), own=self._settings.own_size())
        self.presize_box.show_pixels(self._settings.get("presize"), own=self._settings.own_presize())

    def _choose(self) -> None:
        self._settings.choose_augmentation(str(self.combo.currentData()))
        self.refresh()
        self.edited.emit()

    def _keep(self) -> None:
        if self.form is not None and self.form.is_valid():
            # None, as where nothing was ever set, rather than an empty list of differences.
            self._settings.edit("augmentation_params", self.form.differences() or None)

    def _resize(self) -> None:
        for field, box in (("size", self.size_box), ("presize", self.presize_box)):
            if box.pixels() != self._settings.get(field):
                self._settings.edit(field, box.pixels())
        self._show_sizes()
        self.edited.emit()

    def _reset(self) -> None:
        for field in ("size", "presize"):
            if self._settings.get(field) is not None:
                self._settings.edit(field, None)
        self._show_sizes()
        if self.form is not None:
            self.form.reset()  # says that it changed
        else:
            self.edited.emit()
