"""Beginning: what is dropped or chosen, how its labels are read, and the projects of before."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from data_helpers import control, names, press, said, show_page, type_into, wait
from PIL import Image
from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data import DataPage
from petdesk.gui.session import Session
from petdesk.project import Project


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Iterator[DataPage]:
    yield show_page(session, qtbot)
    session.close()


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Twelve pictures with their labels in their names, and one without."""
    folder = tmp_path / "pets"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(12):
        label = ("cat", "dog", "fox")[number % 3]
        Image.fromarray(random.integers(0, 255, (20, 24, 3), dtype=np.uint8)).save(folder / f"{label}_{number}.png")
    shutil.copy(folder / "cat_0.png", folder / "nameless.png")
    return folder


def looked(page: DataPage, qtbot: QtBot) -> str:
    """What the panel says once it has looked."""
    with qtbot.waitSignal(page.set_up.peek.answered, timeout=15_000):
        pass
    return control(page, "data.setup.headline", QLabel).text()


def test_a_folder_is_set_up_read_and_opened(page: DataPage, pets: Path, session: Session, qtbot: QtBot) -> None:
    page.take(pets)
    assert "12 of 13" in looked(page, qtbot)
    assert control(page, "data.setup.dataset", QComboBox).currentData() == "filename-pattern"
    rows = page.set_up.peek.list.names
    told = {rows.data(rows.index(row)): rows.data(rows.index(row), Qt.ItemDataRole.ToolTipRole) for row in range(13)}
    assert "dog" in told["dog_1.png"]
    assert "left out" in told["nameless.png"]
    place = control(page, "data.setup.project", QLineEdit)
    assert place.text() == str(pets.with_suffix(".petdesk"))
    with qtbot.waitSignal(session.project_opened, timeout=15_000):
        press(qtbot, control(page, "data.setup.read", QPushButton))
    assert session.project is not None
    assert len(session.project.pictures) == 12
    assert page.workbench.isVisible()
    assert "nameless.png" in said(page)  # what was left out is told


