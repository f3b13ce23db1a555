"""`petdesk train`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.settings import read_settings, takes_settings
from petdesk.cli.views import view
from petdesk.registry import load_registry


@takes_settings()
def train(
    said: Mapping[str, Any],
    source: Annotated[Path | None, typer.Argument(help="Folder of pictures, CSV table, or project.")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="RUN", help="The run folder to make.")] = Path("run"),
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Go on with the run in --out where its last checkpoint is, as it was begun."),
    ] = False,
    config: o.Config = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Train a classifier on SOURCE and keep it in the folder RUN.

    Ctrl+C stops after the step under way and keeps the model as it is then; --resume goes on from there.
    """
    if resume and (source is not None or config is not None or said):
        raise typer.BadParameter(
            "a run goes on as it was begun: leave the source and the settings out.", param_hint="--resume"
        )
    if source is None and config is None and not resume:
        raise typer.BadParameter("name a folder of pictures, or a --config that has one.", param_hint="SOURCE")
    with guarded(debug=debug):
        chosen = None if resume else read_settings(config, said, source=source)
        from petdesk.training.train import resume as resume_job
        from petdesk.training.train import train as train_job

    registry = load_registry(safe_mode=safe_mode)
    job = (lambda: resume_job(out, registry)) if chosen is None else (lambda: train_job(chosen, registry, out))
    result = run(job, view(json=json), debug=debug)
    if not json:
        told = "no pictures to validate with"
        if "error_rate" in result:
            low, high = result["error_low"], result["error_high"]
            told = f"validation error {result['error_rate']:.3f} (95 % interval {low:.3f} to {high:.3f})"
        typer.echo(
            f"Done in {result['seconds']:.0f} s: {told}, {result['classes']} classes. The model is {result['model']}."
        )
