"""Whether pre-trained weights are on this computer."""

from pathlib import Path

import pytest

from petdesk.registry import Registry
from petdesk.training.pretrained import fetched_weights


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
