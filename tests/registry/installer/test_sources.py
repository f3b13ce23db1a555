"""What the user gives, and what that is."""

import nturl2path
import re
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import PluginError
from petdesk.registry.installer.disk import copied, point_at_repository
from petdesk.registry.installer.known import known_plugins
from petdesk.registry.installer.reports import Reported, local_path, refuse_unfixed
from petdesk.registry.installer.sources import Kind, held_at, read_source


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of a package, a wheel and an sdist in the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("petdesk-owls", "empty"):
        (tmp_path / name).mkdir()
    (tmp_path / "petdesk-owls" / "pyproject.toml").write_text("")
    for name in ("owls-1.0-py3-none-any.whl", "owls-1.0.tar.gz", "owls.zip", "owls.py", "owls.txt"):
        (tmp_path / name).write_text("")


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("petdesk-owls", Kind.NAME),  # though a folder of that name lies here: as pip does
        ("petdesk-owls==1.0", Kind.NAME),
        (" petdesk_owls[fast] >= 1, < 2 ", Kind.NAME),
        ("./petdesk-owls", Kind.FOLDER),
        ("petdesk-owls/", Kind.FOLDER),
        ("owls-1.0-py3-none-any.whl", Kind.WHEEL),
        ("owls-1.0.tar.gz", Kind.SDIST),
        ("./owls.zip", Kind.SDIST),
        ("https://example.org/owls-1.0-py3-none-any.whl", Kind.ADDRESS),
        ("owls @ https://example.org/owls-1.0.tar.gz", Kind.ADDRESS),
        ("git+https://example.org/owls", Kind.GIT),
        ("https://example.org/owls.git", Kind.GIT),
        ("owls @ git+https://example.org/owls@v1", Kind.GIT),
        ("git@example.org:barn/owls.git", Kind.GIT),
    ],
)
def test_kinds(given: str, kind: Kind) -> None:
    assert read_source(given).kind is kind


def test_a_path_is_remembered_whole(tmp_path: Path) -> None:
    source = read_source("./petdesk-owls/")
    assert source.shown == source.argument == str(tmp_path / "petdesk-owls")
    assert read_source((tmp_path / "owls-1.0.tar.gz").as_uri()).path == tmp_path / "owls-1.0.tar.gz"


@pytest.mark.parametrize(
    ("given", "argument", "shown"),
    [
        ("https://me:secret@example.org/o.whl", "https://me:secret@example.org/o.whl", "https://example.org/o.whl"),
        ("git+https://token@example.org/o", "git+https://token@example.org/o", "git+https://example.org/o"),
        ("git+ssh://git@example.org/o.git", "git+ssh://git@example.org/o.git", "git+ssh://git@example.org/o.git"),
        ("git@example.org:barn/o.git", "git+ssh://git@example.org/barn/o.git", "git+ssh://git@example.org/barn/o.git"),
        ("git+file:///srv/o", "git+file:///srv/o", "git+file:///srv/o"),
    ],
)
def test_a_password_is_used_and_not_kept(given: str, argument: str, shown: str) -> None:
    source = read_source(given)
    assert (source.argument, source.shown) == (argument, shown)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "names no plugin"),
        ("--target=/", "names no plugin"),
        ("-r list.txt", "names no plugin"),
        ("owls\n-r list.txt", "names no plugin"),
        ("two owls", "no package's name"),
        ("owls=1", "no package's name"),
        ("./nix", "There is no file or folder"),
        ("nix.whl", "There is no file or folder"),
        ("./empty", "neither a pyproject.toml nor a setup.py"),
        ("owls.py", "Put it into the plugin folder"),
        ("./owls.txt", "neither a wheel"),
        ("ftp://example.org/owls.whl", "ftp:// addresses"),
        ("owls @ s3://example.org/owls.whl", "s3:// addresses"),
        ("https://[abc", "no path or address that can be read"),
        ("~nosuchuser/owls", "no path or address that can be read"),
        ("~nosuchuser", "no path or address that can be read"),
        ("x/" * 3000, "no path or address that can be read"),
        ("https://example.org:port/owls.git", "no path or address that can be read"),
        ("git+https://", "names no server"),
        ("https:///owls.whl", "names no server"),
        ("http://me:secret@example.org/owls.whl", "Anybody between here and example.org could change"),
        ("git+http://example.org/owls", "Anybody between here and example.org could change"),
        ("file://server/share/owls-1.0-py3-none-any.whl", "is on another computer (server)"),
        ("owls @ file://server/share/owls-1.0-py3-none-any.whl", "is on another computer (server)"),
    ],
)
def test_what_is_none(given: str, said: str) -> None:
    with pytest.raises(PluginError, match=re.escape(said)) as caught:
        read_source(given)
    assert "secret" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ("owls", ""),
        ("owls==1.0", "==1.0"),
        ("owls[fast] >= 1, < 2", "<2,>=1"),
        ("./owls-1.0.tar.gz", ""),
        ("git+https://example.org/owls@v1", ""),
    ],
)
def test_what_holds_an_update_back(given: str, held: str) -> None:
    assert held_at(given) == held


