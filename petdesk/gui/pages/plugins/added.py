"""All that a plugin adds, by kind; of very much, what is looked for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.naming import named
from petdesk.gui.pages.plugins.additions import Addition, kind_words
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.words import translated

MOST_SHOWN = 40
"""Of a kind at a time: a thousand headings would take seconds to make, and nobody reads them."""
MILLISECONDS_OF_TYPING = 150


class Added(QWidget):
    """A heading a kind, below it what is added; with a field to find one where there are many.

    Attributes:
        search: The field.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._additions: Mapping[str, Sequence[Spec]] = {}
        self.search = named(QLineEdit(clearButtonEnabled=True), "plugins.adds.search")
        self.search.setPlaceholderText(self.tr("Find among what it adds"))
        self.search.setAccessibleName(self.search.placeholderText())
        self._soon = QTimer(self, singleShot=True, interval=MILLISECONDS_OF_TYPING)
        self._soon.timeout.connect(self._fill)
        self.search.textChanged.connect(lambda: self._soon.start())
        self._list = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.search)
        self._layout.addWidget(self._list)

    def show_additions(self, additions: Mapping[str, Sequence[Spec]]) -> None:
        """Shows, by kind, what a plugin adds."""
        self._additions = additions
        self.search.clear()
        self.search.setVisible(any(len(specs) > MOST_SHOWN for specs in additions.values()))
        self._fill()

    def _fill(self) -> None:
        self._soon.stop()
        fresh = QWidget()
        layout = QVBoxLayout(fresh)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for kind, specs in self._additions.items():
            layout.addWidget(heading(self.tr("Adds {}").format(kind_words(kind, len(specs))), level=2))
            fitting = [spec for spec in specs if fits(spec, self.search.text())]
            for spec in fitting[:MOST_SHOWN]:
                layout.addWidget(Addition(spec))
            hidden = len(fitting) - MOST_SHOWN
            if hidden > 0:
                layout.addWidget(muted(self.tr("... and %Ln more: type above to find one.", "", hidden)))
            elif not fitting:
                layout.addWidget(muted(self.tr("None of them fits.")))
        self._layout.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh


def fits(spec: Spec, text: str) -> bool:
    """Whether every word of `text` is in what a spec is called."""
    said = f"{spec.key} {translated(spec.title)} {translated(spec.summary)}".casefold()
    return all(word in said for word in text.casefold().split())
