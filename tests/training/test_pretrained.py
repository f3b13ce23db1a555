"""Weights files: whether they are on this computer, and whether a file looks like one."""

from pathlib import Path

import pytest

from petdesk.registry import Registry
from petdesk.training.pretrained import fetched_weights, looks_like_weights


@pytest.fixture
def checkpoints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    folder = tmp_path / "hub" / "checkpoints"
    folder.mkdir(parents=True)
    return folder


def test_it_looks_where_torch_hub_keeps_them(checkpoints: Path, registry: Registry) -> None:
    from torch import hub

    assert Path(hub.get_dir()) / "checkpoints" == checkpoints
    for key in ("resnet18", "efficientnet_b0"):
        assert fetched_weights(registry.architectures[key]) is None
    (checkpoints / "resnet18-f37072fd.pth").touch()
    (checkpoints / "efficientnet_b0_rwightman-7f5810bc.pth").touch()
    (checkpoints / "resnet34-b627a593.pth.123.partial").touch()
    for key in ("resnet18", "efficientnet_b0"):
        found = fetched_weights(registry.architectures[key])
        assert found is not None
        assert found.parent == checkpoints
    assert fetched_weights(registry.architectures["resnet34"]) is None


def test_no_folder_is_no_weights(tmp_path: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "nowhere"))
    assert fetched_weights(registry.architectures["resnet18"]) is None


@pytest.mark.parametrize("name", ["net.safetensors", "net.pth", "old.pt"])
def test_what_is_written_as_weights_looks_like_weights(tmp_path: Path, name: str) -> None:
    import torch
    from safetensors.torch import save_file

    weights, path = {"a": torch.ones(3)}, tmp_path / name
    if path.suffix == ".safetensors":
        save_file(weights, path)
    else:
        torch.save(weights, path, _use_new_zipfile_serialization=name != "old.pt")
    assert looks_like_weights(path)


@pytest.mark.parametrize("content", [b"", b"<html>", (500).to_bytes(8, "little") + b"{}"])
@pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
def test_anything_else_does_not(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"net{suffix}"
    path.write_bytes(content)
    assert not looks_like_weights(path)


def test_weights_that_cannot_be_read_are_no_answer(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"net\.pth"):
        looks_like_weights(tmp_path / "net.pth")
