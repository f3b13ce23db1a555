"""Which networks can be compared: those whose weights are on this computer first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from petdesk.api import ArchitectureSpec
from petdesk.training.pretrained import fetched_files, fetched_weights

Place = Literal["file", "here", "random", "away"]
"""Where the weights are: in a file of the user's, on this computer, nowhere, or yet to be fetched."""
ORDER: tuple[Place, ...] = ("file", "here", "random", "away")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A network to compare.

    Attributes:
        arch: Its key.
        title: As the app names it.
        weights: As a project keeps them: None for pre-trained ones, `none`, or a file.
        place: Where the weights are.
    """

    arch: str
    title: str
    weights: str | None
    place: Place


def offers(architectures: Iterable[ArchitectureSpec], *, arch: str, weights: str | None) -> list[Offer]:
    """Every network once: the one that is chosen on the page, then those that need no internet.

    Args:
        architectures: What there is.
        arch: The one that is chosen on the page.
        weights: What it starts from there, as a project keeps it.
    """
    files = fetched_files()
    found = [_offer(spec, weights if spec.key == arch else None, files) for spec in architectures]
    return sorted(found, key=lambda offer: (offer.arch != arch, ORDER.index(offer.place)))


def _offer(spec: ArchitectureSpec, weights: str | None, files: Sequence[Path]) -> Offer:
    place: Place = "random"
    if weights not in (None, "auto", "none"):
        place = "file" if Path(str(weights)).is_file() else "away"
    elif weights != "none" and spec.pretrained:
        weights, place = None, "away" if fetched_weights(spec, files) is None else "here"
    else:
        weights = "none"
    return Offer(arch=spec.key, title=spec.title, weights=weights, place=place)
