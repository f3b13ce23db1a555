"""What importing costs: the API, the registry, the command line and the built-in hook modules load no heavy library."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from petdesk.api import ENTRY_POINT_GROUP

HEAVY = ("PySide6", "fastai", "matplotlib", "pandas", "pyqtgraph", "scipy", "torch", "torchvision")
PYPROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
HOOK_MODULES = sorted(PYPROJECT["project"]["entry-points"][ENTRY_POINT_GROUP].values())

# Imports the module, calls its hooks as the registry does, and prints the number of specs and what was loaded.
PROBE = """
import importlib, sys
module = importlib.import_module(sys.argv[1])
hooks = [value for value in vars(module).values() if hasattr(value, "petdesk_impl")]
specs = [spec for hook in hooks for spec in hook()]
print(len(specs), *sorted(set(sys.argv[2:]) & set(sys.modules)))
"""


def specs_and_heavy(module: str, environment: dict[str, str]) -> tuple[int, list[str]]:
    outcome = subprocess.run(
        [sys.executable, "-c", PROBE, module, *HEAVY], env=environment, capture_output=True, text=True
    )
    assert outcome.returncode == 0, outcome.stderr
    count, *heavy = outcome.stdout.split()
    return int(count), heavy


@pytest.mark.parametrize("module", ["petdesk", "petdesk.api", "petdesk.registry", "petdesk.cli"])
def test_petdesk_imports_light(module: str, clean_environment: dict[str, str]) -> None:
    assert specs_and_heavy(module, clean_environment) == (0, [])


@pytest.mark.parametrize("module", HOOK_MODULES)
def test_a_built_in_plugin_names_what_it_has_without_loading_it(module: str, clean_environment: dict[str, str]) -> None:
    count, heavy = specs_and_heavy(module, clean_environment)
    assert count > 0
    assert heavy == []


def test_the_probe_sees_what_a_hook_imports(tmp_path: Path, clean_environment: dict[str, str]) -> None:
    (tmp_path / "torch.py").write_text("")
    (tmp_path / "careless.py").write_text(
        "from petdesk.api import hookimpl\n@hookimpl\ndef petdesk_schedulers():\n    import torch\n    return [1, 2]\n"
    )
    clean_environment["PYTHONPATH"] = str(tmp_path)
    assert specs_and_heavy("careless", clean_environment) == (2, ["torch"])
