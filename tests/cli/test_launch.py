"""`petdesk [PATH]`: what opens the app, and what is said where no window can be."""

import sys
from pathlib import Path

import pytest

from petdesk.cli import COMMANDS, opens_plainly
from petdesk.cli.app import app, with_command
from petdesk.cli.opening import has_display


@pytest.mark.parametrize(
    ("arguments", "understood"),
    [
        ([], ["open"]),
        (["Pets.petdesk"], ["open", "Pets.petdesk"]),
        (["./train"], ["open", "./train"]),
        (["--safe-mode", "pets"], ["open", "--safe-mode", "pets"]),
        (["train", "pets"], ["train", "pets"]),
        (["plugins", "list"], ["plugins", "list"]),
        (["--version"], ["--version"]),
        (["--help"], ["--help"]),
    ],
)
def test_what_is_no_command_is_opened(arguments: list[str], understood: list[str]) -> None:
    assert with_command(arguments) == understood


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("display", ["", "nonsense", ":4711"])
def test_a_display_that_is_not_there_is_seen_before_qt_asks_for_it(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert not has_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert has_display()


def test_the_commands_are_known_before_they_are_loaded() -> None:
    groups = [group.name for group in app.registered_groups]
    assert sorted(COMMANDS) == sorted([command.name for command in app.registered_commands] + groups)


def test_only_what_is_nothing_but_a_path_opens_without_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "train").mkdir()
    assert opens_plainly([])
    assert opens_plainly(["./train"])
    assert not opens_plainly(["train"])
    assert not opens_plainly(["missing"])
    assert not opens_plainly(["--safe-mode", str(tmp_path)])
