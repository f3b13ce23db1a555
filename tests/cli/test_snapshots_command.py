"""`petdesk snapshots`."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from petdesk.api import Item, own_numbers
from petdesk.data.table import tabulate
from petdesk.model_file import ModelDocument, PluginUse, read_document
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.evaluation import Evaluation
from petdesk.training.snapshots import write_snapshot

LABELS = np.array([0, 1])
ANSWERS = ([(0.4, 0.6), (0.1, 0.9)], [(0.9, 0.1), (0.6, 0.4)], [(0.1, 0.9), (0.7, 0.3)])
"""The first two know one picture each and together both; the third knows none."""


@pytest.fixture
def run(tmp_path: Path, registry: Registry) -> Path:
    """A run with three snapshots."""
    made = tmp_path / "run"
    made.mkdir()
    (made / "config.json").write_text(json.dumps({"settings": {"source": "pets"}}), encoding="utf-8")
    table = tabulate([Item(tmp_path / f"{name}.jpg", name, None) for name in ("cat", "dog")], tmp_path)
    spec = registry.architectures["tiny"]
    for number, answers in enumerate(ANSWERS, start=1):
        with own_numbers(number):
            classifier = Classifier(spec.build(2, spec.params(), "none"))
        probabilities = np.array(answers, np.float32)
        evaluation = Evaluation(
            rows=np.arange(2), labels=LABELS, probabilities=probabilities, losses=np.ones(2, np.float32)
        )
        document = ModelDocument(
            classes=("cat", "dog"),
            architecture=PluginUse(key="tiny", plugin="standard-architectures", distribution="petdesk"),
            augmentation=PluginUse(key="standard", plugin="standard-augmentations", distribution="petdesk"),
            size=32,
            presize=40,
            mean=(0.5, 0.5, 0.5),
            std=(0.2, 0.2, 0.2),
        )
        write_snapshot(made, number, classifier, document, evaluation, table, epoch=2 * number)
    return made


def test_it_shows_the_error_of_each_and_of_all(petdesk: Any, run: Path) -> None:
    outcome = petdesk("snapshots", run)
    assert (outcome.status, outcome.stderr) == (0, "")
    rows = [line.split() for line in outcome.stdout.splitlines()]
    assert rows[1:4] == [["1", "2", "0.500", "no"], ["2", "4", "0.500", "no"], ["3", "6", "1.000", "no"]]
    assert "All 3 together: 0.500, on 2 pictures. The model is none of them" in outcome.stdout


def test_the_chosen_ones_become_the_model(petdesk: Any, run: Path) -> None:
    outcome = petdesk("snapshots", run, "--keep", "1, 2")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert "The model is the mean of 1, 2: 0.000." in outcome.stdout
    assert read_document(run / "model.safetensors").members == 2
    assert [line.split()[-1] for line in outcome.stdout.splitlines()[1:4]] == ["yes", "yes", "no"]


def test_json_tells_the_same(petdesk: Any, run: Path) -> None:
    petdesk("snapshots", run, "--keep", "1,3")
    outcome = petdesk("snapshots", run, "--json")
    told = json.loads(outcome.stdout)
    assert told["snapshots"][0] == {"number": 1, "epoch": 2, "error_rate": 0.5, "kept": True}
    assert (told["kept"], told["kept_error_rate"], told["ensemble_error_rate"]) == ([1, 3], 0.5, 0.5)


@pytest.mark.parametrize(
    ("keep", "sentence"),
    [
        ("4", "There is no snapshot 4"),
        ("one", "--keep cannot be 'one'. Give the numbers of snapshots, as 1,3."),
        ("", "--keep cannot be ''."),
        ("1,,2", "--keep cannot be '1,,2'."),
        ("-1", "--keep cannot be '-1'."),
    ],
)
def test_a_choice_that_is_none_is_refused(refused: Any, run: Path, keep: str, sentence: str) -> None:
    assert sentence in refused("snapshots", run, f"--keep={keep}")
    assert not (run / "model.safetensors").exists()


def test_a_run_without_snapshots_says_how_to_get_some(refused: Any, trained: Path, tmp_path: Path) -> None:
    for folder in (trained, tmp_path / "nowhere"):
        assert "holds no snapshots. Train with --snapshots to get some." in refused("snapshots", folder)
