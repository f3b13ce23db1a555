"""Pictures for the tests of the data's way."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

MakePictures = Callable[..., list[Path]]


@pytest.fixture
def make_pictures(tmp_path: Path) -> MakePictures:
    """Makes noise pictures of given sizes (width, height) as PNG, so that what is read is what was written."""

    def make(*sizes: tuple[int, int], folder: str = "pictures") -> list[Path]:
        home = tmp_path / folder
        home.mkdir(exist_ok=True)
        paths = []
        for number, (width, height) in enumerate(sizes):
            pixels = np.random.default_rng(number).integers(0, 256, (height, width, 3), dtype=np.uint8)
            paths.append(home / f"{number}.png")
            Image.fromarray(pixels).save(paths[-1])
        return paths

    return make
