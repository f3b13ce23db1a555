"""The settings of what a plugin adds, in words, on the Plugins page."""

from typing import Annotated, Literal

from pydantic import Field
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from petdesk.api import Colour, FilePath, FolderPath, Params, SchedulerSpec, shown_when, suffixes
from petdesk.gui.help.spec_help import HelpLink, SpecHelp
from petdesk.gui.pages.plugins.additions import Addition
from petdesk.gui.pages.plugins.settings import settings_of


class MaskParams(Params):
    share: float = Field(0.5, gt=0, le=1, description="How much is masked")
    way: Literal["grey", "noise"] = Field("grey", title="Manner")
    fill: Annotated[Colour, shown_when("way", "grey"), shown_when("share")] = "#808080"
    seed: int | None = None
    sizes: list[Annotated[int, Field(ge=16)]] = Field([64, 128], min_length=1, max_length=4)
    names: list[str] = Field(default_factory=list)
    mask: Annotated[FilePath | None, suffixes(".png", ".webp")] = None
    folder: FolderPath


def test_every_kind_of_setting_in_words() -> None:
    said = {setting.name: setting.facts for setting in settings_of(MaskParams)}
    assert said == {
        "share": "default 0.5, above 0, at most 1",
        "way": "default grey, one of grey, noise",
        "fill": "default #808080, a colour, counts while “Manner” is Grey, counts while “Share” is set",
        "seed": "default automatic",
        "sizes": "default 64, 128, any number of entries, at least 16, no fewer than 1 of them, no more than 4 of them",
        "names": "default empty, any number of entries",
        "mask": "default automatic, a file (.png, .webp)",
        "folder": "has to be set, a folder",
    }


def test_help_of_what_a_plugin_adds(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    spec = SchedulerSpec(key="ramp", title="Ramp", summary="Goes up.", help="Goes *up*.", build=lambda *_: None)  # type: ignore[arg-type, return-value]
    addition = Addition(spec, window)
    window.show()
    qtbot.mouseClick(addition.header, Qt.MouseButton.LeftButton)
    link = addition.findChild(HelpLink)
    assert link is not None
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    shown = window.findChild(SpecHelp)
    assert shown is not None
    assert shown.browser.toPlainText() == "Goes up."
