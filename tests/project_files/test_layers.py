"""The import contracts of pyproject.toml, held against a small PetDesk that breaks each of them in turn."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ONE_WAY = "Imports run one way"
PLUGINS = "Plugins import petdesk.api and nothing else"
OWN_PLUGINS = "PetDesk knows its own plugins only through the registry"
NO_WIDGET = "The engine and the plugins know no widget"


@pytest.fixture
def small_petdesk(root: Path, tmp_path: Path) -> Path:
    """The packages by name, each without contents; the plugin imports the API as it may."""
    packages = ["", "api", "cli", "data", "gui", "predict", "project", "registry", "training"]
    for package in packages:
        folder = tmp_path / "petdesk" / package
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "__init__.py").write_text("")
    for module in ("api/specs.py", "events.py", "folders.py"):
        (tmp_path / "petdesk" / module).write_text("")
    plugin = tmp_path / "petdesk_standard"
    plugin.mkdir()
    (plugin / "__init__.py").write_text("")
    (plugin / "datasets.py").write_text("import petdesk.api, petdesk.api.specs\n")
    shutil.copyfile(root / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def broken_contracts(folder: Path, environment: dict[str, str]) -> list[str]:
    outcome = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(folder), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
    )
    broken = [line for line in outcome.stdout.splitlines() if " BROKEN" in line]
    assert bool(broken) is bool(outcome.returncode), outcome.stdout + outcome.stderr
    return broken


def test_a_petdesk_in_order_passes(small_petdesk: Path, clean_environment: dict[str, str]) -> None:
    (small_petdesk / "petdesk" / "training" / "__init__.py").write_text("import petdesk.data, petdesk.registry\n")
    (small_petdesk / "petdesk" / "cli" / "__init__.py").write_text("import petdesk.gui, petdesk.training\n")
    (small_petdesk / "petdesk" / "gui" / "__init__.py").write_text("import petdesk.gui.job, petdesk.training\n")
    (small_petdesk / "petdesk" / "gui" / "job.py").write_text("from PySide6.QtCore import QThread\n")
    assert broken_contracts(small_petdesk, clean_environment) == []


@pytest.mark.parametrize(
    ("module", "statement", "contract"),
    [
        ("petdesk/api/__init__.py", "import petdesk.registry", ONE_WAY),
        ("petdesk/registry/__init__.py", "import petdesk.training", ONE_WAY),
        ("petdesk/data/__init__.py", "def late():\n    import petdesk.cli", ONE_WAY),
        ("petdesk/training/__init__.py", "import petdesk.gui", ONE_WAY),
        ("petdesk/gui/__init__.py", "import petdesk.cli", ONE_WAY),
        ("petdesk/utils.py", "", ONE_WAY),
        ("petdesk_standard/schedulers.py", "import petdesk.training", PLUGINS),
        ("petdesk_standard/schedulers.py", "import petdesk.folders", PLUGINS),
        ("petdesk_standard/schedulers.py", "import petdesk", PLUGINS),
        ("petdesk/cli/__init__.py", "import petdesk_standard.datasets", OWN_PLUGINS),
        ("petdesk/training/__init__.py", "from PySide6.QtCore import QObject", NO_WIDGET),
        ("petdesk/cli/__init__.py", "import PySide6.QtWidgets", NO_WIDGET),
        ("petdesk_standard/schedulers.py", "import pyqtgraph", NO_WIDGET),
    ],
)
def test_a_wrong_import_breaks_its_contract(
    module: str, statement: str, contract: str, small_petdesk: Path, clean_environment: dict[str, str]
) -> None:
    (small_petdesk / module).write_text(f"{statement}\n")
    (broken,) = broken_contracts(small_petdesk, clean_environment)
    assert broken.startswith(contract)
