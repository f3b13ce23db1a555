"""An index, a store, and installing from the one into the other."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from package_samples import PackageIndex, package_index

from petdesk.events import Event, Finished
from petdesk.registry.installer import Network, Plan, Store, install, plan

IMPATIENT = Network(timeout=0.5, retries=1)
"""For tests of an index that does not answer."""


@pytest.fixture(autouse=True)
def clean_path() -> Iterator[None]:
    """What a test's plugins add to the path and import is taken away after it."""
    path, modules = list(sys.path), set(sys.modules)
    yield
    sys.path[:] = path
    for name in set(sys.modules) - modules:
        if name.startswith(("owls", "petdesk_owls", "petdesk_cats")):
            del sys.modules[name]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "installed")


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    with package_index(tmp_path / "index", monkeypatch) as served:
        yield served


@pytest.fixture
def planned(store: Store) -> Callable[..., Plan]:
    """Makes a plan and returns it."""

    def make(source: object, **options: Any) -> Plan:
        *_, last = plan(str(source), store=store, **{"network": IMPATIENT, **options})
        assert isinstance(last, Finished)
        return Plan.from_document(last.result)

    return make


@pytest.fixture
def installed(store: Store, planned: Callable[..., Plan]) -> Callable[..., list[Event]]:
    """Plans and installs, and returns the events of the installation."""

    def make(source: object, **options: Any) -> list[Event]:
        return list(install(planned(source, **options), store=store, network=IMPATIENT))

    return make


@pytest.fixture
def git(monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs git in a folder, as nobody in particular, and returns what it says."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Nobody")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "nobody@example.org")

    def run(*arguments: str, folder: Path) -> str:
        done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    return run
