"""`petdesk predict`."""

from pathlib import Path
from typing import Annotated

import typer

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import view
from petdesk.registry import load_registry


def predict(
    model: Annotated[Path, typer.Argument(help="A model file or a run folder.", show_default=False)],
    folder: Annotated[Path, typer.Argument(help="Folder of pictures (with all below it), or one.", show_default=False)],
    out: Annotated[Path, typer.Option("--out", help="The table to write.")] = Path("predictions.csv"),
    batch_size: Annotated[int, typer.Option("--batch-size", min=1, help="Pictures a step.")] = 32,
    precision: o.Precision = None,
    device: o.Device = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Label every picture in FOLDER with MODEL.

    Writes a CSV table with a row for every file: path, label, confidence, error.
    """
    with guarded(debug=debug):
        from petdesk.predict import predict as predict_job

    registry = load_registry(safe_mode=safe_mode)
    result = run(
        lambda: predict_job(
            model,
            folder,
            registry,
            out=out,
            device=device or "auto",
            precision=precision or "auto",
            batch_size=batch_size,
        ),
        view(json=json),
        debug=debug,
    )
    if not json:
        unread = f", {result['errors']:,} could not be read" if result["errors"] else ""
        typer.echo(
            f"Labelled {result['pictures']:,} pictures in {result['seconds']:.1f} s "
            f"({result['pictures_per_second']:.0f} a second){unread}. The table is {result['predictions']}."
        )
