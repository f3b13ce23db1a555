"""The plugins that are packages of their own: installed from their folders by PetDesk, used, removed, and asked for.

Everything runs as users run it, in processes of their own and with a home of its own.
"""

import csv
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from petdesk_standard.datasets.drawn_pets import SPEC as DRAWN_PETS

REPOSITORY = Path(__file__).parents[2]
TIMM, DATASETS = "petdesk-timm", "petdesk-hf-datasets"
SECONDS = 280
"""For a step: packages come over the net."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2 * SECONDS)]

WRITE_PARQUET = """
import sys
from pathlib import Path
from published import table, write_parquet

folder = Path(sys.argv[1])
write_parquet(folder / "data/train-00000-of-00001.parquet", table([0, 1] * 8))
write_parquet(folder / "data/validation-00000-of-00001.parquet", table([0, 1], first=100))
"""


@dataclass(frozen=True)
class Machine:
    """A user's computer: PetDesk, and a folder with all that is theirs."""

    home: Path

    def run(self, *command: object, **environment: str) -> "subprocess.CompletedProcess[str]":
        variables = {**os.environ, "PETDESK_HOME": str(self.home), "OMP_NUM_THREADS": "1", **environment}
        return subprocess.run(
            [sys.executable, *map(str, command)],
            env=variables,
            cwd=self.home,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )

    def petdesk(self, *arguments: object) -> list[dict[str, Any]]:
        """The events of a command that must succeed."""
        return [json.loads(line) for line in self.told(*arguments, "--json").splitlines()]

    def told(self, *arguments: object) -> str:
        """What a command that must succeed writes."""
        done = self.run("-m", "petdesk", *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def install(self, name: str) -> dict[str, Any]:
        return self.petdesk("plugins", "install", REPOSITORY / "plugins" / name, "--yes")[-1]

    def site(self, name: str) -> Path:
        """The folder that the plugin's packages are in."""
        installed = self.home / "data" / "plugins" / "installed"
        current = json.loads((installed / "installed.json").read_text())["plugins"][name]["current"]
        return installed / name / current / "site"


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """Both plugins are installed."""
    machine = Machine(tmp_path_factory.mktemp("home"))
    asked = machine.run(
        *("-m", "pip", "download", "--no-deps", "--no-cache-dir", "--quiet", "--timeout=15", "--retries=1"),
        *("--dest", machine.home / "asked", "filelock"),
    )
    if asked.returncode:
        pytest.skip("no index of packages can be reached")
    for name in (TIMM, DATASETS):
        assert machine.install(name)["name"] == name
    return machine


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two breeds of drawn pets, twelve of each."""
    folder = tmp_path_factory.mktemp("pets")
    assert DRAWN_PETS.prepare is not None
    for _ in DRAWN_PETS.prepare(folder, DRAWN_PETS.params(breeds=2, pictures=24, size=64)):
        pass
    return folder


@pytest.fixture(scope="module")
def run(machine: Machine, pets: Path) -> Path:
    """A `resnet18d` that was trained for an epoch from random weights."""
    folder = machine.home / "run"
    arguments = ("--arch", "resnet18d", "--weights", "none", "--size", "64", "--epochs", "1", "--batch-size", "8")
    machine.petdesk("train", pets, "--out", folder, *arguments)
    return folder


def test_both_are_loaded_and_nothing_else_came_of_petdesks(machine: Machine) -> None:
    doctor = json.loads(machine.told("doctor", "--json"))
    states = {plugin["source"]: (plugin["state"], plugin["reason"]) for plugin in doctor["plugins"]}
    assert {name: states[name] for name in (TIMM, DATASETS)} == {TIMM: ("loaded", ""), DATASETS: ("loaded", "")}
    for name in (TIMM, DATASETS):
        packages = {path.name.lower() for path in machine.site(name).iterdir()}
        assert not packages & {"torch", "torchvision", "numpy", "pillow", "petdesk", "pydantic"}


def test_an_epoch_of_resnet18d_and_its_answers(machine: Machine, run: Path, pets: Path) -> None:
    assert len(predicted(machine, run, pets)) == 24
    assert "resnet18d" in (run / "config.json").read_text()


def predicted(machine: Machine, run: Path, pets: Path) -> list[tuple[str, str, str]]:
    table = machine.home / "predictions.csv"
    machine.petdesk("predict", run, pets, "--out", table)
    with table.open(encoding="utf-8", newline="") as file:
        rows = [(row["path"], row["label"], row["error"]) for row in csv.DictReader(file)]
    assert {label for _, label, _ in rows} <= {path.name for path in pets.iterdir()}
    assert {error for *_, error in rows} == {""}
    return rows


def test_a_model_asks_for_the_plugin_that_is_gone(machine: Machine, run: Path, pets: Path) -> None:
    before = predicted(machine, run, pets)
    machine.told("plugins", "remove", TIMM)
    refused = machine.run("-m", "petdesk", "predict", run, pets)
    assert refused.returncode == 1
    assert "needs the architecture 'resnet18d' of the plugin petdesk-timm 0.1.0, which is not loaded" in refused.stderr
    assert "Install petdesk-timm" in refused.stderr
    machine.install(TIMM)
    assert predicted(machine, run, pets) == before


def test_pictures_of_parquet_files_are_trained_on(machine: Machine) -> None:
    source = machine.home / "parquet"
    path = os.pathsep.join((str(machine.site(DATASETS)), str(REPOSITORY / "plugins" / DATASETS / "tests")))
    written = machine.run("-c", WRITE_PARQUET, source, PYTHONPATH=path)
    assert written.returncode == 0, written.stderr
    scanned = machine.petdesk("scan", source)[-1]
    assert {"cat", "dog"} == {*scanned["classes"]}
    out = machine.home / "parquet-run"
    trained = machine.petdesk(
        *("train", source, "--out", out, "--arch", "tiny", "--weights", "none", "--size", "32", "--epochs", "1")
    )
    assert trained[-1]["event"] == "finished"
    assert (out / "model.safetensors").is_file()


@pytest.mark.parametrize("name", [TIMM, DATASETS])
def test_their_own_tests_pass(name: str, machine: Machine) -> None:
    """With plain pytest in their own folder, and what was installed."""
    folder = REPOSITORY / "plugins" / name
    done = machine.run(
        *("-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", folder, "-c", folder / "pyproject.toml"),
        folder / "tests",
        PYTHONPATH=str(machine.site(name)),
    )
    assert done.returncode == 0, done.stdout[-4000:]
