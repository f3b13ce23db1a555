"""Moving over a plot by keys."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

ZOOM = 0.8
PAN = 0.1
STEPS = {
    Qt.Key.Key_Left: (-PAN, 0.0),
    Qt.Key.Key_Right: (PAN, 0.0),
    Qt.Key.Key_Up: (0.0, PAN),
    Qt.Key.Key_Down: (0.0, -PAN),
}


class Movable(Protocol):
    """What can be moved over."""

    def fit(self) -> None:
        """Shows everything."""

    def zoom(self, factor: float) -> None:
        """Shows `factor` as much of each axis."""

    def pan(self, right: float, up: float) -> None:
        """Moves by shares of what is shown."""


def move_by_key(plot: Movable, event: QKeyEvent) -> bool:
    """Plus and minus zoom, arrows with Ctrl move, up and down also without, 0 shows all; tells whether it was one."""
    key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if key in STEPS and (control or key in (Qt.Key.Key_Up, Qt.Key.Key_Down)):
        plot.pan(*STEPS[Qt.Key(key)])
    elif control:
        return False
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
        plot.zoom(ZOOM)
    elif key == Qt.Key.Key_Minus:
        plot.zoom(1 / ZOOM)
    elif key == Qt.Key.Key_0:
        plot.fit()
    else:
        return False
    return True