def test_a_server_of_this_computer_may_do_without_encryption() -> None:
    assert read_source("http://127.0.0.1:8000/owls.whl").kind is Kind.ADDRESS


def test_a_file_address_is_a_path_as_the_system_writes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spaced = tmp_path / "an owl.whl"
    spaced.write_text("")
    assert read_source(spaced.as_uri().replace("file://", "file://localhost")).path == spaced
    assert local_path(spaced.as_uri()) == spaced
    assert local_path("https://example.org/owls.whl") is None
    monkeypatch.setattr(urllib.request, "url2pathname", nturl2path.url2pathname)
    assert str(local_path("file:///C:/an%20owl.whl")) == r"C:\an owl.whl"


def a_package(**fields: Any) -> Reported:
    said = {"name": "owls", "version": "1.0", "url": "https://example.org/owls.whl", "sha256": "0" * 64}
    return Reported(**{**said, "license": "", "requested": False, "requires": (), "fixed": True, **fields})


@pytest.mark.parametrize(
    "fields", [{"sha256": ""}, {"sha256": "0" * 64 + "\n-r x"}, {"sha256": "owl"}, {"url": "a\nb"}, {"name": "a b"}]
)
def test_what_an_index_says_adds_no_lines_to_what_is_planned(fields: dict[str, str]) -> None:
    refuse_unfixed((a_package(),))
    with pytest.raises(PluginError, match="without a checksum"):
        refuse_unfixed((a_package(**fields),))


def test_a_list_of_plugins_of_a_user_that_is_not_known() -> None:
    with pytest.raises(PluginError, match=r"~nosuchuser/x\.json cannot be read"):
        known_plugins("~nosuchuser/x.json")


def test_a_copy_has_the_source_and_not_what_tools_left(tmp_path: Path) -> None:
    source = tmp_path / "source"
    kept = ["pyproject.toml", "src/owls/__init__.py", "src/owls/build/owl.py", "outside/far.txt"]
    left = [".git/config", ".venv/x", "src/owls/__pycache__/x.pyc", "build/lib/x.py", "owls.egg-info/PKG-INFO"]
    for name in [*kept[:-1], *left]:
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "far.txt").write_text("")
    (source / "outside").symlink_to("../elsewhere")
    (source / "loop").symlink_to(".")
    (source / "nowhere").symlink_to("nix")
    assert len(list(copied(source, tmp_path / "copy"))) == 3
    for name in kept:
        assert (tmp_path / "copy" / name).is_file()
    for name in left:
        assert not (tmp_path / "copy" / name).exists()


def test_a_copy_knows_its_repository(tmp_path: Path, git: Callable[..., str]) -> None:
    source = tmp_path / "petdesk-owls"
    git("init", "-q", folder=source)
    git("add", ".", folder=source)
    git("commit", "-qm", "Owls", folder=source)
    git("tag", "v7", folder=source)
    list(copied(source, tmp_path / "copy"))
    point_at_repository(tmp_path / "copy", source)
    assert git("describe", "--tags", "--dirty", folder=tmp_path / "copy") == "v7"
