"""Names that look like markup are read as they are in the tips of the Data page's tables."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from petdesk.data.audit import Finding
from petdesk.data.peek import Seen
from petdesk.gui.pages.data.name_list import NameModel
from petdesk.gui.pages.data.recent_model import Recent, RecentModel
from petdesk.gui.pages.data_apply.apply_model import ApplyModel
from petdesk.gui.pages.data_audit.finding_model import FindingModel
from petdesk.gui.pages.data_cleaner.history_model import HistoryModel
from petdesk.gui.pages.data_cleaner.key_model import KeyModel
from petdesk.project import Entry
from petdesk.project.apply import Move, Plan

NAME = "<h1>cat</h1>"


def keys() -> tuple[QAbstractItemModel, QModelIndex]:
    model = KeyModel(lambda *_: None)
    model.show([NAME], [None], {NAME: "1"})
    return model, model.index(0, 1)


def history() -> tuple[QAbstractItemModel, QModelIndex]:
    entry = Entry(
        id=1, at=datetime.now(UTC), kind="relabel", pictures=1, before="dog", after=NAME, setting=None, note="",
        undone=False,
    )  # fmt: skip
    model = HistoryModel([entry])
    return model, model.index(0, 1)


def findings() -> tuple[QAbstractItemModel, QModelIndex]:
    model = FindingModel()
    model.show([Finding(kind="few-pictures", severity="note", pictures=(), sentence=f"{NAME} has 2.")], None)
    return model, model.index(0, 0, model.index(0, 0))


def moves() -> tuple[QAbstractItemModel, QModelIndex]:
    model = ApplyModel()
    move = Move(
        picture=1, before="dog/1.png", after=f"{NAME}/1.png", label_before="dog", label=NAME, size=1, mtime_ns=1,
        numbered=True,
    )  # fmt: skip
    model.show(Plan(root=Path(), moves=(move,), refused=()))
    return model, model.index(0, 1)


def names() -> tuple[QAbstractItemModel, QModelIndex]:
    model = NameModel()
    model.show([Seen("1.png", NAME, -1)])
    return model, model.index(0, 0)


def recent() -> tuple[QAbstractItemModel, QModelIndex]:
    model = RecentModel()
    model.show([Recent(path=Path(f"{NAME}.petdesk"), changed=None)])
    return model, model.index(0, 0)


@pytest.mark.parametrize("make", [recent, keys, history, findings, moves, names])
def test_a_name_is_no_markup(qtbot: QtBot, make: Callable[[], tuple[QAbstractItemModel, QModelIndex]]) -> None:
    model, index = make()
    tip = model.data(index, Qt.ItemDataRole.ToolTipRole)
    assert "&lt;h1&gt;cat&lt;/h1&gt;" in tip
