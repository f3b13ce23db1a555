"""Specs whose words or settings are wrong, one thing each, and one that is sound; the key says what."""

from typing import Any, Literal

from pydantic import ConfigDict, Field

from petdesk.api import Params, SchedulerSpec, hookimpl


class NoDefault(Params):
    rate: float = Field(ge=0, le=1, description="A rate.")


class DefaultOutOfBounds(Params):
    rate: float = Field(default=7.0, ge=0, le=1, description="A rate.")


class NoDescription(Params):
    rate: float = Field(default=0.5, ge=0, le=1)


class NoBounds(Params):
    rate: float = Field(default=0.5, description="A rate.")


class NoBoundsInAList(Params):
    rates: list[float] = Field(default=[0.5], description="Rates.")


class NoBoundsInAPair(Params):
    cut: tuple[float, float] = Field(default=(0.1, 0.9), description="From where to where.")


class NoJson(Params):
    rate: Any = Field(default=object(), description="A rate.")


class AnotherAfterwards(Params):
    rates: Any = Field(default=(1, 2), description="Rates.")


class TakesEverything(Params):
    model_config = ConfigDict(extra="allow")


class Changes(Params):
    model_config = ConfigDict(frozen=False)


class Huge(Params):
    word: Literal[tuple(f"word number {n}" for n in range(20_000))] = Field("word number 1", description="A word.")


def build(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    from torch.optim.lr_scheduler import LambdaLR

    for group, rate in zip(optimizer.param_groups, max_lrs, strict=True):
        group["lr"] = group["initial_lr"] = rate
    return LambdaLR(optimizer, lambda step: 1.0)


def prints(*arguments):
    print("owls")
    return build(*arguments)


SPECS = {
    "sound": {},
    "long-title": {"title": "A title that goes on and on " * 3 + "to its end."},
    "two-lines": {"title": "A title\nof two lines"},
    "long-summary": {"summary": "It goes on and on. " * 37},
    "no-sentence": {"summary": "constant rate"},
    "no-default": {"params": NoDefault},
    "default-out-of-bounds": {"params": DefaultOutOfBounds},
    "no-description": {"params": NoDescription},
    "no-bounds": {"params": NoBounds},
    "no-bounds-in-a-list": {"params": NoBoundsInAList},
    "no-bounds-in-a-pair": {"params": NoBoundsInAPair},
    "prints": {"build": prints},
    "no-json": {"params": NoJson},
    "another-afterwards": {"params": AnotherAfterwards},
    "takes-everything": {"params": TakesEverything},
    "changes": {"params": Changes},
    "huge": {"params": Huge},
}


@hookimpl
def petdesk_schedulers():
    for key, fields in SPECS.items():
        words = {"title": key, "summary": "It does what its key says.", "build": build}
        yield SchedulerSpec(key=key, **words | fields)
