"""The photos that every side works on, and the split of those sides that cannot split for themselves."""

import random
import re
from collections import defaultdict
from pathlib import Path

from settings import LABEL_PATTERN, VALID_FRACTION


def photo_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if re.match(LABEL_PATTERN, path.name))


def breed(path: Path) -> str:
    match = re.match(LABEL_PATTERN, path.name)
    assert match is not None, path
    return match[1]


def stratified_split(files: list[Path], *, seed: int) -> tuple[list[Path], list[Path]]:
    """Training and validation photos; of every breed the same share goes to validation (2 of 10)."""
    by_breed: defaultdict[str, list[Path]] = defaultdict(list)
    for path in files:
        by_breed[breed(path)].append(path)
    draw = random.Random(seed)
    train: list[Path] = []
    valid: list[Path] = []
    for photos in by_breed.values():
        draw.shuffle(photos)
        n_valid = max(1, round(len(photos) * VALID_FRACTION))
        valid += photos[:n_valid]
        train += photos[n_valid:]
    return train, valid
