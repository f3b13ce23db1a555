"""The list of timm's architectures: what `architectures.json` says, which `record.py` wrote from timm itself."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from typing import Any

LIST = "architectures.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pretraining:
    """One set of published weights of an architecture.

    Attributes:
        tag: timm's name for how they were trained: `ra2_in1k`. Empty where timm has none.
        repository: Its name on the Hugging Face hub; empty where the weights lie elsewhere.
        files: Names that the file may have there; the first there is counts.
        url: Its address where it is not on the hub; else empty.
        licence: Of the weights, as timm records it; empty where it does not.
        size: Pixels a side that they were trained with.
        mean: Of the pictures, per channel RGB, in [0, 1].
        std: Likewise.
    """

    tag: str
    repository: str = ""
    files: tuple[str, ...] = ("model.safetensors", "pytorch_model.bin")
    url: str = ""
    licence: str = ""
    size: int = 224
    mean: tuple[float, float, float] = (0.485, 0.456, 0.406)
    std: tuple[float, float, float] = (0.229, 0.224, 0.225)


@dataclass(frozen=True, slots=True, kw_only=True)
class Architecture:
    """One of timm's architectures.

    Attributes:
        name: timm's.
        key: PetDesk's: the same, but where torchvision has a network of that name.
        family: timm's module: `resnet`.
        parameters: How many numbers it learns, with a head of 1,000 classes.
        features: Numbers that its body gives for a picture.
        step: It takes pictures whose sides are multiples of this many pixels; 0: only of its weights' size.
        options: What timm has to be told so that it takes pictures of other sizes.
        pretrainings: Its published weights, timm's favourite first.
        plain: Size, mean and std where there are no published weights.
    """

    name: str
    key: str
    family: str
    parameters: int
    features: int
    step: int
    options: Mapping[str, Any] = field(default_factory=dict)
    pretrainings: tuple[Pretraining, ...] = ()
    plain: Pretraining = field(default_factory=lambda: Pretraining(tag=""))

    def pretraining(self, tag: str | None = None) -> Pretraining:
        """The weights of that tag; of None, timm's favourite ones, or what holds where there are none."""
        if tag is None:
            return self.pretrainings[0] if self.pretrainings else self.plain
        return next(each for each in self.pretrainings if each.tag == tag)


def architectures() -> tuple[Architecture, ...]:
    """All of them, the smallest first."""
    return tuple(_architecture(line) for line in recorded()["architectures"])


def recorded() -> dict[str, Any]:
    """The list as it stands in the file: `timm`, the version it is of, and `architectures`."""
    content: dict[str, Any] = json.loads(files(__package__).joinpath(LIST).read_text(encoding="utf-8"))
    return content


def _architecture(line: Mapping[str, Any]) -> Architecture:
    given = {"key": line["name"], **line}
    given["pretrainings"] = tuple(_pretraining(each) for each in line.get("pretrainings", ()))
    given["plain"] = _pretraining({"tag": "", **line.get("plain", {})})
    return Architecture(**given)


def _pretraining(line: Mapping[str, Any]) -> Pretraining:
    lists = {name: tuple(line[name]) for name in ("files", "mean", "std") if name in line}
    return Pretraining(**{**line, **lists})
