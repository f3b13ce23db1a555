"""Setting up how a source is read: which dataset, with which settings, and what it would find."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import Params
from petdesk.gui.help.spec_help import HelpLink
from petdesk.gui.latest import Latest
from petdesk.gui.naming import named
from petdesk.gui.pages.data.elided import Elided
from petdesk.gui.pages.data.peek_panel import PeekPanel, guessed
from petdesk.gui.pages.data.places import documents_folder
from petdesk.gui.pages.data.project_place import ProjectPlace
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import heading, muted, plain_tip
from petdesk.gui.widgets.params_form import ParamsForm
from petdesk.gui.words import translated
from petdesk.project import Source, suggested_place


class SetUp(QWidget):
    """A form for a source, with what it would find beside it.

    Attributes:
        read_wanted: Signal: the button was pressed; `source` and `place` say what to read into what.
        cancel_wanted: Signal: reading is to be stopped.
        left: Signal: the user goes back.
        other_wanted: Signal: another folder or table is to be chosen.
        choice, place, form, read, back: The controls.
    """

    read_wanted = Signal()
    cancel_wanted = Signal()
    left = Signal()
    other_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session.background, self)
        self._path = Path()
        self._kept: dict[str, dict[str, Any]] = {}
        self._new, self._reading = True, False
        self._model: type[Params] | None = None
        self.form: ParamsForm | None = None
        self.title = heading()
        self._where = named(Elided(), "data.setup.source")
        self._other = named(QPushButton(self.tr("Choose &another...")), "data.setup.other")
        self._other.clicked.connect(self.other_wanted)
        self.choice = named(QComboBox(), "data.setup.dataset")
        self._list_datasets()
        session.plugins_changed.connect(self._offer)
        self.choice.currentIndexChanged.connect(self._show_dataset)
        self._summary = muted()
        self._help = HelpLink()
        self._form_place = QVBoxLayout()
        self.place = ProjectPlace()
        self.place.changed.connect(self._show_buttons)
        self.peek = PeekPanel(session)
        self.peek.answered.connect(self._show_buttons)
        self.back = named(QPushButton(self.tr("&Back")), "data.setup.back")
        self.back.clicked.connect(self._leave)
        self.read = named(QPushButton(), "data.setup.read")
        self.read.setProperty("primary", True)
        self.read.clicked.connect(self._press)
        self._build()

    @property
    def source(self) -> Source:
        """What is to be read, and how."""
        params = {} if self.form is None else self.form.differences()
        return Source(path=self._path, dataset=self.choice.currentData(), params=params)

    @property
    def is_new(self) -> bool:
        """Whether a project is to be made, not one's labels read otherwise."""
        return self._new

    def begin(self, path: Path, dataset: str | None = None) -> None:
        """Starts a new project from a folder or table; the dataset is guessed where none is named."""
        self._start(path, new=True)
        self.title.setText(self.tr("Set up your project"))
        self.place.set_path(suggested_place(path, documents_folder()))
        if dataset is not None:
            self._choose(dataset)
            return
        self._guess(path)

    def change(self, source: Source) -> None:
        """Reads the labels of a project otherwise."""
        self._start(source.path, new=False)
        self.title.setText(self.tr("How labels are read"))
        if source.dataset in self._session.registry.datasets:
            self._kept[source.dataset or ""] = dict(source.params)
            self._choose(source.dataset or "")
        else:
            self._guess(source.path)

    def show_reading(self, reading: bool) -> None:
        """Shows that the pictures are being read now."""
        self._reading = reading
        for widget in (self.choice, self.place, self._other, self.back, *([] if self.form is None else [self.form])):
            widget.setEnabled(not reading)
        self._show_buttons()

    def _guess(self, path: Path) -> None:
        """Chooses the dataset that fits; until that is known, what is shown is another source's."""
        self.choice.setEnabled(False)
        if self.form is not None:
            self.form.setEnabled(False)
        registry = self._session.registry
        self._latest.ask(lambda _stop: guessed(path, registry), self._choose)
        self._show_buttons()

    def _start(self, path: Path, *, new: bool) -> None:
        self._latest.drop()
        self._path, self._new, self._kept = path, new, {}
        self._where.set_text(str(path))
        self._other.setVisible(new)
        self.place.setVisible(new)
        self.peek.clear()
        self.show_reading(False)

    def _list_datasets(self) -> None:
        self.choice.clear()
        for spec in self._session.registry.datasets:
            self.choice.addItem(translated(spec.title), spec.key)
            self.choice.setItemData(
                self.choice.count() - 1, plain_tip(translated(spec.summary)), Qt.ItemDataRole.ToolTipRole
            )

    def _offer(self) -> None:
        """Lists what there is now. What is chosen stays so, with what was set; one that is gone is guessed anew."""
        chosen = self.choice.currentData()
        with QSignalBlocker(self.choice):
            self._list_datasets()
            self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))
        if self.form is None or self._latest.busy:
            return  # nothing is shown yet
        if chosen not in self._session.registry.datasets:
            self._guess(self._path)
        elif self._session.registry.datasets[chosen].params is not self._model:
            self._show_dataset()
            self.show_reading(self._reading)

    def _build(self) -> None:
        label = QLabel(self.tr("How are the pictures &labelled?"))
        label.setBuddy(self.choice)
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(self._other)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, self.fontMetrics().height(), 0)
        column.addLayout(where)
        column.addWidget(label)
        column.addWidget(self.choice)
        column.addWidget(self._summary)
        column.addWidget(self._help, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._form_place)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.place)
        column.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(form)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(scroll)
        splitter.addWidget(self.peek)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setHandleWidth(self.fontMetrics().height())
        splitter.setSizes([10_000, 10_000])  # halves
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch()
        buttons.addWidget(self.read)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)

    def _choose(self, dataset: str) -> None:
        self.choice.setEnabled(not self._reading)
        position = self.choice.findData(dataset)
        if position == self.choice.currentIndex():
            self._show_dataset()
        else:
            self.choice.setCurrentIndex(position)
        # It could not be given the focus while it was disabled; who has gone elsewhere since stays there.
        if self.window().focusWidget() is self:
            self.choice.setFocus()

    def _show_dataset(self) -> None:
        spec = self._session.registry.datasets[self.choice.currentData()]
        if self.form is not None:
            self._form_place.removeWidget(self.form)
            self.form.deleteLater()
        self._summary.setText(translated(spec.summary))
        self._help.show_for(spec)
        self._model = spec.params
        self.form = ParamsForm(spec.params)
        self.form.setObjectName("data.setup.form")
        self.form.set_values(self._kept.get(spec.key, {}))
        self.form.changed.connect(self._on_params)
        self._form_place.addWidget(self.form)
        self.setTabOrder(self.choice, self.form)
        self._on_params()

    def _on_params(self) -> None:
        if self.form is not None:
            self._kept[self.choice.currentData()] = self.form.values()
            if self.form.is_valid():
                self.peek.show_source(self.source)
            else:
                self.peek.show_refused()
        self._show_buttons()

    def _show_buttons(self) -> None:
        if self._reading:
            self.read.setText(self.tr("Cancel &reading"))
            self.read.setEnabled(True)
            return
        self.read.setText(self.tr("&Read the pictures") if self._new else self.tr("&Read them this way"))
        sound = self.form is not None and self.form.is_valid() and not self._latest.busy and not self.peek.is_useless
        self.read.setEnabled(sound and not (self._new and self.place.trouble()))

    def _press(self) -> None:
        if self._reading:
            self.cancel_wanted.emit()
        else:
            self.read_wanted.emit()

    def _leave(self) -> None:
        self._latest.drop()
        self.peek.clear()
        self.left.emit()
