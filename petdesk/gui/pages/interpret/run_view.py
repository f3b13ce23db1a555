"""A run on screen: its figures on the left, its pictures on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from petdesk.gui.help import fill_help, open_help
from petdesk.gui.pages.interpret.classes_panel import ClassesPanel
from petdesk.gui.pages.interpret.explaining import Explaining
from petdesk.gui.pages.interpret.looking import Looking
from petdesk.gui.pages.interpret.loss_panel import LossPanel
from petdesk.gui.pages.interpret.map_panel import MapPanel
from petdesk.gui.pages.interpret.mapping import Mapping
from petdesk.gui.pages.interpret.matrix_panel import MatrixPanel
from petdesk.gui.pages.interpret.pairs_panel import PairsPanel
from petdesk.gui.pages.interpret.parts import VALIDATION
from petdesk.gui.pages.interpret.pictures_panel import PicturesPanel
from petdesk.gui.pages.interpret.runs import Interpreted
from petdesk.gui.pages.interpret.saliency_panel import SaliencyPanel
from petdesk.gui.pages.interpret.trust_panel import TrustPanel
from petdesk.gui.session import Session
from petdesk.interpret import Answers, named_as_now


class RunView(QWidget):
    """Tabs of figures beside the gallery; what is chosen in one is shown in the other.

    Attributes:
        failed: Signal with a sentence and details.
        matrix, pairs, classes, pictures: The parts.
        tabs: A tab for each kind of figures; more may come.
    """

    failed = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.matrix = MatrixPanel(session.background, named=self._named)
        self.pairs, self.classes = PairsPanel(), ClassesPanel()
        self.pictures = PicturesPanel(session)
        self.loss, self.trust, self.saliency = LossPanel(), TrustPanel(session), SaliencyPanel()
        self.map = MapPanel(session.background)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("interpret.tabs")
        for widget, title, hint in (
            (self.matrix, self.tr("Matri&x"), self.tr("Confusion matrix: which class was taken for which")),
            (self.pairs, self.tr("&Pairs"), self.tr("The pairs of classes that were confused most")),
            (self.classes, self.tr("Classe&s"), self.tr("Precision and recall of each class")),
            (self.map, self.tr("&Map"), self.tr("The pictures, those side by side that the network finds alike")),
            (self.trust, self.tr("&Trust"), self.tr("Whether its probabilities can be believed")),
            (self.saliency, self.tr("&Where it looks"), self.tr("What in the chosen picture speaks for a class")),
            (self.loss, self.tr("&Loss"), self.tr("How the loss of the chosen picture comes about")),
        ):
            self.tabs.setTabToolTip(self.tabs.addTab(widget, title), hint)
        self.explaining = Explaining(session, self.tabs, self.pictures, self.loss)
        self.mapping = Mapping(session, self.tabs, self.pictures, self.map)
        self.looking = Looking(session, self.tabs, self.pictures, self.saliency)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.tabs)
        self._splitter.addWidget(self.pictures)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(14)
        # Shares: of the smallest window 37 classes fit on the left, and two cards on the right.
        self._splitter.setSizes([560, 440])
        self._splitter.setStretchFactor(0, 56)
        self._splitter.setStretchFactor(1, 44)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.matrix.chosen.connect(self.pictures.show_cell)
        self.pairs.chosen.connect(self.show_cell)
        self.classes.chosen.connect(lambda actual: self.show_cell(actual, -1))
        self.pictures.cell_changed.connect(self.matrix.show_place)
        self.pictures.failed.connect(self.failed)
        self.matrix.failed.connect(self.failed)
        self.mapping.failed.connect(self.failed)
        self.map.wanted.connect(self.pictures.show_among)
        actions = self.pictures.actions_
        actions.wants_saliency.connect(lambda: self.tabs.setCurrentWidget(self.saliency))
        actions.wants_loss.connect(lambda: self.tabs.setCurrentWidget(self.loss))
        actions.wants_similar.connect(lambda: self.mapping.show_similar(self.pictures.current_row))
        self.trust.failed.connect(self.failed)
        self.matrix.wanted.connect(self.pictures.show_among)
        self.trust.wanted.connect(self.pictures.show_among)
        self.loss.help_wanted.connect(lambda: open_help("loss", parent=self, numbers=self.explaining.numbers))
        self.explaining.shown.connect(lambda: fill_help(self.explaining.numbers, parent=self))

    def _named(self, answers: Answers) -> Answers:
        project = self._session.project
        return answers if project is None else named_as_now(answers, project)

    def set_run(self, run: Interpreted | None) -> None:
        """Shows another run; None lets go of the one on screen."""
        if run is not None:
            self.matrix.set_answers(run.answers, run.counts)
            self.pairs.set_pairs(run.pairs, run.answers.classes)
            self.classes.set_report(run.report)
        answers = None if run is None else run.answers
        path = None if run is None else run.path
        part = VALIDATION if run is None else run.part
        self.explaining.set_answers(answers, path)
        self.looking.set_answers(answers, path)
        self.mapping.set_answers(answers, path, part)
        self.trust.set_answers(answers, path, may_keep=part == VALIDATION)
        self.pictures.set_answers(answers)

    @property
    def help_topic(self) -> str:
        """The help page of the tab that is open."""
        topics = {self.saliency: "where-it-looks", self.loss: "loss"}
        return topics.get(self.tabs.currentWidget(), "interpret")

    def show_cell(self, actual: int, predicted: int) -> None:
        """Shows the pictures of a cell, and marks it in the matrix."""
        self.matrix.show_place(actual, predicted)
        self.pictures.show_cell(actual, predicted)
