"""Options that several commands share; those of a training's settings are in `petdesk.cli.settings`."""

from pathlib import Path
from typing import Annotated

import typer

from petdesk.api import SettingsError

Source = Annotated[Path, typer.Argument(help="Folder of pictures, CSV table, or project.", show_default=False)]
Dataset = Annotated[
    str | None, typer.Option("--dataset", help="How labels are read; guessed from the source when left out.")
]
DatasetParams = Annotated[
    list[str] | None, typer.Option("--dataset-param", metavar="K=V", help="A setting of the dataset; repeatable.")
]
Precision = Annotated[
    str | None, typer.Option("--precision", metavar="auto|fp32|bf16|fp16", help="Arithmetic.  [default: auto]")
]
Device = Annotated[str | None, typer.Option("--device", metavar="auto|cpu|cuda[:n]|mps", help="[default: auto]")]
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
