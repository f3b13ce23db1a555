"""A run's pictures as the project has them now: the right picture, however it was edited or moved."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from prediction_samples import ACTUAL, CLASSES, NAMES, write_run

from petdesk.api import Item
from petdesk.interpret import PictureState, ProjectView, change, named_as_now, read_answers
from petdesk.project import Project, Source
from petdesk.project.apply import apply_to_disk, plan_apply


def scan(project: Project, pictures: Path) -> None:
    for name in NAMES:
        (pictures / name).parent.mkdir(parents=True, exist_ok=True)
        (pictures / name).touch()
    for _ in project.rescan(
        [Item(pictures / name, CLASSES[label], None) for name, label in zip(NAMES, ACTUAL, strict=True)]
    ):
        pass


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    (tmp_path / "pictures").mkdir()
    return tmp_path / "pictures"


@pytest.fixture
def project(tmp_path: Path, pictures: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=pictures)) as made:
        scan(made, pictures)
        yield made


def state_of(view: ProjectView, row: int) -> PictureState:
    (state,) = view.states([row])
    assert state is not None
    return state


def test_each_row_has_its_own_picture(project: Project, pictures: Path, tmp_path: Path) -> None:
    view = ProjectView(read_answers(write_run(tmp_path / "run", root=pictures)), project)
    order = [4, 0, 3, 3]
    states = view.states(order)
    names = [picture.name for picture in project.pictures.get([state.id for state in states if state])]
    assert names == [NAMES[row] for row in order]
    assert [view.path(row) for row in order] == [pictures / NAMES[row] for row in order]


def test_an_edit_is_seen_and_so_is_its_undoing(project: Project, pictures: Path, tmp_path: Path) -> None:
    view = ProjectView(read_answers(write_run(tmp_path / "run", root=pictures)), project)
    picture = state_of(view, 3).id
    project.edits.relabel([picture], "cat")
    project.edits.exclude([picture])
    assert (state_of(view, 3).label, state_of(view, 3).excluded) == ("cat", True)
    assert (state_of(view, 2).label, state_of(view, 2).excluded) == ("dog", False)
    project.journal.undo()
    project.journal.undo()
    assert (state_of(view, 3).label, state_of(view, 3).excluded) == ("dog", False)


def test_the_same_name_in_another_folder_is_another_picture(project: Project, tmp_path: Path) -> None:
    elsewhere = tmp_path / "other pictures"
    elsewhere.mkdir()
    view = ProjectView(read_answers(write_run(tmp_path / "run", root=elsewhere)), project)
    assert view.states(range(5)) == [None] * 5
    assert view.path(0) == elsewhere / NAMES[0]


def test_a_run_over_a_part_of_the_projects_folder(project: Project, pictures: Path, tmp_path: Path) -> None:
    run = write_run(tmp_path / "run", root=pictures / "cat", names=[f"{n}.jpg" for n in range(1, 6)])
    first, _, *others = ProjectView(read_answers(run), project).states(range(5))
    assert first is not None
    assert project.pictures.get([first.id])[0].name == "cat/1.jpg"
    assert others == [None] * 3


def test_by_another_way_to_the_same_folder(project: Project, pictures: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(pictures)
    view = ProjectView(read_answers(write_run(tmp_path / "run", root=tmp_path / "link")), project)
    assert None not in view.states(range(5))


def test_a_project_that_was_moved_with_its_pictures(tmp_path: Path) -> None:
    home = tmp_path / "before"
    (home / "pictures").mkdir(parents=True)
    with Project.create(home / "Pets.petdesk", source=Source(path=home / "pictures")) as project:
        scan(project, home / "pictures")
        write_run(project.runs.start("first").path, root=home / "pictures")
    shutil.move(home, tmp_path / "after")
    with Project.open(tmp_path / "after" / "Pets.petdesk") as project:
        view = ProjectView(read_answers(project.runs.all()[0].path), project)
        assert None not in view.states(range(5))
        assert view.path(4) == tmp_path / "after" / "pictures" / NAMES[4]


def test_a_strangers_run_whose_pictures_are_gone_stays_a_strangers(project: Project, tmp_path: Path) -> None:
    view = ProjectView(read_answers(write_run(tmp_path / "run", root=tmp_path / "gone")), project)
    assert view.states([0]) == [None]


def test_files_that_the_project_moved_are_found(project: Project, pictures: Path, tmp_path: Path) -> None:
    with project._database.writing() as connection:
        connection.execute("UPDATE source SET dataset = 'folders'")
    (pictures / "cat/1.jpg").write_bytes(b"a cat")
    earlier = read_answers(write_run(tmp_path / "earlier", root=pictures))
    (picture,) = project.pictures.find(["cat/1.jpg"]).values()
    project.edits.relabel([picture], "fox")
    for _ in apply_to_disk(project, plan_apply(project)):
        pass
    view = ProjectView(earlier, project)
    assert state_of(view, 0).id == picture
    assert view.path(0).read_bytes() == b"a cat"
    names = ["fox/1-2.jpg", *NAMES[1:]]
    assert named_as_now(earlier, project).names == names
    later = read_answers(write_run(tmp_path / "later", root=pictures, names=names))
    assert change(named_as_now(earlier, project), later).only_before == 0
    elsewhere = read_answers(write_run(tmp_path / "elsewhere", root=tmp_path))
    assert named_as_now(elsewhere, project).names == elsewhere.names
