"""`petdesk predict`."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import view
from petdesk.registry import load_registry

Tta = Annotated[
    int,
    typer.Option(
        "--tta",
        min=0,
        max=32,
        help="Test-time augmentation: ask about N copies of each picture too, varied as in training, and average. "
        "Often a little more accurate, not always; takes N + 1 times as long. 4 is usual, 0 is off.",
        metavar="N",
    ),
]
TtaBeta = Annotated[
    float,
    typer.Option("--tta-beta", min=0, max=1, help="Of --tta: the weight of the picture as it is.", metavar="B"),
]
Thresholds = Annotated[
    str,
    typer.Option(
        "--thresholds",
        help="From which probability on a class is an answer; a picture of which none gets there is `none of these`. "
        "model: the model's own, where it has any (trained with --loss binary, or kept by interpret --answer-from); "
        "off: every picture is one of the classes; or a number from 0 to 1 for every class.",
        metavar="model|off|NUMBER",
    ),
]


def predict(
    model: Annotated[Path, typer.Argument(help="A model file or a run folder.", show_default=False)],
    folder: Annotated[Path, typer.Argument(help="Folder of pictures (with all below it), or one.", show_default=False)],
    out: Annotated[Path, typer.Option("--out", help="The table to write.")] = Path("predictions.csv"),
    tta: Tta = 0,
    tta_beta: TtaBeta = 0.25,
    thresholds: Thresholds = "model",
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
        from petdesk.predict import Asking
        from petdesk.predict import predict as predict_job

        asking = Asking(tta=tta, tta_beta=tta_beta, thresholds=_thresholds(thresholds))
    registry = load_registry(safe_mode=safe_mode)
    result = run(
        lambda: predict_job(
            model,
            folder,
            registry,
            out=out,
            asking=asking,
            device=device or "auto",
            precision=precision or "auto",
            batch_size=batch_size,
        ),
        view(json=json),
        debug=debug,
    )
    if not json:
        unread = f", {result['errors']:,} could not be read" if result["errors"] else ""
        if result["none"]:
            unread = f", {result['none_of_these']:,} are {result['none']}{unread}"
        typer.echo(
            f"Labelled {result['pictures']:,} pictures in {result['seconds']:.1f} s "
            f"({result['pictures_per_second']:.0f} a second){unread}. The table is {result['predictions']}."
        )


def _thresholds(text: str) -> Literal["model", "off"] | float:
    """`model`, `off` or a number.

    Raises:
        SettingsError: It is none of these.
    """
    if text == "model":
        return "model"
    if text == "off":
        return "off"
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:  # not a number fails it, too
        raise SettingsError(f"--thresholds cannot be {text!r}. Give model, off, or a number from 0 to 1.")
    return number
