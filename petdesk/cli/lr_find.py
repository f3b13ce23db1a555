"""`petdesk lr-find`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.settings import read_settings, takes_settings
from petdesk.cli.views import view
from petdesk.registry import load_registry
from petdesk.training.levers import LEVERS

WITHOUT_MEANING = ("epochs", "freeze_epochs", "lr", "weight_decay", "keep", "patience", "monitor", "top_k", "answered")
"""For a curve over one phase; and nothing of it is kept, averaged or answered with."""
FIELDS = tuple(
    name
    for name, lever in LEVERS.items()
    if name not in (*WITHOUT_MEANING, "tta", "tta_beta", "checkpoint_minutes", "clip") and lever.topic != "weights"
)


@takes_settings(*FIELDS)
def lr_find(
    said: Mapping[str, Any],
    source: o.Source,
    out: Annotated[Path, typer.Option("--out", help="The picture of the curve to write.")] = Path("lr-find.png"),
    phase: Annotated[int, typer.Option("--for-phase", min=1, help="Which phase of the recipe to find a rate for.")] = 1,
    config: o.Config = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Find a learning rate: draws loss against rate here and into a picture, and suggests four rates."""
    with guarded(debug=debug):
        chosen = read_settings(config, said, source=source)
        from petdesk.cli.curves import draw_lr_curve, lr_curve_text
        from petdesk.training.lr_job import lr_find as lr_job

    registry = load_registry(safe_mode=safe_mode)
    result = run(lambda: lr_job(chosen, registry, phase=phase), view(json=json), debug=debug)
    if not json:
        typer.echo(lr_curve_text(result))
        for name in ("minimum_over_10", "steepest", "valley", "slide"):
            value = result["suggestions"][name]
            typer.echo(f"{name.replace('_', ' '):>16}: {'none' if value is None else f'{value:.2e}'}")
        if result["suggestions"]["reason"]:
            typer.echo(result["suggestions"]["reason"])
    # Last: what was found is told even where its picture cannot be kept.
    with guarded(debug=debug):
        draw_lr_curve(result, out)
    if not json:
        typer.echo(f"The curve is {out}.")
