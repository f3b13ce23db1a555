"""Options that several commands share."""

import re
from pathlib import Path
from typing import Annotated, Any

import typer

from petdesk.api import SettingsError

Source = Annotated[Path, typer.Argument(help="Folder of pictures, CSV table, or project.", show_default=False)]
Dataset = Annotated[
    str | None, typer.Option("--dataset", help="How labels are read; guessed from the source when left out.")
]
DatasetParams = Annotated[
    list[str] | None, typer.Option("--dataset-param", metavar="K=V", help="A setting of the dataset; repeatable.")
]
Arch = Annotated[
    str | None, typer.Option("--arch", help="Network architecture, as resnet34 or tiny.  [default: resnet18]")
]
ArchParams = Annotated[
    list[str] | None, typer.Option("--arch-param", metavar="K=V", help="A setting of the architecture; repeatable.")
]
Weights = Annotated[
    str | None,
    typer.Option(
        "--weights", metavar="auto|none|FILE", help="Pre-trained, random, or from a file.  [default: auto, if any]"
    ),
]
Augmentation = Annotated[
    str | None, typer.Option("--augmentation", help="How training pictures are varied.  [default: standard]")
]
AugmentationParams = Annotated[
    list[str] | None,
    typer.Option("--augmentation-param", metavar="K=V", help="A setting of the augmentation; repeatable."),
]
Size = Annotated[
    int | None, typer.Option("--size", help="Pixels a side that the network sees.  [default: the network's]")
]
Presize = Annotated[
    int | None, typer.Option("--presize", help="Pixels of the shorter side before cropping.  [default: 1.3 x size]")
]
RecipeKey = Annotated[
    str | None,
    typer.Option(
        "--recipe", help="fine-tune, frozen or one-cycle.  [default: fine-tune; one-cycle with random weights]"
    ),
]
Epochs = Annotated[
    int | None, typer.Option("--epochs", help="Times through the training pictures.  [default: the recipe's]")
]
FreezeEpochs = Annotated[
    int | None, typer.Option("--freeze-epochs", help="Of fine-tune: epochs of the head alone, before.  [default: 1]")
]
Rate = Annotated[
    str | None,
    typer.Option(
        "--lr", metavar="3e-3|1e-6:1e-4|auto", help="Learning rate, a slice, or auto.  [default: the recipe's]"
    ),
]
WeightDecay = Annotated[float | None, typer.Option("--weight-decay", help="AdamW's.  [default: 0.01]")]
BatchSize = Annotated[int | None, typer.Option("--batch-size", help="Pictures a step.  [default: 32]")]
ValidFraction = Annotated[
    float | None, typer.Option("--valid-fraction", help="Share of pictures kept for validation.  [default: 0.2]")
]
Seed = Annotated[int | None, typer.Option("--seed", help="Of the split, the draws and random weights.  [default: 0]")]
Precision = Annotated[
    str | None, typer.Option("--precision", metavar="auto|fp32|bf16|fp16", help="Arithmetic.  [default: auto]")
]
Device = Annotated[str | None, typer.Option("--device", metavar="auto|cpu|cuda[:n]|mps", help="[default: auto]")]
CacheLimit = Annotated[
    float | None,
    typer.Option(
        "--cache-limit", metavar="GIB", help="Most disk for presized pictures.  [default: 16, or half of what is free]"
    ),
]
Config = Annotated[
    Path | None, typer.Option("--config", help="Settings from a run's config.json; other options go before them.")
]
Json = Annotated[bool, typer.Option("--json", help="Print events, one JSON object a line.")]
SafeMode = Annotated[bool, typer.Option("--safe-mode", help="Load only the built-in plugins.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails.")]


def pairs(texts: list[str] | None, option: str) -> dict[str, str]:
    """`["k=v", ...]` as a dict.

    Raises:
        SettingsError: One has no `=`.
    """
    found = {}
    for text in texts or []:
        key, equals, value = text.partition("=")
        if not equals or not key:
            raise SettingsError(f"{option} {text!r} must be NAME=VALUE.")
        found[key] = value
    return found


def rate(text: str | None) -> Any:
    """`3e-3`, `1e-6:1e-4` or `auto`.

    Raises:
        SettingsError: It is none of these.
    """
    if text is None or text == "auto":
        return text
    numbers = text.split(":")
    if len(numbers) > 2 or not all(re.fullmatch(r"\d*\.?\d+(e[+-]?\d+)?", number.strip(), re.I) for number in numbers):
        raise SettingsError(f"--lr cannot be {text!r}. Give a rate as 3e-3, a slice as 1e-6:1e-4, or auto.")
    values = tuple(float(number) for number in numbers)
    return values if len(values) == 2 else values[0]


def gibibytes(number: float | None) -> int | None:
    """Gibibytes as bytes.

    Raises:
        SettingsError: Fewer than none, or no number.
    """
    if number is None:
        return None
    if not 0 <= number < float("inf"):
        raise SettingsError(f"--cache-limit cannot be {number:g}. Give gibibytes, as 4 or 0.5; 0 keeps none.")
    return int(number * 2**30)


def settings(config: Path | None, given: dict[str, Any]) -> Any:
    """The training settings: those of `config`, with what was given on the command line in their place."""
    from petdesk.training.config import load_config, read_config

    values = load_config(config) if config else {}
    for name in ("dataset", "arch", "augmentation"):
        if given.get(name) not in (None, values.get(name)):
            values.pop(f"{name}_params", None)  # they belong to what was chosen before
    if any(given.get(name) is not None for name in ("recipe", "epochs", "freeze_epochs", "lr")):
        values.pop("phases", None)  # likewise: phases of their own would have the last word
    values |= {name: value for name, value in given.items() if value not in (None, {})}
    if "source" not in values:
        raise SettingsError(f"{config} names no source. Name the folder of pictures on the command line.")
    return read_config(values)
