"""Recipes as files: saved, shared, loaded."""

import json
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import SettingsError
from petdesk.training.config import read_config
from petdesk.training.levers import RECIPE_FILE_FIELDS
from petdesk.training.recipe import RECIPES
from petdesk.training.recipe_file import RecipeFile, read_recipe_file, recipe_of, write_recipe_file

EVERYTHING: dict[str, Any] = {
    "recipe": "sgdr",
    "phases": [{"name": "a", "epochs": 2, "frozen": -2, "lr": [1e-4, 1e-3, 1e-2], "scheduler_params": {"div": 5.0}}],
    "weight_decay": 0.1,
    "train_bn": True,
    "feature_copies": 4,
    "augmentation": "none",
    "loss": "binary",
    "label_smoothing": 0.1,
    "class_weights": "balanced",
    "focal_gamma": 1.0,
    "answered": 0.8,
    "monitor": "macro_f1",
    "keep": "best",
    "patience": 3,
    "top_k": 3,
    "tta": 4,
    "tta_beta": 0.5,
    "averaging": "ema",
    "ema_decay": 0.9,
    "swa_start": 0.5,
    "snapshots": True,
    "size": 64,
    "presize": 80,
    "batch_size": "auto",
    "accumulate": 2,
    "clip": 1.0,
    "precision": "fp32",
    "gradient_checkpointing": True,
    "compile": True,
}


def saved(path: Path, settings: dict[str, Any], **more: Any) -> Path:
    path.write_text(json.dumps({"petdesk_recipe": 1, "settings": settings} | more), encoding="utf-8")
    return path


def test_all_that_a_recipe_may_say_comes_back(tmp_path: Path) -> None:
    config = read_config({"source": tmp_path, "arch": "tiny", "seed": 3, "device": "cpu"} | EVERYTHING)
    write_recipe_file(tmp_path / "r.json", recipe_of(config, title="Größe", summary="For cats."))
    back = read_recipe_file(tmp_path / "r.json")
    assert (back.title, back.summary) == ("Größe", "For cats.")
    again = read_config({"source": tmp_path, "arch": "tiny", "seed": 3, "device": "cpu"} | dict(back.settings))
    assert again == config
    assert not set(back.settings) & {"source", "arch", "seed", "device", "weights", "dataset"}
    assert set(EVERYTHING) | {"augmentation_params", "epochs", "freeze_epochs", "lr"} == set(RECIPE_FILE_FIELDS)


@pytest.mark.parametrize("key", sorted(RECIPES))
def test_a_preset_is_saved_with_its_phases_spelled_out(key: str, tmp_path: Path) -> None:
    config = read_config({"source": tmp_path, "recipe": key, "epochs": 3})
    kept = recipe_of(config, title=key)
    again = read_config({"source": tmp_path, **kept.settings})
    assert again.planned_phases() == config.planned_phases()
    assert again.filled().weight_decay == config.filled().weight_decay


def test_a_rate_to_be_found_stays_to_be_found(tmp_path: Path) -> None:
    kept = recipe_of(read_config({"source": tmp_path, "recipe": "fine-tune", "lr": "auto"}), title="t")
    assert kept.settings == {"recipe": "fine-tune", "lr": "auto"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "cannot be read"),
        ("[]", "not a recipe file"),
        ('{"settings": {}}', "not a recipe file"),
        ('{"petdesk_recipe": 99}', "newer PetDesk"),
        ('{"petdesk_recipe": 1, "settings": 3}', "holds no settings"),
        ('{"petdesk_recipe": 1, "settings": {"source": "/etc"}}', "'source'"),
        ('{"petdesk_recipe": 1, "settings": {"seed": 1}}', "'seed'"),
        ('{"petdesk_recipe": 1, "settings": {"loss": "magic"}}', "'loss' cannot be 'magic'"),
        (
            '{"petdesk_recipe": 1, "settings": {"phases": [{"name": "a", "epochs": 0, "frozen": "body", "lr": 1}]}}',
            "epochs",
        ),
    ],
)
def test_what_is_no_recipe_is_said(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=words):
        read_recipe_file(tmp_path / "r.json")


def test_a_missing_file_and_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_recipe_file(tmp_path / "none.json")
    with pytest.raises(SettingsError, match="cannot be written"):
        write_recipe_file(tmp_path / "no" / "r.json", RecipeFile(title="t"))


def test_an_untitled_recipe_is_called_as_its_file(tmp_path: Path) -> None:
    assert read_recipe_file(saved(tmp_path / "Careful.json", {}, title=" ", summary=3)) == RecipeFile(title="Careful")