def test_a_pattern_is_tried_while_it_is_typed(page: DataPage, pets: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    assert page.set_up.form is not None
    line = page.set_up.form.row("pattern").findChild(QLineEdit)
    assert line is not None
    type_into(qtbot, line, r"^(cat|dog)_")
    assert "8 of 13" in looked(page, qtbot)
    type_into(qtbot, line, r"^(cat_")
    assert "character 2" in page.set_up.form.row("pattern").refusal()
    assert not page.set_up.read.isEnabled()
    type_into(qtbot, line, r"^(lynx)_")
    looked(page, qtbot)
    assert "finds no label" in control(page, "data.setup.note", QLabel).text()
    type_into(qtbot, line, r"^(cat)_")
    looked(page, qtbot)
    assert "one class" in control(page, "data.setup.note", QLabel).text()


def test_what_the_preview_refuses_cannot_be_read(page: DataPage, pets: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    assert page.set_up.read.isEnabled()
    assert page.set_up.form is not None
    line = page.set_up.form.row("pattern").findChild(QLineEdit)
    assert line is not None
    for pattern, sound in ((r"^(lynx)_", False), (r"^(cat|dog)_", True), (r"^(cat)_", False)):
        type_into(qtbot, line, pattern)
        looked(page, qtbot)
        assert page.set_up.read.isEnabled() is sound, pattern


def test_nothing_is_read_as_the_source_before_was(page: DataPage, pets: Path, shapes: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    page.take(shapes)
    assert not page.set_up.read.isEnabled()
    wait(qtbot, page.set_up.read.isEnabled)
    assert page.set_up.source.dataset == "folders"


def test_another_way_to_read_labels_shows_what_it_would_find(page: DataPage, pets: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    choice = control(page, "data.setup.dataset", QComboBox)
    choice.setFocus()
    while choice.currentData() != "folders":
        qtbot.keyClick(choice, Qt.Key.Key_Up)
    looked(page, qtbot)
    note = control(page, "data.setup.note", QLabel).text()
    assert "without a folder for each class" in note
    assert "choose “Labels in the file names”" in note  # as the list above calls it


def test_what_cannot_be_read_says_so_and_leaves_nothing(
    page: DataPage, pets: Path, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    page.take(pets)
    looked(page, qtbot)
    shutil.rmtree(pets)
    press(qtbot, page.set_up.read)
    wait(qtbot, lambda: not session.reading.busy)
    assert "pets" in said(page)
    assert page.set_up.isVisible()
    assert names(tmp_path) == set()


def test_reading_can_be_cancelled(page: DataPage, pets: Path, session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    press(qtbot, page.set_up.read)
    press(qtbot, page.set_up.read)  # it cancels now
    wait(qtbot, lambda: not session.reading.busy)
    qtbot.waitUntil(lambda: session.project is not None or "cancelled" in said(page))
    if session.project is None:  # it may have been quicker
        assert names(tmp_path) == {"pets"}


def test_a_project_of_that_name_can_be_opened_instead(
    page: DataPage, pets: Path, shapes_project: Path, session: Session, qtbot: QtBot
) -> None:
    page.take(pets)
    looked(page, qtbot)
    type_into(qtbot, control(page, "data.setup.project", QLineEdit), str(shapes_project))
    assert "there already" in control(page, "data.setup.project.trouble", QLabel).text()
    assert not page.set_up.read.isEnabled()
    with qtbot.waitSignal(session.project_opened):
        press(qtbot, control(page, "data.setup.project.open", QPushButton))


@pytest.mark.parametrize(
    ("name", "words"), [("cat.jpg", "single picture"), ("notes.txt", "no folder"), ("gone", "is not there")]
)
def test_anything_else_is_refused_in_a_sentence(page: DataPage, tmp_path: Path, name: str, words: str) -> None:
    if name != "gone":
        (tmp_path / name).touch()
    page.take(tmp_path / name)
    assert words in said(page)
    assert page.welcome.isVisible()


def test_a_broken_project_says_so_where_it_was_dropped(page: DataPage, tmp_path: Path) -> None:
    (tmp_path / "Bad.petdesk").write_text("no database")
    page.take(tmp_path / "Bad.petdesk")
    assert "Bad.petdesk" in said(page)
    assert page.welcome.isVisible()


def test_a_table_without_the_columns_says_which_are_missing(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n")
    page.take(tmp_path / "t.csv")
    looked(page, qtbot)
    assert "Set “Path column” to one of them" in control(page, "data.setup.note", QLabel).text()


def test_an_empty_folder_says_so(page: DataPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "empty").mkdir()
    page.take(tmp_path / "empty")
    looked(page, qtbot)
    assert "is empty" in control(page, "data.setup.note", QLabel).text()


def test_drawn_pets_are_drawn_into_a_project(page: DataPage, session: Session, qtbot: QtBot) -> None:
    press(qtbot, control(page, "data.welcome.drawn", QPushButton))
    assert page.set_up.form is not None
    looked(page, qtbot)
    page.set_up.form.set_values({"breeds": 2, "pictures": 8, "size": 64})
    with qtbot.waitSignal(session.project_opened, timeout=30_000):
        press(qtbot, page.set_up.read)
    assert session.project is not None
    assert len(session.project.pictures) == 8


def test_recent_projects_are_opened_by_keyboard_and_taken_off(
    session: Session, shapes_project: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    session.preferences.remember(tmp_path / "Gone.petdesk")
    session.preferences.remember(shapes_project)
    page = show_page(session, qtbot)
    recent = page.welcome.recent
    wait(qtbot, lambda: recent.model().rowCount() == 2)
    assert "is not there" in recent.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    recent.setFocus()
    recent.selectionModel().setCurrentIndex(
        recent.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    qtbot.keyClick(recent, Qt.Key.Key_Down)
    qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert "Gone.petdesk" in said(page)
    qtbot.keyClick(recent, Qt.Key.Key_Delete)
    wait(qtbot, lambda: recent.model().rowCount() == 1)
    assert session.preferences.recent() == [shapes_project]
    with qtbot.waitSignal(session.project_opened):
        qtbot.keyClick(recent, Qt.Key.Key_Return)
    assert page.workbench.isVisible()
    with qtbot.waitSignal(session.project_closing):
        session.close_project()
    assert page.welcome.isVisible()


def test_going_back_leaves_everything_as_it_was(page: DataPage, pets: Path, tmp_path: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    press(qtbot, page.set_up.back)
    assert page.welcome.isVisible()
    assert names(tmp_path) == {"pets"}


def test_a_new_colour_scheme_and_font_reach_it(page: DataPage, pets: Path, qtbot: QtBot) -> None:
    page.take(pets)
    looked(page, qtbot)
    for kind in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
        for widget in page.findChildren(QLabel):
            widget.event(QEvent(kind))
        page.set_up.peek.event(QEvent(kind))
    assert page.grab().width() == page.width()


def test_a_project_file_is_a_project(page: DataPage, shapes_project: Path, session: Session) -> None:
    page.take(shapes_project)
    assert session.project is not None
    assert isinstance(session.project, Project)
