"""Icons: every name that the app uses is in the set, and they take the scheme's colours."""

import json
import re
from pathlib import Path

import qtawesome
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from petdesk.gui.icons import icon

GUI = Path(__file__).parents[2] / "petdesk" / "gui"
NAMED = re.compile(r"""(?:\bicon|EmptyState)\(\s*"([a-z]+(?:-[a-z]+)*)"|icon="([a-z-]+)\"""")


def test_every_icon_is_there() -> None:
    (names,) = Path(qtawesome.__file__).with_name("fonts").glob("phosphor-charmap-*.json")
    known = json.loads(names.read_text(encoding="utf-8"))
    used = {
        first or second
        for file in GUI.rglob("*.py")
        for first, second in NAMED.findall(file.read_text(encoding="utf-8"))
    }
    assert len(used) > 20
    assert sorted(used - known.keys()) == []


def test_an_icon_takes_the_colour_it_is_given(qtbot: QtBot) -> None:
    picture = icon("circle", colour=QColor("#ff0000")).pixmap(64, 64).toImage()
    shades = {picture.pixelColor(x, y).name() for x in range(64) for y in range(64) if picture.pixelColor(x, y).alpha()}
    assert shades == {"#ff0000"}
