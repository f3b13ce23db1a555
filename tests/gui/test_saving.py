"""Asking where a file is to go."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from petdesk.gui.saving import ask_path

KINDS = ["Pictures (*.png)", "Tables (*.csv)"]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def typed(monkeypatch: pytest.MonkeyPatch, path: Path | str, kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), kind))


def answer_with(qtbot: QtBot, text: str) -> None:
    """Clicks a button of the question as soon as it is there."""

    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        (button,) = (button for button in box.buttons() if button.text().replace("&", "") == text)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, click)


def test_a_name_gets_the_ending_of_its_kind(parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    typed(monkeypatch, tmp_path / "figures", KINDS[1])
    assert ask_path(parent, "Export", tmp_path / "proposed.csv", KINDS) == tmp_path / "figures.csv"
    typed(monkeypatch, tmp_path / "figures")
    assert ask_path(parent, "Export", tmp_path / "proposed.csv", KINDS) == tmp_path / "figures.png"
    typed(monkeypatch, tmp_path / "figures.txt", KINDS[1])
    assert ask_path(parent, "Export", tmp_path / "proposed.csv", KINDS) == tmp_path / "figures.txt"
    typed(monkeypatch, tmp_path / "figures", "All files (*)")
    assert ask_path(parent, "Export", tmp_path / "proposed.csv", KINDS) == tmp_path / "figures"
    typed(monkeypatch, "")
    assert ask_path(parent, "Export", tmp_path / "proposed.csv", KINDS) is None


@pytest.mark.parametrize("replace", [True, False])
def test_a_file_that_the_ending_would_hit_is_asked_about(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, replace: bool
) -> None:
    (tmp_path / "figures.csv").write_text("mine")
    typed(monkeypatch, tmp_path / "figures", KINDS[1])
    answer_with(qtbot, "Replace" if replace else "Cancel")
    assert ask_path(parent, "Export", tmp_path, KINDS) == (tmp_path / "figures.csv" if replace else None)
