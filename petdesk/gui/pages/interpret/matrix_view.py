"""The confusion matrix, painted: rows are what pictures are, columns what the model took them for."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from petdesk.gui.pages.interpret.matrix_geometry import MatrixGeometry, Place
from petdesk.gui.pages.interpret.matrix_layout import LARGEST_SAVED, lay_out, lay_out_whole
from petdesk.gui.pages.interpret.matrix_painter import MatrixLook, MatrixPainter
from petdesk.gui.pages.interpret.matrix_steps import step
from petdesk.gui.pages.interpret.matrix_words import cell_in_words
from petdesk.gui.widgets.labels import plain_tip
from petdesk.interpret.confusion import Counts, row_shares

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)


class MatrixView(QAbstractScrollArea):
    """Shows the matrix, and which cell is chosen; the keyboard does all that the mouse does.

    Arrows move by a cell, with Ctrl to the next cell that is not empty; Home and End to the ends of the row, with Ctrl
    to the corners; Ctrl+Plus, Ctrl+Minus and Ctrl+0 zoom.

    Attributes:
        chosen: Signal with an actual and a predicted class; -1 for all.
        zoomed: Signal: the zoom is another now.
        place: The chosen cell; None before there is one.
    """

    chosen = Signal(int, int)
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counts = np.zeros((0, 0), np.int64)
        self._shares = row_shares(self._counts)
        self._names: Sequence[str] = ()
        self._before: Counts | None = None
        self._as_shares = False
        self._zoom = 0
        self._hovered: Place | None = None
        self.place: Place | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)

    def set_matrix(self, counts: Counts, names: Sequence[str], before: Counts | None = None) -> None:
        """Shows other counts, or how they differ from those before; nothing is chosen in them yet."""
        self._counts, self._shares, self._names, self._before = counts, row_shares(counts), names, before
        self.place = self._hovered = None
        self._arrange()
        self._tell()

    def show_shares(self, shares: bool) -> None:
        """Shows shares of each row, or counts."""
        self._as_shares = shares
        self._arrange()

    @property
    def names(self) -> Sequence[str]:
        """The classes."""
        return self._names

    def choose(self, place: Place | None) -> None:
        """Marks a cell, a row or a column as the chosen one, and brings it on screen; tells nobody."""
        self.place = place
        if place is not None:
            across, down = self._geometry().scroll_to(place)
            self.horizontalScrollBar().setValue(across)
            self.verticalScrollBar().setValue(down)
        self.viewport().update()
        self._tell()

    def zoom(self, steps: int) -> None:
        """Makes cells larger or smaller; 0: so that all fit."""
        wanted = 0 if steps == 0 else min(len(ZOOMS) - 1, max(0, self._zoom + steps))
        if wanted != self._zoom:
            self._zoom = wanted
            self._arrange()
            if self.place is not None:
                self.choose(self.place)
            self.zoomed.emit()

    @property
    def may_zoom(self) -> tuple[bool, bool]:
        """Whether it can be zoomed in, and out."""
        return self._zoom < len(ZOOMS) - 1, self._zoom > 0

    def cell_rect(self, place: Place) -> QRect:
        """Where a cell is on the viewport."""
        geometry = self._geometry()
        left, top = geometry.column_left(place[1]), geometry.row_top(place[0])
        return QRect(QPoint(left, top), QPoint(geometry.column_left(place[1] + 1), geometry.row_top(place[0] + 1)))

    def cell_words(self, place: Place) -> str:
        """What a cell, a row or a column says."""
        return cell_in_words(self._counts, self._names, place, self._before)

    def picture(self, side: int) -> Callable[[], QImage]:
        """What paints the whole matrix of now, in any thread.

        The picture is about `side` pixels wide and high or more, twice as fine if it may be.
        """
        look, geometry = self._look(), lay_out_whole(self.font(), self._names, side)

        def paint() -> QImage:
            fine = 2 if 2 * geometry.width <= LARGEST_SAVED else 1
            image = QImage(QSize(geometry.width, geometry.height) * fine, QImage.Format.Format_RGB32)
            image.setDevicePixelRatio(fine)
            MatrixPainter(look, geometry).paint(image, place=None, hovered=None, focused=False)
            return image

        return paint

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for a few classes."""
        side = self.fontMetrics().height() * 24
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for labels and a few cells."""
        side = self.fontMetrics().height() * 12
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints the cells that show."""
        MatrixPainter(self._look(), self._geometry()).paint(
            self.viewport(), place=self.place, hovered=self._hovered, focused=self.hasFocus()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fits the cells again."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows fonts and the colour scheme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._arrange()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Says in a tooltip what a cell counts; forgets the mouse when it leaves."""
        if isinstance(event, QHelpEvent):
            place = self._place_at(event.pos())
            words = "" if place is None else plain_tip(self.cell_words(place))
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Marks the row and column under the mouse."""
        self._hover(self._place_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Chooses a cell, or by its label a row or a column."""
        place = self._place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._choose(place)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zooms with Ctrl, else scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Moves, chooses again, or zooms."""
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        if control and key in zooms:
            self.zoom(zooms[Qt.Key(key)])
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.place is not None:
            self.chosen.emit(*self.place)
            return
        place = step(self._shown, self.place, Qt.Key(key), jump=control) if len(self._names) else None
        if place is None:
            super().keyPressEvent(event)
        else:
            self._choose(place)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Shows where the keyboard is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Likewise."""
        super().focusOutEvent(event)
        self.viewport().update()

    @property
    def _shown(self) -> Counts:
        return self._counts if self._before is None else self._counts - self._before

    def _choose(self, place: Place) -> None:
        self.choose(place)
        self.chosen.emit(*place)

    def _hover(self, place: Place | None) -> None:
        if place != self._hovered:
            self._hovered = place
            self.viewport().update()

    def _place_at(self, point: QPoint) -> Place | None:
        return self._geometry().place_at(point.x(), point.y()) if len(self._names) else None

    def _look(self) -> MatrixLook:
        return MatrixLook(
            counts=self._shown,
            shares=self._shares if self._as_shares and self._before is None else None,
            change=self._before is not None,
            names=self._names,
            font=self.font(),
            palette=self.palette(),
            actual=self.tr("Actual"),
            predicted=self.tr("Predicted"),
        )

    def _geometry(self) -> MatrixGeometry:
        scrolled = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        return lay_out(self.font(), self._names, self.viewport().size(), zoom=ZOOMS[self._zoom], scrolled=scrolled)

    def _arrange(self) -> None:
        geometry = self._geometry()
        for bar, furthest, page, cell in (
            (self.horizontalScrollBar(), geometry.furthest_x, geometry.width - geometry.left, geometry.cell_width),
            (self.verticalScrollBar(), geometry.furthest_y, geometry.height - geometry.top, geometry.cell_height),
        ):
            bar.setRange(0, furthest)
            bar.setPageStep(max(1, page))
            bar.setSingleStep(max(1, round(cell)))
        self.viewport().update()

    def _tell(self) -> None:
        """Tells screen readers what is chosen."""
        self.setAccessibleDescription("" if self.place is None else self.cell_words(self.place))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
