"""`petdesk compare`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.settings import read_settings, takes_settings
from petdesk.cli.views import safe, view
from petdesk.registry import load_registry

if TYPE_CHECKING:
    from petdesk.training.compare_body import Body

FIELDS = (
    "dataset",
    "dataset_params",
    "size",
    "presize",
    "augmentation",
    "augmentation_params",
    "feature_copies",
    "epochs",
    "batch_size",
    "precision",
    "device",
    "cache_limit",
    "seed",
)
"""The settings that change what comes of a comparison, or how fast."""
MOST_CLASSES_SHOWN = 20

Bodies = Annotated[
    list[str],
    typer.Option(
        "--arch",
        metavar="KEY[=auto|none|FILE]",
        help="A network to compare, with its weights as for --weights: resnet34, tiny=none, resnet18=own.safetensors. "
        "Repeat it for each.",
        show_default=False,
    ),
]
Folds = Annotated[
    int, typer.Option("--folds", help="Parts of the pictures, each tested by what was trained on the others.")
]
MorePhotos = Annotated[
    bool,
    typer.Option(
        "--more-photos",
        help="Also try the best network with 25, 50 and 75% of the training pictures: would more of them help?",
    ),
]


@takes_settings(*FIELDS)
def compare(
    said: Mapping[str, Any],
    source: o.Source,
    arch: Bodies,
    folds: Folds = 5,
    more_photos: MorePhotos = False,
    config: o.Config = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Compare networks on SOURCE: which one suits these pictures, and would more photos help?

    Trains the head of each on what its frozen body makes of the pictures, as the recipe look does: a matter of seconds
    once the bodies have seen them all.
    """
    with guarded(debug=debug):
        chosen = read_settings(config, said, source=source)
        bodies = [_body(text) for text in arch]
        from petdesk.training.compare import compare as compare_job

    registry = load_registry(safe_mode=safe_mode)
    result = run(
        lambda: compare_job(chosen, registry, bodies=bodies, fold_count=folds, more_photos=more_photos),
        view(json=json),
        debug=debug,
    )
    if not json:
        console = Console(highlight=False)
        _print_ranking(console, result)
        if more_photos:
            _print_parts(console, result["more_photos"])


def _body(text: str) -> "Body":
    from petdesk.training.compare_body import Body

    key, equals, weights = text.partition("=")
    if not key or (equals and not weights):
        raise SettingsError(f"--arch {text!r} must be a network, or NETWORK=WEIGHTS as tiny=none.")
    if not equals:
        return Body(arch=key)
    return Body(arch=key, weights=weights if weights in ("auto", "none") else Path(weights))  # type: ignore[arg-type]


def _print_ranking(console: Console, result: dict[str, Any]) -> None:
    table = Table("network", "weights", "error", "95% interval", "behind the best", "seconds", box=None)
    for column in (table.columns[2], table.columns[3], table.columns[5]):
        column.justify = "right"
    ranked = [body for body in result["bodies"] if not body["reason"]]
    for place, body in enumerate(ranked):
        table.add_row(
            safe(body["title"]),
            safe(body["weights"]),
            f"{body['error_rate']:.1%}",
            _percent(body["error_low"], body["error_high"]),
            _behind(body) if place else "",
            f"{body['feature_seconds'] + body['head_seconds']:.1f}",
        )
    console.print(table)
    console.print(
        f"\n{result['pictures']:,} pictures, each tested once by a head that was trained on the other "
        f"{result['folds'] - 1} of {result['folds']} folds."
    )
    best, *others = ranked
    close = [_named(body) for body in others if body["within_noise"]]
    if close:
        console.print(
            f"These pictures do not tell which is better, {_named(best)} or {', '.join(close)}: "
            "take the faster one, or compare on more pictures."
        )
    elif others:
        console.print(f"{_named(best)} is the best; chance does not explain it.")
    for body in result["bodies"]:
        if body["reason"]:
            console.print(f"[yellow]Left out:[/] {_named(body)}. {safe(body['reason'])}")


def _named(body: dict[str, Any]) -> str:
    return f"{safe(body['title'])} ({safe(body['weights'])})"


def _behind(body: dict[str, Any]) -> str:
    points = f"{100 * body['behind']:.1f} points ({100 * body['behind_low']:.1f} to {100 * body['behind_high']:.1f})"
    return f"{points}, within noise" if body["within_noise"] else points


def _print_parts(console: Console, parts: dict[str, Any]) -> None:
    repeats = "once" if parts["repeats"] == 1 else f"{parts['repeats']} times"
    console.print(f"\n[bold]Would more photos help?[/] {_named(parts)}, each part tried {repeats}:")
    table = Table("training pictures", "share", "error", "95% interval", box=None)
    for column in table.columns:
        column.justify = "right"
    for point in parts["points"]:
        interval = _percent(point["error_low"], point["error_high"])
        table.add_row(f"{point['pictures']:,}", f"{point['share']:.0%}", f"{point['error_rate']:.1%}", interval)
    console.print(table)
    console.print(f"\n{_verdict(parts['gain'])}")
    console.print(_gaining(parts["classes"]))


def _verdict(gain: dict[str, Any]) -> str:
    points, span = f"{100 * gain['value']:.1f} points", f"({100 * gain['low']:.1f} to {100 * gain['high']:.1f})"
    change = f"from half of the pictures to all of them the error fell by {points} {span}"
    if gain["noise"]:
        return f"Not that it shows: {change}, which may be chance."
    if gain["value"] < 0:
        return f"No: {change}, so it rose."
    return f"Yes: {change}. Twice as many again will help too, as a rule somewhat less."


def _gaining(classes: list[dict[str, Any]]) -> str:
    if not classes:
        return "No single class can be named that gains: that takes more pictures of each."
    named = [
        f"{safe(one['class'])} ({one['error_with_half']:.0%} to {one['error_with_all']:.0%})"
        for one in classes[:MOST_CLASSES_SHOWN]
    ]
    more = f" and {len(classes) - MOST_CLASSES_SHOWN} more" if len(classes) > MOST_CLASSES_SHOWN else ""
    return f"Classes that surely gained: {', '.join(named)}{more}."


def _percent(low: float, high: float) -> str:
    return f"{100 * low:.1f} to {100 * high:.1f}%"
