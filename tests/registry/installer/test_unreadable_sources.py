"""A source that cannot be read is what is told of, and not the folder of plugins."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from package_samples import write_plugin, write_source

from petdesk.api import PluginError
from petdesk.registry.installer import Plan, Store
from petdesk.registry.installer.disk import copied

Planned = Callable[..., Plan]


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Copying any file fails as the system would say it: root may read what nobody else may."""

    def make(number: int, *, of_target: bool = False, named: bool = True) -> None:
        def copy(source: str, target: Path, **options: Any) -> None:
            raise OSError(number, os.strerror(number), *([str(target if of_target else source)] if named else []))

        monkeypatch.setattr(shutil, "copy2", copy)

    return make


@pytest.mark.parametrize("named", [True, False])
def test_a_file_that_cannot_be_read_is_named(
    store: Store, planned: Planned, tmp_path: Path, unreadable: Any, named: bool
) -> None:
    source, wheel = write_source(tmp_path / "source"), write_plugin(tmp_path / "here")
    unreadable(errno.EACCES if named else errno.EIO, named=named)
    reason = "Permission denied" if named else "Input/output error"
    with pytest.raises(PluginError) as caught:
        planned(source)
    where = source / "backend.py" if named else source
    assert str(caught.value).startswith(f"{where} cannot be read ({reason})")
    with pytest.raises(PluginError) as caught:
        planned(wheel)
    assert str(caught.value).startswith(f"{wheel} cannot be read ({reason})")
    assert not list(store.folder.glob(".staging-*"))


@pytest.mark.parametrize(("number", "of_target"), [(errno.ENOSPC, False), (errno.EACCES, True)])
def test_a_folder_of_plugins_that_cannot_be_written_is_told_as_that(
    store: Store, planned: Planned, tmp_path: Path, unreadable: Any, number: int, of_target: bool
) -> None:
    source = write_source(tmp_path / "source")
    unreadable(number, of_target=of_target)
    with pytest.raises(PluginError, match="Plugins cannot be kept in"):
        planned(source)


def test_a_system_without_links_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "far").symlink_to(tmp_path)

    def refuse(*arguments: Any, **options: Any) -> None:
        raise OSError(errno.EPERM, "A required privilege is not held by the client")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    with pytest.raises(PluginError, match=r"far is a link to a folder, .*required privilege.*Build a wheel"):
        list(copied(tmp_path / "source", tmp_path / "copy"))
