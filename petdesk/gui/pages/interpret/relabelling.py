"""What can be done with the chosen pictures: other labels, out of training, a look at the file."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from petdesk.gui.session import Session
from petdesk.gui.widgets.class_chooser import ClassChooser
from petdesk.gui.widgets.viewer import show_in_file_manager
from petdesk.interpret import Answers, PictureState
from petdesk.project import ProjectError


class Chosen:
    """The chosen pictures: their rows, their states and their paths, side by side."""

    def __init__(
        self, answers: Answers, rows: Iterable[int], states: Iterable[PictureState | None], paths: Iterable[Path]
    ) -> None:
        self.answers = answers
        self.rows, self.states, self.paths = list(rows), list(states), list(paths)

    @property
    def known(self) -> list[PictureState]:
        """Those that the project has."""
        return [state for state in self.states if state is not None]

    @property
    def ids(self) -> list[int]:
        """Of those, in the project."""
        return [state.id for state in self.known]

    @property
    def predicted(self) -> str | None:
        """What all of them were taken for; None where that differs."""
        classes = {int(self.answers.predicted[row]) for row in self.rows}
        return self.answers.classes[classes.pop()] if len(classes) == 1 else None


class Relabelling(QObject):
    """The actions of the gallery, with their keys, and its menu.

    Attributes:
        failed: Signal with a sentence.
        wants_large: Signal: show the current picture large.
        wants_saliency: Signal: show where the model looks in it.
        wants_loss: Signal: explain its loss.
        wants_similar: Signal: show pictures like it.
    """

    failed = Signal(str)
    wants_large = Signal()
    wants_saliency = Signal()
    wants_loss = Signal()
    wants_similar = Signal()

    def __init__(self, session: Session, host: QWidget, chosen: Callable[[], Chosen | None]) -> None:
        """For the pictures that `chosen` gives, with keys that count where `host` has the focus."""
        super().__init__(host)
        self._session, self._host, self._chosen = session, host, chosen
        self.large = self._action(self.tr("&Open large view"), self.wants_large.emit)
        self.explained = [
            self._action(self.tr("&Where the model looks"), self.wants_saliency.emit),
            self._action(self.tr("Ho&w its loss comes about"), self.wants_loss.emit),
            self._action(self.tr("Sim&ilar pictures"), self.wants_similar.emit),
        ]
        self.label = self._action(self.tr("&Change the label..."), self._ask, Qt.Key.Key_F2)
        self.as_predicted = self._action("", self._take_prediction, "Ctrl+Return", "Ctrl+Enter")
        self.exclude = self._action("", self._exclude, QKeySequence.StandardKey.Delete)
        self.clean = self._action(self.tr("Open in the C&leaner"), self._open_cleaner)
        self.folder = self._action(self.tr("&Show in file manager"), self._show_file, "Ctrl+Shift+O")
        self.copy = self._action(self.tr("C&opy path"), self._copy, QKeySequence.StandardKey.Copy)
        self.large.setText(self.tr("&Open large view\tEnter"))
        self.refresh()

    def menu(self, where: QPoint) -> None:
        """Shows the menu of the chosen pictures."""
        if self._chosen() is None:
            return
        self.refresh()
        menu = QMenu(self._host)
        menu.setObjectName("interpret.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addAction(self.large)
        menu.addActions(self.explained)
        menu.addSeparator()
        menu.addActions([self.label, self.as_predicted, self.exclude, self.clean])
        menu.addSeparator()
        menu.addActions([self.folder, self.copy])
        menu.popup(where)

    def refresh(self) -> None:
        """Fits the actions to what is chosen."""
        chosen = self._chosen()
        known = chosen.known if chosen is not None else []
        reason = "" if known or chosen is None else self.tr("The open project does not have this picture.")
        predicted = chosen.predicted if chosen is not None else None
        # An ampersand in a class' name is no mnemonic.
        shown = self.tr("the prediction") if predicted is None else predicted.replace("&", "&&")
        self.as_predicted.setText(self.tr("Label it as &predicted: {}").format(shown))
        take_in = bool(known) and all(state.excluded for state in known)
        self.exclude.setText(self.tr("&Take into training again") if take_in else self.tr("E&xclude from training"))
        for action in (self.label, self.as_predicted, self.exclude, self.clean):
            action.setEnabled(bool(known))
            action.setToolTip(reason)
        for action in (self.large, *self.explained, self.folder, self.copy):
            action.setEnabled(chosen is not None)

    def _action(self, text: str, slot: Callable[[], object], *keys: object) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])  # type: ignore[call-overload]
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: slot())
        self._host.addAction(action)
        return action

    def _ask(self) -> None:
        chosen, project = self._chosen(), self._session.project
        if chosen is None or project is None or not chosen.ids:
            return
        classes = [entry.name for entry in project.pictures.classes()]
        ids = chosen.ids
        chooser = ClassChooser(
            self.tr("Change the label"),
            self.tr("New label of %Ln picture(s):", "", len(ids)),
            classes,
            first=chosen.predicted or "",
            parent=self._host.window(),
        )
        chooser.chosen.connect(lambda label: self._relabel({label: ids}))
        chooser.open()

    def _take_prediction(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        by_label: dict[str, list[int]] = {}
        for row, state in zip(chosen.rows, chosen.states, strict=True):
            if state is not None:
                by_label.setdefault(chosen.answers.classes[chosen.answers.predicted[row]], []).append(state.id)
        self._relabel(by_label)

    def _relabel(self, by_label: dict[str, list[int]]) -> None:
        for label, ids in by_label.items():
            self._edit(lambda edits, label=label, ids=ids: edits.relabel(ids, label))

    def _exclude(self) -> None:
        chosen = self._chosen()
        if chosen is None or not chosen.known:
            return
        ids = chosen.ids
        if all(state.excluded for state in chosen.known):
            self._edit(lambda edits: edits.include(ids))
        else:
            self._edit(lambda edits: edits.exclude(ids))

    def _open_cleaner(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.ids:
            self._session.go_to("data", tab="cleaner", pictures=tuple(chosen.ids))

    def _edit(self, change: Callable[..., object]) -> None:
        try:
            self._session.edit(change)  # type: ignore[arg-type]
        except ProjectError as error:
            self.failed.emit(str(error))

    def _show_file(self) -> None:
        chosen = self._chosen()
        if chosen is not None and not show_in_file_manager(chosen.paths[0]):
            text = self.tr("{} cannot be shown. Check that its disk is connected.")
            self.failed.emit(text.format(chosen.paths[0].parent))

    def _copy(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            QGuiApplication.clipboard().setText("\n".join(map(str, chosen.paths)))
