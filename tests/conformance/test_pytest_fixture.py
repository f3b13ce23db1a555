"""What `conformance_check` is to somebody else's tests: run by a pytest of its own, in a folder of its own."""

import os
import subprocess
import sys
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

import pytest

TEST = "PLUGIN = {plugin!r}\n\ndef test_conforms(conformance_check):\n    conformance_check({arguments})\n"
WRONG = Path(__file__).with_name("wrong_specs.py")


def pytest_in(folder: Path, *, plugin: str, arguments: str = "") -> subprocess.CompletedProcess[str]:
    """Runs one test of a third party."""
    (folder / "test_theirs.py").write_text(TEST.format(plugin=plugin, arguments=arguments))
    # Said here and not found: the installation that these tests run in may be older than its entry point.
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "petdesk.conformance.pytest_plugin",
        "-p",
        "no:cacheprovider",
        "-rA",
    ]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_a_sound_plugin_passes(tmp_path: Path) -> None:
    (tmp_path / "1.jpg").touch()
    (tmp_path / "labels.jsonl").write_text('{"file": "1.jpg", "label": "owl"}')
    source = f"source=__import__('pathlib').Path({str(tmp_path)!r})"
    ran = pytest_in(tmp_path, plugin="petdesk.conformance.templates.dataset", arguments=source)
    assert ran.returncode == 0, ran.stdout


def test_a_fault_fails_it_with_its_sentence(tmp_path: Path) -> None:
    ran = pytest_in(tmp_path, plugin=str(WRONG), arguments="only=('no-description', 'no-bounds')")
    assert ran.returncode == 1
    assert "scheduler no-description, failed: every setting says what it does" in ran.stdout
    assert "The setting 'rate' has no description. Give it one with Field(description=...)." in ran.stdout
    assert "Traceback" not in ran.stdout
    assert "scheduler no-bounds: The setting 'rate' takes any number" in ran.stdout  # noted, in what was printed


def test_a_dataset_without_a_source_fails_it(tmp_path: Path) -> None:
    begun = Path(import_module("petdesk.conformance.templates.dataset").__file__ or "").read_text()
    plugin = tmp_path / "reads_notes.py"
    plugin.write_text(begun.replace("labels.jsonl", "notes.jsonl"))
    ran = pytest_in(tmp_path, plugin=str(plugin))
    assert ran.returncode == 1
    assert "skipped: there is a source to try it on" in ran.stdout


@pytest.mark.parametrize(
    ("plugin", "arguments", "sentence"),
    [
        ("", "", "Say what to check"),
        ("a_module_that_nobody_has", "", "neither a .py file"),
        ("standard-schedulers", "only=('nix',)", "nothing called 'nix'"),
    ],
)
def test_what_cannot_be_checked_says_so(tmp_path: Path, plugin: str, arguments: str, sentence: str) -> None:
    ran = pytest_in(tmp_path, plugin=plugin, arguments=arguments)
    assert ran.returncode == 1
    assert sentence in ran.stdout


def test_pytest_finds_it_by_itself() -> None:
    (found,) = (point for point in entry_points(group="pytest11") if point.name == "petdesk")
    assert found.value == "petdesk.conformance.pytest_plugin"


def test_it_costs_other_tests_nothing() -> None:
    code = (
        "import sys, pytest; before = set(sys.modules); import petdesk.conformance.pytest_plugin; "
        "print({name.partition('.')[0] for name in set(sys.modules) - before} - sys.stdlib_module_names)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "{'petdesk'}"
