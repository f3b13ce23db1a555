"""Schedules: how the learning rate moves over the steps of a phase."""

from collections.abc import Sequence

from petdesk.api import SchedulerSpec, hookimpl
from petdesk_standard.schedulers import build
from petdesk_standard.schedulers.params import CosineParams, OneCycleParams, RestartsParams, StepDecayParams


@hookimpl
def petdesk_schedulers() -> Sequence[SchedulerSpec]:
    return [
        SchedulerSpec(
            key="one-cycle",
            title="One cycle",
            summary="Up to the highest rate and down to almost nothing, momentum the other way. Fits most trainings.",
            params=OneCycleParams,
            build=build.one_cycle,
        ),
        SchedulerSpec(
            key="cosine",
            title="Cosine",
            summary="Down from the highest rate along a cosine, after a flat part if you like.",
            params=CosineParams,
            build=build.cosine,
        ),
        SchedulerSpec(
            key="sgdr",
            title="Cosine with restarts (SGDR)",
            summary="Down along a cosine and back up at once, in cycles that may grow longer. The phase should be as "
            "long as whole cycles.",
            params=RestartsParams,
            build=build.restarts,
            cycle_ends=build.restart_ends,
        ),
        SchedulerSpec(
            key="step-decay",
            title="Step decay",
            summary="The same rate for some epochs, then a share of it, and so on.",
            params=StepDecayParams,
            build=build.step_decay,
        ),
        SchedulerSpec(
            key="constant",
            title="Constant",
            summary="The same rate throughout: for looking around, or for going on by hand.",
            build=build.constant,
        ),
    ]
