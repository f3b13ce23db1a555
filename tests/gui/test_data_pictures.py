"""The Pictures tab: counting, filtering and mending, by mouse and keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from data_helpers import control, counted, press, said, settled, show_page, titles, type_into, wait
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox, QTableView
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.gui.pages.data import DataPage
from petdesk.gui.session import Session
from petdesk.gui.widgets.class_chooser import ClassChooser
from petdesk.gui.widgets.viewer import Viewer

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(project_session: Session, qtbot: QtBot) -> Iterator[DataPage]:
    """Three classes of 16 pictures: blue, green, red."""
    page = show_page(project_session, qtbot)
    counted(page, qtbot)
    yield page
    project_session.close()


def cells(page: DataPage) -> list[list[str]]:
    model = page.workbench.pictures.classes.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def click_class(page: DataPage, qtbot: QtBot, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    table = control(page, "data.classes", QTableView)
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier or Qt.KeyboardModifier.NoModifier, place)
    settled(page, qtbot)


def click_pictures(page: DataPage, qtbot: QtBot, *indices: int) -> None:
    gallery = page.workbench.pictures.gallery
    for number, index in enumerate(indices):
        qtbot.mouseClick(
            gallery.viewport(),
            Qt.MouseButton.LeftButton,
            CONTROL if number else Qt.KeyboardModifier.NoModifier,
            gallery.place_of(index).center(),
        )
    gallery.setFocus()


def labels(session: Session) -> dict[str, str]:
    assert session.project is not None
    return {picture.name: picture.label for picture in session.project.pictures.select()}


def ids_of(session: Session, label: str) -> list[int]:
    assert session.project is not None
    return [picture.id for picture in session.project.pictures.select(label=label)]


def choose_show(page: DataPage, qtbot: QtBot, key: str) -> None:
    choice = control(page, "data.filter.show", QComboBox)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    while choice.currentData() != key:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    settled(page, qtbot)


def test_classes_and_totals_are_counted(page: DataPage) -> None:
    assert cells(page) == [[name, "16", "33.3%", "13", "3"] for name in ("blue", "green", "red")]
    totals = control(page, "data.totals", QLabel).text()
    assert "39 to train (81%)" in totals
    assert "9 to validate (19%)" in totals
    assert "48 × 40" in control(page, "data.totals.more", QLabel).text()


def test_choosing_classes_filters_the_gallery(page: DataPage, qtbot: QtBot) -> None:
    click_class(page, qtbot, 1)
    assert page.workbench.pictures.gallery.count() == 16
    assert page.workbench.pictures.gallery.entry(0).lines[0] == "green"
    click_class(page, qtbot, 2, CONTROL)
    assert page.workbench.pictures.gallery.count() == 32
    qtbot.keyClick(control(page, "data.classes", QTableView), Qt.Key.Key_Escape)
    settled(page, qtbot)
    assert page.workbench.pictures.gallery.count() == 48


def test_filters_by_side_and_text(page: DataPage, qtbot: QtBot) -> None:
    choose_show(page, qtbot, "valid")
    gallery = page.workbench.pictures.gallery
    assert gallery.count() == 9
    assert {gallery.entry(index).lines[1] for index in range(9)} == {"Validation"}
    choose_show(page, qtbot, "all")
    type_into(qtbot, control(page, "data.filter.text", QLineEdit), "RED/1")
    wait(qtbot, lambda: gallery.count() == 7)
    assert titles(page) == ["1.png", *(f"1{number}.png" for number in range(6))]


def test_pictures_get_another_class_which_can_be_undone(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_class(page, qtbot, 0)
    click_pictures(page, qtbot, 2, 3)
    chosen = page.workbench.pictures.chosen()
    qtbot.keyClick(page.workbench.pictures.gallery.viewport(), Qt.Key.Key_L, CONTROL)
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, ClassChooser)
    qtbot.keyClicks(chooser.line, "gre")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert sum(label == "green" for label in labels(project_session).values()) == 18
    assert page.workbench.pictures.gallery.count() == 14  # still those of blue
    project_session.undo()
    settled(page, qtbot)
    assert sum(label == "green" for label in labels(project_session).values()) == 16
    assert page.workbench.pictures.gallery.count() == 16
    assert len(chosen) == 2


def test_a_class_can_be_made_anew(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_pictures(page, qtbot, 0)
    press(qtbot, control(page, "data.action.relabel.button", QPushButton))
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, ClassChooser)
    qtbot.keyClicks(chooser.line, "violet")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert "violet" in labels(project_session).values()
    assert [row[0] for row in cells(page)] == ["blue", "green", "red", "violet"]


def test_edits_keep_place_and_choice(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    gallery = page.workbench.pictures.gallery
    gallery.verticalScrollBar().setValue(gallery.verticalScrollBar().maximum() // 2)
    index = gallery.visible_indices()[2]
    click_pictures(page, qtbot, index)
    place, chosen = gallery.verticalScrollBar().value(), page.workbench.pictures.chosen()
    qtbot.keyClick(gallery.viewport(), Qt.Key.Key_V, CONTROL | SHIFT)
    settled(page, qtbot)
    assert "Validation" in gallery.entry(index).lines[1]
    assert "edited" in gallery.entry(index).lines[1]
    assert (gallery.verticalScrollBar().value(), page.workbench.pictures.chosen()) == (place, chosen)
    qtbot.keyClick(gallery.viewport(), Qt.Key.Key_A, CONTROL | SHIFT)
    settled(page, qtbot)
    assert "edited" not in gallery.entry(index).lines[1]


def test_pictures_are_left_out_and_taken_in_again(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_pictures(page, qtbot, 0, 1)
    gallery = page.workbench.pictures.gallery
    qtbot.keyClick(gallery.viewport(), Qt.Key.Key_Delete)
    settled(page, qtbot)
    assert gallery.entry(0).lines[1] == "Left out"
    assert cells(page)[0][1] == "14"
    choose_show(page, qtbot, "excluded")
    assert gallery.count() == 2
    gallery.setFocus()
    qtbot.keyClick(gallery.viewport(), Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(gallery.viewport(), Qt.Key.Key_Delete, SHIFT)
    settled(page, qtbot)
    assert gallery.count() == 0
    assert cells(page)[0][1] == "16"


def test_a_class_is_renamed_in_the_table(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_class(page, qtbot, 1)
    table = control(page, "data.classes", QTableView)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    type_into(qtbot, editor, "emerald")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wait(qtbot, lambda: [row[0] for row in cells(page)] == ["blue", "emerald", "red"])
    assert "green" not in labels(project_session).values()


def test_a_name_that_is_being_typed_survives_a_count(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_class(page, qtbot, 1)
    table = control(page, "data.classes", QTableView)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    type_into(qtbot, editor, "emer")
    project_session.edit(lambda edits: edits.exclude(ids_of(project_session, "red")[:4]))
    settled(page, qtbot)
    assert QApplication.focusWidget() is editor
    qtbot.keyClicks(editor, "ald")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wait(qtbot, lambda: [row[:2] for row in cells(page)] == [["blue", "16"], ["emerald", "16"], ["red", "12"]])


def test_what_was_counted_while_a_name_was_typed_is_shown_when_that_is_given_up(
    page: DataPage, project_session: Session, qtbot: QtBot
) -> None:
    click_class(page, qtbot, 1)
    table = control(page, "data.classes", QTableView)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    project_session.edit(lambda edits: edits.exclude(ids_of(project_session, "red")[:4]))
    settled(page, qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    wait(qtbot, lambda: [row[1] for row in cells(page)] == ["16", "16", "12"])


def test_filters_end_with_their_project(
    page: DataPage, project_session: Session, other_project: Path, qtbot: QtBot
) -> None:
    click_class(page, qtbot, 1)
    choose_show(page, qtbot, "excluded")
    type_into(qtbot, control(page, "data.filter.text", QLineEdit), "zzz")
    type_into(qtbot, control(page, "data.classes.filter", QLineEdit), "blu")
    wait(qtbot, lambda: page.workbench.pictures.gallery.count() == 0)
    project_session.open_project(other_project)
    counted(page, qtbot)
    assert page.workbench.pictures.gallery.count() == 48
    assert len(cells(page)) == 3


def test_a_name_that_is_taken_offers_to_merge(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_class(page, qtbot, 1)
    table = control(page, "data.classes", QTableView)
    press(qtbot, control(page, "data.classes.rename", QPushButton))
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    type_into(qtbot, editor, "red")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wait(qtbot, lambda: "already" in said(page))
    press(qtbot, page.messages.messages()[0].buttons[0])
    settled(page, qtbot)
    assert [row[:2] for row in cells(page)] == [["blue", "16"], ["red", "32"]]


def test_chosen_classes_are_merged(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_class(page, qtbot, 0)
    click_class(page, qtbot, 2, CONTROL)
    press(qtbot, control(page, "data.classes.merge", QPushButton))
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, ClassChooser)
    qtbot.keyClick(chooser.line, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert [row[:2] for row in cells(page)] == [["green", "16"], ["red", "32"]]
    project_session.undo()
    settled(page, qtbot)
    assert len(cells(page)) == 3


def test_the_table_sorts_and_filters(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    click_class(page, qtbot, 2)
    click_pictures(page, qtbot, 0, 1, 2)
    qtbot.keyClick(page.workbench.pictures.gallery.viewport(), Qt.Key.Key_Delete)
    settled(page, qtbot)
    table = control(page, "data.classes", QTableView)
    header = table.horizontalHeader()
    place = QPoint(header.sectionPosition(1) + header.sectionSize(1) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row[0] for row in cells(page)] in (["red", "blue", "green"], ["blue", "green", "red"])
    first = [row[1] for row in cells(page)]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row[1] for row in cells(page)] == first[::-1]
    assert page.workbench.pictures.classes.classes == ("red",)  # it stays chosen
    type_into(qtbot, control(page, "data.classes.filter", QLineEdit), "e")
    type_into(qtbot, control(page, "data.classes.filter", QLineEdit), "gre")
    assert [row[0] for row in cells(page)] == ["green"]


def test_the_share_for_validation_is_a_setting_that_is_undone(
    page: DataPage, project_session: Session, qtbot: QtBot
) -> None:
    spin = control(page, "data.split.fraction", QSpinBox)
    with qtbot.waitSignal(project_session.setting_changed):
        for _ in range(30):
            qtbot.keyClick(spin, Qt.Key.Key_Up)
    assert project_session.setting("split.valid_fraction") == 0.5
    settled(page, qtbot)
    assert [row[4] for row in cells(page)] == ["8", "8", "8"]
    project_session.undo()
    settled(page, qtbot)
    assert spin.value() == 20
    assert project_session.project is not None
    assert sum(1 for _ in project_session.project.journal.history()) == 1  # one edit, not thirty


def test_closing_right_after_turning_the_share_is_quiet(
    page: DataPage, project_session: Session, shapes_project: Path, qtbot: QtBot
) -> None:
    spin = control(page, "data.split.fraction", QSpinBox)
    spin.setFocus()
    with qtbot.assertNotEmitted(project_session.failure):
        qtbot.keyClick(spin, Qt.Key.Key_Up)
        project_session.close_project()
        all_answered(qtbot, project_session)
    assert page.workbench.watch.overview is None
    project_session.open_project(shapes_project)
    assert project_session.setting("split.valid_fraction") == 0.21


def test_closing_before_anything_was_counted_changes_no_setting(
    session: Session, shapes_project: Path, qtbot: QtBot
) -> None:
    page = show_page(session, qtbot)
    session.open_project(shapes_project)
    assert page.workbench.pictures.totals.fraction.value() == 0
    session.close_project()
    session.open_project(shapes_project)
    assert session.setting("split.valid_fraction") is None


def test_enter_shows_a_picture_large(page: DataPage, qtbot: QtBot) -> None:
    click_pictures(page, qtbot, 3)
    qtbot.keyClick(page.workbench.pictures.gallery.viewport(), Qt.Key.Key_Return)
    viewer = QApplication.activeModalWidget()
    assert isinstance(viewer, Viewer)
    assert viewer.index() == 3
    viewer.close()


def test_other_pages_lead_to_pictures(page: DataPage, qtbot: QtBot) -> None:
    page.shown({"classes": ["red"], "show": "valid"})
    settled(page, qtbot)
    assert page.workbench.pictures.gallery.count() == 3
