"""Every step's learning rates and momentum, against what fastai set: its `Learner`'s ways to train as phases of ours.

tests/benchmarks/record_schedules.py made the recording.
"""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.optim import SGD, AdamW, Optimizer

from petdesk.api import read_params
from petdesk.registry import Registry
from petdesk.training.optimizer import BETAS
from petdesk.training.recipe import Phase, Rate, phases, spread

RECORDED = json.loads(Path(__file__).with_name("fastai_schedules.json").read_text(encoding="utf-8"))
GROUPS: int = RECORDED["layer_groups"]
FITS: list[dict[str, Any]] = RECORDED["fits"]
OF_THE_HIGHEST = 1e-6
"""How near, of the highest rate: fastai's places in a phase are in single precision."""

every_fit = pytest.mark.parametrize("fit", FITS, ids=[fit["name"] for fit in FITS])


def rates_of(rate: Any) -> list[float]:
    """fastai's rate of each group; `slice(hi)` is a tenth for all but the head (fastai's `Optimizer.set_hyper`)."""
    if not isinstance(rate, list):
        return [rate] * GROUPS
    low, high = rate
    return [high / 10] * (GROUPS - 1) + [high] if low is None else list(spread((low, high), GROUPS))


def our_rate(rate: Any) -> Rate:
    return tuple(rate) if isinstance(rate, list) else rate


def our_phases(method: str, arguments: dict[str, Any]) -> tuple[Phase, ...]:
    """What a person would choose here for fastai's call."""
    given = dict(arguments)
    if method == "fine_tune":
        return phases(
            "fine-tune", epochs=given["epochs"], freeze_epochs=given["freeze_epochs"], lr=given.get("base_lr")
        )
    epochs = given.pop("n_epoch", 0)
    lr = our_rate(given.pop("lr_max", None) or given.pop("lr", None))
    scheduler, params = "one-cycle", given
    if method == "fit_one_cycle" and "moms" in params:
        high, low, _ = params.pop("moms")
        params |= {"high_momentum": high, "low_momentum": low}
    elif method == "fit_sgdr":
        lengths = [params["cycle_len"] * params["cycle_mult"] ** cycle for cycle in range(params.pop("n_cycles"))]
        scheduler, epochs = "sgdr", sum(lengths)
    elif method == "fit_flat_cos":
        scheduler, params = "cosine", {"start": params.pop("pct_start", 0.75), **params}
    return (Phase(name="all", epochs=epochs, frozen="none", lr=lr, scheduler=scheduler, scheduler_params=params),)


def run(
    phase: Phase, max_lrs: list[float], steps_per_epoch: int, registry: Registry, kind: type[Optimizer]
) -> tuple[list[list[float]], list[float]]:
    """The rates of each group that trains and the momentum, at every step, as the learner takes them."""
    groups = [{"params": [torch.nn.Parameter(torch.zeros(1))], "lr": lr} for lr in max_lrs]
    optimizer = AdamW(groups, betas=BETAS) if kind is AdamW else SGD(groups, momentum=BETAS[0])
    spec = registry.schedulers[phase.scheduler]
    params = read_params(spec.params, phase.scheduler_params, owner=phase.scheduler)
    total = phase.epochs * steps_per_epoch
    scheduler = spec.build(params, optimizer, total, max_lrs, steps_per_epoch)
    rates, momenta = [[] for _ in max_lrs], []
    for _ in range(total):
        for values, group in zip(rates, optimizer.param_groups, strict=True):
            values.append(float(group["lr"]))
        last = optimizer.param_groups[-1]
        momenta.append(last["betas"][0] if "betas" in last else last["momentum"])
        optimizer.step()
        scheduler.step()
    return rates, momenta


def test_all_that_was_promised_is_recorded() -> None:
    assert {fit["method"] for fit in FITS} == {"fine_tune", "fit_one_cycle", "fit_sgdr", "fit_flat_cos"}
    slices = [fit["arguments"]["lr_max"] for fit in FITS if fit["method"] == "fit_one_cycle"]
    assert [None, 0.003] in slices
    assert [1e-5, 1e-3] in slices


@pytest.mark.parametrize("kind", [AdamW, SGD])
@every_fit
def test_rates_and_momentum_are_fastais(fit: dict[str, Any], kind: type[Optimizer], registry: Registry) -> None:
    ours = our_phases(fit["method"], fit["arguments"])
    assert len(ours) == len(fit["phases"])
    for phase, recorded in zip(ours, fit["phases"], strict=True):
        trained = 1 if phase.frozen == "body" else GROUPS
        max_lrs = rates_of(list(phase.lr) if isinstance(phase.lr, tuple) else phase.lr)[-trained:]
        rates, momenta = run(phase, max_lrs, fit["steps_per_epoch"], registry, kind)
        slips = slips_of_fastai(fit, recorded)
        for mine, theirs, highest in zip(rates, recorded["lrs"][-trained:], max_lrs, strict=True):
            assert len(mine) == len(theirs)
            wrong = [step for step in range(len(mine)) if abs(mine[step] - theirs[step]) > OF_THE_HIGHEST * highest]
            assert wrong == slips
            assert [mine[step] for step in slips] == [highest] * len(slips)
        for theirs in recorded["momenta"][-trained:]:
            assert momenta == pytest.approx(theirs, rel=1e-6, abs=0)


def slips_of_fastai(fit: dict[str, Any], recorded: dict[str, Any]) -> list[int]:
    """Steps that fastai takes at rate 0: a restart that falls just behind its sum of shares in single precision.

    The third of three cycles begins after 3/7, which is less than its 1/7 + 2/7: SGDR would be back at the highest
    rate, as ours is. Nowhere else are there steps at rate 0.
    """
    found = [step for step, rate in enumerate(recorded["lrs"][-1]) if rate < 1e-12]
    if fit["method"] == "fit_sgdr" and (fit["arguments"]["n_cycles"], fit["arguments"]["cycle_mult"]) == (3, 2):
        assert found == [3 * len(recorded["lrs"][-1]) // 7]
    else:
        assert found == []
    return found
