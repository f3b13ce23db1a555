"""What every side of the bench is told, and the command line by which it is told.

A side is a script with one function for each comparison: `python fastai_side.py train-epoch --photos FOLDER ...`
prints one JSON object on its last line. Each runs in a process of its own, so that nobody warms up for another.
"""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ARCHITECTURE = "resnet34"
SIZE = 224
BATCH_SIZE = 32
FINE_TUNE_EPOCHS = 6
TTA_COPIES = 4
VALID_FRACTION = 0.2
LABEL_PATTERN = r"(.+)_\d+.jpg$"
MEAN = (0.485, 0.456, 0.406)
STD = (0.229, 0.224, 0.225)

SHARED = Path(__file__).resolve().parents[3] / "shared"


@dataclass(frozen=True, kw_only=True)
class Settings:
    """One comparison's settings, the same for every side.

    Attributes:
        photos: A folder of photos named `<breed>_<number>.jpg`.
        weights: SqueezeNet 1.1 with ImageNet weights, a .safetensors file of torchvision's names.
        work: An empty folder for whatever the side writes.
        seed: Of the split and of the training.
        precision: `fp32` or `bf16`; None lets the side choose.
    """

    photos: Path
    weights: Path
    work: Path
    seed: int = 1
    precision: str | None = None

    def as_arguments(self) -> list[str]:
        arguments = [
            f"--photos={self.photos}",
            f"--weights={self.weights}",
            f"--work={self.work}",
            f"--seed={self.seed}",
        ]
        return arguments if self.precision is None else [*arguments, f"--precision={self.precision}"]


Side = Callable[[Settings], dict[str, Any]]


def run_side(comparisons: Mapping[str, Side]) -> None:
    """Runs the comparison that the command line names and prints what it measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("comparison", choices=list(comparisons))
    parser.add_argument("--photos", type=Path, default=SHARED / "data" / "pets37")
    parser.add_argument("--weights", type=Path, default=SHARED / "weights" / "squeezenet1_1.safetensors")
    parser.add_argument("--work", type=Path, default=Path("bench-work"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--precision", choices=["fp32", "bf16"])
    options = vars(parser.parse_args())
    comparison = comparisons[options.pop("comparison")]
    print(json.dumps(comparison(Settings(**options))))
    sys.stdout.flush()
