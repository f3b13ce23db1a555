"""One stage: its picture at the left, what happened at the right."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from petdesk.data.stage import Stage
from petdesk.gui.icons import icon
from petdesk.gui.pages.data_preview import stage_text
from petdesk.gui.pages.data_preview.picture_grid import image_of
from petdesk.gui.theme import colours
from petdesk.gui.widgets.labels import heading

PICTURE_LINES = 8
"""Height of the picture, in lines of text."""
SIGN_LINES = 3
"""Of the sign where there is no picture."""


class StagePicture(QWidget):
    """A picture as large as its place allows, in its own shape; a quiet sign where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._sign = ""
        self._fit()

    def show_image(self, image: QImage | None, *, sign: str) -> None:
        """Shows a picture, or the icon called `sign`."""
        self._image, self._sign = image, sign
        self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paints it in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is None:
            side = self.fontMetrics().height() * 2
            place = self.rect().center()
            sign = icon(self._sign, colour=colours(self.palette()).muted)
            sign.paint(painter, place.x() - side // 2, place.y() - side // 2, side, side)
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(self.rect().adjusted(left, top, -left, -top), self._image)

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        lines = PICTURE_LINES if self._image is not None else SIGN_LINES
        self.setFixedSize(QSize(round(line * PICTURE_LINES * 1.3), line * lines))


class Wrapped(QLabel):
    """Text on as many lines as its width needs, and no higher: layouts ask labels for the height of a narrow one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(False)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The height of its text at the width it has."""
        return QSize(0, max(0, self.heightForWidth(max(1, self.width()))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Likewise."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """It sees to that by itself."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Asks for another height."""
        super().resizeEvent(event)
        self.updateGeometry()


class StageCard(QFrame):
    """Shows one stage."""

    SIGNS = {"file": "file", "label": "tag", "batch": "stack", "network": "share-network"}  # noqa: RUF012

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setObjectName("steps.card")
        self._failed = False
        self.picture = StagePicture()
        self.title = heading(level=2)
        self.words, self.facts = Wrapped(), Wrapped()
        self.facts.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._sign = QLabel()
        top = QHBoxLayout()
        top.addWidget(self._sign)
        top.addWidget(self.title, 1)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(top)
        right.addWidget(self.words)
        right.addWidget(self.facts)
        right.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(14)
        layout.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addLayout(right, 1)

    def show_stage(self, place: int, stage: Stage) -> None:
        """Shows this stage as number `place`."""
        self._failed = stage.failed
        title = stage_text.title(stage)
        self.title.setText(self.tr("{}. {}").format(place, title))
        words = " ".join(stage_text.told(sentence) for sentence in stage.sentences)
        if stage.failed:
            words = self.tr("{} The way ends here.").format(words)
        self.words.setText(words)
        facts = stage_text.facts(stage)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        sign = "warning" if stage.failed else self.SIGNS.get(stage.key, "image")
        self.picture.show_image(None if stage.pixels is None else image_of(stage.pixels), sign=sign)
        self.setAccessibleName(f"{place}. {title}. {words} {facts}")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._sign.setVisible(self._failed)
        if self._failed:
            side = self.fontMetrics().height()
            sign = icon("warning-octagon", colour=colours(self.palette()).bad)
            self._sign.setPixmap(sign.pixmap(QSize(side, side), self.devicePixelRatioF()))
