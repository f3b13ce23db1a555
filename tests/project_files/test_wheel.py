"""The wheel of a clean clone: what is in it, and that it runs where only its declared requirements are installed."""

import json
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

pytestmark = pytest.mark.slow

# Where the project's folders go in the wheel.
SHIPPED = {"petdesk": "petdesk", "plugins/petdesk_standard": "petdesk_standard", "resources": "petdesk/resources"}


@pytest.fixture(scope="module")
def wheel(root: Path, project_files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as a release builds it: from a source archive, which is made from a clean clone."""
    clone = tmp_path_factory.mktemp("clone")
    for path in project_files:
        (clone / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / path, clone / path)
    dist = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", dist], cwd=clone, check=True, capture_output=True
    )
    (built,) = dist.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it requires, and nothing else; returns its folder of programs."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(folder, symlinks=True)
    programs = folder / "bin"
    pip = [sys.executable, "-m", "pip", "--python", programs / "python"]
    subprocess.run(
        [*pip, "install", "--quiet", "--no-index", "--no-deps", wheel], check=True, capture_output=True, text=True
    )
    (site_packages,) = folder.glob("lib/python*/site-packages")
    for required in requirements_of(distribution_in(site_packages, "petdesk")).values():
        link_into(site_packages, required)
    return programs


def distribution_in(site_packages: Path, name: str) -> Distribution:
    (found,) = Distribution.discover(name=name, path=[str(site_packages)])
    return found


def requirements_of(start: Distribution) -> dict[str, Distribution]:
    """All that `start` requires, and what that requires in turn, as installed beside this test."""
    found: dict[str, Distribution] = {}
    waiting = [(start, "")]
    while waiting:
        owner, extra = waiting.pop()
        for text in owner.requires or []:
            requirement = Requirement(text)
            name = canonicalize_name(requirement.name)
            if requirement.marker and not requirement.marker.evaluate({"extra": extra}):
                continue
            if name in found and not requirement.extras:
                continue
            found[name] = distribution(name)
            waiting += [(found[name], wanted) for wanted in ("", *requirement.extras)]
    return found


def link_into(site_packages: Path, installed: Distribution) -> None:
    """Links instead of copies: torch and its libraries are gigabytes."""
    tops = {file.parts[0] for file in installed.files or [] if file.parts[0] not in ("..", "__pycache__")}
    for top in tops:
        link = site_packages / top
        if not link.exists():
            link.symlink_to(installed.locate_file(top))


def run(program: Path, *arguments: str, folder: Path) -> str:
    """Runs an installed program as a user would, from a folder that is not the project's."""
    outcome = subprocess.run(
        [program, *arguments],
        cwd=folder,
        env={"PETDESK_HOME": str(folder / "home"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


def test_the_wheel_has_every_file_of_the_program_and_nothing_else(wheel: Path, project_files: list[Path]) -> None:
    expected = {
        f"{place}/{path.relative_to(source).as_posix()}"
        for source, place in SHIPPED.items()
        for path in project_files
        if path.is_relative_to(source)
    }
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == expected
    assert {"petdesk/py.typed", "petdesk_standard/py.typed"} <= names
    assert any(name.startswith("petdesk/resources/") for name in names)


def test_the_wheel_has_the_licence_and_the_built_in_plugins_doors(wheel: Path, root: Path) -> None:
    pyproject = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    with zipfile.ZipFile(wheel) as archive:
        (licence,) = (name for name in archive.namelist() if name.endswith(".dist-info/licenses/LICENSE"))
        assert archive.read(licence) == (root / "LICENSE").read_bytes()
        (doors,) = (name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt"))
        text = archive.read(doors).decode()
    for name, module in pyproject["project"]["entry-points"]["petdesk.plugins"].items():
        assert f"{name} = {module}" in text
    assert "petdesk = petdesk.cli:main" in text


def test_the_installed_wheel_says_its_version(environment: Path, root: Path, tmp_path: Path) -> None:
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version in run(environment / "petdesk", "--version", folder=tmp_path)


def test_the_installed_wheel_finds_its_own_plugins(environment: Path, root: Path, tmp_path: Path) -> None:
    report: dict[str, Any] = json.loads(run(environment / "petdesk", "doctor", "--json", folder=tmp_path))
    doors = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    assert {plugin["name"]: plugin["state"] for plugin in report["plugins"]} == dict.fromkeys(
        doors["petdesk.plugins"], "loaded"
    )


@pytest.mark.timeout(1200)
def test_the_installed_wheel_does_the_whole_job(environment: Path, tmp_path: Path) -> None:
    run(environment / "petdesk", "demo", "--headless", "out", folder=tmp_path)
    out = tmp_path / "out"
    left = {path.name for path in out.iterdir()}
    assert {"Pets.petdesk", "lr-find.png", "training.png", "confusion.png", "predictions.csv", "demo.json"} <= left
    assert (out / "model.safetensors").stat().st_size > 1_000_000
    screens = {path.stem.partition("-")[2] for path in (out / "screens").iterdir()}
    assert {"data", "training", "interpret", "predict", "runs", "plugins"} <= screens
    summary = json.loads((out / "demo.json").read_text(encoding="utf-8"))
    assert summary["accuracy_on_unseen"] >= 0.9
