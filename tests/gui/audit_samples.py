"""A small project with one each: a damaged file, copies, a picture in two classes, a dark one, classes spelt alike."""

from pathlib import Path

import numpy as np
from PIL import Image

from petdesk.project import Project, Source
from petdesk.registry import Registry


def odd_project(folder: Path, registry: Registry) -> Path:
    """Makes it; returns its file."""
    root, rng = folder / "odd", np.random.default_rng(0)
    for label in ("cat", "dog"):
        for number in range(6):
            save(root / label / f"{label}{number}.png", picture(rng))
    copied = (root / "cat/cat0.png").read_bytes()
    (root / "cat/copy.png").write_bytes(copied)
    shared = (root / "dog/dog0.png").read_bytes()
    (root / "cat/shared.png").write_bytes(shared)
    save(root / "dog/dark.png", picture(rng) // 6)
    save(root / "Dog/other.png", picture(rng))
    (root / "dog/cut.png").write_bytes(shared[:200])
    path, spec = folder / "Odd.petdesk", registry.datasets["folders"]
    with Project.create(path, source=Source(path=root, dataset="folders")) as project:
        for _ in project.rescan(item for item in spec.scan(root, spec.params()) if hasattr(item, "label")):
            pass
    return path


def picture(rng: np.random.Generator) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Blocks of random colours, 96 x 80."""
    blocks = rng.integers(0, 256, (10, 12, 3), dtype=np.uint8)
    return np.kron(blocks, np.ones((8, 8, 1), dtype=np.uint8))


def save(path: Path, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
