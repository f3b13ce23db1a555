"""Temperature scaling on real photos: the calibration error of pictures that nothing was fitted on, over five seeds."""

from pathlib import Path

import numpy as np
import pytest

from petdesk.interpret import probabilities_of, read_answers, reliability
from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.temperature import fit_temperature, softened
from petdesk.training.train import train


@pytest.mark.slow
def test_it_lowers_the_calibration_error_of_unseen_pictures_on_average(
    photos: Path, squeezenet_weights: Path, registry: Registry, tmp_path: Path
) -> None:
    """Half of the photos train a head; of the others one half fits the temperature and the other one is unseen."""
    before, after, losses = [], [], []
    for seed in range(1, 6):
        values = {
            "source": photos,
            "arch": "squeezenet1_1",
            "weights": squeezenet_weights,
            "recipe": "look",
            "valid_fraction": 0.5,
            "seed": seed,
        }
        for _ in train(read_config(values), registry, tmp_path / f"{seed}"):
            pass
        answers = read_answers(tmp_path / f"{seed}")
        table = probabilities_of(answers, np.arange(len(answers)))
        halves = np.random.default_rng(seed).permutation(len(answers)) % 2
        for half in (0, 1):
            seen, labels = halves != half, answers.labels[halves == half]
            temperature = fit_temperature(table[seen], answers.labels[seen])
            plain, soft = table[~seen], softened(table[~seen], temperature)
            right = plain.argmax(axis=1) == labels
            before.append(reliability(plain.max(axis=1), right).ece)
            after.append(reliability(soft.max(axis=1), right).ece)
            own = np.arange(len(labels)), labels
            losses.append(float(np.log(plain[own] / soft[own]).mean()))
    assert np.mean(after) < np.mean(before) - 0.005
    assert np.mean(losses) < 0
