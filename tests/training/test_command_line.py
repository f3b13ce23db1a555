"""A run as a command line: taken apart by a shell and read by PetDesk's own parser, it gives the same settings."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from petdesk.api import SettingsError
from petdesk.cli.app import app
from petdesk.events import Event, Finished
from petdesk.training.command_line import command_line, join_words
from petdesk.training.config import TrainConfig

AWKWARD = {
    "source": "/data/my pets & 'co'",
    "dataset": "filename-pattern",
    "dataset_params": {"pattern": r'^(?P<label>[^"\\]+)_\d+\.(jpg|png)$', "recursive": True, "missing": None},
    "arch": "resnet34",
    "arch_params": {"dropout": 0.25, "hidden": 0},
    "weights": "/weights 100%/a.safetensors",
    "augmentation_params": {"max_zoom": 1.1, "lighting": [0.1, 0.2], "flip": False},
    "size": 128,
    "presize": 160,
    "recipe": "one-cycle",
    "epochs": 7,
    "freeze_epochs": 0,
    "lr": [1e-06, 1e-4],
    "weight_decay": 1e-05,
    "batch_size": 16,
    "valid_fraction": 0.3,
    "seed": 12345678901,
    "precision": "fp32",
    "device": "cpu",
    "cache_limit": 123456789,
    "train_bn": True,
    "feature_copies": 3,
    "loss": "binary",
    "label_smoothing": 0.1,
    "class_weights": "balanced",
    "focal_gamma": 1.5,
    "answered": 0.75,
    "monitor": "macro_f1",
    "keep": "best",
    "patience": 4,
    "top_k": 3,
    "tta": 4,
    "tta_beta": 0.5,
    "averaging": "swa",
    "ema_decay": 0.5,
    "swa_start": 0.25,
    "snapshots": True,
    "accumulate": 2,
    "clip": 0.5,
    "gradient_checkpointing": True,
    "compile": True,
    "exact": True,
    "checkpoint_minutes": 1.5,
}
PARAMS = ("dataset_params", "arch_params", "augmentation_params")


class Trained(dict[str, Any]):
    """What the stand-in for training was given: `config`, `out`."""


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> Trained:
    seen = Trained()

    def train(config: TrainConfig, _registry: object, out: Path) -> Iterator[Event]:
        seen.update(config=config, out=out)
        yield Finished(result={"seconds": 1.0, "classes": 2, "model": "m", "run": str(out)})

    monkeypatch.setattr("petdesk.training.train.train", train)
    return seen


def parsed(words: list[str], seen: Trained) -> tuple[TrainConfig, Path]:
    """What `petdesk train` makes of a command line."""
    program, command, *arguments = words
    assert (program, command) == ("petdesk", "train")
    result = CliRunner().invoke(app, [command, "--safe-mode", *arguments])
    assert result.exit_code == 0, result.output
    return seen["config"], seen["out"]


def windows_words(line: str) -> list[str]:
    """The words of a line after cmd.exe and the C library of Windows."""
    return c_library_words(after_cmd(line))


def after_cmd(line: str) -> str:
    """What cmd.exe hands on: carets outside of quotes gone; fails at what it would act on."""
    result, inside, position = "", False, 0
    while position < len(line):
        sign = line[position]
        if sign == "^" and not inside:
            position += 1
            result += line[position]
        else:
            assert inside or sign not in "&|<>()", f"cmd.exe acts on {sign} in {line!r}"
            assert sign != "%", f"cmd.exe may put a variable for {line[position:]!r}"
            inside ^= sign == '"'
            result += sign
        position += 1
    return result


def c_library_words(line: str) -> list[str]:
    """The rules of "Parsing C Command-Line Arguments": learn.microsoft.com/cpp/c-language."""
    words, word, inside = [], None, False
    for backslashes, sign in re.findall(r"(\\*)(.|$)", line, re.DOTALL):
        if backslashes:
            literal = sign != '"'
            word = (word or "") + "\\" * (len(backslashes) if literal else len(backslashes) // 2)
            if not literal and len(backslashes) % 2:
                word += '"'
                continue
        if sign == '"':
            inside, word = not inside, word or ""
        elif sign in (" ", "") and not inside:
            words += [] if word is None else [word]
            word = None
        else:
            word = (word or "") + sign
    return words


@pytest.mark.parametrize("windows", [False, True])
def test_all_settings_come_back(windows: bool, trained: Trained) -> None:
    line = command_line(AWKWARD, "/out/it's 1", windows=windows)
    config, out = parsed(windows_words(line) if windows else shlex.split(line), trained)
    expected = TrainConfig.model_validate(AWKWARD)
    assert out == Path("/out/it's 1")
    as_read = config.model_dump(exclude=set(PARAMS))
    assert as_read == expected.model_dump(exclude=set(PARAMS))
    # As the command line takes them: text, which the plugin's params read.
    assert config.dataset_params == {"pattern": AWKWARD["dataset_params"]["pattern"], "recursive": "true"}
    assert config.arch_params == {"dropout": "0.25", "hidden": "0"}
    assert config.augmentation_params == {"max_zoom": "1.1", "lighting": "[0.1, 0.2]", "flip": "false"}


def test_params_mean_the_same_to_the_plugin(registry: Any, trained: Trained) -> None:
    from petdesk.api import read_params

    spec = registry.augmentations["standard"]
    values = spec.params().model_dump(mode="json")
    line = command_line({"source": "pets", "augmentation_params": values}, "run", windows=False)
    config, _ = parsed(shlex.split(line), trained)
    assert read_params(spec.params, config.augmentation_params, owner="it") == spec.params()


def test_defaults_are_left_out() -> None:
    settings = TrainConfig(source=Path("pets")).model_dump(mode="json")
    assert command_line(settings, "run", windows=False) == "petdesk train pets --out run"
    assert command_line(settings | {"lr": "auto"}, "run", windows=True) == "petdesk train pets --lr auto --out run"


def test_names_that_begin_with_a_dash(trained: Trained) -> None:
    line = command_line({"source": "-pets", "weights": "-w.pth", "epochs": 2}, "-run", windows=False)
    config, out = parsed(shlex.split(line), trained)
    assert (config.source, config.weights, config.epochs, out) == (Path("-pets"), Path("-w.pth"), 2, Path("-run"))


def test_phases_come_back(trained: Trained) -> None:
    phases = [
        {"name": 'the "head" alone', "epochs": 3, "frozen": "body", "lr": 0.01, "cached": True},
        {"name": "b", "epochs": 1, "frozen": -2, "lr": [1e-6, 1e-4], "scheduler_params": {"div": 5.0}},
        {"name": "c", "epochs": 7, "frozen": 1, "lr": [1e-5, 1e-4, 1e-3], "scheduler": "sgdr"},
    ]
    config = TrainConfig.model_validate({"source": "pets", "phases": phases})
    for windows in (False, True):
        line = command_line(config.model_dump(mode="json"), "run", windows=windows)
        assert line.count("--phase") == 3
    line = command_line(config.model_dump(mode="json"), "run", windows=False)
    assert parsed(shlex.split(line), trained)[0] == config


def test_what_has_no_option_goes_through_the_file(tmp_path: Path, trained: Trained) -> None:
    config = TrainConfig.model_validate({"source": "pets", "epochs": 3})
    settings = config.model_dump(mode="json", exclude={"source"})
    with pytest.raises(SettingsError, match="the source"):
        command_line(settings, "run")
    with pytest.raises(SettingsError, match="'magic'"):
        command_line({"source": "pets", "magic": 1}, "run")
    file = tmp_path / "the config.json"
    file.write_text(config.model_dump_json(), encoding="utf-8")
    line = command_line(settings, "again", config=file, windows=False)
    assert parsed(shlex.split(line), trained) == (config, Path("again"))


@pytest.mark.parametrize(
    "word",
    [
        "",
        "a b",
        "tail\\",
        "tail space\\",
        'say "hi"',
        '\\"',
        "100%",
        "%PATH%",
        "a&b|c>d",
        'x"&y',
        "caret^",
        "ünï & co",
        "!x!",
    ],
)
def test_every_word_survives_windows(word: str) -> None:
    assert windows_words(join_words(["petdesk", word, "end"], windows=True)) == ["petdesk", word, "end"]
