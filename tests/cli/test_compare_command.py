"""`petdesk compare`."""

import signal
from pathlib import Path
from typing import Any

import pytest

from petdesk.cli.compare import _gaining, _verdict

OPTIONS = ("--size", "32", "--batch-size", "8", "--epochs", "3", "--precision", "fp32", "--dataset", "folders")
CANCELLED = 130


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_it_ranks_networks_and_says_what_is_sure(
    petdesk: Any, shapes: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    bodies = ("--arch", "tiny=none", "--arch", f"tiny={model}", "--arch", f"resnet18={tmp_path / 'gone.pth'}")
    outcome = petdesk("compare", shapes, *bodies, *OPTIONS)
    assert (outcome.status, outcome.stderr) == (0, "")
    lines = outcome.stdout.splitlines()
    head = next(number for number, line in enumerate(lines) if line.split()[:2] == ["network", "weights"])
    rows = [line.split() for line in lines[head + 1 : head + 3]]
    assert {row[1] for row in rows} == {"random", "model.safetensors"}
    errors = [float(row[2].removesuffix("%")) for row in rows]
    assert errors == sorted(errors)
    said = squeezed(outcome.stdout)
    assert "48 pictures, each tested once by a head that was trained on the other 4 of 5 folds." in said
    assert ("do not tell which is better" in said) != ("chance does not explain it" in said)
    assert "Left out: ResNet-18 (gone.pth). There is no weights file" in said


def test_it_says_whether_more_photos_would_help(petdesk: Any, shapes: Path) -> None:
    outcome = petdesk("compare", shapes, "--arch", "tiny=none", "--folds", "2", "--more-photos", *OPTIONS)
    assert (outcome.status, outcome.stderr) == (0, "")
    said = squeezed(outcome.stdout)
    assert "Would more photos help? Tiny (random), each part tried 3 times:" in said
    parts = [
        line.split()
        for line in outcome.stdout.splitlines()
        if line.split()[1:2] in (["25%"], ["50%"], ["75%"], ["100%"])
    ]
    assert [int(part[0]) for part in parts] == [6, 12, 18, 24]
    assert "from half of the pictures to all of them the error fell by" in said


def test_json_has_the_result_last(petdesk: Any, shapes: Path) -> None:
    outcome = petdesk("compare", shapes, "--arch", "tiny", "--more-photos", "--json", *OPTIONS)
    assert (outcome.status, outcome.stderr) == (0, "")
    events = outcome.events()
    assert events[-1]["event"] == "finished"
    (body,) = events[-1]["bodies"]
    assert body["arch"] == "tiny"
    assert len(events[-1]["more_photos"]["points"]) == 4
    assert {"scan_progress", "cache_progress", "prepare_progress"} <= {event["event"] for event in events}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--arch", "resnet1"), "resnet1"),
        (("--arch", "tiny="), "NETWORK=WEIGHTS"),
        (("--arch", "=none"), "NETWORK=WEIGHTS"),
        (("--arch", "tiny", "--folds", "1"), "2 to 20 folds"),
        (("--arch", "tiny", "--arch", "tiny"), "named twice"),
        (("--arch", "tiny=nowhere.pth"), "nowhere.pth"),
    ],
)
def test_nonsense_is_refused_in_a_sentence(refused: Any, shapes: Path, options: tuple[str, ...], said: str) -> None:
    assert said in refused("compare", shapes, *options, *OPTIONS)


def test_without_a_network_it_is_used_wrongly(petdesk: Any, shapes: Path) -> None:
    assert petdesk("compare", shapes).status == 2


@pytest.mark.parametrize("event", ["scan_progress", "prepare_progress"])
def test_it_stops_at_once(petdesk: Any, at_event: Any, shapes: Path, event: str) -> None:
    at_event(event, lambda: signal.raise_signal(signal.SIGINT))
    outcome = petdesk("compare", shapes, "--arch", "tiny=none", "--json", *OPTIONS)
    assert (outcome.status, outcome.stderr) == (CANCELLED, "Cancelled.\n")
    assert outcome.events()[-1]["event"] == event
    assert petdesk("compare", shapes, "--arch", "tiny=none", *OPTIONS).status == 0


def test_the_verdict_in_words() -> None:
    gain = {"value": 0.1, "low": 0.04, "high": 0.16, "noise": False}
    assert _verdict(gain).startswith(
        "Yes: from half of the pictures to all of them the error fell by 10.0 points (4.0 to 16.0)."
    )
    assert _verdict({**gain, "low": -0.01, "noise": True}).startswith("Not that it shows: ")
    assert _verdict({"value": -0.1, "low": -0.2, "high": -0.01, "noise": False}).startswith("No: ")


def test_classes_that_gained_in_words() -> None:
    one = {"class": "[b]eagle", "error_with_half": 0.5, "error_with_all": 0.25}
    assert _gaining([one]) == r"Classes that surely gained: \[b]eagle (50% to 25%)."
    assert _gaining([one] * 23).endswith("and 3 more.")
    assert _gaining([]).startswith("No single class can be named")
