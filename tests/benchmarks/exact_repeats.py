"""What exact repeats cost, and whether they are: the same epoch twice with `--exact` and twice without."""

import hashlib
from pathlib import Path
from typing import Any

from program import chosen_precision, last, petdesk, train_options
from settings import Settings


def exact_repeats(settings: Settings) -> dict[str, Any]:
    """An unfrozen epoch of SqueezeNet with validation, by turns; the faster one of each kind counts."""
    options = train_options(settings, architecture="squeezenet1_1")
    rates: dict[str, list[float]] = {"exact": [], "plain": []}
    weights: dict[str, list[str]] = {"exact": [], "plain": []}
    for number in (1, 2):
        for kind, extra in (("exact", ["--exact"]), ("plain", [])):
            run = settings.work / f"{kind}-{number}"
            events = petdesk(settings, *options, "--recipe=one-cycle", "--epochs=1", *extra, f"--out={run}")
            rates[kind].append(last(events, "epoch_end")["pictures_per_second"])
            weights[kind].append(_fingerprint(run / "model.safetensors"))
    return {
        "pictures_per_second": max(rates["exact"]),
        "pictures_per_second_plain": max(rates["plain"]),
        "repeats": float(len(set(weights["exact"])) == 1),
        "repeats_plain": float(len(set(weights["plain"])) == 1),
        "precision": chosen_precision(settings.work / "exact-1"),
    }


def _fingerprint(model: Path) -> str:
    """Of the tensors alone: what a model file says beside them has the time in it."""
    from safetensors import safe_open

    digest = hashlib.sha256()
    with safe_open(model, "np") as tensors:
        for name in sorted(tensors.keys()):
            digest.update(tensors.get_tensor(name).tobytes())
    return digest.hexdigest()
