"""Options that are wrong: usage errors are status 2, settings that cannot be are status 1 and a plain sentence."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--arch", "nix", ["architecture", "'nix'", "resnet34"]),
        ("--dataset", "nix", ["dataset", "'nix'", "folders"]),
        ("--recipe", "nix", ["recipe", "'nix'", "fine-tune"]),
        ("--augmentation", "nix", ["augmentation", "'nix'", "standard"]),
        ("--precision", "nix", ["'precision'", "'nix'", "fp32"]),
        ("--device", "nix", ["'nix'", "cpu"]),
        ("--device", "cuda:99", ["'cuda:99'", "cpu"]),
        ("--lr", "fast", ["--lr", "'fast'", "3e-3"]),
        ("--lr", "1e-6:1e-4:1", ["--lr", "1e-6:1e-4"]),
        ("--lr", "nan", ["--lr", "'nan'"]),
        ("--lr", "-1e-3", ["--lr", "'-1e-3'"]),
        ("--lr", "0", ["above zero"]),
        ("--epochs", "0", ["'epochs'", "0", "1"]),
        ("--freeze-epochs", "-1", ["'freeze_epochs'", "-1"]),
        ("--size", "7", ["'size'", "7", "16"]),
        ("--presize", "16", ["presize (16)", "size (32)"]),
        ("--batch-size", "1", ["'batch_size'", "2"]),
        ("--valid-fraction", "1", ["'valid_fraction'", "1"]),
        ("--seed", "-1", ["'seed'", "-1"]),
        ("--weight-decay", "-1", ["'weight_decay'", "-1"]),
        ("--cache-limit", "-1", ["--cache-limit", "-1"]),
        ("--cache-limit", "nan", ["--cache-limit", "nan"]),
        ("--dataset-param", "label_from", ["--dataset-param", "'label_from'", "NAME=VALUE"]),
        ("--dataset-param", "=top", ["--dataset-param", "NAME=VALUE"]),
        ("--dataset-param", "label_from=side", ["'label_from'", "'side'", "'top' or 'parent'"]),
        ("--dataset-param", "nix=1", ["'nix'", "label_from"]),
        ("--arch-param", "dropout=2", ["'dropout'", "'2'", "0.9"]),
        ("--arch-param", "dropout=much", ["'dropout'", "'much'"]),
        ("--augmentation-param", "nix=1", ["'nix'"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_setting_that_cannot_be(
    refused: Any, pets: Path, tmp_path: Path, quick: Any, option: str, value: str, says: list[str]
) -> None:
    message = refused("train", pets, *quick, "--out", tmp_path / "run", option, value)
    assert [text for text in says if text not in message] == []
    assert not (tmp_path / "run" / "model.safetensors").exists()


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--arch", "nix"),
        ("--arch-param", "nix=1"),
        ("--augmentation", "nix"),
        ("--device", "nix"),
        ("--presize", "16"),
        ("--recipe", "nix"),
        ("--lr", "0"),
        ("--weights", "nix.pth"),
    ],
)
def test_it_is_said_before_a_million_pictures_are_read(
    petdesk: Any, pets: Path, tmp_path: Path, quick: Any, option: str, value: str
) -> None:
    outcome = petdesk("train", pets, *quick, "--out", tmp_path / "run", option, value, "--json")
    assert (outcome.status, outcome.stdout) == (1, "")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--device", "nix"),
        ("--precision", "nix"),
        ("--precision", "fp16"),
    ],
)
def test_predict_refuses_them_too(
    refused: Any, pets: Path, trained: Path, tmp_path: Path, option: str, value: str
) -> None:
    options = [option, value] if option == "--device" else ["--device", "cpu", option, value]
    assert value in refused("predict", trained, pets, "--out", tmp_path / "table.csv", *options)


@pytest.mark.parametrize(
    "arguments",
    [
        ("train",),
        ("scan",),
        ("lr-find",),
        ("predict", "model.safetensors"),
        ("nix",),
        ("train", ".", "--nix"),
        ("train", ".", "--epochs", "many"),
        ("scan", ".", "--valid-fraction", "2"),
        ("predict", "model.safetensors", ".", "--batch-size", "0"),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2(petdesk: Any, arguments: tuple[str, ...]) -> None:
    outcome = petdesk(*arguments)
    assert outcome.status == 2
    assert outcome.stdout == ""
    assert "Usage: petdesk" in outcome.stderr
    assert "Traceback" not in outcome.stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "nix.json"),
        ("no json", "nix.json"),
        ("[1]", "holds no settings"),
        ("{}", "names no source"),
        ('{"source": ".", "colour": "red"}', "'colour'"),
        ('{"source": ".", "epochs": "many"}', "'epochs'"),
    ],
)
def test_a_config_that_cannot_be(refused: Any, tmp_path: Path, content: str | None, says: str) -> None:
    config = tmp_path / "nix.json"
    if content is not None:
        config.write_text(content)
    assert says in refused("train", "--config", config, "--out", tmp_path / "run")


def test_debug_shows_where_it_went_wrong(petdesk: Any, tmp_path: Path) -> None:
    for arguments in (("scan", tmp_path / "nix"), ("predict", tmp_path / "nix", tmp_path)):
        short, long = petdesk(*arguments), petdesk(*arguments, "--debug")
        assert (short.status, long.status) == (1, 1)
        assert long.stderr.startswith("Traceback (most recent call last)")
        assert "Error: " in long.stderr
        assert long.stderr.endswith(short.stderr)


def test_what_nobody_expected_is_a_sentence_too(petdesk: Any, pets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("first line\nsecond line")

    monkeypatch.setattr("petdesk.data.survey.split", break_down)
    outcome = petdesk("scan", pets)
    assert outcome.status == 1
    (line,) = outcome.stderr.splitlines()
    assert "first line" in line
    assert "--debug" in line
    assert "Traceback" in petdesk("scan", pets, "--debug").stderr


def test_memory_that_ran_out_says_what_helps(refused: Any, pets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run_out(*arguments: object, **options: object) -> None:
        raise MemoryError

    monkeypatch.setattr("petdesk.data.survey.split", run_out)
    assert "smaller batch size" in refused("scan", pets)


def test_options_go_before_the_config(petdesk: Any, pets: Path, tmp_path: Path, quick: Any) -> None:
    config = tmp_path / "settings.json"
    config.write_text(json.dumps({"source": str(tmp_path / "nix"), "arch": "nix", "seed": 3, "epochs": 9}))
    outcome = petdesk("train", pets, "--config", config, *quick, "--out", tmp_path / "run")
    assert outcome.status == 0, outcome.stderr
    settings = json.loads((tmp_path / "run" / "config.json").read_text())["settings"]
    assert (settings["source"], settings["arch"], settings["seed"], settings["epochs"]) == (str(pets), "tiny", 3, 1)
