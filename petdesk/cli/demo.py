"""`petdesk demo`: the whole job on drawn pets, offline."""

import csv
import json as json_module
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import view
from petdesk.events import Event
from petdesk.registry import Registry, load_registry

DATASET, ARCH = "drawn-pets", "tiny"
PICTURES, UNSEEN_PICTURES = 1600, 400
SEED, UNSEEN_SEED = 0, 7
EPOCHS, BATCH_SIZE, WEIGHT_DECAY = 50, 32, 0.05


def demo(
    headless: Annotated[
        Path, typer.Option("--headless", metavar="DIR", help="Where the pictures, the model and the plots go.")
    ] = Path("petdesk-demo"),
    json: o.Json = False,
    debug: o.Debug = False,
) -> None:
    """Do the whole job on drawn pets: draw, find a learning rate, train, and label pets never seen before.

    Needs no network and no display.
    """
    with guarded(debug=debug):
        require_fresh(headless)
        Journey(headless, load_registry(safe_mode=True), json=json, debug=debug).run()


def require_fresh(folder: Path) -> None:
    """Checks that no run of an earlier demo would be overwritten.

    Raises:
        SettingsError: There is one.
    """
    if (folder / "run").exists():
        raise SettingsError(f"{folder} holds an earlier demo. Delete it, or choose another folder with --headless.")


class Journey:
    """The steps of the demo, each of them a job that a user could run alone."""

    def __init__(self, folder: Path, registry: Registry, *, json: bool, debug: bool) -> None:
        self._folder, self._registry, self._json, self._debug = folder, registry, json, debug
        self._number = 0

    def run(self) -> None:
        """All of them, in order."""
        from petdesk.cli.curves import draw_confusion, draw_lr_curve, draw_training
        from petdesk.data.survey import survey
        from petdesk.predict import predict
        from petdesk.project import Source
        from petdesk.training.config import read_config
        from petdesk.training.lr_job import lr_find
        from petdesk.training.train import train

        folder, registry = self._folder, self._registry
        pets, unseen, model_run = folder / "pets", folder / "unseen", folder / "run"
        settings: dict[str, Any] = {
            "source": pets,
            "dataset": DATASET,
            "dataset_params": {"pictures": PICTURES, "seed": SEED},
            "arch": ARCH,
            "weights": "none",
            "epochs": EPOCHS,
            "batch_size": BATCH_SIZE,
            "weight_decay": WEIGHT_DECAY,
        }

        self._caption(f"Drawing {PICTURES:,} cats and dogs into {pets}")
        source = Source(path=pets, dataset=DATASET, params=settings["dataset_params"])
        counts = self._job(survey(source, registry, valid_fraction=0.2, seed=SEED))
        self._say(f"{counts['pictures']:,} pictures of {len(counts['classes'])} breeds.")

        self._caption("Finding a learning rate")
        found = self._job(lr_find(read_config(settings), registry))
        draw_lr_curve(found, folder / "lr-find.png")
        rate = found["suggestions"]["minimum_over_10"]  # from nothing, bolder than the valley pays
        self._say(f"A tenth of where the loss is lowest is {rate:.1e}." if rate else found["suggestions"]["reason"])

        self._caption("Training a small network from random weights")
        trained = self._job(train(read_config(settings | {"lr": rate}), registry, model_run))
        draw_training(model_run, folder / "training.png")
        self._say(f"Validation error {trained['error_rate']:.1%} over {trained['classes']} breeds.")

        self._caption(f"Drawing {UNSEEN_PICTURES} pets that it has never seen, and labelling them")
        truth = Source(path=unseen, dataset=DATASET, params={"pictures": UNSEEN_PICTURES, "seed": UNSEEN_SEED})
        self._job(survey(truth, registry, valid_fraction=0.2, seed=SEED, check=False))
        table = folder / "predictions.csv"
        labelled = self._job(predict(model_run, unseen, registry, out=table))
        actual, predicted, breeds = read_answers(table)
        draw_confusion(actual, predicted, breeds, folder / "confusion.png")
        accuracy = float((actual == predicted).mean())
        summary = {"accuracy_on_unseen": accuracy, "unseen": len(actual), "training": trained, "predicting": labelled}
        (folder / "demo.json").write_text(json_module.dumps(summary, indent=2), encoding="utf-8")
        self._say(
            f"{accuracy:.1%} of {len(actual)} unseen pets are labelled right.\n\n"
            f"In {folder}: the model (run/model.safetensors), lr-find.png, training.png, confusion.png and "
            "predictions.csv."
        )

    def _job(self, events: Iterator[Event]) -> dict[str, Any]:
        return run(lambda: events, view(json=self._json), debug=self._debug)

    def _caption(self, text: str) -> None:
        self._number += 1
        self._say(f"\n{self._number}. {text}")

    def _say(self, text: str) -> None:
        if not self._json:
            typer.echo(text)


def read_answers(table: Path) -> tuple[Any, Any, list[str]]:
    """Actual and predicted breed of every labelled pet, int64 [N] each, and the breeds; folders name the actual one."""
    import numpy as np

    with table.open(newline="", encoding="utf-8") as file:
        rows = [(Path(row["path"]).parent.name, row["label"]) for row in csv.DictReader(file) if row["label"]]
    breeds = sorted({breed for row in rows for breed in row})
    index = {breed: position for position, breed in enumerate(breeds)}
    pairs = np.array([[index[actual], index[predicted]] for actual, predicted in rows], dtype=np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1], breeds
