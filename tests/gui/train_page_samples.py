"""The Train page over a small project that trains in a second."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.lever_row import LeverRow
from petdesk.gui.session import Session

SMALL = {"train.arch": "tiny", "train.size": 32, "train.batch_size": 13, "train.precision": "fp32"}


def train_page(qtbot: QtBot, session: Session, **settings: Any) -> TrainPage:
    """The page on screen, with settings under `train.<name>`."""
    if session.project is not None:
        for key, value in (SMALL | {f"train.{name}": value for name, value in settings.items()}).items():
            session.project.settings.set(key, value)
    page = TrainPage(session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown({})
    return page


def found(page: QWidget, name: str, kind: type[Any] = QWidget) -> Any:
    """The control of this object name."""
    widget = page.findChild(kind, name)
    assert widget is not None, name
    return widget


def edit_cell(qtbot: QtBot, table: QTableView, row: int, column: int, text: str) -> None:
    """Types into a cell, by keyboard alone."""
    editor = open_cell(qtbot, table, row, column)
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table)


def open_cell(qtbot: QtBot, table: QTableView, row: int, column: int) -> QWidget:
    """Opens a cell; what is typed next takes the place of what is there."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    assert editor is not table
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    return editor


def choose(qtbot: QtBot, combo: QComboBox, text: str) -> None:
    """Chooses what begins with `text` in a box, by a click in the list that opens."""
    row = combo.findText(text, Qt.MatchFlag.MatchStartsWith)
    assert row >= 0, text
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    view = combo.view()
    qtbot.waitUntil(view.isVisible)
    view.scrollTo(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not view.isVisible())


def open_setting(qtbot: QtBot, page: TrainPage, field: str) -> LeverRow:
    """Opens the sections over a setting, by clicks on their headings."""
    more = page.form.more
    (topic,) = (section for section in more.sections.values() if field in section.rows)
    for section in (more.section, topic.section):
        if not section.is_expanded:
            page.form.ensureWidgetVisible(section.header)
            qtbot.mouseClick(section.header, Qt.MouseButton.LeftButton)
    row = more.row(field)
    page.form.ensureWidgetVisible(row)
    assert row.isVisible()
    return row


def type_setting(qtbot: QtBot, page: TrainPage, field: str, text: str) -> None:
    """Types a value into the box of a setting and finishes it."""
    line = open_setting(qtbot, page, field).findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
