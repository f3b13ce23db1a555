"""What a wheel says of itself."""

import zipfile
from pathlib import Path

import pytest
from package_samples import wheel_files, write_plugin

from petdesk.api import PluginError
from petdesk.registry.installer.wheels import read_wheel, sha256, short_license, unpacked_size


def with_metadata(path: Path, **lines: str) -> Path:
    """The wheel of a plugin whose metadata has other lines."""
    with zipfile.ZipFile(path, "w") as archive:
        for place, content in wheel_files("petdesk-owls", "1.0", plugins={"owls": "petdesk_owls:plugin"}).items():
            if place.endswith("METADATA"):
                fields = {"Name": "petdesk-owls", "Version": "1.0"} | lines
                content = "".join(f"{name}: {value}\n" for name, value in fields.items())
            archive.writestr(place, content)
    return path


def test_a_plugins_wheel(tmp_path: Path) -> None:
    wheel = read_wheel(write_plugin(tmp_path, requires=("torch<9", "numpy; python_version<'4'")))
    assert (wheel.name, wheel.version, wheel.license) == ("petdesk-owls", "1.0", "MIT")
    assert wheel.entry_points == (("owls", "petdesk_owls"),)
    assert wheel.requires[0] == "torch<9"
    assert len(wheel.requires) == 2
    assert len(sha256(wheel.path)) == 64
    assert unpacked_size(wheel.path) > 500


@pytest.mark.parametrize("name", ["../../owls", "owls/..", "", "-owls", "owls --target=/"])
def test_a_name_that_would_lead_elsewhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(PluginError, match="damaged or no wheel"):
        read_wheel(with_metadata(tmp_path / "owls.whl", Name=name))


@pytest.mark.parametrize("version", ["../1", "1/2", ""])
def test_a_version_that_would_lead_elsewhere(tmp_path: Path, version: str) -> None:
    with pytest.raises(PluginError, match="damaged or no wheel"):
        read_wheel(with_metadata(tmp_path / "owls.whl", Version=version))


def test_no_zip_and_no_wheel(tmp_path: Path) -> None:
    (tmp_path / "owls.whl").write_bytes(b"owls")
    with pytest.raises(PluginError, match=r"owls\.whl is damaged"):
        read_wheel(tmp_path / "owls.whl")
    with zipfile.ZipFile(tmp_path / "empty.whl", "w"):
        pass
    with pytest.raises(PluginError, match=r"empty\.whl is damaged"):
        read_wheel(tmp_path / "empty.whl")


@pytest.mark.parametrize(
    ("urls", "homepage"),
    [
        ("Homepage, https://example.org", "https://example.org"),
        ("Bug Tracker, https://example.org/bugs", "https://example.org/bugs"),
        ("Homepage, javascript:alert(1)", ""),
        ("Homepage, file:///etc/passwd", ""),
    ],
)
def test_only_addresses_of_the_web_can_be_opened(tmp_path: Path, urls: str, homepage: str) -> None:
    assert read_wheel(with_metadata(tmp_path / "owls.whl", **{"Project-URL": urls})).homepage == homepage


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"license-expression": ["MIT OR Apache-2.0"], "license": ["The MIT License"]}, "MIT OR Apache-2.0"),
        ({"license": ["BSD-3-Clause"]}, "BSD-3-Clause"),
        ({"license": ["Permission is granted\nto owls"], "classifier": ["License :: OSI Approved :: MIT"]}, "MIT"),
        ({"classifier": ["License :: OSI Approved", "Topic :: Owls"]}, ""),
        ({"license": ["UNKNOWN"]}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_a_licence_in_a_few_words(fields: dict[str, list[str]], said: str) -> None:
    assert short_license(fields) == said
