"""`petdesk train`."""

from pathlib import Path
from typing import Annotated

import typer

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import view
from petdesk.registry import load_registry


def train(
    source: Annotated[Path | None, typer.Argument(help="Folder of pictures, CSV table, or project.")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="RUN", help="The run folder to make.")] = Path("run"),
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
    epochs: o.Epochs = None,
    freeze_epochs: o.FreezeEpochs = None,
    lr: o.Rate = None,
    weight_decay: o.WeightDecay = None,
    batch_size: o.BatchSize = None,
    valid_fraction: o.ValidFraction = None,
    seed: o.Seed = None,
    precision: o.Precision = None,
    device: o.Device = None,
    cache_limit: o.CacheLimit = None,
    config: o.Config = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Train a classifier on SOURCE and keep it in the folder RUN.

    Ctrl+C stops after the step under way and keeps the model as it is then.
    """
    if source is None and config is None:
        raise typer.BadParameter("name a folder of pictures, or a --config that has one.", param_hint="SOURCE")
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
                "epochs": epochs,
                "freeze_epochs": freeze_epochs,
                "lr": o.rate(lr),
                "weight_decay": weight_decay,
                "batch_size": batch_size,
                "valid_fraction": valid_fraction,
                "seed": seed,
                "precision": precision,
                "device": device,
                "cache_limit": o.gibibytes(cache_limit),
            },
        )
        from petdesk.training.train import train as train_job

    registry = load_registry(safe_mode=safe_mode)
    result = run(lambda: train_job(chosen, registry, out), view(json=json), debug=debug)
    if not json:
        typer.echo(
            f"Done in {result['seconds']:.0f} s: validation error {result.get('error_rate', float('nan')):.3f} "
            f"over {result['classes']} classes. The model is {result['model']}."
        )
