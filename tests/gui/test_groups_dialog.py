"""Groups in the split settings: chosen, their effect shown, kept and undone."""

from collections.abc import Iterator

import pytest
from data_helpers import control, counted, press, settled, show_page, type_into, wait
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data import DataPage
from petdesk.gui.pages.data_groups import GroupsDialog
from petdesk.gui.session import Session


@pytest.fixture
def page(project_session: Session, qtbot: QtBot) -> Iterator[DataPage]:
    """Three classes of 16 pictures: blue/0.png to blue/15.png, and so on."""
    page = show_page(project_session, qtbot)
    counted(page, qtbot)
    yield page
    project_session.close()


def opened(page: DataPage, qtbot: QtBot) -> GroupsDialog:
    press(qtbot, control(page, "data.split.groups", QPushButton))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GroupsDialog)
    wait(qtbot, lambda: not dialog.busy)
    return dialog


def choose(dialog: GroupsDialog, qtbot: QtBot, key: str) -> None:
    box = control(dialog, "groups.by", QComboBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != key:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    wait(qtbot, lambda: not dialog.busy)


def told(dialog: GroupsDialog) -> str:
    return control(dialog, "groups.effect", QLabel).text()


def test_names_that_begin_alike_stay_together(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    before = page.workbench.watch.overview
    assert before is not None
    dialog = opened(page, qtbot)
    assert not control(dialog, "groups.pattern", QLineEdit).isVisible()
    choose(dialog, qtbot, "prefix")
    assert control(dialog, "groups.pattern", QLineEdit).isVisible()
    type_into(qtbot, control(dialog, "groups.pattern", QLineEdit), r"(1)\d")
    wait(qtbot, lambda: "18 " in told(dialog))  # 10 to 15 of each class
    assert dialog.gallery.count() == 18
    press(qtbot, dialog.buttons.button(QDialogButtonBox.StandardButton.Ok))
    settled(page, qtbot)
    kept = project_session.setting("split.groups")
    assert (kept["by"], kept["pattern"]) == ("prefix", r"(1)\d")
    seen = page.workbench.watch.overview
    assert seen is not None
    group = [row for row, name in enumerate(seen.columns.names) if len(name.rpartition("/")[2]) == len("10.png")]
    assert len({int(seen.sides[row]) for row in group}) == 1
    assert len({int(before.sides[row]) for row in group}) == 2
    project_session.undo()
    settled(page, qtbot)
    assert page.workbench.watch.overview.sides.tolist() == before.sides.tolist()  # type: ignore[union-attr]


def test_a_pattern_that_is_none_is_refused(page: DataPage, project_session: Session, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    choose(dialog, qtbot, "prefix")
    type_into(qtbot, control(dialog, "groups.pattern", QLineEdit), "(")
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    wait(qtbot, lambda: not ok.isEnabled())
    assert "regular expression" in dialog.refusal.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert project_session.setting("split.groups") is None


def test_a_class_that_is_one_group_is_told(page: DataPage, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    assert "once the pictures were audited" in told(dialog)
    choose(dialog, qtbot, "folder")
    assert "“blue”" in told(dialog)
    dialog.reject()
