"""The legend: a check box for every curve, which hides it."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from petdesk.gui.plots.curve import Curve


class Legend(QWidget):
    """Check boxes side by side, wrapping.

    Attributes:
        toggled: Signal with the curve that was shown or hidden.
    """

    toggled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from superqt import QFlowLayout

        self._boxes: dict[str, tuple[Curve, QCheckBox]] = {}
        self._flow = QFlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._flow.setHorizontalSpacing(12)
        self._flow.setVerticalSpacing(2)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, curve: Curve) -> None:
        """Adds a curve's box."""
        box = QCheckBox(curve.title.replace("&", "&&"))
        box.setChecked(curve.shown)
        box.setObjectName(f"plot.curve.{curve.key}")
        box.setAccessibleName(self.tr("Show {}").format(curve.title))
        box.setToolTip(self.tr("Show or hide this curve"))
        box.toggled.connect(lambda shown, curve=curve: self._toggle(curve, shown))
        self._boxes[curve.key] = (curve, box)
        self._flow.addWidget(box)
        self._draw(curve, box)

    def remove(self, curve: Curve) -> None:
        """Takes a curve's box away."""
        _, box = self._boxes.pop(curve.key)
        self._flow.removeWidget(box)
        box.hide()
        box.deleteLater()

    def box(self, key: str) -> QCheckBox:
        """A curve's check box."""
        return self._boxes[key][1]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for curve, box in self._boxes.values():
                self._draw(curve, box)

    def _toggle(self, curve: Curve, shown: bool) -> None:
        curve.shown = shown
        self.toggled.emit(curve)

    def _draw(self, curve: Curve, box: QCheckBox) -> None:
        height = self.fontMetrics().ascent()
        size = QSize(2 * height, height)
        box.setIconSize(size)
        box.setIcon(curve.look.swatch(self.palette(), size, self.devicePixelRatioF()))
