"""What can be done about findings: buttons that show where they help, and do it so that it can be undone."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.widgets.class_chooser import ClassChooser

if TYPE_CHECKING:
    from petdesk.data.audit import Finding


class Remedies(QWidget):
    """The buttons. What works on pictures takes those chosen in the gallery, else all of the findings that are chosen.

    Attributes:
        cleaner_wanted: Signal with the ids of pictures to go through.
        together_wanted: Signal: like pictures are to stay on one side of the split.
    """

    cleaner_wanted = Signal(list)
    together_wanted = Signal()

    def __init__(self, editing: Editing, chosen: Callable[[], Sequence[int]], parent: QWidget | None = None) -> None:
        """`chosen` tells the ids of the pictures that are chosen in the gallery."""
        super().__init__(parent)
        self._editing, self._chosen = editing, chosen
        self._findings: Sequence[Finding] = ()
        self._only_chosen: set[str] = set()
        self._icons: dict[QPushButton, str] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.others = self._button("exclude-others", "copy", self.tr("Leave out all but the &first"))
        self.others.setToolTip(self.tr("Of each finding the first picture stays: the largest one. Files stay."))
        self.others.clicked.connect(self._exclude_others)
        self.exclude = self._button("exclude", "eye-slash", self.tr("Leave &out"))
        self.exclude.clicked.connect(lambda: editing.exclude(self._pictures()))
        self.merge = self._button("merge-classes", "arrows-in", self.tr("&Merge the classes..."))
        self.merge.clicked.connect(self._merge)
        self.relabel = self._button("relabel", "tag", self.tr("Change &class..."))
        self.relabel.clicked.connect(self._relabel)
        self.move_ = self._button("move", "shuffle", self.tr("Put on one &side"))
        menu = QMenu(self.move_)
        menu.addAction(self.tr("All of them for &training"), lambda: editing.move(self._pictures(), "train"))
        menu.addAction(self.tr("All of them for &validation"), lambda: editing.move(self._pictures(), "valid"))
        self.move_.setMenu(menu)
        self.together = self._button("keep-together", "link", self.tr("Keep &together in the split"))
        self.together.setToolTip(
            self.tr("Like pictures get one side of the split, so that validation asks about new ones")
        )
        self.together.clicked.connect(self.together_wanted)
        self._row.addStretch(1)
        self.cleaner = self._button("cleaner", "keyboard", self.tr("Open in the Clean&er"))
        self.cleaner.setToolTip(self.tr("Go through these pictures by keyboard"))
        self.cleaner.clicked.connect(lambda: self.cleaner_wanted.emit(self._pictures()))
        self._draw()
        self.show_findings((), together=True)

    def show_findings(self, findings: "Sequence[Finding]", *, together: bool) -> None:
        """Shows what helps against all of these; `together`: whether like pictures stay together already."""
        from petdesk.data.audit import KINDS

        self._findings = findings
        offered = [set(KINDS[finding.kind].remedies) for finding in findings]
        common = set.intersection(*offered) if offered else set()
        pictures = any(finding.pictures for finding in findings)
        self.others.setVisible("exclude-others" in common)
        self.exclude.setVisible(pictures and ("exclude" in common or "exclude-others" in common))
        self.merge.setVisible("merge-classes" in common and len(findings) == 1 and len(findings[0].classes) > 1)
        self.relabel.setVisible("relabel" in common)
        self._only_chosen = {"exclude"} if "exclude" not in common else set()
        if len(findings) > 1:
            self._only_chosen.add("relabel")
        self.move_.setVisible("move" in common)
        self.together.setVisible("keep-together" in common and not together)
        self.cleaner.setVisible(pictures)
        self.show_choice()

    def show_choice(self) -> None:
        """Follows what is chosen in the gallery: nothing may happen to pictures that nobody meant.

        Leaving out all copies would leave none; pictures of several mix-ups rarely belong into one class.
        """
        chosen = bool(self._chosen())
        first = self.tr("Choose the pictures on the right first")
        self.exclude.setEnabled(chosen or "exclude" not in self._only_chosen)
        exclude = self.tr("Takes the pictures out of training and validation; files stay")
        self.exclude.setToolTip(exclude if self.exclude.isEnabled() else first)
        self.relabel.setEnabled(chosen or "relabel" not in self._only_chosen)
        self.relabel.setToolTip("" if self.relabel.isEnabled() else first)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "cleaner"):
            self._draw()
        super().changeEvent(event)

    def _button(self, name: str, icon_name: str, text: str) -> QPushButton:
        button = named(QPushButton(text), f"audit.{name}")
        self._icons[button] = icon_name
        self._row.addWidget(button)
        return button

    def _draw(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icon(name))

    def _pictures(self) -> list[int]:
        chosen = list(self._chosen())
        return chosen or list(dict.fromkeys(picture for finding in self._findings for picture in finding.pictures))

    def _exclude_others(self) -> None:
        kept = {finding.pictures[0] for finding in self._findings if finding.pictures}
        rest = (picture for finding in self._findings for picture in finding.pictures[1:])
        self._editing.exclude([picture for picture in dict.fromkeys(rest) if picture not in kept])

    def _merge(self) -> None:
        self._editing.merge_classes(self._findings[0].classes)

    def _relabel(self) -> None:
        pictures = self._pictures()
        mentioned = dict.fromkeys(name for finding in self._findings for name in finding.classes)
        classes = [*mentioned, *(name for name in self._editing.classes() if name not in mentioned)]
        chooser = ClassChooser(
            self.tr("Change class"),
            self.tr("Class of %Ln picture(s):", "", len(pictures)),
            classes,
            parent=self.window(),
        )
        chooser.chosen.connect(lambda label: self._editing.relabel(pictures, label))
        chooser.open()
