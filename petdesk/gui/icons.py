"""Icons of the Phosphor set, in the colours of the scheme."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from petdesk.gui.theme import colours

PREFIX, FILES = "ph", "phosphor"


def icon(name: str, *, colour: QColor | None = None) -> QIcon:
    """An icon by its Phosphor name, such as "image" or "play".

    It is drawn in the colours of now: ask again when the palette changes.
    """
    palette = QApplication.palette()
    options: dict[str, Any] = {
        "color": colour or palette.color(QPalette.ColorRole.ButtonText),
        "color_disabled": colours(palette).muted,
    }
    found = _font().icon(f"{PREFIX}.{name}", **options)
    return found if isinstance(found, QIcon) else QIcon()


@lru_cache(maxsize=1)
def _font() -> Any:
    """One font of the library's eight: loading and checking them all takes longer than the rest of the window."""
    import qtawesome

    folder = Path(qtawesome.__file__).with_name("fonts")
    (font,), (names,) = folder.glob(f"{FILES}-*.ttf"), folder.glob(f"{FILES}-charmap-*.json")
    return qtawesome.IconicFont((PREFIX, font.name, names.name))
