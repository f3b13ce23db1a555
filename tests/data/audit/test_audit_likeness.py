"""Many copies of one picture are one group, although each was compared with its nearest ones only."""

from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PIL import Image

from petdesk.data.audit import audit, latest
from petdesk.data.audit.candidates import NEIGHBOURS
from petdesk.data.audit.likeness import LIKENESSES, alike
from petdesk.data.joined import joined

Result = TypeVar("Result")


def result_of(work: Generator[float, None, Result]) -> tuple[list[float], Result]:
    told = []
    while True:
        try:
            told.append(next(work))
        except StopIteration as end:
            return told, end.value


def smooth(seed: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    rough = np.random.default_rng(seed).integers(0, 256, (6, 6), dtype=np.uint8)
    return np.asarray(Image.fromarray(rough).resize((32, 32), Image.Resampling.BICUBIC)).astype(np.float64)


def test_crowds_of_copies_are_one_group() -> None:
    random = np.random.default_rng(0)
    crowds = [smooth(1) * 0.9 + 0.09 * smooth(seed) for seed in (2, 3, 4)]
    thumbnails = np.array(
        [crowd + random.normal(0, 0.3, crowd.shape) for crowd in crowds for _ in range(2 * NEIGHBOURS)]
        + [smooth(seed) for seed in range(50, 60)]
    )
    sizes = np.full((len(thumbnails), 2), 200)
    told, likes = result_of(alike(thumbnails.clip(0, 255).astype(np.uint8), sizes))
    assert joined((like.first, like.second) for like in likes) == [list(range(3 * 2 * NEIGHBOURS))]
    assert told == sorted(told)


def test_copies_of_several_kinds_are_one_finding(tmp_path: Path, scene: Any, project_of: Any) -> None:
    folder = tmp_path / "pictures"
    for seed in range(8):
        scene(folder / "cat" / f"{seed}.jpg", seed=seed, size=(240, 200))
    with Image.open(folder / "cat" / "0.jpg") as whole:
        whole.resize((180, 150)).save(folder / "cat" / "small.jpg")
        whole.save(folder / "cat" / "anew.jpg", quality=60)
        whole.crop((12, 10, 240, 200)).save(folder / "cat" / "cut.jpg")
    project = project_of(folder)
    list(audit(project))
    names = {picture.id: picture.name for picture in project.pictures.select()}

    def findings() -> list[tuple[str, list[str]]]:
        result = latest(project)
        assert result is not None
        near = [one for one in result.findings if one.kind in LIKENESSES]
        return [(one.kind, [names[number] for number in one.pictures]) for one in near]

    ((kind, pictures),) = findings()
    assert kind == "cropped"
    assert pictures[0] in ("cat/0.jpg", "cat/anew.jpg")
    assert sorted(pictures) == ["cat/0.jpg", "cat/anew.jpg", "cat/cut.jpg", "cat/small.jpg"]
    project.edits.exclude([number for number, name in names.items() if name == "cat/cut.jpg"])
    assert [kind for kind, _ in findings()] == ["resized"]
