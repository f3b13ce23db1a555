"""`petdesk snapshots`."""

import json as jsons
import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded
from petdesk.registry import load_registry

if TYPE_CHECKING:
    from petdesk.training.snapshots import Snapshot

Keep = Annotated[
    str | None,
    typer.Option(
        "--keep",
        metavar="1,3",
        help="Make the run's model of these: it answers with the mean of their probabilities from now on, and takes as "
        "many times as long as there are different bodies among them.",
        show_default=False,
    ),
]


def snapshots(
    run: Annotated[Path, typer.Argument(help="A run folder, of a training with --snapshots.", show_default=False)],
    keep: Keep = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Show the snapshots of RUN with the error of each and of all together, and choose which of them the model keeps.

    The snapshots stay, so that another choice can be made later.
    """
    with guarded(debug=debug):
        from petdesk.training.snapshots import keep_snapshots, kept_snapshots, read_snapshots

        if keep is not None:
            keep_snapshots(run, _numbers(keep), load_registry(safe_mode=safe_mode))
        found = read_snapshots(run)
        if not found:
            raise SettingsError(f"{run} holds no snapshots. Train with --snapshots to get some.")
        told = _told(run, found, kept_snapshots(run))
    typer.echo(jsons.dumps(told) if json else _table(told))


def _numbers(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdecimal() for part in parts):
        raise SettingsError(f"--keep cannot be {text!r}. Give the numbers of snapshots, as 1,3.")
    return [int(part) for part in parts]


def _told(run: Path, found: "tuple[Snapshot, ...]", kept: tuple[int, ...]) -> dict[str, Any]:
    from petdesk.training.snapshots import ensemble_error

    of_the_model = [snapshot for snapshot in found if snapshot.number in kept]
    return {
        "run": str(run),
        "pictures": found[0].pictures,
        "snapshots": [
            {
                "number": snapshot.number,
                "epoch": snapshot.epoch,
                "error_rate": _known(snapshot.error_rate),
                "kept": snapshot.number in kept,
            }
            for snapshot in found
        ],
        "ensemble_error_rate": _known(ensemble_error(found)),
        "kept": [snapshot.number for snapshot in of_the_model],
        "kept_error_rate": _known(ensemble_error(of_the_model)) if of_the_model else None,
    }


def _known(error: float) -> float | None:
    return None if math.isnan(error) else error


def _table(told: dict[str, Any]) -> str:
    rows = [
        f"{row['number']:>8} {row['epoch']:>7} {_shown(row['error_rate']):>7}   {'yes' if row['kept'] else 'no'}"
        for row in told["snapshots"]
    ]
    everyone = f"All {len(rows)} together: {_shown(told['ensemble_error_rate'])}, on {told['pictures']:,} pictures."
    model = "The model is none of them, nor a mean of them."
    if told["kept"]:
        model = f"The model is the mean of {', '.join(map(str, told['kept']))}: {_shown(told['kept_error_rate'])}."
    return "\n".join(["snapshot   epoch   error   in the model", *rows, f"{everyone} {model}"])


def _shown(error: float | None) -> str:
    return "-" if error is None else f"{error:.3f}"
