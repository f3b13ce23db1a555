"""What a dataset would find with the settings of now, kept up to date as they change."""

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from petdesk.gui.latest import Latest, Stop
from petdesk.gui.naming import named
from petdesk.gui.pages.data.name_list import NameList
from petdesk.gui.session import Session
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.words import label_of, number, translated
from petdesk.project import Source
from petdesk.registry import Registry

if TYPE_CHECKING:
    from petdesk.data.peek import Listing, Peek

MILLISECONDS_AFTER_TYPING = 120


class PeekPanel(QWidget):
    """A sentence with the counts, the classes, and the names with their labels.

    Attributes:
        answered: Signal: what is shown is of the settings of now.
        peek: What was found last; None while nothing was.
    """

    answered = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(session.background, self)
        self._listing: Listing | None = None
        self._source: Source | None = None
        self.peek: Peek | None = None
        self._bad = False
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_AFTER_TYPING)
        self._timer.timeout.connect(self._ask)
        self.headline = heading(level=2)
        self.headline.setObjectName("data.setup.headline")
        self.headline.setWordWrap(True)
        self.note = muted()
        self.note.setObjectName("data.setup.note")
        self.classes = muted()
        self.classes.setObjectName("data.setup.classes")
        self.only_missing = named(QCheckBox(self.tr("Show only names without a class")), "data.setup.only_missing")
        self.only_missing.toggled.connect(self._show_names)
        self.list = NameList()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.headline, self.note, self.classes, self.only_missing):
            layout.addWidget(widget)
        room = QWidget()  # stays where the list is hidden: nothing slides down
        inside = QVBoxLayout(room)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.list)
        layout.addWidget(room, 1)
        self.clear()

    @property
    def is_useless(self) -> bool:
        """Whether it is known that reading with these settings fails, or finds nothing to tell apart."""
        return self._bad and not self._timer.isActive() and not self._latest.busy

    def clear(self) -> None:
        """Forgets everything."""
        self._bad = False
        self._timer.stop()
        self._latest.drop()
        self._listing = self._source = self.peek = None
        self.headline.setText(self.tr("Looking at the pictures..."))
        self.note.hide()
        self.classes.hide()
        self.only_missing.hide()
        self.list.names.show(())
        self.list.hide()

    def show_source(self, source: Source) -> None:
        """Looks what is in a source, read this way, once nobody types any more."""
        self._source = source
        self._timer.start()

    def show_refused(self) -> None:
        """Says that settings have to be corrected first; the form says which."""
        self._timer.stop()
        self._latest.drop()
        self._source = None
        self._say(self.tr("Correct the setting that is marked"), "", bad=True)
        self.classes.hide()
        self.only_missing.hide()
        if self.peek is not None:
            self.list.names.show([replace(seen, label="", start=-1) for seen in self.peek.seen])

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "headline"):
            self._colour()
        super().changeEvent(event)

    def _colour(self) -> None:
        sheet = f"color: {colours(self.palette()).bad.name()}" if self._bad else ""
        if self.headline.styleSheet() != sheet:
            self.headline.setStyleSheet(sheet)

    def _ask(self) -> None:
        source, listing = self._source, self._listing
        if source is None:
            return
        if listing is not None and listing.folder != source.path:
            listing = None
        registry = self._session.registry
        self._latest.ask(lambda stop: _look(source, registry, listing, stop), self._show)

    def _show(self, answer: "tuple[Listing, Peek]") -> None:
        self._listing, self.peek = answer
        dataset = (self._source.dataset if self._source else None) or ""
        if dataset not in self._session.registry.datasets:
            return  # its plugin was taken out meanwhile; something else is chosen already
        spec = self._session.registry.datasets[dataset]
        if self.peek.failure and spec.prepare is not None and not self.peek.labelled:
            self._say(self.tr("Ready to begin"), self.tr("The pictures are made or fetched when you press the button."))
        elif self.peek.failure:
            self._say(self.tr("This does not work yet"), self._as_shown(self.peek.failure), bad=True)
        else:
            self._say(self._counts(self.peek), self._remark(self.peek), bad=self.peek.n_classes < 2)
        self._show_classes()
        self._show_names()
        self.answered.emit()

    def _as_shown(self, sentence: str) -> str:
        """A sentence that is fit for the command line too, with datasets and settings called as they are here."""
        datasets = self._session.registry.datasets
        for other in datasets:
            sentence = sentence.replace(f"the dataset {other.key}", f"“{translated(other.title)}”")
        if self._source is not None:
            for name in datasets[self._source.dataset or ""].params.model_fields:
                sentence = re.sub(
                    rf"(?i)\b(set {name}|and {name}(?= to))\b",
                    lambda found, name=name: f"{found[0].split()[0]} “{translated(label_of(name))}”",  # type: ignore[misc]
                    sentence,
                )
        return sentence

    def _counts(self, peek: "Peek") -> str:
        total = len(peek.seen)
        if not peek.complete:
            text = self.tr("More than {} pictures, {} classes so far")
            return text.format(number(peek.labelled), number(peek.n_classes))
        classes = self.tr("%Ln class(es)", "", peek.n_classes)
        if peek.labelled == total:
            return self.tr("%Ln picture(s), {}", "", total).format(classes)
        return self.tr("{} of %Ln picture(s) get a class; {}", "", total).format(number(peek.labelled), classes)

    def _remark(self, peek: "Peek") -> str:
        if peek.n_classes == 1:
            return self.tr(
                "All of them are of one class. A network needs at least two to tell apart: choose another way to read "
                "the labels, or a folder with more classes."
            )
        parts = []
        if peek.gone:
            parts.append(self.tr("%Ln of them are not where the table says; they would take no part.", "", peek.gone))
        if peek.divided:
            parts.append(self.tr("Which of them are for training and which for validation is given."))
        return " ".join(parts)

    def _say(self, headline: str, note: str, *, bad: bool = False) -> None:
        self._bad = bad
        self.headline.setText(headline)
        self._colour()
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _show_classes(self) -> None:
        peek = self.peek
        if peek is None or not peek.classes:
            self.classes.hide()
            return
        parts = [f"{name} ({number(count)})" for name, count in peek.classes]
        if peek.n_classes > len(parts):
            parts.append(self.tr("and %Ln more", "", peek.n_classes - len(parts)))
        self.classes.setText(", ".join(parts))
        self.classes.show()

    def _show_names(self) -> None:
        if self.peek is None:
            return
        missing = len(self.peek.seen) - self.peek.labelled
        some_miss = missing > 0 and self.peek.labelled > 0
        self.only_missing.setVisible(some_miss)
        self.only_missing.setText(self.tr("Show only the %Ln name(s) without a class", "", missing))
        only = some_miss and self.only_missing.isChecked()
        self.list.names.show([seen for seen in self.peek.seen if not seen.label] if only else self.peek.seen)
        self.list.setVisible(bool(self.peek.seen))


def _look(source: Source, registry: Registry, listing: "Listing | None", stop: Stop) -> "tuple[Listing, Peek]":
    from petdesk.data.peek import list_names, peek

    if listing is None:
        listing = list_names(source.path, stop=stop)
    return listing, peek(source, registry, listing=listing, stop=stop)


def guessed(path: Path, registry: Registry) -> str:
    """The dataset that fits best."""
    from petdesk.data.peek import guess

    return guess(path, registry)
