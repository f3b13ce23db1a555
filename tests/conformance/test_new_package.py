"""`petdesk plugins new`: what it writes works as it stands, and what is there is never touched."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from petdesk.api import SettingsError
from petdesk.conformance.new_package import Kind, write_package


def pytest_in(folder: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}
    command = [sys.executable, "-m", "pytest", "-p", "petdesk.conformance.pytest_plugin", "-p", "no:cacheprovider"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize(
    "kind", [Kind.DATASET, *(pytest.param(kind, marks=pytest.mark.slow) for kind in Kind if kind is not Kind.DATASET)]
)
def test_its_test_passes_as_it_stands(kind: Kind, tmp_path: Path) -> None:
    folder = write_package("snowy-owl", kind=kind, into=tmp_path / "new" / "folder")
    assert folder == tmp_path / "new" / "folder" / "snowy-owl"
    ran = pytest_in(folder)
    assert ran.returncode == 0, ran.stdout
    assert "1 passed" in ran.stdout


@pytest.mark.parametrize("kind", Kind)
def test_it_is_called_what_it_was_asked_to_be(kind: Kind, tmp_path: Path) -> None:
    folder = write_package("snowy-owl", kind=kind, into=tmp_path)
    project = tomllib.loads((folder / "pyproject.toml").read_text())
    assert project["project"]["name"] == "snowy-owl"
    assert project["project"]["entry-points"]["petdesk.plugins"] == {"snowy-owl": "snowy_owl"}
    module = (folder / "src" / "snowy_owl" / "__init__.py").read_text()
    assert '"snowy-owl"' in module
    assert '"Snowy owl' in module
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files == {"README.md", "pyproject.toml", "src/snowy_owl/__init__.py", "tests/test_snowy_owl.py"}
    for path in files:
        assert "y-network" not in (folder / path).read_text().replace("snowy-owl", "")
        assert "$" not in (folder / path).read_text()


def test_its_test_fails_when_the_plugin_is_broken(tmp_path: Path) -> None:
    folder = write_package("snowy-owl", kind=Kind.DATASET, into=tmp_path)
    module = folder / "src" / "snowy_owl" / "__init__.py"
    module.write_text(module.read_text().replace('found["label"]', '""'))
    ran = pytest_in(folder)
    assert ran.returncode == 1
    assert "dataset snowy-owl, failed: it names pictures, each with its label" in ran.stdout


def test_a_datasets_test_draws_its_pictures(tmp_path: Path) -> None:
    folder = write_package("snowy-owl", kind=Kind.DATASET, into=tmp_path)
    module = folder / "src" / "snowy_owl" / "__init__.py"
    looks = "len([Image.open(path).load() for path in source.glob('*.png')]) >= 2"
    source = module.read_text().replace("(source / TABLE).is_file()", f"(source / TABLE).is_file() and {looks}", 1)
    source = source.replace("return 0.9 if", "from PIL import Image\n    return 0.9 if")
    # Where there is a table but not two pictures that can be opened, it fails.
    module.write_text(source.replace("else 0.0", "else 2.0 * (source / TABLE).is_file()"))
    ran = pytest_in(folder)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.slow
def test_a_wheel_can_be_built_of_it(tmp_path: Path) -> None:
    folder = write_package("snowy-owl", kind=Kind.AUGMENTATION, into=tmp_path)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, folder]
    subprocess.run(command, check=True, capture_output=True)
    assert list(tmp_path.glob("snowy_owl-0.1.0-*.whl"))


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "snowy-owl").mkdir()
    (tmp_path / "snowy-owl" / "README.md").write_text("mine")
    with pytest.raises(SettingsError, match="is there already"):
        write_package("snowy-owl", kind=Kind.DATASET, into=tmp_path)
    assert [path.name for path in (tmp_path / "snowy-owl").iterdir()] == ["README.md"]
    assert (tmp_path / "snowy-owl" / "README.md").read_text() == "mine"


@pytest.mark.parametrize("name", ["", "Owl", "owl net", "1owl", "owl_net", "owl-", "../owl", "owl--net", "öwl"])
def test_names_that_cannot_be(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be a package's name"):
        write_package(name, kind=Kind.DATASET, into=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["json", "class", "petdesk", "petdesk-standard"])
def test_names_that_are_taken(name: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="would hide"):
        write_package(name, kind=Kind.DATASET, into=tmp_path)


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match=r"cannot be written .* --into"):
        write_package("snowy-owl", kind=Kind.DATASET, into=tmp_path / "file")
