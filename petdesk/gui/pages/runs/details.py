"""What stands beside the curves: figures and settings of the chosen runs, and the snapshots of one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from petdesk.gui.pages.runs.comparison import Comparison
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.runs.snapshots_panel import SnapshotsPanel
from petdesk.gui.session import Session


class RunDetails(QTabWidget):
    """Tabs; where no snapshots are to be shown, the comparison alone.

    Attributes:
        said: Signal with a sentence, its kind and details.
        working: Signal with whether a run's model is being made.
        made: Signal with the `NewModel` that was made.
        comparison: The figures and settings.
        snapshots: Of the chosen run.
    """

    said = Signal(str, str, str)
    working = Signal(bool)
    made = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison = Comparison(session.registry)
        self.snapshots = SnapshotsPanel(session.background, session.registry)
        self.setObjectName("runs.details")
        self.setAccessibleName(self.tr("Of the chosen runs"))
        self.setDocumentMode(True)
        self.addTab(self.comparison, self.tr("Comparison"))
        self.addTab(self.snapshots, self.tr("Snapshots"))
        self._show_tabs(several=False)
        self.snapshots.found.connect(lambda there: self._show_tabs(several=there))
        self.snapshots.said.connect(self.said)
        self.snapshots.working.connect(self.working)
        self.snapshots.made.connect(self.made)

    def show_runs(self, chosen: Sequence[RunFacts], *, read_only: bool = False) -> None:
        """Shows what is known of these runs."""
        self.comparison.show_runs(chosen)
        self.snapshots.show_run(chosen[0] if len(chosen) == 1 else None, read_only=read_only)

    def forget(self) -> None:
        """Lets go of the runs."""
        self.snapshots.forget()
        self.comparison.show_runs([])

    def _show_tabs(self, *, several: bool) -> None:
        self.tabBar().setVisible(several)
        if not several:
            self.setCurrentWidget(self.comparison)
