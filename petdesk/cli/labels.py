"""`petdesk check-labels`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.settings import read_settings, takes_settings
from petdesk.cli.views import safe, view
from petdesk.registry import load_registry

FIELDS = (
    "dataset",
    "dataset_params",
    "arch",
    "arch_params",
    "weights",
    "size",
    "presize",
    "precision",
    "device",
    "cache_limit",
    "seed",
)
"""The settings that change what the network sees, and so what is suspected."""
MOST_SHOWN = 25

Model = Annotated[
    Path | None,
    typer.Option(
        "--model",
        help="Look through the body of this model, or run folder, in place of --arch: for pictures that no pre-trained "
        "network knows. One that was trained on the wrong labels finds fewer of them.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="NAME.csv", help="Write the suspects as a table, the surest first."),
]


@takes_settings(*FIELDS)
def check_labels(
    said: Mapping[str, Any],
    source: o.Source,
    model: Model = None,
    out: Out = None,
    config: o.Config = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """List the pictures in SOURCE whose label is likely wrong, the surest first.

    Each picture is judged by classifiers that were trained on the others, on what a pre-trained network makes of them:
    a matter of seconds once the network has seen them all. Nothing is changed.
    """
    with guarded(debug=debug):
        chosen = read_settings(config, said, source=source)
        from petdesk.interpret.wrong_labels import find_wrong_labels, refuse_no_place, write_suspects

        if out is not None:
            refuse_no_place(out)

    registry = load_registry(safe_mode=safe_mode)
    result = run(lambda: find_wrong_labels(chosen, registry, model=model), view(json=json), debug=debug)
    with guarded(debug=debug):
        if out is not None:
            write_suspects(out, result["suspects"])
    if not json:
        _print(Console(highlight=False), result, out)


def _print(console: Console, result: dict[str, Any], out: Path | None) -> None:
    likely = [suspect for suspect in result["suspects"] if suspect["likely"]]
    if likely:
        console.print(_table(likely[:MOST_SHOWN]))
        console.print()
    if len(likely) > MOST_SHOWN:
        elsewhere = "the table has them all" if out is not None else "--out NAME.csv or --json lists them all"
        console.print(f"... and {len(likely) - MOST_SHOWN:,} more: {elsewhere}.\n")
    pictures = f"{result['pictures']:,} pictures, seen by {safe(result['network'])}"
    if likely:
        console.print(
            f"[bold]{len(likely):,} labels are likely wrong[/] among {pictures}. Look before you change them."
        )
    else:
        console.print(f"No label is likely wrong among {pictures}.")
    console.print(
        f"By the others, {1 - result['error_rate']:.1%} of the pictures get the label that they have: "
        "the better that is, the surer is the list."
    )
    if out is not None:
        console.print(f"The table, also with the next surest ones, is {out}.", markup=False)


def _table(suspects: list[dict[str, Any]]) -> Table:
    table = Table("picture", "label", "likely is", "label's probability", box=None, header_style="bold")
    table.columns[3].justify = "right"
    for suspect in suspects:
        table.add_row(
            safe(suspect["path"]),
            safe(suspect["given"]),
            f"{safe(suspect['suggested'])} ({suspect['probability_suggested']:.0%})",
            f"{suspect['probability_given']:.1%}",
        )
    return table
