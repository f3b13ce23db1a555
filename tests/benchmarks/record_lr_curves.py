"""Records LR-finder curves and fastai's answers on them into tests/training/fastai_suggestions.json.

Run it by hand, once, where fastai is installed: the tests read the numbers and need no fastai.

    python tests/benchmarks/record_lr_curves.py
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import fastai
import torch
from fastai.callback.schedule import minimum, slide, steep, valley
from fastai.vision.all import (
    Callback,
    CrossEntropyLossFlat,
    DataLoader,
    DataLoaders,
    Learner,
    MSELossFlat,
    set_seed,
)
from fastai_side import learner, photo_loaders
from settings import SHARED, Settings
from torch import Tensor, nn

OUT = Path(__file__).resolve().parents[1] / "training" / "fastai_suggestions.json"
SUGGESTIONS = {"minimum_over_10": minimum, "steepest": steep, "valley": valley, "slide": slide}
SETTINGS = Settings(
    photos=SHARED / "data" / "pets37", weights=SHARED / "weights" / "squeezenet1_1.safetensors", work=Path("unused")
)


class RawLosses(Callback):
    """Keeps each batch's own loss, from which fastai makes its smoothed ones."""

    def before_fit(self) -> None:
        self.learn.raw_losses = []

    def after_batch(self) -> None:
        self.learn.raw_losses.append(self.learn.loss.item())


class SetLosses(Callback):
    """Puts a given number in each batch's loss's place: a curve of any shape through fastai's own finder."""

    def __init__(self, losses: list[float]) -> None:
        self.losses = iter(losses)

    def after_loss(self) -> None:
        self.learn.loss_grad = self.learn.loss_grad * 0
        self.learn.loss = torch.tensor(next(self.losses))


def toy_learner(network: nn.Module, loss: nn.Module, inputs: Tensor, targets: Tensor, **extra: Any) -> Learner:
    pairs = list(zip(inputs, targets, strict=True))
    loader = DataLoader(pairs, bs=16, shuffle=True, num_workers=0)
    learn = Learner(DataLoaders(loader, loader), network, loss_func=loss, **extra)
    learn.remove_cbs([callback for callback in learn.cbs if callback.name == "progress"])
    return learn


def classes_of_noise(n_classes: int = 4) -> Learner:
    """Labels that depend on nothing."""
    network = nn.Sequential(nn.Linear(20, 32), nn.ReLU(), nn.Linear(32, n_classes))
    return toy_learner(network, CrossEntropyLossFlat(), torch.randn(320, 20), torch.randint(n_classes, (320,)))


def separable_classes() -> Learner:
    inputs = torch.randn(640, 20)
    network = nn.Sequential(nn.Linear(20, 64), nn.BatchNorm1d(64), nn.ReLU(), nn.Linear(64, 2))
    return toy_learner(network, CrossEntropyLossFlat(), inputs, (inputs[:, 0] > 0).long())


def regression() -> Learner:
    inputs = torch.randn(320, 8)
    return toy_learner(nn.Linear(8, 1), MSELossFlat(), inputs, 3 * inputs[:, :1] + 0.1 * torch.randn(320, 1))


def drawn(losses: list[float]) -> tuple[Learner, list[Callback]]:
    return classes_of_noise(), [SetLosses(losses)]


def curves() -> Iterator[tuple[str, Learner, dict[str, Any]]]:
    """Names, learners and what `lr_find` is called with."""
    photos = learner(photo_loaders(SETTINGS), "squeezenet1_1", weights=SETTINGS.weights)
    photos.freeze()
    yield "pets, SqueezeNet 1.1, frozen", photos, {}
    photos = learner(photo_loaders(SETTINGS), "squeezenet1_1", weights=SETTINGS.weights)
    photos.unfreeze()
    yield "pets, SqueezeNet 1.1, unfrozen, 40 steps", photos, {"num_it": 40}
    yield "labels of noise", classes_of_noise(), {}
    yield "separable classes, 200 steps", separable_classes(), {"num_it": 200}
    yield "regression, diverging early", regression(), {"start_lr": 1e-4, "end_lr": 1e4}
    yield "regression to not-a-number, never stopped", regression(), {"end_lr": 1e30, "stop_div": False}
    noise = torch.randn(400).tolist()
    for name, losses in {
        "a first spike": [40.0, 25.0, *(2.3 - 1.5 / (1 + math.exp(-(step - 60) / 6)) for step in range(98))],
        "flat": [2.3] * 100,
        "noisy": [2.0 + 0.8 * noise[step] for step in range(100)],
        "falling all the way": [3.0 * 0.97**step for step in range(100)],
        "rising all the way": [1.0 + 0.02 * step for step in range(100)],
        "a valley and a wall": [
            2.5 - 0.015 * max(0, step - 30) + (0.08 * max(0, step - 80)) ** 4 + 0.05 * noise[step]
            for step in range(100)
        ],
    }.items():
        learn, callbacks = drawn(losses)
        learn.add_cbs(callbacks)
        yield name, learn, {}


def record(name: str, learn: Learner, options: dict[str, Any]) -> dict[str, Any]:
    """Everything `lr_find` saw and said, as plain numbers; what is not finite becomes None."""
    num_it = options.get("num_it", 100)
    learn.add_cb(RawLosses())
    with TemporaryDirectory() as folder:  # fastai keeps the weights in a file meanwhile
        learn.path = Path(folder)
        answers = learn.lr_find(show_plot=False, suggest_funcs=tuple(SUGGESTIONS.values()), **options)
    return {
        "name": name,
        "num_it": num_it,
        "stops_when_diverging": options.get("stop_div", True),
        "learning_rates": torch.tensor(learn.recorder.lrs).tolist(),
        "raw_losses": [finite_or_none(loss) for loss in learn.raw_losses],
        "losses": [finite_or_none(loss.item()) for loss in learn.recorder.losses],
        "fastai": dict(zip(SUGGESTIONS, map(float, answers), strict=True)),
    }


def finite_or_none(number: float) -> float | None:
    return number if math.isfinite(number) else None


def main() -> None:
    recorded = []
    set_seed(1)
    for name, learn, options in curves():
        curve = record(name, learn, options)
        print(f"{name}: {len(curve['losses'])} steps, {curve['fastai']}")
        recorded.append(curve)
    document = {"fastai": fastai.__version__, "torch": torch.__version__, "curves": recorded}
    OUT.write_text(json.dumps(document, indent=1).replace("\n    ", " ") + "\n")


if __name__ == "__main__":
    main()
