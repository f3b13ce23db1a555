"""The cleaner: labelling by keyboard, undo, lists that stay, and training again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from data_helpers import control, counted, press, said, show_page, wait
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data import DataPage
from petdesk.gui.pages.data_cleaner import CleanerPanel
from petdesk.gui.pages.data_cleaner.history_dialog import HistoryDialog
from petdesk.gui.pages.data_cleaner.suspects import SETTING
from petdesk.gui.session import Session
from petdesk.gui.widgets.class_chooser import ClassChooser
from petdesk.gui.widgets.viewer import Viewer

NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def page(project_session: Session, qtbot: QtBot) -> Iterator[DataPage]:
    """Three classes of 16 pictures: blue, green, red; the cleaner is open."""
    page = show_page(project_session, qtbot)
    counted(page, qtbot)
    page.shown({"tab": "cleaner"})
    settled(page, qtbot)
    wait(qtbot, lambda: page.workbench.cleaner.gallery.count() == 48)
    page.workbench.cleaner.gallery.setFocus()
    yield page
    project_session.close()


def settled(page: DataPage, qtbot: QtBot) -> None:
    wait(qtbot, lambda: not page.workbench.watch.busy and not page.workbench.cleaner.busy)


def cleaner_of(page: DataPage) -> CleanerPanel:
    panel: CleanerPanel = page.workbench.cleaner
    return panel


def key(page: DataPage, qtbot: QtBot, pressed: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(cleaner_of(page).gallery, pressed, modifier)


def labels(session: Session) -> list[str]:
    assert session.project is not None
    return [picture.label for picture in session.project.pictures.select()]


def lines(page: DataPage, index: int) -> tuple[str, ...]:
    return cleaner_of(page).gallery.entry(index).lines


def test_keys_label_and_go_on(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    for pressed in "231":
        key(page, qtbot, pressed)
    assert labels(project_session)[:4] == ["green", "red", "blue", "blue"]
    assert cleaner_of(page).gallery.current() == 3
    assert lines(page, 0)[0] == "green ← blue"  # at once
    settled(page, qtbot)
    assert lines(page, 0) == ("green ← blue", "Training · edited")
    assert cleaner_of(page).gallery.count() == 48
    assert "Picture 4 of 48" in control(page, "cleaner.status", QLabel).text()


def test_undo_takes_the_last_label_back(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    key(page, qtbot, "2")
    key(page, qtbot, "3")
    project_session.undo()
    assert labels(project_session)[:2] == ["green", "blue"]
    settled(page, qtbot)
    assert lines(page, 1)[0] == "blue"
    project_session.undo()
    settled(page, qtbot)
    assert lines(page, 0)[0] == "blue"


def test_several_are_labelled_left_out_and_moved(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    key(page, qtbot, Qt.Key.Key_Right, SHIFT)
    key(page, qtbot, Qt.Key.Key_Right, SHIFT)
    key(page, qtbot, "3")
    assert labels(project_session)[:4] == ["red"] * 3 + ["blue"]
    assert cleaner_of(page).gallery.selected() == [0, 1, 2]  # several stay chosen
    assert project_session.project is not None
    assert project_session.project.journal.next_undo().pictures == 3  # type: ignore[union-attr]
    key(page, qtbot, Qt.Key.Key_V, CONTROL | SHIFT)
    settled(page, qtbot)
    assert lines(page, 2)[1] == "Validation · edited"
    key(page, qtbot, Qt.Key.Key_Delete)
    settled(page, qtbot)
    assert lines(page, 0)[1] == "Left out"
    key(page, qtbot, Qt.Key.Key_Home)
    key(page, qtbot, Qt.Key.Key_Backspace)
    assert cleaner_of(page).gallery.current() == 0


def test_a_key_without_a_class_says_so(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    key(page, qtbot, "x")
    assert "X" in control(page, "cleaner.status", QLabel).text()
    assert labels(project_session)[0] == "blue"


def test_slash_asks_for_any_class(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    key(page, qtbot, "/")
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, ClassChooser)
    qtbot.keyClicks(chooser.line, "violet")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert labels(project_session)[0] == "violet"
    assert cleaner_of(page).keys.class_of("4") == "violet"


def test_classes_get_other_keys(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    table = control(page, "cleaner.keys", QTableView)
    table.setFocus()
    table.setCurrentIndex(table.model().index(2, 1))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(editor, "R")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    wait(qtbot, lambda: cleaner_of(page).keys.keys == {"red": "r", "blue": "1", "green": "2"})
    cleaner_of(page).gallery.setFocus()
    key(page, qtbot, "r")
    assert labels(project_session)[0] == "red"
    project_session.undo()
    project_session.undo()
    assert cleaner_of(page).keys.class_of("3") == "red"


def test_a_double_click_on_a_class_labels_one_picture(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    table = control(page, "cleaner.keys", QTableView)
    place = table.visualRect(table.model().index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert labels(project_session)[:3] == ["red", "blue", "blue"]


def test_the_list_stays_until_it_is_made_anew(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    panel = cleaner_of(page)
    panel.show_only(name="green")
    wait(qtbot, lambda: panel.gallery.count() == 16)
    key(page, qtbot, "1")
    settled(page, qtbot)
    assert panel.gallery.count() == 16
    assert panel.gallery.current() == 1
    qtbot.keyClick(panel, Qt.Key.Key_F5)
    wait(qtbot, lambda: panel.gallery.count() == 15)


def test_likely_wrong_labels_come_first_and_are_mended(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    project, panel = project_session.project, cleaner_of(page)
    assert project is not None
    ids = [picture.id for picture in project.pictures.select()]
    found = [
        {
            "picture": ids[row],
            "given": given,
            "suggested": "red",
            "probability_given": 0.1,
            "probability_suggested": 0.9,
        }
        for row, given in ((20, "green"), (3, "blue"), (40, "blue"))
    ]
    project.settings.set(SETTING, {"likely": 3, "suspects": [*found, {"picture": "nonsense"}]})
    panel.suspects.load()
    panel.show_only(what="suspects")
    wait(qtbot, lambda: panel.gallery.count() == 2)  # the third has another label by now
    assert lines(page, 0) == ("green", "red? 90%")
    key(page, qtbot, "3")
    settled(page, qtbot)
    assert lines(page, 0) == ("red ← green", "mended")
    assert labels(project_session)[20] == "red"
    assert "(1)" in panel.bar.what_box.currentText()


def test_another_page_asks_for_pictures(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    assert project_session.project is not None
    ids = [picture.id for picture in project_session.project.pictures.select()]
    page.shown({"tab": "cleaner", "pictures": [ids[30], ids[2]]})
    wait(qtbot, lambda: cleaner_of(page).gallery.count() == 2)
    assert [cleaner_of(page).gallery.entry(place).id for place in range(2)] == [ids[30], ids[2]]


def test_enter_shows_a_picture_large(page: DataPage, qtbot: QtBot) -> None:
    key(page, qtbot, Qt.Key.Key_Return)
    viewer = QApplication.activeModalWidget()
    assert isinstance(viewer, Viewer)
    viewer.close()


def test_the_history_tells_what_was_changed(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    key(page, qtbot, "2")
    key(page, qtbot, "3")
    project_session.undo()
    press(qtbot, control(page, "cleaner.history", QPushButton))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HistoryDialog)
    model = dialog.table.model()
    told = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert [words.split()[-1] for words in told] == ["red", "green"]
    assert model.index(0, 1).data(Qt.ItemDataRole.FontRole).strikeOut()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert [dialog.pictures.item(0).text(), dialog.pictures.count()] == ["blue/0.png: blue → green", 1]
    dialog.reject()


def test_the_history_goes_with_its_project(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    press(qtbot, control(page, "cleaner.history", QPushButton))
    assert isinstance(QApplication.activeModalWidget(), HistoryDialog)
    project_session.close_project()
    wait(qtbot, lambda: QApplication.activeModalWidget() is None)


def test_training_again_shows_the_error_before_and_after(
    page: DataPage, project_session: Session, qtbot: QtBot
) -> None:
    button, text = control(page, "cleaner.retrain", QPushButton), control(page, "cleaner.error", QLabel)
    assert "Nothing was trained" in text.text()
    for name, value in {
        "train.arch": "tiny", "train.weights": None, "train.size": 32, "train.presize": 32, "train.batch_size": 16,
        "train.recipe": "from-scratch", "train.epochs": 1,
    }.items():  # fmt: skip
        project_session.edit_setting(name, value)
    for run in ("run 1", "run 2"):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert project_session.work.busy
        assert not button.isEnabled()
        qtbot.waitUntil(lambda run=run: not project_session.work.busy and run in text.text(), timeout=90_000)
        assert said(page) == ""
        assert project_session.project is not None
        if run == "run 1":
            for _ in range(4):
                key(page, qtbot, "3")
            settled(page, qtbot)
    assert "Error before" in text.text()
    assert "that both saw" in text.text()


def test_closing_the_project_empties_it(page: DataPage, project_session: Session, other_project: Path) -> None:
    project_session.open_project(other_project)
    assert cleaner_of(page).gallery.count() == 0
    project_session.close_project()
    assert cleaner_of(page).chosen() == []


def keys_of(page: DataPage) -> dict[str, str]:
    return dict(cleaner_of(page).keys.keys)


def test_an_emptied_class_leaves_all_keys_as_they_are(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    before = keys_of(page)
    key(page, qtbot, Qt.Key.Key_A, CONTROL)
    key(page, qtbot, "2")  # nothing is blue or red any more
    settled(page, qtbot)
    assert set(labels(project_session)) == {"green"}
    assert keys_of(page) == before
    key(page, qtbot, Qt.Key.Key_Home)
    for pressed in "31":
        key(page, qtbot, pressed)
        settled(page, qtbot)
    assert labels(project_session)[:2] == ["red", "blue"]


def test_keys_are_the_same_after_opening_again(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    project = project_session.project
    assert project is not None
    project_session.edit(lambda edits: edits.relabel([1], "aqua"))
    settled(page, qtbot)
    assert keys_of(page) == {"blue": "1", "green": "2", "red": "3", "aqua": "4"}
    project_session.edit(lambda edits: edits.merge_classes(["green"], "red"))
    settled(page, qtbot)
    merged = {"blue": "1", "red": "3", "aqua": "4"}
    assert keys_of(page) == merged
    path = project.path
    project_session.close_project()
    project_session.open_project(path)
    counted(page, qtbot)
    settled(page, qtbot)
    assert keys_of(page) == merged
    project_session.undo()
    settled(page, qtbot)
    assert keys_of(page) == merged | {"green": "2"}


def test_a_renamed_class_keeps_its_key(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    project_session.edit(lambda edits: edits.rename_class("green", "zebra"))
    settled(page, qtbot)
    assert keys_of(page) == {"blue": "1", "zebra": "2", "red": "3"}
    project_session.undo()
    settled(page, qtbot)
    assert keys_of(page) == {"blue": "1", "green": "2", "red": "3"}


def test_a_given_key_swaps_and_an_empty_class_is_forgotten(
    page: DataPage, project_session: Session, qtbot: QtBot
) -> None:
    panel, table = cleaner_of(page), control(page, "cleaner.keys", QTableView)
    panel.keys.key_given.emit("red", "1")
    assert keys_of(page) == {"blue": "3", "green": "2", "red": "1"}
    project_session.edit(lambda edits: edits.relabel([1], "violet"))
    settled(page, qtbot)
    project_session.undo()
    settled(page, qtbot)
    assert keys_of(page)["violet"] == "4"
    table.setFocus()
    for row in (3, 0):  # violet, which no picture has, and blue
        table.setCurrentIndex(table.model().index(row, 1))
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert keys_of(page) == {"blue": "3", "green": "2", "red": "1"}
    assert table.model().rowCount() == 3


def test_after_an_error_others_edits_count(
    page: DataPage, project_session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("out of luck")

    panel = cleaner_of(page)
    key(page, qtbot, "2")
    assert panel._fresh
    with monkeypatch.context() as patch:
        patch.setattr(panel._editing, "relabel", fail)
        with pytest.raises(RuntimeError):
            panel.label("red")
    project_session.undo()
    assert panel._fresh == {}
    settled(page, qtbot)
    assert lines(page, 0)[0] == "blue"


def test_the_list_of_a_class_that_runs_empty_is_called_so(
    page: DataPage, project_session: Session, other_project: Path, qtbot: QtBot
) -> None:
    panel = cleaner_of(page)
    panel.show_only(name="green")
    wait(qtbot, lambda: panel.gallery.count() == 16)
    key(page, qtbot, Qt.Key.Key_A, CONTROL)
    key(page, qtbot, "1")
    settled(page, qtbot)
    assert panel.gallery.count() == 16
    assert panel.bar.classes == ("green",)
    assert panel.bar.class_box.currentText() == "green"
    qtbot.keyClick(panel, Qt.Key.Key_F5)
    wait(qtbot, lambda: panel.gallery.count() == 0)
    project_session.open_project(other_project)
    assert panel.bar.classes == ()
    assert panel.bar.what == "all"
