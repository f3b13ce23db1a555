"""The help window: topics and search on the left, the page on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.help.browser import HelpBrowser, url_of
from petdesk.gui.help.pages import HelpPage, Hit, find
from petdesk.gui.icons import icon

Target = tuple[HelpPage, str]
TARGET = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """Shows help pages beside the app; does not hold it up.

    Args:
        pages: In the order of the list.
        parent: The window it closes with.
    """

    def __init__(self, pages: Sequence[HelpPage], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._pages = list(pages)
        self._drawn: list[tuple[QToolButton, str]] = []
        self.setObjectName("help")
        self.setWindowTitle(self.tr("PetDesk help"))
        self.browser = HelpBrowser()
        self.browser.setObjectName("help.page")
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setObjectName("help.search")
        self.search.setPlaceholderText(self.tr("Search all pages"))
        self.search.setAccessibleName(self.tr("Search all pages"))
        self.topics = QListWidget()
        self.topics.setObjectName("help.topics")
        self.topics.setAccessibleName(self.tr("Topics"))
        self.topics.setWordWrap(True)
        self.topics.setSpacing(self.fontMetrics().height() // 6)
        self._nothing = QLabel(self.tr("No page has all of these words. Try fewer or others."))
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._arrange()
        self._connect()
        self._list_topics()
        metrics = self.fontMetrics()
        self.resize(QSize(125 * metrics.averageCharWidth(), 40 * metrics.height()))

    def open(self, topic: str, anchor: str = "") -> None:
        """Shows a topic, from the heading with that anchor on; the first topic where there is none of that name."""
        if self.search.text():
            self.search.clear()
        page = next((page for page in self._pages if page.topic == topic), None)
        if page is None and self._pages:
            page, anchor = self._pages[0], ""
        if page is not None:
            self.browser.open(page, anchor)

    def topic(self) -> str:
        """The topic that is shown."""
        page = self._page_at(self.browser.source())
        return page.topic if page is not None else ""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button, name in self._drawn:
                button.setIcon(icon(name))

    def _arrange(self) -> None:
        self._back = self._button("arrow-left", self.tr("Back"), QKeySequence.StandardKey.Back)
        self._forward = self._button("arrow-right", self.tr("Forward"), QKeySequence.StandardKey.Forward)
        smaller = self._button("magnifying-glass-minus", self.tr("Smaller text"), QKeySequence.StandardKey.ZoomOut)
        larger = self._button("magnifying-glass-plus", self.tr("Larger text"), QKeySequence.StandardKey.ZoomIn)
        smaller.clicked.connect(lambda: self.browser.zoomOut(1))
        larger.clicked.connect(lambda: self.browser.zoomIn(1))
        bar = QHBoxLayout()
        for button in (self._back, self._forward):
            bar.addWidget(button)
        bar.addStretch(1)
        for button in (smaller, larger):
            bar.addWidget(button)
        side, right = QWidget(), QWidget()
        for widget, parts in (
            (side, (self.search, self._nothing, self.topics)),
            (right, (bar, self.browser)),
        ):
            layout = QVBoxLayout(widget)
            layout.setContentsMargins(0, 0, 0, 0)
            for part in parts:
                if isinstance(part, QWidget):
                    layout.addWidget(part)
                else:
                    layout.addLayout(part)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(side)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([34 * self.fontMetrics().averageCharWidth(), 90 * self.fontMetrics().averageCharWidth()])
        split.setChildrenCollapsible(False)
        QVBoxLayout(self).addWidget(split)

    def _button(self, name: str, text: str, key: QKeySequence.StandardKey) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIcon(icon(name))
        button.setAccessibleName(text)
        keys = QKeySequence.keyBindings(key)
        button.setToolTip(f"{text} ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action = QAction(self)
        action.setShortcuts(keys)
        action.triggered.connect(button.click)
        self.addAction(action)
        self._drawn.append((button, name))
        return button

    def _connect(self) -> None:
        self._back.clicked.connect(self.browser.backward)
        self._forward.clicked.connect(self.browser.forward)
        self.browser.backwardAvailable.connect(self._back.setEnabled)
        self.browser.forwardAvailable.connect(self._forward.setEnabled)
        self._back.setEnabled(False)
        self._forward.setEnabled(False)
        self.browser.sourceChanged.connect(self._mark_topic)
        self.search.textChanged.connect(self._searched)
        self.search.returnPressed.connect(self._open_first)
        self.topics.itemClicked.connect(self._open_item)
        self.topics.itemActivated.connect(self._open_item)
        self.topics.currentItemChanged.connect(self._moved)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._to_search)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        # Ctrl+= is what Ctrl++ is without Shift on many keyboards.
        QShortcut(QKeySequence("Ctrl+="), self, lambda: self.browser.zoomIn(1))

    def _list_topics(self) -> None:
        self._fill([(page.title, "", (page, "")) for page in self._pages])
        self._nothing.hide()
        self._mark_topic(self.browser.source())

    def _searched(self, text: str) -> None:
        if not text.strip():
            self._list_topics()
            return
        hits = find(self._pages, text)
        self._fill([(_title(hit), hit.excerpt, (hit.page, hit.anchor)) for hit in hits])
        self._nothing.setVisible(not hits)

    def _fill(self, entries: Sequence[tuple[str, str, Target]]) -> None:
        blocked = self.topics.blockSignals(True)
        self.topics.clear()
        for title, excerpt, target in entries:
            item = QListWidgetItem(f"{title}\n{excerpt}" if excerpt else title)
            item.setData(TARGET, target)
            item.setToolTip(excerpt)
            self.topics.addItem(item)
        self.topics.blockSignals(blocked)

    def _moved(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.topics.hasFocus():
            self._open_item(item)

    def _open_item(self, item: QListWidgetItem) -> None:
        page, anchor = item.data(TARGET)
        if url_of(page, anchor) != self.browser.source():
            self.browser.open(page, anchor)

    def _open_first(self) -> None:
        if self.topics.count() and self.search.text().strip():
            self.topics.setCurrentRow(0)
            self._open_item(self.topics.item(0))
            self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_topic(self, url: QUrl) -> None:
        if self.search.text().strip():
            return
        page = self._page_at(url)
        blocked = self.topics.blockSignals(True)
        self.topics.setCurrentRow(self._pages.index(page) if page is not None else -1)
        self.topics.blockSignals(blocked)

    def _page_at(self, url: QUrl) -> HelpPage | None:
        path = url.toLocalFile()
        return next((page for page in self._pages if path and page.path.samefile(path)), None)

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.close()


def _title(hit: Hit) -> str:
    return hit.page.title if hit.heading == hit.page.title else f"{hit.page.title} › {hit.heading}"
