"""The project's own files: where they are, and which belong to it."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def project_files() -> list[Path]:
    """Every file of the project, as a path below its root: what git tracks or would be told to add."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listing.returncode != 0:
        pytest.skip("the project's files are listed by git, and this is no git checkout")
    names = (name for name in listing.stdout.split("\0") if name)
    return [Path(name) for name in names if (ROOT / name).is_file()]


@pytest.fixture
def clean_environment() -> dict[str, str]:
    """The environment without what an outer `make`, CI or an active virtual environment left in it."""
    left_behind = {"CI", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "PYTHON", "PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV"}
    return {name: value for name, value in os.environ.items() if name not in left_behind}
