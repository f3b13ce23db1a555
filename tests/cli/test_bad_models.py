"""Weights and model files that are damaged, too new, another's, or not there."""

import json
import shutil
import socket
import struct
from pathlib import Path
from typing import Any

import pytest
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from petdesk.model_file import FORMAT

TRAIN = "train"


# Weights.


def _train_with(weights: Path | str, arch: str = "tiny") -> list[object]:
    return ["--arch", arch, "--weights", weights, "--size", "32", "--epochs", "1", "--batch-size", "8"]


def test_weights_of_another_network(refused: Any, pets: Path, trained: Path, tmp_path: Path) -> None:
    message = refused(TRAIN, pets, *_train_with(trained / "model.safetensors", "resnet18"), "--out", tmp_path / "run")
    assert "another network" in message
    assert "ResNet-18" in message


def test_a_models_own_weights_are_welcome(petdesk: Any, pets: Path, trained: Path, tmp_path: Path) -> None:
    options = [*_train_with(trained / "model.safetensors"), "--recipe", "one-cycle", "--out", tmp_path / "run"]
    assert petdesk(TRAIN, pets, *options).status == 0


@pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
def test_a_weights_file_cut_in_half(
    refused: Any, pets: Path, trained: Path, tmp_path: Path, cut_in_half: Any, suffix: str
) -> None:
    weights = tmp_path / f"weights{suffix}"
    if suffix == ".pth":
        import torch
        from safetensors.torch import load_file as load_tensors

        torch.save(load_tensors(trained / "model.safetensors"), weights)
    else:
        shutil.copy(trained / "model.safetensors", weights)
    cut_in_half(weights)
    message = refused(TRAIN, pets, *_train_with(weights), "--out", tmp_path / "run")
    assert weights.name in message
    assert "damaged" in message


def test_weights_that_are_not_there(refused: Any, pets: Path, tmp_path: Path) -> None:
    out = ["--out", tmp_path / "run"]
    assert "no weights file" in refused(TRAIN, pets, *_train_with(tmp_path / "none.pth"), *out)
    assert "no weights file" in refused(TRAIN, pets, *_train_with(pets / "cat" / "cat_0.jpg"), *out)


def test_pre_trained_weights_without_a_network(
    refused: Any, pets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_network(*arguments: object, **options: object) -> None:
        raise socket.gaierror(-3, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "hub"))
    message = refused(TRAIN, pets, *_train_with("auto", "resnet18"), "--out", tmp_path / "run")
    assert "could not be downloaded (no network)" in message
    assert "train from random weights" in message
    assert not (tmp_path / "run" / "model.safetensors").exists()


def test_pre_trained_weights_that_nobody_made(refused: Any, pets: Path, tmp_path: Path) -> None:
    assert "no pre-trained weights" in refused(TRAIN, pets, *_train_with("auto"), "--out", tmp_path / "run")


# Model files.


def _header(content: bytes) -> int:
    return 8 + int(struct.unpack("<Q", content[:8])[0])


@pytest.mark.parametrize("where", ["at its start", "in its header", "behind its header", "in its middle", "at its end"])
def test_a_model_file_that_is_cut_off(refused: Any, pets: Path, model: Path, tmp_path: Path, where: str) -> None:
    content = model.read_bytes()
    end = {
        "at its start": 5,
        "in its header": _header(content) // 2,
        "behind its header": _header(content),
        "in its middle": len(content) // 2,
        "at its end": len(content) - 1,
    }[where]
    model.write_bytes(content[:end])
    message = refused("predict", model, pets, "--out", tmp_path / "table.csv")
    assert str(model) in message
    assert "damaged or cut off" in message
    assert not (tmp_path / "table.csv").exists()


def test_flipped_bytes_in_a_model_files_header_are_no_crash(
    petdesk: Any, plain: Any, pets: Path, model: Path, tmp_path: Path
) -> None:
    content = model.read_bytes()
    described = content.index(b'{\\"format')
    places = [0, 3, 7, 8, 20, _header(content) - 40, *range(described, described + 400, 23)]
    refusals = 0
    for place in places:
        model.write_bytes(content[:place] + bytes([content[place] ^ 0x15]) + content[place + 1 :])
        outcome = petdesk("predict", model, pets / "cat", "--out", tmp_path / "table.csv")
        if outcome.status == 1:
            refusals += 1
            assert str(model) in plain(outcome.stderr)
        else:
            assert outcome.status == 0  # a letter of a class's name, for one
    assert refusals > len(places) // 2


def _described(model: Path, **changes: object) -> Path:
    """The model file with another description inside."""
    with safe_open(model, framework="numpy") as file:
        document = json.loads(file.metadata()["petdesk"])
    save_file(load_file(model), model, metadata={"petdesk": json.dumps(document | changes)})
    return model


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"format": FORMAT + 1, "petdesk": "7.1"}, "newer PetDesk (7.1)"),
        ({"format": "one"}, "is damaged"),
        ({"classes": []}, "is damaged"),
        ({"size": 10**9}, "is damaged"),
        ({"presize": 10**9}, "is damaged"),
        ({"classes": ["a", "b"]}, "do not fit"),
    ],
)
def test_a_model_file_with_a_description_that_cannot_be(
    refused: Any, pets: Path, model: Path, tmp_path: Path, changes: dict[str, object], says: str
) -> None:
    message = refused("predict", _described(model, **changes), pets, "--out", tmp_path / "table.csv")
    assert says in message


def test_a_model_whose_plugin_is_missing(refused: Any, pets: Path, model: Path, tmp_path: Path) -> None:
    use = {"key": "owlnet", "plugin": "owls", "distribution": "petdesk-owls", "version": "1.2", "builtin": False}
    message = refused("predict", _described(model, architecture=use), pets, "--out", tmp_path / "table.csv")
    assert "petdesk-owls 1.2" in message
    assert "Install petdesk-owls" in message


def test_what_is_no_model(refused: Any, pets: Path, tmp_path: Path, model: Path) -> None:
    out = ["--out", tmp_path / "table.csv"]
    assert "is not a model file" in refused("predict", pets / "cat" / "cat_0.jpg", pets, *out)
    assert "There is no model file" in refused("predict", pets, pets, *out)
    assert "There is no model file" in refused("predict", tmp_path / "none", pets, *out)
    save_file(load_file(model), model)
    assert "--weights" in refused("predict", model, pets, *out)
