"""Every step's learning rates and momentum, against what fastai set: its `Learner`'s ways to train as phases of ours.

tests/benchmarks/record_schedules.py made the recording.
"""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
import torch
from torch import nn
from torch.optim import SGD

from petdesk.api import LayerGroup, Network, WeightsReport, read_params
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.config import read_config
from petdesk.training.losses import build_loss
from petdesk.training.optimizer import BETAS
from petdesk.training.precision import Precision
from petdesk.training.recipe import Phase, Rate, frozen_groups, phases, spread
from petdesk.training.route import Route, TrainingBatches
from petdesk.training.stage import Stage, begin_stage

RECORDED = json.loads(Path(__file__).with_name("fastai_schedules.json").read_text(encoding="utf-8"))
GROUPS: int = RECORDED["layer_groups"]
FITS: dict[str, dict[str, Any]] = {fit["name"]: fit for fit in RECORDED["fits"]}
OF_THE_HIGHEST = 1e-6
"""How near, of the highest rate: fastai's places in a phase are in single precision."""
CPU = torch.device("cpu")


def our_phases(calls: list[tuple[str, dict[str, Any]]]) -> tuple[Phase, ...]:
    """What a person would choose here for fastai's calls."""
    made: list[Phase] = []
    frozen = "none"
    for method, arguments in calls:
        if method in ("freeze", "unfreeze"):
            frozen = "body" if method == "freeze" else "none"
        elif method == "fine_tune":
            given = {name: arguments[name] for name in ("epochs", "freeze_epochs")}
            made += phases("fine-tune", lr=arguments.get("base_lr"), **given)
        else:
            made.append(our_phase(method, arguments, frozen))
    return tuple(made)


def our_phase(method: str, arguments: dict[str, Any], frozen: str) -> Phase:
    params = dict(arguments)
    epochs = params.pop("n_epoch", 0)
    lr = our_rate(params.pop("lr_max", None) or params.pop("lr", None))
    scheduler = {"fit_one_cycle": "one-cycle", "fit_sgdr": "sgdr", "fit_flat_cos": "cosine"}[method]
    if "moms" in params:
        high, low, _ = params.pop("moms")
        params |= {"high_momentum": high, "low_momentum": low}
    if method == "fit_sgdr":
        epochs = sum(params["cycle_len"] * params["cycle_mult"] ** cycle for cycle in range(params.pop("n_cycles")))
    if method == "fit_flat_cos":
        params["start"] = params.pop("pct_start", 0.75)
    name = cast("Any", frozen)
    return Phase(name="it", epochs=epochs, frozen=name, lr=lr, scheduler=scheduler, scheduler_params=params)


def our_rate(rate: Any) -> Rate:
    """`slice(hi)` is a tenth of it for all groups but the last (fastai's `Optimizer.set_hyper`)."""
    if not isinstance(rate, list):
        return float(rate)
    low, high = rate
    return (*([high / 10] * (GROUPS - 1)), high) if low is None else (low, high)


def model_of_three_groups() -> Classifier:
    stem, middle, head = (nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)) for _ in range(GROUPS))
    groups = [LayerGroup(name=name, modules=(it,)) for name, it in (("stem", stem), ("middle", middle), ("head", head))]
    return Classifier(
        Network(
            body=nn.Sequential(stem, middle),
            head=head,
            layer_groups=groups,
            mean=(0, 0, 0),
            std=(1, 1, 1),
            input_size=32,
            weights_report=WeightsReport(source="random", taken=0),
        )
    )


def begun(phase: Phase, steps_per_epoch: int, registry: Registry, *, train_bn: bool = False) -> Stage:
    """A phase as the learner begins it."""
    model = model_of_three_groups()
    model.freeze(frozen_groups(phase.frozen, GROUPS), train_bn=train_bn)
    batches = cast("TrainingBatches", SimpleNamespace(steps_per_epoch=steps_per_epoch, pictures_a_step=4))
    return begin_stage(
        phase,
        number=1,
        phases=1,
        route=Route(batches=batches, body=model.body, valid_body=model.body, head=model.head),
        model=model,
        loss=build_loss(
            name="cross-entropy",
            label_smoothing=0.0,
            class_weights="none",
            focal_gamma=2.0,
            counts=np.ones(2, dtype=np.int64),
            device=CPU,
        ),
        precision=Precision("fp32", CPU),
        config=read_config({"source": "unused"}),
        parts=1,
        in_cycles=False,
        scheduler=registry.schedulers[phase.scheduler],
    )


def values(stage: Stage, steps: int) -> tuple[list[list[float]], list[float]]:
    """The rates of each group that trains, and the momentum, at every step."""
    rates: list[list[float]] = [[] for _ in stage.rates]
    momenta = []
    for _ in range(steps):
        for row, rate in zip(rates, stage.rates, strict=True):
            row.append(rate)
        (momentum,) = {group["betas"][0] for group in stage.optimizer.param_groups}
        momenta.append(momentum)
        stage.optimizer.step()
        stage.scheduler.step()
    return rates, momenta


