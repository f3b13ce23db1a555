"""What every schedule has to hold; tests/training/test_fastai_schedules.py compares values with fastai's."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from torch.optim import SGD, Adagrad, AdamW, Optimizer

from petdesk.api import SchedulerSpec, SettingsError, read_params
from petdesk_standard.schedulers import petdesk_schedulers

SPECS: dict[str, SchedulerSpec] = {spec.key: spec for spec in petdesk_schedulers()}


def make_optimizer(n_groups: int, kind: type[Optimizer] = SGD) -> Optimizer:
    groups = [{"params": [torch.zeros(1, requires_grad=True)]} for _ in range(n_groups)]
    return kind(groups, lr=123.0)


def make_scheduler(
    key: str, optimizer: Optimizer, *, total: int, max_lrs: list[float], per_epoch: int, **params: Any
) -> torch.optim.lr_scheduler.LRScheduler:
    spec = SPECS[key]
    return spec.build(read_params(spec.params, params, owner=key), optimizer, total, max_lrs, per_epoch)


def momentum_of(optimizer: Optimizer) -> float:
    group = optimizer.param_groups[-1]
    return group["betas"][0] if "betas" in group else group["momentum"]


def run_phase(
    key: str, *, total: int, max_lrs: list[float], per_epoch: int, kind: type[Optimizer] = SGD, **params: Any
) -> tuple[list[list[float]], list[float]]:
    """Rates of all groups and momentum at each of the `total` steps; the scheduler is stepped after each."""
    optimizer = make_optimizer(len(max_lrs), kind)
    scheduler = make_scheduler(key, optimizer, total=total, max_lrs=max_lrs, per_epoch=per_epoch, **params)
    rates, momenta = [], []
    for _ in range(total):
        rates.append([group["lr"] for group in optimizer.param_groups])
        momenta.append(momentum_of(optimizer) if kind is not Adagrad else 0.0)
        optimizer.step()
        scheduler.step()
    return rates, momenta


def test_keys() -> None:
    assert set(SPECS) == {"constant", "step-decay", "cosine", "one-cycle", "sgdr"}


def test_the_hook_module_imports_no_torch() -> None:
    code = (
        "import sys, petdesk_standard.schedulers as s; s.petdesk_schedulers(); "
        "sys.exit(any(name in sys.modules for name in ('torch', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_constant_stays() -> None:
    rates, _ = run_phase("constant", total=5, max_lrs=[0.1, 0.2], per_epoch=2)
    assert rates == [[0.1, 0.2]] * 5


def test_step_decay_drops_every_so_many_epochs() -> None:
    rates, _ = run_phase("step-decay", total=12, max_lrs=[1.0], per_epoch=2, every=2, factor=0.5)
    assert [rate for (rate,) in rates] == pytest.approx([1.0] * 4 + [0.5] * 4 + [0.25] * 4)


@pytest.mark.parametrize("key", ["sgdr", "cosine", "constant", "step-decay"])
def test_only_one_cycle_moves_the_momentum(key: str) -> None:
    optimizer = make_optimizer(1, AdamW)
    before = momentum_of(optimizer)
    scheduler = make_scheduler(key, optimizer, total=6, max_lrs=[1.0], per_epoch=2)
    for _ in range(6):
        optimizer.step()
        scheduler.step()
        assert momentum_of(optimizer) == before


def test_restarts_of_equal_length() -> None:
    rates, _ = run_phase("sgdr", total=9, max_lrs=[1.0], per_epoch=3, cycle_len=1, cycle_mult=1)
    assert [rate for (rate,) in rates] == pytest.approx([1.0, 0.75, 0.25] * 3)


@pytest.mark.parametrize(
    ("epochs", "params", "ends"),
    [
        (7, {"cycle_len": 1, "cycle_mult": 2}, [3, 9, 21]),  # 1 + 2 + 4 epochs of 3 steps
        (6, {"cycle_len": 2, "cycle_mult": 1}, [6, 12, 18]),
        (10, {"cycle_len": 1, "cycle_mult": 2}, [3, 9, 21]),  # the fourth cycle is cut short
        (2, {"cycle_len": 5, "cycle_mult": 2}, [6]),  # none is whole: the phase's end
        (5, {"cycle_len": 5, "cycle_mult": 3}, [15]),
    ],
)
def test_where_cycles_end(epochs: int, params: dict[str, int], ends: list[int]) -> None:
    spec = SPECS["sgdr"]
    assert spec.cycle_ends is not None
    assert list(spec.cycle_ends(read_params(spec.params, params, owner="sgdr"), epochs * 3, 3)) == ends


def test_cycles_end_where_the_rate_is_lowest_and_begin_again() -> None:
    params = {"cycle_len": 1, "cycle_mult": 3}
    rates, _ = run_phase("sgdr", total=26, max_lrs=[1.0], per_epoch=2, **params)
    spec = SPECS["sgdr"]
    assert spec.cycle_ends is not None
    ends = spec.cycle_ends(read_params(spec.params, params, owner="sgdr"), 26, 2)
    restarts = [step for step in range(1, 26) if rates[step][0] > rates[step - 1][0]]
    assert [*restarts, 26] == list(ends)  # a step counted from 1 is the place after it counted from 0


def test_other_schedules_have_one_cycle() -> None:
    assert [key for key, spec in SPECS.items() if spec.cycle_ends is not None] == ["sgdr"]


def test_one_cycle_leaves_an_optimizer_without_momentum_alone() -> None:
    rates, _ = run_phase("one-cycle", total=8, max_lrs=[1.0], per_epoch=8, kind=Adagrad)
    assert max(rate for (rate,) in rates) == pytest.approx(1.0)


def test_one_cycle_keeps_the_second_beta() -> None:
    optimizer = make_optimizer(1, AdamW)
    make_scheduler("one-cycle", optimizer, total=4, max_lrs=[1.0], per_epoch=4)
    assert optimizer.param_groups[0]["betas"] == (0.95, 0.999)


@pytest.mark.parametrize("key", SPECS)
@pytest.mark.parametrize("total", [1, 2, 7])
def test_steps_beyond_the_end_do_no_harm(key: str, total: int) -> None:
    optimizer = make_optimizer(1)
    scheduler = make_scheduler(key, optimizer, total=total, max_lrs=[1.0], per_epoch=total)
    for _ in range(total + 3):
        optimizer.step()
        scheduler.step()
        assert 0 <= optimizer.param_groups[0]["lr"] <= 1


@pytest.mark.parametrize("key", SPECS)
def test_a_second_phase_starts_from_its_own_rates(key: str) -> None:
    optimizer = make_optimizer(2)
    for highest in ([1.0, 2.0], [0.01, 0.03]):
        scheduler = make_scheduler(key, optimizer, total=4, max_lrs=highest, per_epoch=1)
        seen = []
        for _ in range(4):
            seen.append([group["lr"] for group in optimizer.param_groups])
            optimizer.step()
            scheduler.step()
        assert [max(column) for column in zip(*seen, strict=True)] == pytest.approx(highest)


@pytest.mark.parametrize("kind", [SGD, AdamW])
@pytest.mark.parametrize("key", SPECS)
@pytest.mark.parametrize("stop", [1, 5, 11])
def test_a_saved_state_goes_on_exactly(key: str, stop: int, kind: type[Optimizer], tmp_path: Path) -> None:
    plan = {"total": 12, "max_lrs": [0.1, 0.3], "per_epoch": 3}
    whole, whole_momenta = run_phase(key, kind=kind, **plan)

    optimizer = make_optimizer(2, kind)
    scheduler = make_scheduler(key, optimizer, **plan)
    for _ in range(stop):
        optimizer.step()
        scheduler.step()
    torch.save({"optimizer": optimizer.state_dict(), "scheduler": scheduler.state_dict()}, tmp_path / "state.pt")

    saved = torch.load(tmp_path / "state.pt", weights_only=True)
    optimizer = make_optimizer(2, kind)
    scheduler = make_scheduler(key, optimizer, **plan)
    optimizer.load_state_dict(saved["optimizer"])
    scheduler.load_state_dict(saved["scheduler"])
    for step in range(stop, 12):
        assert [group["lr"] for group in optimizer.param_groups] == whole[step]
        assert momentum_of(optimizer) == whole_momenta[step]
        optimizer.step()
        scheduler.step()


@pytest.mark.parametrize(
    ("key", "params"),
    [
        ("one-cycle", {"pct_start": 1}),
        ("one-cycle", {"div": 0}),
        ("one-cycle", {"low_momentum": 1}),
        ("cosine", {"start": 1}),
        ("sgdr", {"cycle_mult": 0}),
        ("sgdr", {"cycle_len": 0}),
        ("step-decay", {"every": 0}),
        ("constant", {"start": 1}),
    ],
)
def test_settings_out_of_bounds(key: str, params: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=next(iter(params))):
        read_params(SPECS[key].params, params, owner=f"scheduler {key}")


def test_every_setting_has_a_description() -> None:
    for spec in SPECS.values():
        assert all(field.description for field in spec.params.model_fields.values())
