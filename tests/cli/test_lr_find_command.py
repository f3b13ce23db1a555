"""`petdesk lr-find`."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from petdesk.cli.curves import BRAILLE_BLANK, braille, lr_curve_text

OPTIONS = ("--arch", "tiny", "--weights", "none", "--size", "32", "--batch-size", "4")
NAMES = ("minimum over 10", "steepest", "valley", "slide")


def test_it_draws_here_and_into_a_picture_and_suggests_four_rates(petdesk: Any, pets: Path, tmp_path: Path) -> None:
    outcome = petdesk("lr-find", pets, *OPTIONS, "--out", tmp_path / "deep" / "curve.png")
    assert (outcome.status, outcome.stderr) == (0, "")
    for name in NAMES:
        (line,) = (line for line in outcome.stdout.splitlines() if line.strip().startswith(f"{name}:"))
        assert 1e-7 <= float(line.split(":")[1]) <= 10
    assert any(ord(character) > BRAILLE_BLANK for character in outcome.stdout)
    with Image.open(tmp_path / "deep" / "curve.png") as drawn:
        assert min(drawn.size) > 300
        assert len(np.unique(np.asarray(drawn.convert("RGB")).reshape(-1, 3), axis=0)) > 3


def test_json_has_every_step_and_the_suggestions(petdesk: Any, pets: Path, tmp_path: Path) -> None:
    outcome = petdesk("lr-find", pets, *OPTIONS, "--out", tmp_path / "curve.png", "--json")
    assert (outcome.status, outcome.stderr) == (0, "")
    events = outcome.events()
    steps = [event for event in events if event["event"] == "lr_step"]
    (suggestion,) = (event for event in events if event["event"] == "lr_suggestion")
    finished = events[-1]
    assert finished["event"] == "finished"
    assert finished["lrs"] == [step["lr"] for step in steps]
    assert finished["suggestions"]["valley"] == suggestion["valley"]
    assert (tmp_path / "curve.png").exists()


@pytest.mark.parametrize("name", ["curve.nix", "pets/cat/cat_0.jpg/curve.png"])
def test_a_picture_that_cannot_be_kept_costs_no_suggestion(
    petdesk: Any, plain: Any, pets: Path, tmp_path: Path, name: str
) -> None:
    outcome = petdesk("lr-find", pets, *OPTIONS, "--out", tmp_path / name)
    assert outcome.status == 1
    assert str(tmp_path / name) in plain(outcome.stderr)
    assert "valley" in outcome.stdout


def test_a_line_in_braille() -> None:
    rising = np.array([0.0, 1.0])
    assert braille(rising, rising, columns=2, rows=1) == [
        chr(BRAILLE_BLANK + 0x40 + 0x20) + chr(BRAILLE_BLANK + 0x02 + 0x08)
    ]
    assert braille(rising, np.array([3.0, 3.0]), columns=1, rows=1) == [chr(BRAILLE_BLANK + 0x01 + 0x08)]


def test_a_curve_that_ends_in_no_number_is_drawn_without_it() -> None:
    curve = {"lrs": [1e-3, 1e-2, 1e-1], "smoothed": [2.0, 1.0, float("nan")]}
    assert "1.0e-02" in lr_curve_text(curve)
    assert "1.0e-01" not in lr_curve_text(curve)
    assert lr_curve_text({"lrs": [1e-3], "smoothed": [2.0]}) == ""
