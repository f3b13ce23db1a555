"""Averaged weights."""

import pytest
import torch
from torch import nn

from petdesk.training.averaging import WeightAverage


def net() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3))


def walked(average: WeightAverage, model: nn.Sequential, values: list[float]) -> None:
    for step, value in enumerate(values, start=1):
        with torch.no_grad():
            for tensor in (*model.parameters(), model[1].running_mean):
                tensor.fill_(value)
            model[1].num_batches_tracked.fill_(step)
        average.after_step(step)


def test_swa_is_the_plain_mean_from_its_first_step_on() -> None:
    model = net()
    average = WeightAverage(model, "swa", decay=0.9, first_step=3)
    walked(average, model, [100.0, 50.0, 1.0, 2.0, 6.0])
    with average.applied():
        assert model[0].weight[0, 0].item() == pytest.approx(3.0)
        assert model[1].running_mean[0].item() == pytest.approx(3.0)
        assert model[1].num_batches_tracked.item() == 5
    assert model[0].weight[0, 0].item() == 6.0


def test_ema_forgets_the_start_soon_and_then_keeps_the_share_that_was_asked_for() -> None:
    model = net()
    average = WeightAverage(model, "ema", decay=0.5, first_step=1)
    walked(average, model, [10.0, 2.0, 4.0, 8.0])
    expected = 10.0
    for done, value in ((1, 2.0), (2, 4.0), (3, 8.0)):
        kept = min(0.5, (1 + done) / (10 + done))
        expected = kept * expected + (1 - kept) * value
    average.apply()
    assert model[0].weight[0, 0].item() == pytest.approx(expected)


def test_before_it_has_begun_nothing_is_applied() -> None:
    model = net()
    average = WeightAverage(model, "swa", decay=0.9, first_step=9)
    walked(average, model, [3.0])
    with average.applied():
        assert model[0].weight[0, 0].item() == 3.0
    average.apply()
    assert model[0].weight[0, 0].item() == 3.0


def test_the_own_weights_come_back_even_when_something_raises() -> None:
    model = net()
    average = WeightAverage(model, "swa", decay=0.9, first_step=1)
    walked(average, model, [1.0, 3.0])
    with pytest.raises(KeyError), average.applied():
        raise KeyError
    assert model[0].weight[0, 0].item() == 3.0


def test_it_goes_on_from_a_checkpoint_bit_for_bit() -> None:
    whole, parted = net(), net()
    one = WeightAverage(whole, "ema", decay=0.9, first_step=1)
    walked(one, whole, [1.0, 5.0, 2.0])
    before = WeightAverage(parted, "ema", decay=0.9, first_step=1)
    walked(before, parted, [1.0, 5.0])
    after = WeightAverage(parted, "ema", decay=0.9, first_step=1)
    after.restore(before.state())
    with torch.no_grad():
        for tensor in (*parted.parameters(), parted[1].running_mean):
            tensor.fill_(2.0)
        parted[1].num_batches_tracked.fill_(3)
    after.after_step(3)
    one.apply()
    after.apply()
    assert all(
        torch.equal(first, second)
        for first, second in zip(whole.state_dict().values(), parted.state_dict().values(), strict=True)
    )
