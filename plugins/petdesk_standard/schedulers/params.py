"""The settings of the schedules."""

from pydantic import Field

from petdesk.api import Params


class StepDecayParams(Params):
    every: int = Field(default=2, ge=1, le=1000, description="Epochs between two drops.")
    factor: float = Field(default=0.3, gt=0, lt=1, description="What the learning rate is multiplied by at each drop.")


class CosineParams(Params):
    start: float = Field(
        default=0.0,
        ge=0,
        lt=1,
        description="Share of the phase during which the rate stays at its highest; 0.75 is fastai's flat-cosine.",
    )
    div_final: float = Field(
        default=1e5, ge=1, le=1e12, description="The rate ends at the highest rate divided by this."
    )


class OneCycleParams(Params):
    pct_start: float = Field(default=0.25, gt=0, lt=1, description="Share of the phase during which the rate rises.")
    div: float = Field(default=25.0, ge=1, le=1e12, description="The rate begins at the highest rate divided by this.")
    div_final: float = Field(
        default=1e5, ge=1, le=1e12, description="The rate ends at the highest rate divided by this."
    )
    high_momentum: float = Field(default=0.95, ge=0, lt=1, description="Momentum at the beginning and at the end.")
    low_momentum: float = Field(default=0.85, ge=0, lt=1, description="Momentum while the rate is at its highest.")


class RestartsParams(Params):
    cycle_len: int = Field(default=1, ge=1, le=1000, description="Epochs of the first cycle.")
    cycle_mult: int = Field(
        default=2,
        ge=1,
        le=10,
        description="How many times longer each cycle is than the one before; 1 keeps them alike.",
    )
