"""The settings by which a project's split is drawn."""

from typing import NamedTuple

from petdesk.data.overview import SEED, VALID_FRACTION
from petdesk.project import Project

DEFAULT_FRACTION, DEFAULT_SEED = 0.2, 0


class KeptSplit(NamedTuple):
    """Which share validates, and the seed of the draw."""

    valid_fraction: float
    seed: int


def kept_split(project: Project) -> KeptSplit:
    """What a project keeps; the defaults of a training for what is not there or makes no sense."""
    fraction, seed = project.settings.get(VALID_FRACTION), project.settings.get(SEED)
    return KeptSplit(
        valid_fraction=float(fraction) if isinstance(fraction, (int, float)) and 0 < fraction < 1 else DEFAULT_FRACTION,
        seed=seed if isinstance(seed, int) and seed >= 0 else DEFAULT_SEED,
    )
