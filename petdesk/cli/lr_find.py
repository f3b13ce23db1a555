"""`petdesk lr-find`."""

from pathlib import Path
from typing import Annotated

import typer

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import view
from petdesk.registry import load_registry


def lr_find(
    source: o.Source,
    out: Annotated[Path, typer.Option("--out", help="The picture of the curve to write.")] = Path("lr-find.png"),
    dataset: o.Dataset = None,
    dataset_param: o.DatasetParams = None,
    arch: o.Arch = None,
    arch_param: o.ArchParams = None,
    weights: o.Weights = None,
    augmentation: o.Augmentation = None,
    augmentation_param: o.AugmentationParams = None,
    size: o.Size = None,
    presize: o.Presize = None,
    recipe: o.RecipeKey = None,
    batch_size: o.BatchSize = None,
    seed: o.Seed = None,
    precision: o.Precision = None,
    device: o.Device = None,
    config: o.Config = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Find a learning rate: draws loss against rate here and into a picture, and suggests four rates.

    The rate is found for the recipe's first phase.
    """
    with guarded(debug=debug):
        chosen = o.settings(
            config,
            {
                "source": source,
                "dataset": dataset,
                "dataset_params": o.pairs(dataset_param, "--dataset-param"),
                "arch": arch,
                "arch_params": o.pairs(arch_param, "--arch-param"),
                "weights": weights,
                "augmentation": augmentation,
                "augmentation_params": o.pairs(augmentation_param, "--augmentation-param"),
                "size": size,
                "presize": presize,
                "recipe": recipe,
                "batch_size": batch_size,
                "seed": seed,
                "precision": precision,
                "device": device,
            },
        )
        from petdesk.cli.curves import draw_lr_curve, lr_curve_text
        from petdesk.training.lr_job import lr_find as lr_job

    registry = load_registry(safe_mode=safe_mode)
    result = run(lambda: lr_job(chosen, registry), view(json=json), debug=debug)
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
