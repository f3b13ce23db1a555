"""Records fastai's learning rates and momenta, step by step, into tests/training/fastai_schedules.json.

Run it by hand, once, where fastai is installed: the tests read the numbers and need no fastai.

    python tests/benchmarks/record_schedules.py
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fastai
import torch
from fastai.callback.schedule import ParamScheduler, SchedCos, combine_scheds
from fastai.vision.all import Callback, CrossEntropyLossFlat, DataLoader, DataLoaders, Learner
from torch import nn

OUT = Path(__file__).resolve().parents[1] / "training" / "fastai_schedules.json"
LAYER_GROUPS = 3
BATCH = 4


class Hypers(Callback):
    """Keeps the rate and the momentum of every parameter group that a step is taken with."""

    order = 61  # right after ParamScheduler has set them

    def __init__(self) -> None:
        self.phases: list[list[list[tuple[float, float]]]] = []

    def before_fit(self) -> None:
        self.phases.append([])

    def before_batch(self) -> None:
        if self.training:
            self.phases[-1].append([(hypers["lr"], hypers["mom"]) for hypers in self.opt.hypers])


@dataclass(frozen=True, kw_only=True)
class Fit:
    """Calls of fastai's `Learner`, one after another; rates that are slices are pairs here."""

    name: str
    steps_per_epoch: int
    calls: tuple[tuple[str, dict[str, Any]], ...]


def fit(name: str, steps_per_epoch: int, method: str, **arguments: Any) -> Fit:
    return Fit(name=f"{method}, {name}", steps_per_epoch=steps_per_epoch, calls=((method, arguments),))


FITS = (
    fit("as it comes", 7, "fine_tune", epochs=3, freeze_epochs=1),
    fit("two frozen epochs, another rate", 5, "fine_tune", epochs=2, freeze_epochs=2, base_lr=1e-2),
    fit("one rate", 5, "fit_one_cycle", n_epoch=2, lr_max=3e-3),
    fit("slice(lo, hi)", 7, "fit_one_cycle", n_epoch=3, lr_max=(1e-5, 1e-3)),
    fit("slice(hi)", 5, "fit_one_cycle", n_epoch=4, lr_max=(None, 3e-3)),
    fit("a single step", 1, "fit_one_cycle", n_epoch=1, lr_max=1e-2),
    fit(
        "its own shape",
        25,
        "fit_one_cycle",
        n_epoch=2,
        lr_max=2e-2,
        pct_start=0.4,
        div=10.0,
        div_final=1e3,
        moms=[0.9, 0.8, 0.9],
    ),
    *(
        fit(
            f"{n_cycles} cycles, cycle_len {cycle_len}, cycle_mult {cycle_mult}",
            steps,
            "fit_sgdr",
            n_cycles=n_cycles,
            cycle_len=cycle_len,
            cycle_mult=cycle_mult,
            lr_max=rate,
        )
        for n_cycles, cycle_len, cycle_mult, steps, rate in (
            (3, 1, 2, 6, (1e-5, 1e-3)),
            (3, 2, 2, 3, 1e-2),
            (3, 1, 1, 6, (1e-4, 1e-2)),
            (3, 2, 1, 3, 1e-2),
            (2, 1, 2, 6, (None, 1e-2)),
            (2, 2, 3, 4, 5e-3),
        )
    ),
    fit("slice(lo, hi)", 6, "fit_flat_cos", n_epoch=4, lr=(1e-5, 4e-3)),
    fit("one epoch", 13, "fit_flat_cos", n_epoch=1, lr=2e-3),
    fit("its own shape", 9, "fit_flat_cos", n_epoch=3, lr=1e-2, pct_start=0.5, div_final=1e3),
    fit("never flat", 11, "fit_flat_cos", n_epoch=2, lr=1e-2, pct_start=0.0),
    Fit(
        name="freeze, fit_one_cycle, unfreeze, fit_one_cycle with a slice",  # fastbook, chapter 5
        steps_per_epoch=6,
        calls=(
            ("freeze", {}),
            ("fit_one_cycle", {"n_epoch": 3, "lr_max": 3e-3}),
            ("unfreeze", {}),
            ("fit_one_cycle", {"n_epoch": 6, "lr_max": (1e-6, 1e-4)}),
        ),
    ),
)


def toy_learner(steps_per_epoch: int) -> Learner:
    """Three layer groups and so many batches an epoch; what it learns does not matter."""
    network = nn.Sequential(*(nn.Linear(2, 2) for _ in range(LAYER_GROUPS)))
    pairs = [(torch.zeros(2), 0)] * (BATCH * steps_per_epoch)
    loader = DataLoader(pairs, bs=BATCH, num_workers=0)
    learn = Learner(
        DataLoaders(loader, loader),
        network,
        loss_func=CrossEntropyLossFlat(),
        splitter=lambda model: [list(layer.parameters()) for layer in model],
    )
    learn.remove_cbs([callback for callback in learn.cbs if callback.name == "progress"])
    return learn


def call(learn: Learner, method: str, arguments: dict[str, Any]) -> None:
    given = {name: slice(*value) if isinstance(value, tuple) else value for name, value in arguments.items()}
    if method == "fit_sgdr" and given["cycle_mult"] == 1:
        equal_cycles(learn, given["n_cycles"], given["cycle_len"], given["lr_max"])
    else:
        getattr(learn, method)(**given)


def equal_cycles(learn: Learner, n_cycles: int, cycle_len: int, lr_max: Any) -> None:
    """`Learner.fit_sgdr` line by line, but for its count of epochs, which divides by `cycle_mult - 1`."""
    learn.create_opt()
    learn.opt.set_hyper("lr", lr_max)
    highest = torch.tensor([hypers["lr"] for hypers in learn.opt.hypers], dtype=torch.float64).numpy()
    shares, cycles = [1 / n_cycles] * n_cycles, [SchedCos(highest, 0) for _ in range(n_cycles)]
    learn.fit(n_cycles * cycle_len, cbs=ParamScheduler({"lr": combine_scheds(shares, cycles)}))


def record(fit: Fit) -> dict[str, Any]:
    """The rates and momenta of each phase: a row a layer group, stem to head; nine significant digits."""
    learn = toy_learner(fit.steps_per_epoch)
    seen = Hypers()
    learn.add_cb(seen)
    with learn.no_bar(), learn.no_logging():
        for method, arguments in fit.calls:
            call(learn, method, arguments)
    return {
        "name": fit.name,
        "calls": fit.calls,
        "steps_per_epoch": fit.steps_per_epoch,
        "phases": [
            {
                "lrs": [[short(step[group][0]) for step in steps] for group in range(LAYER_GROUPS)],
                "momenta": [[short(step[group][1]) for step in steps] for group in range(LAYER_GROUPS)],
            }
            for steps in seen.phases
        ],
    }


def short(number: float) -> float:
    return float(f"{number:.9g}")


def lines(recorded: list[dict[str, Any]]) -> Iterator[str]:
    """A case a line."""
    versions = {"fastai": fastai.__version__, "torch": torch.__version__, "layer_groups": LAYER_GROUPS}
    yield json.dumps(versions)[:-1] + ', "fits": [\n'
    yield ",\n".join(json.dumps(case, separators=(",", ":")) for case in recorded)
    yield "\n]}\n"


def main() -> None:
    recorded = []
    for fit in FITS:
        case = record(fit)
        print(f"{fit.name}: {[len(phase['lrs'][0]) for phase in case['phases']]} steps")
        recorded.append(case)
    OUT.write_text("".join(lines(recorded)), encoding="utf-8")


if __name__ == "__main__":
    main()
