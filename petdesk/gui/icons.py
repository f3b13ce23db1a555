"""Icons of the Phosphor set, in the colours of the scheme."""

from typing import Any

from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from petdesk.gui.theme import colours


def icon(name: str, *, colour: QColor | None = None) -> QIcon:
    """An icon by its Phosphor name, such as "images" or "play".

    It is drawn in the colours of now: ask again when the palette changes.
    """
    # Late: its fonts take a tenth of a second, which a window without icons need not wait for.
    import qtawesome

    palette = QApplication.palette()
    options: dict[str, Any] = {
        "color": colour or palette.color(QPalette.ColorRole.ButtonText),
        "color_disabled": colours(palette).muted,
    }
    found = qtawesome.icon(f"ph.{name}", **options)
    return found if isinstance(found, QIcon) else QIcon()
