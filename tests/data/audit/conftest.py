"""Projects to audit."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from petdesk.api import Item
from petdesk.project import Project, Source

OpenProject = Callable[[Path], Project]
Draw = Callable[..., Path]


@pytest.fixture
def project_of(tmp_path: Path) -> Iterator[OpenProject]:
    """Makes, or opens and brings up to date, the project of a folder with a folder per class."""
    with ExitStack() as stack:

        def make(folder: Path) -> Project:
            path = tmp_path / f"{folder.name}.petdesk"
            project = Project.open(path) if path.exists() else Project.create(path, source=Source(path=folder))
            stack.callback(project.close)
            found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".json")
            for _ in project.rescan(Item(path, path.relative_to(folder).parts[0]) for path in found):
                pass
            return project

        yield make


@pytest.fixture
def scene() -> Draw:
    """Writes a picture that no other one is like: soft spots with sharp edges in them, drawn from a seed."""

    def write(path: Path, *, seed: int, size: tuple[int, int] = (120, 100), levels: tuple[int, int] = (0, 255)) -> Path:
        random = np.random.default_rng(seed)
        rough = Image.fromarray(random.integers(0, 256, (7, 7, 3), dtype=np.uint8)).resize(
            size, Image.Resampling.NEAREST
        )
        pixels = np.asarray(rough).astype(np.float64) / 255 * (levels[1] - levels[0]) + levels[0]
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels.astype(np.uint8)).save(path, quality=90)
        return path

    return write
