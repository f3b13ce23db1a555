"""Records what fastai's interpretation says of given probabilities into tests/interpret/fastai_interpretation.json.

Run it by hand, once, where fastai is installed: the test reads the numbers and needs no fastai.

    python tests/benchmarks/record_interpretation.py PREDICTIONS

PREDICTIONS is a run's `valid_predictions.safetensors`. Of its probabilities two sets are made: as they are, to four
digits, and to one digit, so that many pictures and cells tie; and cats against dogs, told by the capital letter.
What fastai has no name for (most correct, incorrect and uncertain, from the course's first lesson of 2018) is computed
from the arrays that its `ClassificationInterpretation` holds, in the words of that lesson.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import fastai
import numpy as np
import torch
from fastai.vision.all import (
    Categorize,
    ClassificationInterpretation,
    CrossEntropyLossFlat,
    DataLoaders,
    Datasets,
    Learner,
    TfmdDL,
)
from numpy.typing import NDArray
from safetensors import safe_open
from torch import Tensor, nn

OUT = Path(__file__).resolve().parents[1] / "interpret" / "fastai_interpretation.json"
TOP = 9


class Given(nn.Module):
    """Passes on what it is given; fastai wants a parameter to find the device by."""

    def __init__(self) -> None:
        super().__init__()
        self.unused = nn.Parameter(torch.zeros(1))

    def forward(self, logits: Tensor) -> Tensor:
        return logits


def main() -> None:
    parser = argparse.ArgumentParser(description="Records fastai's interpretation of a run's probabilities.")
    parser.add_argument("predictions", type=Path)
    with safe_open(parser.parse_args().predictions, framework="numpy") as file:
        table, labels = file.get_tensor("probabilities").astype(np.float64), file.get_tensor("labels")
        classes = json.loads(file.metadata()["classes"])
    cats = np.array([name[0].isupper() for name in classes])
    binary = np.stack([table[:, cats].sum(axis=1), table[:, ~cats].sum(axis=1)], axis=1)
    sets = {
        "breeds": recorded(rounded(table, 4), labels, classes),
        "breeds, many ties": recorded(rounded(table, 1), labels, classes),
        "cats and dogs": recorded(rounded(binary, 2), (~cats[labels]).astype(np.int64), ["cat", "dog"]),
    }
    OUT.write_text(json.dumps({"fastai": fastai.__version__, "sets": sets}) + "\n", encoding="utf-8")


def rounded(table: NDArray[np.float64], digits: int) -> NDArray[np.float64]:
    """Probabilities to so many digits that still sum to 1: what is missing goes to the most probable class."""
    found = np.round(table, digits)
    best = table.argmax(axis=1)
    rows = np.arange(len(table))
    found[rows, best] += 1 - found.sum(axis=1)
    return np.round(found, digits)


def recorded(table: NDArray[np.float64], labels: NDArray[np.int64], classes: list[str]) -> dict[str, Any]:
    interp = interpretation(table, labels, classes)
    with interp.learn.no_bar(), interp.learn.no_logging():
        counts = interp.confusion_matrix()
        pairs = interp.most_confused(min_val=1)
        pairs_of_two = interp.most_confused(min_val=2)
        losses, rows = interp.top_losses(TOP)[:2]
        preds, targets, decoded = interp.learn.get_preds(dl=interp.dl, with_decoded=True)
    own = preds[torch.arange(len(targets)), targets]
    best = preds.max(dim=1).values
    right = decoded == targets
    entropy = -(preds * preds.clamp(min=1e-45).log()).sum(dim=1)
    return {
        "classes": classes,
        "labels": labels.tolist(),
        "probabilities": [[round(value, 4) for value in row] for row in table.tolist()],
        "confusion": counts.tolist(),
        "most_confused": [[a, p, int(n)] for a, p, n in pairs],
        "most_confused_from_2": [[a, p, int(n)] for a, p, n in pairs_of_two],
        "losses": [None if value == float("inf") else value for value in interp.losses.tolist()],
        "top_losses": {"rows": rows.tolist(), "values": numbers(losses)},
        "most_correct": ordered(own, right),
        "most_incorrect": ordered(best, ~right),
        "most_uncertain": ordered(entropy, torch.ones_like(right)),
        "nearest_to_half": ordered(-(preds[:, 1] - 0.5).abs(), torch.ones_like(right)) if len(classes) == 2 else None,
    }


def interpretation(
    table: NDArray[np.float64], labels: NDArray[np.int64], classes: list[str]
) -> ClassificationInterpretation:
    """fastai's own, of a learner whose network passes on the logarithms that it is given."""
    logits, names = torch.from_numpy(table).float().log(), [classes[label] for label in labels.tolist()]
    every = list(range(len(labels)))
    data = Datasets(
        every,
        tfms=[[logits.__getitem__], [lambda row: names[row], Categorize(vocab=classes, sort=False)]],
        splits=(every, every),
    )
    loaders = DataLoaders(*(TfmdDL(part, bs=16, num_workers=0) for part in (data.train, data.valid)))
    learner = Learner(loaders, Given(), loss_func=CrossEntropyLossFlat())
    with learner.no_bar(), learner.no_logging():
        return ClassificationInterpretation.from_learner(learner)


def ordered(by: Tensor, which: Tensor) -> dict[str, list[Any]]:
    """The chosen rows with the largest numbers first, and these numbers, as the lesson's `most_by_mask` has them."""
    rows = np.where(which.numpy())[0]
    order = rows[np.argsort(-by.numpy()[rows], kind="stable")][:TOP]
    return {"rows": order.tolist(), "values": numbers(by[torch.from_numpy(order)])}


def numbers(values: Tensor) -> list[float | None]:
    return [None if value == float("inf") else value for value in values.tolist()]


if __name__ == "__main__":
    main()
