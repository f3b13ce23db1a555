"""The settings of a training as options: made from `petdesk.training.levers`, read into a `TrainConfig`."""

import functools
import inspect
import json
import re
import shlex
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from petdesk.api import SettingsError
from petdesk.cli.options import pairs
from petdesk.training.levers import LEVERS, REPEATABLE, Lever

KINDS: Mapping[str, type] = {
    **dict.fromkeys(REPEATABLE, list),
    **dict.fromkeys(("train_bn", "snapshots", "gradient_checkpointing", "compile", "exact"), bool),
    **dict.fromkeys(
        (
            "size",
            "presize",
            "epochs",
            "freeze_epochs",
            "feature_copies",
            "patience",
            "top_k",
            "tta",
            "accumulate",
            "seed",
        ),
        int,
    ),
    **dict.fromkeys(
        (
            "valid_fraction",
            "weight_decay",
            "label_smoothing",
            "focal_gamma",
            "answered",
            "tta_beta",
            "ema_decay",
            "swa_start",
            "clip",
            "cache_limit",
            "checkpoint_minutes",
        ),
        float,
    ),
}
"""What an option takes, where that is not a word."""

PHASE_FIELDS = ("name", "epochs", "frozen", "lr", "scheduler", "cached")
_RATE = re.compile(r"\s*\d*\.?\d+(e[+-]?\d+)?\s*", re.IGNORECASE)


def takes_settings(*fields: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Gives a command the options of these settings, all when none is named.

    The command has a parameter `said`: what was said of them, for `read_settings`. Its other options come after theirs.
    """
    names = fields or tuple(LEVERS)

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        signature = inspect.signature(command, eval_str=True)
        own = [parameter for name, parameter in signature.parameters.items() if name != "said"]
        options = [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_annotation(LEVERS[name]))
            for name in names
        ]

        @functools.wraps(command)
        def with_settings(**given: Any) -> None:
            said = {name: given.pop(name) for name in names}
            command(**given, said={name: value for name, value in said.items() if value not in (None, [])})

        first = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
        places = next((place for place, parameter in enumerate(first) if parameter.name == "config"), len(first))
        # Typer asks for the signature, and so learns of the options.
        with_settings.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=[*first[:places], *options, *first[places:]]
        )
        return with_settings

    return decorate


def read_settings(config: Path | None, said: Mapping[str, Any], *, source: Path | None = None) -> Any:
    """The settings of a training: those of the file `config`, then of a recipe file, then what was said.

    Args:
        config: A run's `config.json`.
        said: What the options of `takes_settings` were given.
        source: The pictures; None takes the config's.

    Raises:
        SettingsError: Something said cannot be.
    """
    from petdesk.training.config import load_config, read_config

    values = load_config(config) if config else {}
    given = {name: _READERS.get(name, _as_it_is)(LEVERS[name], value) for name, value in said.items()}
    for name in ("dataset", "arch", "augmentation"):
        if given.get(name) not in (None, values.get(name)):
            values.pop(f"{name}_params", None)  # they belong to what was chosen before
    if given.keys() & {"recipe", "epochs", "freeze_epochs", "lr"}:
        values.pop("phases", None)  # likewise: phases of their own would have the last word
    from_file = _of_recipe_file(given)
    recipe = from_file.get("recipe", given.get("recipe"))
    if recipe is not None and recipe != values.get("recipe"):
        for name in _of_the_recipe(values.get("recipe")):
            values.pop(name, None)  # what the file's own recipe came to
    values |= from_file | given
    if source is not None:
        values["source"] = source
    if "source" not in values:
        raise SettingsError(f"{config} names no source. Name the folder of pictures on the command line.")
    return read_config(values)


def _of_recipe_file(given: dict[str, Any]) -> dict[str, Any]:
    """The settings of the recipe file that was named; takes its name out of what was given."""
    from petdesk.training.recipe_file import is_recipe_file, read_recipe_file

    if "recipe" not in given or not is_recipe_file(given["recipe"]):
        return {}
    path = Path(given.pop("recipe"))
    settings = dict(read_recipe_file(path).settings)
    overruled = sorted(given.keys() & {"epochs", "freeze_epochs", "lr"})
    if "phases" in settings and overruled and "phases" not in given:
        raise SettingsError(
            f"The recipe {path.name} has phases of its own, so {LEVERS[overruled[0]].option} changes nothing. "
            "Change the file, or say the phases with --phase."
        )
    return settings


def _of_the_recipe(key: str | None) -> set[str]:
    """The settings that a run's recipe filled in."""
    from petdesk.training.recipe import RECIPES

    return {"epochs", "freeze_epochs", "lr"} | set(RECIPES[key].settings if key is not None and key in RECIPES else ())


def _annotation(lever: Lever) -> Any:
    kind = KINDS.get(lever.field, str)
    names = [lever.option]
    if kind is bool:
        names = [f"{lever.option}/--no-{lever.option.removeprefix('--')}"]
    option = typer.Option(*names, metavar=lever.values or None, help=lever.text, show_default=False)
    if kind is list:
        return Annotated[list[str] | None, option]
    return Annotated[kind | None, option]


def _as_it_is(lever: Lever, value: Any) -> Any:
    return value


def _pairs(lever: Lever, texts: list[str]) -> dict[str, str]:
    return pairs(texts, lever.option)


def _rate(lever: Lever, text: str) -> Any:
    return text if text == "auto" else _number_or_slice(text, lever.option)


def _number_or_slice(text: str, option: str) -> Any:
    from petdesk.training.rates import read_rate

    parts = re.split(r"[:,;]", text.strip().removeprefix("[").removesuffix("]"))
    if all(_RATE.fullmatch(part) for part in parts if part.strip()):
        try:
            return read_rate(text)
        except SettingsError:
            if not any(float(part) == 0 for part in parts if part.strip()):
                raise SettingsError(_no_rate(option, text)) from None
            raise SettingsError(f"{option} must be above zero, not {text}.") from None
    raise SettingsError(_no_rate(option, text))


def _no_rate(option: str, text: str) -> str:
    return (
        f"{option} cannot be {text!r}. Give a rate as 3e-3, a slice as 1e-6:1e-4, one for each part of the network as "
        "[1e-4, 1e-3, 1e-2], or auto."
    )


def _batch_size(lever: Lever, text: str) -> Any:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text.strip()) else text


