"""Modules that leave the process, and those that stay because others use them."""

import importlib
import sys
from collections.abc import Iterator
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from petdesk.registry.unloading import unload

MODULES = ("pd_unload_owls", "pd_unload_mice", "pd_unload_shared")


@pytest.fixture(autouse=True)
def clean_modules() -> Iterator[None]:
    path = list(sys.path)
    yield
    sys.path[:] = path
    for name in MODULES:
        sys.modules.pop(name, None)


def install(folder: Path, name: str, version: str, *modules: str) -> Path:
    """A plugin as PetDesk installs it, with its packages on the path."""
    site = folder / name / version / "site"
    site.mkdir(parents=True)
    (site.parent / "plan.json").write_text("{}")
    for module in modules:
        (site / f"{module}.py").write_text("class Thing: pass\n")
    sys.path.append(str(site))
    importlib.invalidate_caches()
    return site


def test_a_package_that_another_installed_plugin_uses_stays(tmp_path: Path) -> None:
    owls = install(tmp_path, "owls", "1", "pd_unload_owls", "pd_unload_shared")
    install(tmp_path, "mice", "1", "pd_unload_mice", "pd_unload_shared")
    modules = {name: importlib.import_module(name) for name in MODULES}
    assert unload(owls)
    assert "pd_unload_owls" not in sys.modules
    assert importlib.import_module("pd_unload_shared") is modules["pd_unload_shared"], "its classes are the same"
    assert importlib.import_module("pd_unload_mice") is modules["pd_unload_mice"]


def test_another_version_of_the_same_plugin_keeps_nothing(tmp_path: Path) -> None:
    first = install(tmp_path, "owls", "1", "pd_unload_owls")
    importlib.import_module("pd_unload_owls")
    install(tmp_path, "owls", "2", "pd_unload_owls")
    assert unload(first)
    assert "pd_unload_owls" not in sys.modules


def test_compiled_parts_that_another_uses_ask_for_no_restart(tmp_path: Path) -> None:
    owls = install(tmp_path, "owls", "1", "pd_unload_owls", "pd_unload_shared")
    mice = install(tmp_path, "mice", "1", "pd_unload_shared")
    for name in ("pd_unload_owls", "pd_unload_shared"):
        importlib.import_module(name)
    compiled = f"pd_unload_shared{EXTENSION_SUFFIXES[0]}"
    (mice / compiled).write_text("")
    sys.modules["pd_unload_shared"].__file__ = str(owls / compiled)
    assert unload(owls)
    assert "pd_unload_shared" in sys.modules
    sys.modules["pd_unload_mice"] = sys.modules["pd_unload_shared"]
    sys.modules["pd_unload_mice"].__file__ = str(owls / f"own{EXTENSION_SUFFIXES[0]}")
    assert not unload(owls)


def test_a_single_file_leaves(tmp_path: Path) -> None:
    (tmp_path / "pd_unload_owls.py").write_text("")
    sys.path.append(str(tmp_path))
    importlib.import_module("pd_unload_owls")
    assert unload(tmp_path / "pd_unload_owls.py")
    assert "pd_unload_owls" not in sys.modules