def compare(
    phase: Phase, recorded: dict[str, Any], steps_per_epoch: int, registry: Registry, *, train_bn: bool = False
) -> None:
    rates, momenta = values(begun(phase, steps_per_epoch, registry, train_bn=train_bn), phase.epochs * steps_per_epoch)
    theirs_of_all = recorded["lrs"][-len(rates) :]
    slip = slip_of_fastai(phase, recorded)
    for mine, theirs in zip(rates, theirs_of_all, strict=True):
        assert len(mine) == len(theirs)
        tolerance = OF_THE_HIGHEST * max(theirs)
        assert [step for step in range(len(mine)) if abs(mine[step] - theirs[step]) > tolerance] == slip
        assert [mine[step] for step in slip] == pytest.approx([mine[0]] * len(slip))
    for theirs in recorded["momenta"]:
        assert momenta == pytest.approx(theirs, rel=1e-6, abs=0)


def slip_of_fastai(phase: Phase, recorded: dict[str, Any]) -> list[int]:
    """The step that fastai takes at rate 0: a restart that falls just short of its sum of shares, in single precision.

    The third of three cycles, each twice as long as the one before, begins after 3/7 of the phase, which is less than
    1/7 + 2/7 there. SGDR is back at the highest rate at this step, and so is ours. There is no other such step.
    """
    found = [step for step, rate in enumerate(recorded["lrs"][-1]) if rate < 1e-12]
    three_growing_cycles = phase.scheduler == "sgdr" and phase.epochs % 7 == 0
    assert found == ([3 * len(recorded["lrs"][-1]) // 7] if three_growing_cycles else [])
    return found


@pytest.mark.parametrize("name", FITS)
def test_rates_and_momentum_are_fastais(name: str, registry: Registry) -> None:
    fit = FITS[name]
    ours = our_phases(fit["calls"])
    assert len(ours) == len(fit["phases"])
    for phase, recorded in zip(ours, fit["phases"], strict=True):
        compare(phase, recorded, fit["steps_per_epoch"], registry)


@pytest.mark.parametrize("name", [name for name in FITS if name.startswith("fine_tune")])
def test_the_batch_norms_that_train_in_frozen_groups_have_fastais_rates_too(name: str, registry: Registry) -> None:
    fit = FITS[name]
    head, _ = our_phases(fit["calls"])
    assert len(begun(head, 1, registry, train_bn=True).rates) == GROUPS
    compare(head, fit["phases"][0], fit["steps_per_epoch"], registry, train_bn=True)


RECIPES = {
    "fine-tune": (phases("fine-tune", epochs=3), "fine_tune, as it comes"),
    "one-cycle": (phases("one-cycle", epochs=2, lr=3e-3), "fit_one_cycle, one rate"),
    "one-cycle, a slice": (phases("one-cycle", epochs=3, lr=(1e-5, 1e-3)), "fit_one_cycle, slice(lo, hi)"),
    "one-cycle, a rate each": (phases("one-cycle", epochs=4, lr=(3e-4, 3e-4, 3e-3)), "fit_one_cycle, slice(hi)"),
    "from-scratch": (phases("from-scratch", epochs=2, lr=3e-3), "fit_one_cycle, one rate"),
    "unfreeze-slice": (phases("unfreeze-slice"), "freeze, fit_one_cycle, unfreeze, fit_one_cycle with a slice"),
    "sgdr": (phases("sgdr")[1:], "fit_sgdr, 3 cycles, cycle_len 1, cycle_mult 2"),
}


@pytest.mark.parametrize("made", RECIPES.values(), ids=RECIPES)
def test_recipes_are_fastais_calls(made: tuple[tuple[Phase, ...], str], registry: Registry) -> None:
    ours, name = made
    fit = FITS[name]
    for phase, recorded in zip(ours, fit["phases"], strict=True):
        compare(phase, recorded, fit["steps_per_epoch"], registry)


@pytest.mark.parametrize("name", [name for name in FITS if name.startswith("fit_one_cycle")])
def test_an_optimizer_with_one_momentum_gets_the_same(name: str, registry: Registry) -> None:
    fit = FITS[name]
    (phase,) = our_phases(fit["calls"])
    spec = registry.schedulers[phase.scheduler]
    params = read_params(spec.params, phase.scheduler_params, owner=phase.scheduler)
    optimizer = SGD([nn.Parameter(torch.zeros(1))], lr=1.0, momentum=BETAS[0])
    total = phase.epochs * fit["steps_per_epoch"]
    scheduler = spec.build(params, optimizer, total, spread(phase.lr, GROUPS)[-1:], fit["steps_per_epoch"])
    momenta = []
    for _ in range(total):
        momenta.append(optimizer.param_groups[0]["momentum"])
        optimizer.step()
        scheduler.step()
    assert momenta == pytest.approx(fit["phases"][0]["momenta"][0], rel=1e-6)


def test_all_that_was_promised_is_recorded() -> None:
    calls = [call for fit in FITS.values() for call in fit["calls"]]
    assert {method for method, _ in calls} >= {"fine_tune", "fit_one_cycle", "fit_sgdr", "fit_flat_cos"}
    slices = [arguments["lr_max"] for method, arguments in calls if method == "fit_one_cycle"]
    assert [None, 0.003] in slices
    assert [1e-5, 1e-3] in slices