def _gibibytes(lever: Lever, number: float) -> int:
    if not 0 <= number < float("inf"):
        raise SettingsError(f"{lever.option} cannot be {number:g}. Give gibibytes, as 4 or 0.5; 0 keeps none.")
    return int(number * 2**30)


def _phases(lever: Lever, texts: list[str]) -> list[dict[str, Any]]:
    return [_phase(text, number, lever.option) for number, text in enumerate(texts, start=1)]


def _phase(text: str, number: int, option: str) -> dict[str, Any]:
    """`epochs=3 frozen=body lr=1e-3 scheduler=sgdr cycle_len=1`; what is no field of a phase is its schedule's."""
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise SettingsError(f"{option} {text!r} has a quote that does not end.") from error
    said = pairs(words, option)
    missing = [name for name in ("epochs", "lr") if name not in said]
    if missing:
        raise SettingsError(f"{option} {text!r} does not say {missing[0]}. Say it as '{missing[0]}=...'.")
    phase: dict[str, Any] = {"name": f"phase {number}", "frozen": "none"}
    phase |= {name: _plain(value) for name, value in said.items() if name in PHASE_FIELDS}
    phase["name"] = said.get("name", phase["name"])
    phase["lr"] = _number_or_slice(said["lr"], f"lr of {option}")
    phase["scheduler_params"] = {name: _plain(value) for name, value in said.items() if name not in PHASE_FIELDS}
    return phase


def _plain(text: str) -> Any:
    """A number or a truth value as such, anything else as text."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, (int, float, bool)) else text


_READERS: Mapping[str, Callable[[Lever, Any], Any]] = {
    "dataset_params": _pairs,
    "arch_params": _pairs,
    "augmentation_params": _pairs,
    "lr": _rate,
    "phases": _phases,
    "batch_size": _batch_size,
    "cache_limit": _gibibytes,
}
