"""Records what fastai's `Learner.tta` makes of varied copies into tests/training/fastai_tta.json.

Run it by hand, once, where fastai is installed: the test reads the numbers and needs no fastai.

    python tests/benchmarks/record_tta.py
"""

import json
from pathlib import Path
from typing import Any

import fastai
import torch
from fastai.vision.all import (
    BCEWithLogitsLossFlat,
    CrossEntropyLossFlat,
    DataLoaders,
    Datasets,
    Learner,
    TfmdDL,
    Transform,
)
from torch import Tensor, nn

OUT = Path(__file__).resolve().parents[1] / "training" / "fastai_tta.json"
PICTURES, NUMBERS, CLASSES, COPIES = 7, 4, 3, 5
BETAS = (0.0, 0.25, 0.5, 1.0)


class Vary(Transform):
    """Varies what is for training, each time anew, and keeps what it gave away."""

    split_idx = 0

    def __init__(self) -> None:
        super().__init__()
        self.given: list[Tensor] = []

    def encodes(self, numbers: Tensor) -> Tensor:
        self.given.append(numbers + torch.randn(NUMBERS))
        return self.given[-1]


def record(outputs: str) -> dict[str, Any]:
    torch.manual_seed(0)
    pictures, network = torch.randn(PICTURES, NUMBERS), nn.Linear(NUMBERS, CLASSES)
    labels = torch.arange(PICTURES) % CLASSES
    sigmoid = outputs == "sigmoid"
    targets = nn.functional.one_hot(labels, CLASSES).float() if sigmoid else labels
    vary = Vary()
    every = list(range(PICTURES))
    data = Datasets(every, tfms=[[pictures.__getitem__, vary], [targets.__getitem__]], splits=(every, every))
    loaders = DataLoaders(*(TfmdDL(part, bs=3, num_workers=0) for part in (data.train, data.valid)))
    learner = Learner(loaders, network, loss_func=BCEWithLogitsLossFlat() if sigmoid else CrossEntropyLossFlat())
    answers = {}
    for beta in BETAS:
        torch.manual_seed(1)  # the same copies for every beta
        vary.given.clear()
        with learner.no_bar(), learner.no_logging():
            probabilities, _ = learner.tta(n=COPIES, beta=beta)
        answers[str(beta)] = probabilities.tolist()
    copies = torch.stack(vary.given).view(COPIES, -1, NUMBERS)[:, -PICTURES:]
    return {
        "weight": network.weight.tolist(),
        "bias": network.bias.tolist(),
        "pictures": pictures.tolist(),
        "labels": labels.tolist(),
        "copies": copies.tolist(),
        "answers": answers,
    }


def main() -> None:
    recorded = {"fastai": fastai.__version__, **{outputs: record(outputs) for outputs in ("softmax", "sigmoid")}}
    OUT.write_text(json.dumps(recorded, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
