"""Step by step: the stages of one picture, and choosing which."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data_preview import StepsPanel
from petdesk.gui.session import Session

Key = Qt.Key


@pytest.fixture
def show(project_session: Session, qtbot: QtBot) -> Callable[[], StepsPanel]:
    for key, value in {"train.arch": "tiny", "train.size": 32, "train.presize": 40}.items():
        project_session.edit_setting(key, value)

    def shown() -> StepsPanel:
        panel = StepsPanel(project_session)
        qtbot.addWidget(panel)
        panel.resize(980, 560)
        panel.show()
        qtbot.waitExposed(panel)
        qtbot.waitUntil(lambda: len(panel.cards) > 0, timeout=30_000)
        return panel

    return shown


def titles(panel: StepsPanel) -> list[str]:
    return [card.title.text() for card in panel.cards]


def words(panel: StepsPanel, place: int) -> str:
    return panel.cards[place - 1].words.text()


def facts(panel: StepsPanel) -> list[str]:
    return [card.facts.text() for card in panel.cards]


def click(qtbot: QtBot, panel: StepsPanel, name: str) -> None:
    qtbot.mouseClick(panel.findChild(object, name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.busy())


def test_the_stages_of_training_and_of_validation(show: Any, qtbot: QtBot) -> None:
    panel = show()
    assert titles(panel) == [
        "1. The file",
        "2. Its label",
        "3. Decoded and upright",
        "4. Presized",
        "5. Cut square",
        "6. Into a batch",
        "7. Varied and scaled",
        "8. Normalized",
        "9. Into the network",
    ]
    assert "0.png is a PNG file" in words(panel, 1)
    assert "48 × 40 pixels" in words(panel, 1)
    assert "“One folder per class” calls it “blue”" in words(panel, 2)
    assert facts(panel)[3].startswith("40 × 48 × 3 (height, width, colors)   ·   uint8   ·   ")
    assert facts(panel)[8] == "1 × 3 × 32 × 32 (pictures, colors, height, width)   ·   float32"
    assert "answers with 3" in words(panel, 9)
    assert "number 0, counted from 0: “blue”" in words(panel, 9)
    assert panel.bar.again.isEnabled()
    click(qtbot, panel, "steps.validation")
    assert titles(panel)[6] == "7. Scaled"
    assert "in the middle" in words(panel, 5)
    assert not panel.bar.again.isEnabled()


def test_draw_again_takes_other_numbers(show: Any, qtbot: QtBot) -> None:
    panel = show()
    before = facts(panel)
    panel.list_area.setFocus()
    qtbot.keyClick(panel.list_area, Key.Key_R)
    qtbot.waitUntil(lambda: not panel.busy() and facts(panel) != before)
    assert facts(panel)[:4] == before[:4]
    assert facts(panel)[6] != before[6]


def test_from_picture_to_picture(show: Any, project_session: Session, qtbot: QtBot) -> None:
    panel = show()
    assert project_session.project is not None
    ids = [picture.id for picture in project_session.project.pictures.select()]
    panel.set_picture(ids[0])
    click(qtbot, panel, "steps.next")
    assert panel.picture() == ids[1]
    assert "blue/1.png (2 of 48)" in panel.bar.picture_text()
    for _ in range(2):
        click(qtbot, panel, "steps.previous")
    assert panel.picture() == ids[-1]
    assert "“red”" in words(panel, 2)
    click(qtbot, panel, "steps.another")
    assert panel.picture() != ids[-1]
    panel.set_picture(ids[20])
    qtbot.waitUntil(lambda: "“green”" in words(panel, 2))


def test_edits_and_settings_are_followed(show: Any, project_session: Session, qtbot: QtBot) -> None:
    panel = show()
    project_session.edit(lambda edits: edits.relabel([panel.picture()], "red"))
    qtbot.waitUntil(lambda: "You changed that to “red”" in words(panel, 2))
    assert "number 2, counted from 0: “red”" in words(panel, 9)
    project_session.undo()
    qtbot.waitUntil(lambda: "You changed" not in words(panel, 2))
    project_session.edit_setting("train.size", 24)
    qtbot.waitUntil(lambda: facts(panel)[6].startswith("1 × 3 × 24 × 24"))


def test_it_can_be_copied_as_text(show: Any, qtbot: QtBot) -> None:
    panel = show()
    click(qtbot, panel, "steps.copy")
    text = QApplication.clipboard().text()
    assert text.startswith("blue/0.png\n\n1. The file\n")
    assert all(title in text for title in titles(panel))
    assert facts(panel)[7] in text
    assert panel.bar.copy.text() == "Copied"
    qtbot.waitUntil(lambda: panel.bar.copy.text() == "&Copy as text")


def test_a_picture_that_cannot_be_read_says_why(
    show: Any, project_session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    from petdesk.api import Item

    broken = tmp_path / "broken.png"
    broken.write_text("no picture", encoding="utf-8")
    panel = show()
    project = project_session.project
    assert project is not None
    items = [*project.items(), Item(broken, "red")]
    for _ in project.rescan(items):
        pass
    project_session.pictures_changed.emit()
    (picture,) = project.pictures.find([str(broken)]).values()
    qtbot.waitUntil(lambda: not panel.busy())
    panel.set_picture(picture)
    qtbot.waitUntil(lambda: titles(panel) == ["1. The file", "2. Its label"])
    assert "cannot be read: it is not a picture" in words(panel, 1)
    assert "The way ends here." in words(panel, 1)
    assert "“red”" in words(panel, 2)
    click(qtbot, panel, "steps.next")
    assert len(panel.cards) == 9


def test_it_lets_go_of_a_closed_project(show: Any, project_session: Session) -> None:
    panel = show()
    project_session.close_project()
    assert panel.empty.isVisible()
    assert not panel.cards


def test_without_a_project_it_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    panel = StepsPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.empty.isVisible()
    assert "Open a folder" in panel.empty.text.text()
