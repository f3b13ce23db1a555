"""The figures and the settings of the chosen runs beside each other."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QTableView, QVBoxLayout, QWidget

from petdesk.gui.pages.runs.differences import Setting, compare
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.runs.figures import figure_rows
from petdesk.gui.pages.runs.rows import Row, RowsModel
from petdesk.gui.pages.runs.setting_words import is_usual, setting_row, title_of_choice, with_usual
from petdesk.gui.widgets.labels import muted
from petdesk.registry import Registry

FEW_RUNS = 2
MOST_LETTERS, MOST_LETTERS_OF_ONE = 24, 36
"""Of a title, before it is cut short: beside several runs, and beside one."""
NO_SETTINGS = ("source", "dataset", "dataset_params")
"""The project's own, the same for all of its runs."""


class Comparison(QWidget):
    """What is known of the chosen runs: every figure, and in what their settings differ.

    Of one run the settings that are not as everybody has them. All settings on request.
    """

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: list[RunFacts] = []
        self._registry = registry
        self.show_all = QCheckBox(self.tr("Show all &settings"))
        self.show_all.setObjectName("runs.settings.all")
        self.model = RowsModel(self)
        self.view = QTableView()
        self.view.setObjectName("runs.settings")
        self.view.setAccessibleName(self.tr("Figures and settings of the chosen runs"))
        self.view.setModel(self.model)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setTabKeyNavigation(False)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setWordWrap(False)
        self.view.setStyleSheet("QTableView::item { padding: 0 0.5em; }")
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self._note = muted()
        self._note.setObjectName("runs.settings.note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.view, 1)
        layout.addWidget(self._note)
        layout.addWidget(self.show_all)
        self.show_all.toggled.connect(lambda _on: self._show())
        self.show_runs([])

    def show_runs(self, facts: Sequence[RunFacts]) -> None:
        """Compares these runs."""
        self._facts = list(facts)
        self._show()

    def _show(self) -> None:
        figures, (settings, note) = figure_rows(self._facts), self._settings()
        rows: list[Row] = []
        if figures:
            rows += [Row(title=self.tr("Figures")), *figures]
        if settings:
            several = len(self._facts) > 1 and not self.show_all.isChecked()
            rows.append(Row(title=self.tr("What differs") if several else self.tr("Settings")))
            rows += [setting_row(setting, partial(title_of_choice, self._registry)) for setting in settings]
        self.view.clearSpans()
        self.model.show_rows([self.tr("Run {}").format(one.run.id) for one in self._facts], rows)
        for heading in self.model.headings():
            self.view.setSpan(heading, 0, 1, 1 + len(self._facts))
        self.view.setVisible(bool(rows))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.show_all.setVisible(any(one.settings for one in self._facts))
        self._fit(bool(rows))

    def _settings(self) -> tuple[list[Setting], str]:
        """Those to show, and what to say of those that are not."""
        if not self._facts:
            return [], self.tr("What is known of a chosen run is shown here; choose several to compare them.")
        if not any(one.settings for one in self._facts):
            return [], self.tr("Nothing is known of the settings.")
        known = [with_usual(one.settings) if one.settings else {} for one in self._facts]
        every = compare([{k: v for k, v in settings.items() if k not in NO_SETTINGS} for settings in known])
        if self.show_all.isChecked():
            return every, ""
        if len(self._facts) == 1:
            return [setting for setting in every if not is_usual(setting, known[0], self._registry)], ""
        differing = [setting for setting in every if setting.differs]
        return differing, "" if differing else self.tr("The settings of these runs are the same.")

    def _fit(self, shown: bool) -> None:
        """The titles as wide as they need, but not so that no figure fits beside them."""
        header, modes, letter = (
            self.view.horizontalHeader(),
            QHeaderView.ResizeMode,
            self.fontMetrics().averageCharWidth(),
        )
        header.setMaximumSectionSize(letter * 44)
        header.setSectionResizeMode(modes.ResizeToContents if len(self._facts) > FEW_RUNS else modes.Stretch)
        if shown:
            header.setSectionResizeMode(0, modes.Interactive)
            self.view.resizeColumnToContents(0)
            most = MOST_LETTERS if len(self._facts) > 1 else MOST_LETTERS_OF_ONE
            header.resizeSection(0, min(header.sectionSize(0), letter * most))
