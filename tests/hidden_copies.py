"""Copies hidden among pictures, and how well an audit finds them."""

import random
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

from PIL import Image, ImageOps

KINDS = ("exact-copies", "resized", "recompressed", "cropped", "flipped")
CROPPED_TO = 0.95

Pair = frozenset[str]


def hide_copies(folder: Path, *, of_each: int, seed: int) -> dict[str, set[Pair]]:
    """Puts copies of pictures, each of another one, beside these; returns the pairs of names by kind."""
    draw = random.Random(seed)
    chosen = draw.sample(sorted(folder.rglob("*.jpg")), of_each * len(KINDS))
    hidden: dict[str, set[Pair]] = defaultdict(set)
    for number, path in enumerate(chosen):
        kind = KINDS[number // of_each]
        copy = path.with_name(f"copy{draw.randrange(10**6):06}_{number}.jpg")
        if kind == "exact-copies":
            shutil.copyfile(path, copy)
        else:
            with Image.open(path) as picture:
                _changed(picture, kind, draw).save(
                    copy, quality=draw.choice((40, 60)) if kind == "recompressed" else 90
                )
        hidden[kind].add(frozenset(one.relative_to(folder).as_posix() for one in (path, copy)))
    return hidden


def _changed(picture: Image.Image, kind: str, draw: random.Random) -> Image.Image:
    width, height = picture.size
    if kind == "resized":
        scale = draw.choice((0.5, 0.75, 1.5, 2.0))
        return picture.resize((round(width * scale), round(height * scale)), Image.Resampling.LANCZOS)
    if kind == "cropped":
        kept = (round(width * CROPPED_TO), round(height * CROPPED_TO))
        left, top = draw.randint(0, width - kept[0]), draw.randint(0, height - kept[1])
        return picture.crop((left, top, left + kept[0], top + kept[1]))
    return ImageOps.mirror(picture) if kind == "flipped" else picture


def precision_and_recall(
    hidden: Mapping[str, set[Pair]], groups: Iterable[tuple[str, Iterable[str]]]
) -> dict[str, tuple[float, float]]:
    """For each kind.

    Args:
        hidden: The pairs that there are.
        groups: The groups that were found, kind and names. Of a group every two count as found.
    """
    found: dict[str, set[Pair]] = defaultdict(set)
    for kind, names in groups:
        found[kind] |= {frozenset(pair) for pair in combinations(names, 2)}
    return {
        kind: (len(found[kind] & pairs) / max(1, len(found[kind])), len(found[kind] & pairs) / len(pairs))
        for kind, pairs in hidden.items()
    }
