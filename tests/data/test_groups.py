"""Groups stay on one side of the split, and what leaked before is told."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from petdesk.api import Item, SettingsError
from petdesk.data.audit import audit, latest
from petdesk.data.grouping_effect import effect_of
from petdesk.data.groups import GROUPS, Grouping, by_time, prefixes, together
from petdesk.data.overview import VALID, overview
from petdesk.data.scan import project_table
from petdesk.data.split import split
from petdesk.project import Project, Source

EXIF_MODEL, EXIF_TIME = 0x0110, 0x0132

MakeProject = Callable[..., Project]


@pytest.fixture
def make_project(tmp_path: Path) -> Iterator[MakeProject]:
    """Makes a project of names; the first folder is the label."""
    with ExitStack() as stack:

        def make(*names: str) -> Project:
            root = tmp_path / "pictures"
            root.mkdir()
            project = stack.enter_context(Project.create(tmp_path / "Pets.petdesk", source=Source(path=root)))
            for _ in project.rescan(Item(root / name, name.partition("/")[0]) for name in names):
                pass
            return project

        yield make


def visits(n_visits: int = 20, n_pictures: int = 4) -> list[str]:
    """Names of visits, in each of which cats and dogs were photographed."""
    return [
        f"{label}/visit{visit:02}_{number}.jpg"
        for label in ("cat", "dog")
        for visit in range(n_visits)
        for number in range(n_pictures)
    ]


def valid_names(project: Project) -> set[str]:
    table = project_table(project.path)
    return {table.names[row] for row in np.flatnonzero(split(table, valid_fraction=0.2, seed=0, copies={}))}


def test_groups_of_a_prefix_are_not_divided_over_classes_too(make_project: MakeProject) -> None:
    project = make_project(*visits())
    grouping = Grouping(by="prefix")
    effect = effect_of(project, grouping)
    assert (effect.groups, effect.grouped, effect.largest) == (20, 160, 8)
    assert len(effect.leaked) > 10
    assert not effect.remaining
    assert f"{len(effect.leaked)} of them would be on both sides of the split." in effect.sentence
    project.edits.set_setting(GROUPS, grouping.as_setting())
    columns = project.columns()
    seen = overview(columns, valid_fraction=0.2, seed=0, together=together(project, columns))
    valid = {columns.names[row] for row in np.flatnonzero(seen.sides == VALID)}
    assert len(valid) == 32  # a fifth, of either class as much: four visits
    assert len({name.partition("/")[2].partition("_")[0] for name in valid}) == 4
    assert valid_names(project) == valid  # a training divides them as the app shows it
    project.journal.undo()
    assert len({name.partition("/")[2].partition("_")[0] for name in valid_names(project)}) > 4


def test_groups_of_folders(make_project: MakeProject) -> None:
    names = [f"{label}/{folder}/{n}.jpg" for label in ("cat", "dog") for folder in range(10) for n in range(5)]
    project = make_project(*names)
    project.edits.set_setting(GROUPS, Grouping(by="folder").as_setting())
    valid = valid_names(project)
    assert len(valid) == 20
    assert len({name.rpartition("/")[0] for name in valid}) == 4


def test_what_the_user_moved_stays_and_is_told(make_project: MakeProject) -> None:
    project = make_project(*visits())
    ids = project.pictures.find(["cat/visit00_0.jpg", "cat/visit00_1.jpg"])
    project.edits.move([ids["cat/visit00_0.jpg"]], "valid")
    project.edits.move([ids["cat/visit00_1.jpg"]], "train")
    effect = effect_of(project, Grouping(by="prefix"))
    (remaining,) = effect.remaining
    assert set(ids.values()) <= set(remaining)
    assert "1 group stays on both sides, because the dataset or you put them there." in effect.sentence


def test_a_class_that_is_one_group_is_told(make_project: MakeProject) -> None:
    project = make_project(*(f"{label}/{number}.jpg" for label in ("cat", "dog") for number in range(10)))
    effect = effect_of(project, Grouping(by="folder"))
    assert effect.lonely == ("cat", "dog")
    assert "No picture would be left to validate 'cat', 'dog': all of the class is one group." in effect.sentence


def test_near_copies_stay_together_once_an_audit_found_them(tmp_path: Path) -> None:
    root = tmp_path / "pictures"
    for label in ("cat", "dog"):
        (root / label).mkdir(parents=True)
        for number in range(10):
            random = np.random.default_rng([len(label), ord(label[0]), number])
            small = Image.fromarray(random.integers(0, 256, (6, 6, 3), dtype=np.uint8))
            picture = small.resize((120, 120), Image.Resampling.NEAREST)
            picture.save(root / label / f"{number}a.jpg", quality=90)
            picture.save(root / label / f"{number}b.jpg", quality=50)
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=root)) as project:
        for _ in project.rescan(Item(path, path.parent.name) for path in sorted(root.rglob("*.jpg"))):
            pass
        assert list(audit(project))[-1].result["counts"]["recompressed"] == 20
        found = latest(project)
        leaked = effect_of(project, Grouping()).leaked
        assert leaked
        assert {one.pictures for one in found.findings if one.kind == "kept-together"} == set(leaked)
        assert "both-sides" not in {one.kind for one in found.findings}
        assert {name[:-5] for name in valid_names(project)} == {
            name[:-5] for name in valid_names(project) if name.endswith("a.jpg")
        }
        project.settings.set(GROUPS, Grouping(near=False).as_setting())
        assert {one.pictures for one in latest(project).findings if one.kind == "both-sides"} == set(leaked)


def test_times_and_devices_of_the_camera(tmp_path: Path) -> None:
    root = tmp_path / "pictures"
    for label, minute in (("cat", 0), ("dog", 30)):
        for number in range(6):
            exif = Image.Exif()
            exif[EXIF_MODEL] = f"Camera {number % 2}"
            exif[EXIF_TIME] = f"2024:05:01 12:{minute + number // 2 * 5:02}:{number:02}"
            path = root / label / f"{number}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (40, 40), (number * 20, 80, 90)).save(path, exif=exif)
    Image.new("RGB", (40, 40)).save(root / "cat" / "without.jpg")
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=root)) as project:
        for _ in project.rescan(Item(path, path.parent.name) for path in sorted(root.rglob("*.jpg"))):
            pass
        assert effect_of(project, Grouping(by="device")).unknown == 13  # nothing was opened yet
        list(audit(project))
        devices = effect_of(project, Grouping(by="device"))
        assert (devices.groups, devices.largest, devices.unknown) == (2, 6, 1)
        assert effect_of(project, Grouping(by="time", gap=60)).groups == 0
        scenes = effect_of(project, Grouping(by="time", gap=15 * 60))
        assert (scenes.groups, scenes.largest) == (4, 3)
        assert "1 picture does not tell its time; only near duplicates keep it with others." in scenes.sentence


def test_prefixes_are_what_precedes_the_last_number() -> None:
    names = ["a/Bengal_12.jpg", "IMG 0042.png", "b/owl-3 (2).jpg", "c/17.jpg", "d/cat.jpg"]
    found = prefixes(names, Grouping().pattern)
    assert found == {0: "Bengal", 1: "IMG", 2: "owl-3", 4: "cat"}
    assert prefixes(["p07_left_1.jpg", "x.jpg"], r"(p\d+)_") == {0: "p07"}


def test_a_pause_begins_another_group() -> None:
    taken = [(0, "a", 0.0), (1, "a", 50.0), (2, "a", 110.0), (3, "b", 20.0), (4, "a", None)]
    assert by_time(taken, gap=60) == [[0, 1], [2], [3]]


def test_a_pattern_that_is_none_is_refused_and_kept_nonsense_ignored() -> None:
    with pytest.raises(SettingsError, match="no regular expression"):
        Grouping(by="prefix", pattern="(")
    with pytest.raises(SettingsError, match="has no group"):
        Grouping(by="prefix", pattern="a+")
    for value in (None, 3, {"by": "moon"}, {"pattern": "("}, {"near": 1}, {"gap": -1}, {"gap": "x"}, {"pattern": 3}):
        assert Grouping.from_setting(value) == Grouping()
    grouping = Grouping(near=False, by="time", gap=5.0)
    assert Grouping.from_setting(grouping.as_setting()) == grouping
