"""Many small pictures in a hurry, for measuring memory: what they show does not matter."""

from pathlib import Path

import numpy as np
from PIL import Image

CLASSES = ("red", "green", "blue")


def draw_pictures(folder: Path, n_pictures: int, *, size: int, seed: int) -> None:
    """Writes a folder per class, each picture a noisy one of its class's colour."""
    rng = np.random.default_rng(seed)
    for name in CLASSES:
        (folder / name).mkdir(parents=True)
    for number in range(n_pictures):
        channel = number % len(CLASSES)
        pixels = rng.integers(0, 128, (size, size, 3), dtype=np.uint8)
        pixels[..., channel] += 100
        Image.fromarray(pixels).save(folder / CLASSES[channel] / f"{number:06}.jpg", quality=60)
