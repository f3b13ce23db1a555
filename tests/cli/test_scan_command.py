"""`petdesk scan`."""

from pathlib import Path
from typing import Any

import pytest


def test_it_counts_and_splits(petdesk: Any, pets: Path) -> None:
    outcome = petdesk("scan", pets, "--valid-fraction", "0.34")
    assert (outcome.status, outcome.stderr) == (0, "")
    lines = {line.split()[0]: line.split()[1:] for line in outcome.stdout.splitlines() if line.strip()}
    assert lines["cat"] == lines["dog"] == ["6", "50.0%", "4", "2"]
    assert "12 pictures of 2 classes: 8 to train, 4 to validate." in outcome.stdout
    assert "No problems found." in outcome.stdout


def test_json_has_all_of_it(petdesk: Any, pets: Path, draw: Any) -> None:
    draw(pets / "owl" / "only.jpg", channel=2)
    (pets / "cat" / "cat_0.jpg").write_text("no picture")
    *progress, result = petdesk("scan", pets, "--json").events()
    assert {event["event"] for event in progress} == {"warning", "scan_progress"}
    assert progress[-1]["done"] == progress[-1]["total"] == 13
    assert result["event"] == "finished"
    assert result["classes"]["owl"] == {"train": 1, "valid": 0}
    assert sum(sum(sides.values()) for sides in result["classes"].values()) == result["pictures"] == 12
    assert result["without_validation"] == ["owl"]
    assert [problem["path"] for problem in result["problems"]] == [str(pets / "cat" / "cat_0.jpg")]


def test_quick_opens_no_picture(petdesk: Any, pets: Path) -> None:
    (pets / "cat" / "cat_0.jpg").write_text("no picture")
    result = petdesk("scan", pets, "--quick", "--json").events()[-1]
    assert (result["pictures"], result["problems"]) == (12, [])


def test_the_guess_is_said_and_can_be_overruled(petdesk: Any, pets: Path) -> None:
    assert "--dataset folders" in petdesk("scan", pets).stdout
    options = ["--dataset", "filename-pattern", "--dataset-param", r"pattern=_(\d)"]
    outcome = petdesk("scan", pets, *options, "--json")
    assert sorted(outcome.events()[-1]["classes"]) == ["0", "1", "2", "3", "4", "5"]
    assert "warning" not in {event["event"] for event in outcome.events()}


def test_many_problems_are_not_listed_one_by_one(petdesk: Any, pets: Path) -> None:
    for number in range(25):
        (pets / "cat" / f"broken_{number}.jpg").write_text("no picture")
    outcome = petdesk("scan", pets)
    assert "25 problems found." in outcome.stdout
    assert "5 more; --json lists them all" in outcome.stdout
    assert len(petdesk("scan", pets, "--json").events()[-1]["problems"]) == 25


def test_the_pictures_are_left_as_they_are(petdesk: Any, pets: Path) -> None:
    (pets / "cat" / "broken.jpg").write_text("no picture")
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in pets.rglob("*")}
    assert petdesk("scan", pets).status == 0
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in pets.rglob("*")} == before


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_names_that_the_terminal_cannot_show(
    petdesk_process: Any, draw: Any, pets: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    draw(pets / "猫" / "neko.jpg", channel=2)
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    stdout, stderr = petdesk_process("scan", pets).communicate(timeout=120)
    assert stderr == ""
    assert "\\u732b" in stdout
    assert "13 pictures of 3 classes" in stdout


def test_a_reader_that_goes_away_is_no_failure_to_tell(petdesk_process: Any, pets: Path) -> None:
    process = petdesk_process("scan", pets, "--json")
    process.stdout.close()
    stderr = process.stderr.read()
    process.stderr.close()
    process.wait(timeout=120)
    assert "Something went wrong" not in stderr
    assert "Traceback" not in stderr
