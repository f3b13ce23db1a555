"""What the project's own papers promise: versions, pins, licence, quick start, and nobody's private addresses."""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# Pieced together, so that this file passes its own test.
REGISTRY_HOSTS = [
    ".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org"))
]
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:root|home|Users|work)/\w|\b[A-Z]:\\+Users\\")


@pytest.fixture(scope="module")
def pyproject(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pins(root: Path) -> dict[str, str]:
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


def test_constraints_are_names_and_versions_only(root: Path) -> None:
    for line in (root / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            assert re.fullmatch(r"[A-Za-z0-9][\w.-]*==\d[\w.]*", line), line


def test_every_requirement_is_pinned_within_its_bounds(pyproject: dict[str, Any], pins: dict[str, str]) -> None:
    extras = pyproject["project"]["optional-dependencies"].values()
    for text in [*pyproject["project"]["dependencies"], *(text for extra in extras for text in extra)]:
        requirement = Requirement(text)
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)]), text


def test_the_changelog_knows_the_version(root: Path, pyproject: dict[str, Any]) -> None:
    headings = re.findall(r"^## \[?([^\]\s]+)", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in ("Unreleased", pyproject["project"]["version"])


def test_the_licence_is_apache_2_complete(root: Path, pyproject: dict[str, Any]) -> None:
    text = (root / "LICENSE").read_bytes()
    assert hashlib.sha256(text).hexdigest() == "cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30"
    assert pyproject["project"]["license"] == "Apache-2.0"


def test_the_quick_start_is_two_commands(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    found = re.search(r"^## Quick start\n.*?```\w*\n(.*?)```", readme, re.MULTILINE | re.DOTALL)
    assert found
    assert [line.split("#")[0].strip() for line in found[1].splitlines()] == ["make demo", "make test"]


def test_every_file_the_readme_points_to_is_there(root: Path) -> None:
    readme = (root / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", readme):
        assert (root / target).exists(), target


def test_no_file_names_a_registry_or_a_machine(root: Path, project_files: list[Path]) -> None:
    for path in project_files:
        text = (root / path).read_text(encoding="utf-8", errors="replace")
        assert not [host for host in REGISTRY_HOSTS if host in text], path
        assert not MACHINE_PATH.search(text), path
