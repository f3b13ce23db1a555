"""The settings of the chosen runs beside each other."""

import json
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QTableView, QVBoxLayout, QWidget

from petdesk.gui.pages.runs.differences import ABSENT, Setting, compare
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.words import label_of, translated

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Titles = Callable[[str, str], str]
FEW_RUNS = 2
WEIGHTS = ("none", "auto")
NO_SETTINGS = ("source", "dataset", "dataset_params")
"""The project's own, the same for all of its runs."""


class SettingsModel(QAbstractTableModel):
    """A row for each setting, a column for each run."""

    def __init__(self, titles: Titles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles_of = titles
        self.settings: list[Setting] = []
        self._titles: list[str] = []

    def show_settings(self, titles: Sequence[str], settings: Sequence[Setting]) -> None:
        """Shows these settings of runs of these titles."""
        self.beginResetModel()
        self._titles, self.settings = list(titles), list(settings)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """A row for each setting."""
        return 0 if parent.isValid() else len(self.settings)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """The names, and a column for each run."""
        return 0 if parent.isValid() else 1 + len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt's name
        """The titles of the runs."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section - 1] if section else self.tr("Setting")
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names and values; what differs is bold."""
        setting, column = self.settings[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if not column:
                return self._name(setting)
            text = self._value(setting.name[-1], setting.values[column - 1])
            is_path = setting.name == ("weights",) and role == Qt.ItemDataRole.DisplayRole
            return PurePath(text).name if is_path else text
        if role == Qt.ItemDataRole.FontRole and column and setting.differs:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _name(self, setting: Setting) -> str:
        owners = {"arch_params": self.tr("Network"), "augmentation_params": self.tr("Augmentation")}
        words = {
            "arch": self.tr("Network"),
            "weights": self.tr("Weights"),
            "augmentation": self.tr("Augmentation"),
            "lr": self.tr("Learning rate"),
            "size": self.tr("Picture size"),
            "presize": self.tr("Size before cropping"),
            "freeze_epochs": self.tr("Epochs of the head alone"),
            "valid_fraction": self.tr("Validation share"),
            "cache_limit": self.tr("Most disk for prepared pictures"),
        }
        *owner, last = setting.name
        text = words.get(last, translated(label_of(last))) if not owner else translated(label_of(last))
        return f"{owners.get(owner[0], owner[0])}: {text}" if owner else text

    def _value(self, name: str, value: Any) -> str:
        if value is ABSENT:
            return "–"
        if name in ("arch", "recipe", "augmentation") and isinstance(value, str):
            return self._titles_of(name, value)
        if name == "weights" and value in WEIGHTS:
            return self.tr("random") if value == "none" else self.tr("pre-trained")
        if value is None:
            return self.tr("automatic")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        if isinstance(value, float):
            return f"{value:.6g}"
        if isinstance(value, (list, tuple)) and all(isinstance(one, (int, float)) for one in value):
            return " : ".join(f"{one:.6g}" for one in value)
        if isinstance(value, (list, tuple)) and all(isinstance(one, dict) and "name" in one for one in value):
            return ", ".join(f"{translated(one['name'])} × {one.get('epochs', '?')}" for one in value)
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


class SettingsPanel(QWidget):
    """What differs in the settings of the chosen runs; all settings on request, and where only one is chosen."""

    def __init__(self, titles: Titles, parent: QWidget | None = None) -> None:
        """`titles` names an architecture or recipe: `titles("arch", "resnet18")`."""
        super().__init__(parent)
        self._facts: list[RunFacts] = []
        self.title = heading(level=2)
        self.title.setObjectName("runs.settings.title")
        self.show_all = QCheckBox(self.tr("Show all &settings"))
        self.show_all.setObjectName("runs.settings.all")
        self.model = SettingsModel(titles, self)
        self.view = QTableView()
        self.view.setObjectName("runs.settings")
        self.view.setAccessibleName(self.tr("Settings of the chosen runs"))
        self.view.setModel(self.model)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setTabKeyNavigation(False)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setWordWrap(False)
        self.view.setStyleSheet("QTableView::item { padding: 0 0.5em; }")
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self._same = muted()
        self._same.setObjectName("runs.settings.same")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._same)
        layout.addWidget(self.show_all)
        self.show_all.toggled.connect(lambda _on: self._show())
        self.show_runs([])

    def show_runs(self, facts: Sequence[RunFacts]) -> None:
        """Compares these runs."""
        self._facts = [one for one in facts if one.settings]
        self._show()

    def _show(self) -> None:
        every = compare([{k: v for k, v in one.settings.items() if k not in NO_SETTINGS} for one in self._facts])
        several = len(self._facts) > 1
        shown = every if self.show_all.isChecked() or not several else [one for one in every if one.differs]
        self.model.show_settings([self.tr("Run {}").format(one.run.id) for one in self._facts], shown)
        self.title.setText(
            self.tr("What differs") if several and not self.show_all.isChecked() else self.tr("Settings")
        )
        self.show_all.setVisible(several)
        self.view.setVisible(bool(shown))
        self._same.setVisible(not shown)
        self._same.setText(
            self.tr("The settings of these runs are the same.")
            if several
            else self.tr("The settings of a chosen run are shown here; choose several to see what differs.")
        )
        header = self.view.horizontalHeader()
        roomy = len(self._facts) > FEW_RUNS
        header.setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents if roomy else QHeaderView.ResizeMode.Stretch
        )
        if shown:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 44)
