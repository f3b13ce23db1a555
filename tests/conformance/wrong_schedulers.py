"""Schedulers that do one thing wrong each, and one that does not; the key says what."""

import random

from petdesk.api import SchedulerSpec, hookimpl


def begin(optimizer, max_lrs):
    for group, rate in zip(optimizer.param_groups, max_lrs, strict=True):
        group["lr"] = group["initial_lr"] = rate


def following(share):
    """A scheduler whose rates are `share(step, total)` of the highest ones."""

    def build(params, optimizer, total_steps, max_lrs, steps_per_epoch):
        from torch.optim.lr_scheduler import LambdaLR

        begin(optimizer, max_lrs)
        return LambdaLR(optimizer, lambda step: share(step, total_steps))

    return build


def falling(step, total):
    return max(0.0, 1 - step / total)


def no_scheduler(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    return [0.1] * total_steps


def one_rate_for_all(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    return following(falling)(params, optimizer, total_steps, [max_lrs[0]] * len(max_lrs), steps_per_epoch)


def keeps_old_rates(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    from torch.optim.lr_scheduler import LambdaLR

    return LambdaLR(optimizer, lambda step: falling(step, total_steps))


def counts_by_itself(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    calls = iter(range(10**6))
    return following(lambda step, total: falling(next(calls) / len(max_lrs), total))(
        params, optimizer, total_steps, max_lrs, steps_per_epoch
    )


def needs_betas(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    for group in optimizer.param_groups:
        group["betas"] = (0.5, group["betas"][1])
    return following(falling)(params, optimizer, total_steps, max_lrs, steps_per_epoch)


def keeps_code(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    scheduler = following(falling)(params, optimizer, total_steps, max_lrs, steps_per_epoch)
    scheduler.later = lambda: 0
    return scheduler


BUILDS = {
    "sound": following(falling),
    "no-scheduler": no_scheduler,
    "too-high": following(lambda step, total: 1 + step / total),
    "below-zero": following(lambda step, total: 0.5 - step / total),
    "no-number": following(lambda step, total: float("nan")),
    "stands-still": following(lambda step, total: 0.0),
    "random": following(lambda step, total: random.random()),
    "one-rate-for-all": one_rate_for_all,
    "keeps-old-rates": keeps_old_rates,
    "counts-by-itself": counts_by_itself,
    "needs-betas": needs_betas,
    "keeps-code": keeps_code,
}
CYCLES = {
    "cycles-outside": lambda params, total, steps: [0, total],
    "cycles-fall": lambda params, total, steps: list(range(total, 0, -1)),
    "no-cycles": lambda params, total, steps: [],
}


@hookimpl
def petdesk_schedulers():
    for key, build in BUILDS.items():
        yield SchedulerSpec(key=key, title=key, summary="It does what its key says.", build=build)
    for key, ends in CYCLES.items():
        yield SchedulerSpec(
            key=key, title=key, summary="It does what its key says.", build=following(falling), cycle_ends=ends
        )
