"""Moving files changes no side of the split, and earlier runs still know the pictures."""

from pathlib import Path

import numpy as np
from apply_samples import apply, project_of, rescanned, run
from project_samples import ids

from petdesk.data.overview import overview
from petdesk.data.scan import project_table
from petdesk.data.split import split
from petdesk.project import Project
from petdesk.project.apply import last_log, take_back

FOUND = {f"{label}/{number}.jpg": label for label in ("cat", "dog") for number in range(60)}
MOVED = [f"cat/{number}.jpg" for number in range(25)]


def sides(project: Project) -> dict[int, int]:
    """Of every picture in the app, which are those of a training run as well."""
    columns = project.columns()
    seen = overview(columns, valid_fraction=0.25, seed=3)
    shown = dict(zip(columns.ids.tolist(), seen.sides.tolist(), strict=True))
    table = project_table(project.path)
    valid = split(table, valid_fraction=0.25, seed=3)
    found = project.pictures.find(table.names)
    trained = {found[name]: int(side) for name, side in zip(table.names, valid.tolist(), strict=True)}
    assert shown == trained
    assert len(np.unique(table.keys)) == len(table)
    return shown


def test_moved_pictures_stay_on_their_side(tmp_path: Path) -> None:
    with project_of(tmp_path, FOUND) as project:
        project.edits.relabel(ids(project, *MOVED), "dog")
        before, known = sides(project), project.columns()
        assert apply(project)["moved"] == len(MOVED)
        assert sides(project) == before
        assert project.columns(known).drawn_as  # what is known from before is not
        rescanned(project)
        assert sides(project) == before
        project.edits.relabel(ids(project, *project.files.former_names().values()), "fox")
        again = sides(project)
        apply(project)
        assert sides(project) == again
        for _ in range(2):
            log = last_log(project.runs_folder)
            assert log is not None
            run(take_back(project, log))
            assert sides(project) == again
        assert project.files.drawn_as() == {}


def test_earlier_runs_know_moved_pictures_by_each_name_they_had(tmp_path: Path) -> None:
    with project_of(tmp_path) as project:
        (picture,) = ids(project, "cat/1.jpg")
        for label in ("wolf", "bear"):
            project.edits.relabel([picture], label)
            apply(project)
        assert project.files.former_names() == {"cat/1.jpg": "bear/1.jpg", "wolf/1.jpg": "bear/1.jpg"}
        assert project.files.drawn_as() == {"bear/1.jpg": "cat/1.jpg"}


def test_a_new_file_of_the_old_name_is_another_picture(tmp_path: Path) -> None:
    with project_of(tmp_path) as project:
        (picture,) = ids(project, "cat/1.jpg")
        project.edits.relabel([picture], "wolf")
        apply(project)
        (project.root / "cat/1.jpg").write_bytes(b"a new one")
        assert rescanned(project)["new"] == 1
        assert project.files.former_names() == {}
        assert project.files.drawn_as() == {}  # it is drawn by its own name, no two by the same
        sides(project)
        project.edits.relabel(ids(project, "cat/1.jpg"), "bear")
        apply(project)
        assert project.files.drawn_as() == {"bear/1.jpg": "cat/1.jpg"}
        sides(project)
