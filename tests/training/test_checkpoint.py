"""Checkpoints and tables: whole at any moment, and refused with a sentence where they are not."""

import csv
from pathlib import Path

import numpy as np
import pytest
import torch

from petdesk.api import SettingsError, TrainingError
from petdesk.training.checkpoint import forget_checkpoint, has_checkpoint, read_checkpoint, write_checkpoint
from petdesk.training.random_states import random_states, restore_random_states
from petdesk.training.run_tables import RunTable

STATE = {"progress": {"step": 3}, "model": {"a": torch.arange(4.0)}, "none": None, "list": [1, 2.5, "x"]}


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    assert not has_checkpoint(tmp_path)
    write_checkpoint(tmp_path, STATE, fingerprint="f")
    write_checkpoint(tmp_path, STATE | {"list": [9]}, fingerprint="f")
    back = read_checkpoint(tmp_path, fingerprint="f")
    assert has_checkpoint(tmp_path)
    assert torch.equal(back["model"]["a"], STATE["model"]["a"])  # type: ignore[index]
    assert (back["progress"], back["none"], back["list"]) == ({"step": 3}, None, [9])
    assert [path.name for path in (tmp_path / "checkpoint").iterdir()] == ["state.pt"]
    forget_checkpoint(tmp_path)
    assert not (tmp_path / "checkpoint").exists()


def test_other_pictures_are_refused(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, STATE, fingerprint="f")
    with pytest.raises(SettingsError, match="pictures or their split have changed"):
        read_checkpoint(tmp_path, fingerprint="g")


def test_a_missing_a_damaged_and_a_foreign_one_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no checkpoint to go on from"):
        read_checkpoint(tmp_path)
    write_checkpoint(tmp_path, STATE, fingerprint="f")
    file = tmp_path / "checkpoint" / "state.pt"
    whole = file.read_bytes()
    for damaged in (whole[: len(whole) // 2], b"", b"not a checkpoint"):
        file.write_bytes(damaged)
        with pytest.raises(SettingsError, match="damaged"):
            read_checkpoint(tmp_path)
    torch.save({"format": 99, "state": {}}, file)
    with pytest.raises(SettingsError, match="another version"):
        read_checkpoint(tmp_path)
    torch.save([1], file)
    with pytest.raises(SettingsError, match="damaged"):
        read_checkpoint(tmp_path)


class Bomb:
    def __reduce__(self) -> tuple[object, ...]:
        return (print, ("code from a checkpoint was run",))


def test_no_code_in_it_is_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_checkpoint(tmp_path, STATE, fingerprint="f")
    torch.save({"format": 1, "state": {"x": Bomb()}}, tmp_path / "checkpoint" / "state.pt")
    with pytest.raises(SettingsError, match="damaged"):
        read_checkpoint(tmp_path)
    assert capsys.readouterr().out == ""


def test_one_that_cannot_be_written_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_checkpoint(tmp_path, STATE, fingerprint="f")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("petdesk.training.checkpoint.os.fsync", full)
    with pytest.raises(TrainingError, match=r"cannot be written \(No space left"):
        write_checkpoint(tmp_path, STATE | {"list": []}, fingerprint="f")
    assert read_checkpoint(tmp_path)["list"] == [1, 2.5, "x"]
    assert [path.name for path in (tmp_path / "checkpoint").iterdir()] == ["state.pt"]


def test_random_states_come_back() -> None:
    import random

    cpu = torch.device("cpu")
    states = random_states(cpu)
    first = (torch.rand(3), np.random.rand(3).tolist(), random.random())
    restore_random_states(states, cpu)
    second = (torch.rand(3), np.random.rand(3).tolist(), random.random())
    assert torch.equal(first[0], second[0])
    assert first[1:] == second[1:]


def rows(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def test_a_table_goes_on_after_the_rows_that_count(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    table = RunTable(path, ("step", "loss"))
    for step in range(1, 6):
        table.add([step, step / 3])
    table.close()
    assert rows(path)[0] == ["step", "loss"]
    assert [row[0] for row in rows(path)[1:]] == ["1", "2", "3", "4", "5"]
    table = RunTable(path, ("step", "loss"), rows=2)
    table.add([3, 0.5])
    table.write(sync=True)
    assert [row[0] for row in rows(path)[1:]] == ["1", "2", "3"]
    table.close()


def test_rows_are_whole_at_any_moment(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    table = RunTable(path, ("step", "text"))
    for step in range(3000):
        table.add([step, "x" * 50])
        if step % 500 == 0:
            table.write()
            assert path.read_bytes().endswith(b"\n")
    table.close()
    assert len(rows(path)) == 3001


@pytest.mark.parametrize("content", [b"", b"step,te", b"other,columns\n1,2\n"])
def test_a_table_that_is_not_there_or_torn_begins_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.csv"
    if content:
        path.write_bytes(content)
    RunTable(path, ("step", "text"), rows=3).close()
    assert rows(path) == [["step", "text"]]
