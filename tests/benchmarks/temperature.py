"""Whether temperature scaling helps: fitted on one half of real validation photos, measured on the other.

    python tests/benchmarks/temperature.py [--seeds 1 2 3 4 5] [--recipe fine-tune] [--epochs 6] [--json FILE]

Half of the photos train; the other half is divided into two, each of which the temperature is fitted on once and is
unseen once. The figures are the expected calibration error (15 bins) and the mean loss of the unseen pictures.
"""

import argparse
import json
import tempfile
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from machine import describe_machine
from numpy.typing import NDArray
from settings import SHARED

from petdesk.interpret import read_answers, reliability
from petdesk.interpret.probabilities import probabilities_of
from petdesk.registry import load_registry
from petdesk.training.config import read_config
from petdesk.training.temperature import fit_temperature, softened
from petdesk.training.train import train


def main() -> None:
    parser = argparse.ArgumentParser(description="Expected calibration error of unseen pictures, before and after.")
    parser.add_argument("--seeds", type=int, nargs="+", default=(1, 2, 3, 4, 5))
    parser.add_argument("--recipe", default="fine-tune")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--photos", type=Path, default=SHARED / "data" / "pets37")
    parser.add_argument("--weights", type=Path, default=SHARED / "weights" / "squeezenet1_1.safetensors")
    options = parser.parse_args()
    rows = [row for seed in options.seeds for row in one_seed(options, seed)]
    for row in rows:
        print(
            f"seed {row['seed']} half {row['half']}: T {row['temperature']:.2f}, ECE {row['ece_before']:.4f} -> "
            f"{row['ece_after']:.4f}, loss {row['loss_before']:.3f} -> {row['loss_after']:.3f}, "
            f"error {row['error']:.3f}"
        )
    means = {name: mean(row[name] for row in rows) for name in ("ece_before", "ece_after", "loss_before", "loss_after")}
    print(
        f"mean of {len(rows)}: ECE {means['ece_before']:.4f} -> {means['ece_after']:.4f}, "
        f"loss {means['loss_before']:.3f} -> {means['loss_after']:.3f}"
    )
    if options.json:
        document = {"machine": describe_machine(), "recipe": options.recipe, "mean": means, "rows": rows}
        options.json.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")


def one_seed(options: argparse.Namespace, seed: int) -> list[dict[str, Any]]:
    """Trains once; both ways of dividing the validation pictures."""
    with tempfile.TemporaryDirectory() as folder:
        values = {
            "source": options.photos,
            "arch": "squeezenet1_1",
            "weights": options.weights,
            "recipe": options.recipe,
            "epochs": options.epochs,
            "valid_fraction": 0.5,
            "seed": seed,
        }
        run = Path(folder) / "run"
        for _ in train(read_config(values), load_registry(safe_mode=True), run):
            pass
        answers = read_answers(run)
        table = probabilities_of(answers, np.arange(len(answers)))
    halves = np.random.default_rng(seed).permutation(len(answers)) % 2
    return [{"seed": seed, "half": half, **measured(table, answers.labels, unseen=halves == half)} for half in (0, 1)]


def measured(table: NDArray[np.float32], labels: NDArray[np.int64], *, unseen: NDArray[np.bool_]) -> dict[str, float]:
    """Fits on the pictures that are seen, and measures on the others."""
    temperature = fit_temperature(table[~unseen], labels[~unseen])
    before, own = table[unseen], labels[unseen]
    after = softened(before, temperature)
    right = before.argmax(axis=1) == own
    places = np.arange(len(own)), own
    return {
        "temperature": temperature,
        "ece_before": reliability(before.max(axis=1), right).ece,
        "ece_after": reliability(after.max(axis=1), right).ece,
        "loss_before": float(-np.log(before[places]).mean()),
        "loss_after": float(-np.log(after[places]).mean()),
        "error": float(1 - right.mean()),
    }


if __name__ == "__main__":
    main()
