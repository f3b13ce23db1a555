"""The phases of a training as rows that can be edited."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from petdesk.api import PetDeskError, SchedulerSpec, SettingsError
from petdesk.gui.pages.train.rate_words import rate_in_short, shown_rate, typed_rate
from petdesk.gui.pages.train.trained_layers import CACHED, trains, trains_in_full, trains_in_short
from petdesk.gui.words import number, translated
from petdesk.registry import SpecTable
from petdesk.training.config import read_config
from petdesk.training.rates import read_rate
from petdesk.training.recipe import MOST_EPOCHS, Phase, frozen_groups, spread

NAME, TRAINS, EPOCHS, SCHEDULE, RATE = range(5)
Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class PhasesModel(QAbstractTableModel):
    """A row a phase. `EditRole` has plain values, `DisplayRole` words.

    Attributes:
        edited: Signal with the phases as the user's hand left them; the rows change when they are shown.
        refused: Signal with a sentence on what was typed; empty after something that goes.
        schedulers: Where schedules are looked up.
        phases: Those that are shown.
        groups: Names of the network's layer groups, stem to head; empty while they are not known.
    """

    edited = Signal(list)
    refused = Signal(str)

    def __init__(self, schedulers: SpecTable[SchedulerSpec]) -> None:
        super().__init__()
        self.schedulers = schedulers
        self.phases: tuple[Phase, ...] = ()
        self.groups: tuple[str, ...] = ()
        self._finds_rate = False

    def show_groups(self, groups: tuple[str, ...]) -> None:
        """Names what trains by these layer groups."""
        self.groups = groups
        if self.phases:
            self.dataChanged.emit(self.index(0, TRAINS), self.index(len(self.phases) - 1, TRAINS))

    def show_phases(self, phases: Sequence[Phase], *, finds_rate: bool = False) -> None:
        """Shows other phases; rows that stay keep what is selected.

        Args:
            phases: What is trained.
            finds_rate: Whether their rates are still to be found.
        """
        self._finds_rate = finds_rate
        same_length = len(phases) == len(self.phases)
        if not same_length:
            self.beginResetModel()
        self.phases = tuple(phases)
        if same_length and self.phases:
            self.dataChanged.emit(self.index(0, 0), self.index(len(phases) - 1, RATE))
        elif not same_length:
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """The number of phases."""
        return 0 if parent is not None and parent.isValid() else len(self.phases)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Name, what trains, epochs, schedule, rate."""
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles above, numbers at the side."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Role.DisplayRole else None
        if role == Role.DisplayRole:
            return self._titles()[section][0]
        if role == Role.ToolTipRole:
            return self._titles()[section][1]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What is in a cell."""
        if not index.isValid():
            return None
        phase, column = self.phases[index.row()], index.column()
        if role == Role.EditRole:
            return (phase.name, trains(phase, self.groups), phase.epochs, phase.scheduler, typed_rate(phase.lr))[column]
        if role == Role.DisplayRole:
            return self._words(phase)[column]
        if role in (Role.ToolTipRole, Role.AccessibleTextRole):
            return f"{self._titles()[column][0]}: {self._in_full(phase, column)}"
        if role == Role.TextAlignmentRole and column == EPOCHS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Takes what was typed, or says why not."""
        if role != Role.EditRole or not index.isValid():
            return False
        if value == self.data(index, Role.EditRole):
            self.refused.emit("")
            return False
        try:
            changed = self._changed(self.phases[index.row()], index.column(), value)
            phases = list(self.phases)
            phases[index.row()] = changed
            self._check(phases)
        except PetDeskError as error:
            self.refused.emit(str(error))
            return False
        self.refused.emit("")
        self.edited.emit(phases)
        return True

    def add(self, after: int) -> None:
        """Adds a phase like the one at `after`."""
        like = self.phases[after]
        names = {phase.name for phase in self.phases}
        number = len(self.phases) + 1
        name = next(name for step in range(100) if (name := self.tr("phase {}").format(number + step)) not in names)
        added = replace(like, name=name)
        self.edited.emit([*self.phases[: after + 1], added, *self.phases[after + 1 :]])

    def remove(self, row: int) -> None:
        """Removes a phase; the last one stays."""
        if len(self.phases) > 1:
            self.edited.emit([*self.phases[:row], *self.phases[row + 1 :]])

    def set_params(self, row: int, params: dict[str, Any]) -> None:
        """Gives a phase's schedule other settings."""
        phases = list(self.phases)
        phases[row] = replace(phases[row], scheduler_params=params)
        self.edited.emit(phases)

    def _changed(self, phase: Phase, column: int, value: Any) -> Phase:
        if column == NAME:
            return replace(phase, name=str(value).strip() or phase.name)
        if column == TRAINS:
            return replace(phase, frozen=cast(Any, "body" if value == CACHED else value), cached=value == CACHED)
        if column == EPOCHS:
            return replace(phase, epochs=self._epochs(value))
        if column == RATE:
            return replace(phase, lr=read_rate(str(value)))
        return replace(phase, scheduler=str(value), scheduler_params={})  # params are those of the one before

    def _epochs(self, value: Any) -> int:
        if not isinstance(value, int) or not 1 <= value <= MOST_EPOCHS:
            text = self.tr("“{}” is no number of epochs. Give a whole number from 1 to {}.")
            raise SettingsError(text.format(value, number(MOST_EPOCHS)))
        return value

    def _check(self, phases: list[Phase]) -> None:
        read_config({"source": "", "phases": phases})
        for phase in phases if self.groups else ():
            frozen_groups(phase.frozen, len(self.groups))
            spread(phase.lr, len(self.groups))

    def _words(self, phase: Phase) -> tuple[str, str, str, str, str]:
        known = phase.scheduler in self.schedulers
        schedule = translated(self.schedulers[phase.scheduler].title) if known else phase.scheduler
        return (
            translated(phase.name),
            trains_in_short(trains(phase, self.groups), self.groups),
            str(phase.epochs),
            schedule,
            self.tr("found first") if self._finds_rate else rate_in_short(phase.lr),
        )

    def _in_full(self, phase: Phase, column: int) -> str:
        if column == TRAINS:
            return trains_in_full(trains(phase, self.groups), self.groups)
        return shown_rate(phase.lr) if column == RATE and not self._finds_rate else self._words(phase)[column]

    def _titles(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Phase"), self.tr("A name for the phase")),
            (
                self.tr("Trains"),
                self.tr(
                    "The new head alone, also on cached features; all layers; or those from a layer group on, the "
                    "first ones frozen"
                ),
            ),
            (self.tr("Epochs"), self.tr("How many times through the training pictures")),
            (self.tr("Schedule"), self.tr("How the learning rate moves during the phase")),
            (
                self.tr("Rate"),
                self.tr(
                    "The highest learning rate: {}; a slice from the first layers to the head: {}; or one for each "
                    "part of the network: {}"
                ).format(typed_rate(2e-3), typed_rate((1e-6, 1e-4)), typed_rate((1e-4, 1e-3, 1e-2))),
            ),
        ]
