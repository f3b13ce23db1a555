"""PetDesk's side of what cached features are for: the recipe `look`, and comparing bodies."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from statistics import mean
from typing import Any

from program import chosen_precision, last, petdesk, train_options
from settings import Settings

LOOK_SEEDS = range(10)
PETS, TEACHING_PETS = 480, 1600
PETS_SIZE = 96
TEACHING_EPOCHS, FULL_EPOCHS = 15, 10
FULL_SEEDS = (0, 1)


def look(settings: Settings) -> dict[str, Any]:
    """SqueezeNet 1.1's frozen body on ImageNet weights, over ten seeds, nothing being cached before any of them."""
    looks = [_look(replace(settings, seed=seed, work=settings.work / f"{seed}")) for seed in LOOK_SEEDS]
    again = _look(replace(settings, seed=len(LOOK_SEEDS), work=settings.work / f"{LOOK_SEEDS[-1]}"))
    return {
        "error_rate": mean(one["error_rate"] for one in looks),
        "error_rates": [one["error_rate"] for one in looks],
        "seconds": mean(one["seconds"] for one in looks),
        "seconds_again": again["seconds"],
        "precision": looks[0]["precision"],
    }


def _look(settings: Settings) -> dict[str, Any]:
    options = train_options(settings, architecture="squeezenet1_1", weights=str(settings.weights))
    run = settings.work / f"look-{settings.seed}"
    finished = last(petdesk(settings, *options, "--recipe=look", f"--out={run}"), "finished")
    return {
        "error_rate": finished["error_rate"],
        "seconds": finished["seconds"],
        "precision": chosen_precision(run),
    }


def compare(settings: Settings) -> dict[str, Any]:
    """Three bodies on drawn pets - random, taught by other drawn pets, ImageNet's - by `compare`, and whole."""
    teacher = settings.work / "teacher"
    teaching = (*_drawn(settings.work / "others", TEACHING_PETS, seed=1), "--arch=tiny", "--weights=none")
    petdesk(settings, "train", *teaching, f"--epochs={TEACHING_EPOCHS}", f"--out={teacher}")
    bodies = {
        "random": ("tiny", "none"),
        "model.safetensors": ("tiny", str(teacher / "model.safetensors")),
        settings.weights.name: ("squeezenet1_1", str(settings.weights)),
    }
    pets = _drawn(settings.work / "pets", PETS, seed=0)
    archs = [f"--arch={arch}={weights}" for arch, weights in bodies.values()]
    found = last(petdesk(settings, "compare", *pets, *archs), "finished")
    ranked = {body["weights"]: body for body in found["bodies"]}
    trained = {
        name: mean(_trained_whole(settings, pets, arch, weights, seed) for seed in FULL_SEEDS)
        for name, (arch, weights) in bodies.items()
    }
    return {
        "errors": {name: body["error_rate"] for name, body in ranked.items()},
        "errors_trained_whole": trained,
        "compare_seconds": found["seconds"],
        **agreement(ranked, trained),
    }


def agreement(ranked: dict[str, dict[str, Any]], trained: dict[str, float]) -> dict[str, int]:
    """Of all pairs of bodies: in how many both errors are in the same order, and in how many surely not.

    Surely means that the intervals that `compare` gave do not overlap.
    """
    same, contradicted = 0, 0
    for one, other in combinations(trained, 2):
        better, worse = sorted((ranked[one], ranked[other]), key=lambda body: body["error_rate"])
        agrees = (trained[one] - trained[other]) * (ranked[one]["error_rate"] - ranked[other]["error_rate"]) > 0
        same += agrees
        contradicted += not agrees and better["error_high"] < worse["error_low"]
    return {"pairs_in_the_same_order": same, "pairs_contradicted": contradicted}


def _trained_whole(settings: Settings, pets: tuple[str, ...], arch: str, weights: str, seed: int) -> float:
    run = settings.work / f"{arch}-{Path(weights).stem}-{seed}"
    network = (f"--arch={arch}", f"--weights={weights}", f"--epochs={FULL_EPOCHS}", f"--seed={seed}", f"--out={run}")
    error: float = last(petdesk(settings, "train", *pets, *network), "finished")["error_rate"]
    return error


def _drawn(folder: Path, pictures: int, *, seed: int) -> tuple[str, ...]:
    folder.mkdir(exist_ok=True)
    params = (f"pictures={pictures}", f"size={PETS_SIZE}", f"seed={seed}")
    return (
        str(folder),
        "--dataset=drawn-pets",
        *(f"--dataset-param={param}" for param in params),
        f"--size={PETS_SIZE}",
    )
