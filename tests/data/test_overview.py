"""Counting and filtering a project's pictures; the sides are those that training would draw."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from petdesk.data.overview import NO_SIDE, VALID, Overview, Sizes, matching, overview
from petdesk.data.project_check import check_project
from petdesk.data.scan import project_table
from petdesk.data.split import split
from petdesk.events import Finished
from petdesk.project import Project, Source
from petdesk.registry import Registry


@pytest.fixture
def project(tmp_path: Path, registry: Registry) -> Iterator[Project]:
    from petdesk.data.import_job import import_source

    folder = tmp_path / "pets"
    random = np.random.default_rng(0)
    for label in ("cat", "dog", "Füchse"):
        (folder / label).mkdir(parents=True)
        for number in range(10):
            width = 20 + number
            Image.fromarray(random.integers(0, 255, (16, width, 3), dtype=np.uint8)).save(
                folder / label / f"{number}.png"
            )
    (folder / "dog" / "8.png").write_bytes((folder / "cat" / "8.png").read_bytes())
    (folder / "dog" / "9.png").write_bytes(b"no picture")
    list(import_source(tmp_path / "P.petdesk", Source(path=folder, dataset="folders"), registry))
    with Project.open(tmp_path / "P.petdesk") as opened:
        yield opened


def seen(project: Project, **options: object) -> Overview:
    return overview(project.columns(), **{"valid_fraction": 0.2, "seed": 0, **options})  # type: ignore[arg-type]


def names(over: Overview, **options: object) -> list[str]:
    return [over.columns.names[row] for row in matching(over, **options)]  # type: ignore[arg-type]


def check(project: Project) -> dict[str, object]:
    *_, last = check_project(project)
    assert isinstance(last, Finished)
    return last.result


def test_a_check_keeps_sizes_problems_and_copies(project: Project) -> None:
    assert seen(project).sizes is None
    assert check(project) == {"checked": 30, "problems": 1}
    over = seen(project)
    assert over.sizes == Sizes(known=29, widths=(20, 24, 29), heights=(16, 16, 16))
    assert names(over, show="problems") == ["dog/9.png"]
    assert names(over, show="copies") == ["cat/8.png", "dog/8.png"]
    assert over.unchecked == 0
    assert check(project) == {"checked": 0, "problems": 0}


def test_a_check_that_is_stopped_keeps_what_it_has(project: Project) -> None:
    job = check_project(project)
    next(job)
    next(job)
    job.close()  # type: ignore[attr-defined]
    assert 0 < seen(project).unchecked < 30 or seen(project).unchecked == 0


def test_the_sides_are_those_of_training(project: Project) -> None:
    check(project)
    project.edits.exclude(project.pictures.find(["cat/1.png", "cat/8.png"]).values())
    project.edits.move(project.pictures.find(["cat/2.png"]).values(), "valid")
    project.edits.relabel(project.pictures.find(["dog/1.png", "dog/2.png"]).values(), "cat")
    over = seen(project, seed=5)
    table = project_table(project.path)
    table = table.only(np.array([name != "dog/9.png" for name in table.names]))  # training leaves it out
    valid = split(table, valid_fraction=0.2, seed=5)
    expected = {name: bool(side) for name, side in zip(table.names, valid, strict=True)}
    drawn = {name: side == VALID for name, side in zip(over.columns.names, over.sides, strict=True) if side != NO_SIDE}
    assert drawn == expected
    assert (over.train + over.valid).tolist() == over.pictures.tolist()
    assert over.excluded.sum() == 3


def test_copies_stay_on_one_side_whichever_of_them_is_excluded(project: Project) -> None:
    check(project)
    for seed in range(10):
        over = seen(project, seed=seed)
        sides = dict(zip(over.columns.names, over.sides.tolist(), strict=True))
        assert sides["cat/8.png"] == sides["dog/8.png"]


def test_an_earlier_overview_spares_work_and_changes_nothing(project: Project) -> None:
    first = seen(project)
    project.edits.relabel(project.pictures.find(["cat/1.png"]).values(), "dog")
    columns = project.columns(first.columns)
    again = overview(columns, valid_fraction=0.2, seed=0, known=first)
    assert again.keys is first.keys
    assert again.sides.tolist() == seen(project).sides.tolist()


def test_filters_add_up(project: Project) -> None:
    project.edits.exclude(project.pictures.find(["cat/1.png"]).values())
    project.edits.relabel(project.pictures.find(["dog/1.png"]).values(), "cat")
    over = seen(project)
    assert len(names(over)) == 30
    assert names(over, classes=["cat"], text="DOG/") == ["dog/1.png"]
    assert len(names(over, classes=["cat", "dog"])) == 20
    assert len(names(over, text="füchse")) == 10
    assert names(over, show="excluded") == ["cat/1.png"]
    assert names(over, show="edited") == ["cat/1.png", "dog/1.png"]
    assert len(names(over, show="valid")) == over.valid.sum()
    assert len(names(over, show="train", classes=["cat"])) == over.train[over.columns.classes.index("cat")]
    assert names(over, classes=["lynx"]) == []
