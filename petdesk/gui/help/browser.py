"""Shows one help page: Markdown with its pictures, in the colours of the scheme."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QBrush,
    QDesktopServices,
    QFont,
    QImage,
    QResizeEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from petdesk.gui.help.live import filled
from petdesk.gui.help.pages import HelpPage, anchor_of
from petdesk.gui.theme import colours, is_dark

REDRAW_MS = 120
"""How long after the last change of width the pictures are fitted to it."""


class HelpBrowser(QTextBrowser):
    """A browser for help pages; pages of the web open in the user's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(self.tr("Help page"))
        self.anchorClicked.connect(self._follow)
        self._has_pictures = False
        self._text = ""
        self._numbers: Mapping[str, str] = {}
        self._refit = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._refit.timeout.connect(self._reload_in_place)

    def open(self, page: HelpPage, anchor: str = "") -> None:
        """Shows a page, from the heading with that anchor on."""
        self.setSource(url_of(page, anchor))

    def set_numbers(self, numbers: Mapping[str, str]) -> None:
        """Fills pages that ask for live numbers with these (see `live`); the page on screen at once."""
        if numbers != self._numbers:
            self._numbers = dict(numbers)
            self._reload_in_place()

    def show_text(self, text: str) -> None:
        """Shows Markdown of somebody else: no HTML in it, and its links lead nowhere but to the web."""
        self._text = text
        self.setOpenLinks(False)
        feature = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, feature.MarkdownDialectGitHub | feature.MarkdownNoHTML)
        self._dress()

    def doSetSource(  # noqa: N802
        self, name: QUrl | str, kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource
    ) -> None:
        self._has_pictures = False
        super().doSetSource(name, kind)
        self._dress()
        self._scroll_to_heading(QUrl(name).fragment())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802
        found = super().loadResource(kind, name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._fitted(QUrl(name), found)
        if kind == QTextDocument.ResourceType.MarkdownResource.value and isinstance(found, QByteArray):
            return QByteArray(filled(bytes(found.data()).decode("utf-8"), self._numbers).encode("utf-8"))
        return found

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._reload_in_place()
            if self._text:
                self.show_text(self._text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._has_pictures and event.size().width() != event.oldSize().width():
            self._refit.start()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Goes where it was sent before it had a size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._scroll_to_heading(self.source().fragment()))

    def _follow(self, link: QUrl) -> None:
        """Opens a link of somebody else's text; those of the help pages are Qt's to open."""
        if self._text and link.scheme() in ("http", "https"):
            QDesktopServices.openUrl(link)

    def _reload_in_place(self) -> None:
        if self.source().isEmpty():
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.reload()
        self._dress()
        bar.setValue(round(share * bar.maximum()))

    def _fitted(self, name: QUrl, found: Any) -> Any:
        """The picture, no wider than the page and no wider than itself."""
        ratio = self.devicePixelRatioF()
        path = Path(self.source().resolved(name).toLocalFile())
        image = QImage(str(best_picture(path, dark=is_dark(self.palette()), sharp=ratio > 1)))
        if image.isNull():
            return found
        self._has_pictures = True
        room = self.viewport().width() - 4 * self.fontMetrics().height()
        width = min(image.width(), max(1, round(room * ratio)))
        fitted = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _dress(self) -> None:
        """Room around headings and paragraphs, lines around tables: Markdown brings no style."""
        document = self.document()
        document.setDocumentMargin(self.fontMetrics().height())
        line = self.fontMetrics().height()
        block = document.begin()
        while block.isValid():
            self._space(block, line)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame, line)

    def _space(self, block: QTextBlock, line: int) -> None:
        cursor = QTextCursor(block)
        if cursor.currentTable() is not None:
            return
        form = QTextBlockFormat()
        level = block.blockFormat().headingLevel()
        if level:
            form.setTopMargin(line * (0.2 if block.blockNumber() == 0 else 1.1))
            form.setBottomMargin(line * 0.4)
            self._head(QTextCursor(block), level)
        elif block.textList() is None:
            form.setBottomMargin(line * 0.5)
        form.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(form)

    def _head(self, cursor: QTextCursor, level: int) -> None:
        """One size and weight for all of a heading: Markdown's code in it comes in those of the text."""
        form = QTextCharFormat()
        form.setProperty(QTextFormat.Property.FontSizeAdjustment, 4 - level)
        form.setFontWeight(QFont.Weight.Bold)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(form)

    def _rule(self, table: QTextTable, line: int) -> None:
        form = table.format()
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(colours(self.palette()).border))
        form.setBorderCollapse(True)
        form.setCellPadding(line * 0.35)
        form.setBottomMargin(line * 0.8)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(form)

    def _scroll_to_heading(self, anchor: str) -> None:
        block = self.document().begin()
        while anchor and block.isValid():
            if block.blockFormat().hasProperty(QTextFormat.Property.HeadingLevel) and anchor_of(block.text()) == anchor:
                cursor = QTextCursor(block)
                self.setTextCursor(cursor)
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - self.fontMetrics().height() // 2)
                return
            block = block.next()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for about eighty characters a line."""
        return QSize(80 * self.fontMetrics().averageCharWidth(), 36 * self.fontMetrics().height())


def url_of(page: HelpPage, anchor: str = "") -> QUrl:
    """Where a page is, from the heading with that anchor on."""
    url = QUrl.fromLocalFile(str(page.path))
    if anchor:
        url.setFragment(anchor)
    return url


def best_picture(path: Path, *, dark: bool, sharp: bool) -> Path:
    """Of `x-light.png` the one in the scheme's colours, `x-dark.png`, and for fine screens `x-light@2x.png`."""
    if dark and path.stem.endswith("-light"):
        other = path.with_stem(f"{path.stem.removesuffix('-light')}-dark")
        path = other if other.exists() else path
    fine = path.with_stem(f"{path.stem}@2x")
    return fine if sharp and fine.exists() else path
