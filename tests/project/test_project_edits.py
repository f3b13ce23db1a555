"""Edits, what they make of pictures, and the journal that takes them back."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from project_samples import ids, items_in, labels, result_of

from petdesk.api import Item
from petdesk.project import Project, ProjectError, Source, names_now


def test_a_relabelled_picture_is_trained_under_its_new_label(project: Project, pictures: Path) -> None:
    entry = project.edits.relabel(ids(project, "cat/1.jpg", "fox/1.jpg"), "dog", note="seen by Ada")
    assert labels(project) == {
        "cat/1.jpg": "dog", "cat/2.jpg": "cat", "dog/1.jpg": "dog", "dog/2.jpg": "dog", "fox/1.jpg": "dog",
    }  # fmt: skip
    assert Item(pictures / "cat" / "1.jpg", "dog", None) in project.items()
    (picture,) = project.pictures.get(ids(project, "cat/1.jpg"))
    assert (picture.label, picture.scanned_label, picture.edited) == ("dog", "cat", True)
    assert (entry.kind, entry.pictures, entry.before, entry.after, entry.note) == (
        "relabel", 2, None, "dog", "seen by Ada",
    )  # fmt: skip
    changes = [(change.name, change.before, change.after) for change in project.journal.changes(entry.id)]
    assert changes == [("cat/1.jpg", "cat", "dog"), ("fox/1.jpg", "fox", "dog")]


def test_an_edit_that_changes_nothing_leaves_no_entry_and_the_redo(project: Project) -> None:
    cats = ids(project, "cat/1.jpg", "cat/2.jpg")
    project.edits.relabel(cats, "dog")
    project.journal.undo()
    assert project.edits.relabel(cats, "cat") is None
    assert project.edits.include(cats) is None
    assert project.edits.move(cats, None) is None
    assert project.journal.redo().after == "dog"
    assert len(list(project.journal.history())) == 1


def test_only_what_really_changes_counts(project: Project) -> None:
    entry = project.edits.relabel(ids(project, "cat/1.jpg", "dog/1.jpg"), "dog")
    assert (entry.pictures, entry.before) == (1, "cat")


def test_excluded_pictures_are_not_trained(project: Project, pictures: Path) -> None:
    project.edits.exclude(ids(project, "fox/1.jpg", "cat/2.jpg"))
    assert {item.label for item in project.items()} == {"cat", "dog"}
    assert [picture.name for picture in project.pictures.select(excluded=True)] == ["cat/2.jpg", "fox/1.jpg"]
    project.edits.include(ids(project, "fox/1.jpg"))
    assert pictures / "fox" / "1.jpg" in {item.path for item in project.items()}


def test_moved_pictures_are_settled_and_the_others_open(project: Project) -> None:
    project.edits.move(ids(project, "cat/1.jpg"), "valid")
    project.edits.move(ids(project, "cat/2.jpg"), "train")
    assert {item.path.name + item.label: item.split for item in project.items()} == {
        "1.jpgcat": "valid", "2.jpgcat": "train", "1.jpgdog": None, "2.jpgdog": None, "1.jpgfox": None,
    }  # fmt: skip
    assert project.edits.move(ids(project, "cat/1.jpg"), None).before == "valid"
    assert project.pictures.get(ids(project, "cat/1.jpg"))[0].split is None


def test_a_split_that_the_dataset_gives_is_whole(project: Project, pictures: Path) -> None:
    result_of(project.rescan(items_in(pictures, dog="valid")))
    assert {item.label: item.split for item in project.items()} == {"cat": "train", "dog": "valid", "fox": "train"}
    dog = ids(project, "dog/1.jpg")
    project.edits.move(dog, "train")
    assert project.pictures.get(dog)[0].split == "train"
    project.edits.move(dog, None)
    assert project.pictures.get(dog)[0].split == "valid"


def test_classes_are_counted_as_they_are_now(project: Project) -> None:
    project.edits.relabel(ids(project, "fox/1.jpg"), "dog")
    project.edits.exclude(ids(project, "dog/1.jpg"))
    project.edits.move(ids(project, "cat/1.jpg"), "valid")
    counts = [(c.name, c.train, c.valid, c.open, c.excluded) for c in project.pictures.classes()]
    assert counts == [("cat", 0, 1, 1, 0), ("dog", 0, 0, 2, 1)]


def test_pictures_are_selected_by_class_side_and_text(project: Project) -> None:
    project.edits.relabel(ids(project, "fox/1.jpg"), "cat")
    project.edits.move(ids(project, "fox/1.jpg", "cat/2.jpg"), "train")
    select = project.pictures.select
    assert [picture.name for picture in select(label="cat")] == ["cat/1.jpg", "cat/2.jpg", "fox/1.jpg"]
    assert [picture.name for picture in select(split="train", text="FOX")] == ["fox/1.jpg"]
    assert [picture.name for picture in select(excluded=False, text="1.JPG", label="dog")] == ["dog/1.jpg"]


def test_a_renamed_class_takes_its_pictures_along_and_those_to_come(project: Project, pictures: Path) -> None:
    project.edits.relabel(ids(project, "fox/1.jpg"), "cat")
    entry = project.edits.rename_class("cat", "Katze")
    assert (entry.before, entry.after, entry.pictures) == ("cat", "Katze", 3)
    (pictures / "cat" / "3.jpg").touch()
    result_of(project.rescan([*items_in(pictures), Item(pictures / "cat" / "3.jpg", "cat")]))
    assert {name for name, label in labels(project).items() if label == "Katze"} == {
        "cat/1.jpg", "cat/2.jpg", "cat/3.jpg", "fox/1.jpg",
    }  # fmt: skip
    project.journal.undo()
    assert labels(project)["cat/3.jpg"] == "cat"


def test_a_class_may_be_named_like_one_that_was_renamed(project: Project) -> None:
    project.edits.rename_class("cat", "Katze")
    project.edits.relabel(ids(project, "fox/1.jpg"), "cat")
    assert labels(project) == {
        "cat/1.jpg": "Katze", "cat/2.jpg": "Katze", "dog/1.jpg": "dog", "dog/2.jpg": "dog", "fox/1.jpg": "cat",
    }  # fmt: skip


def test_merged_classes_come_apart_again(project: Project) -> None:
    before = labels(project)
    project.edits.merge_classes(["cat", "fox", "dog"], "dog")
    assert set(labels(project).values()) == {"dog"}
    project.edits.rename_class("dog", "animal")
    project.journal.undo()
    project.journal.undo()
    assert labels(project) == before
    project.journal.redo()
    assert set(labels(project).values()) == {"dog"}


def test_the_journal_tells_what_classes_were_called(project: Project) -> None:
    project.edits.rename_class("cat", "Katze")
    project.edits.relabel(ids(project, "fox/1.jpg"), "Katze")
    project.edits.merge_classes(["Katze", "dog"], "dog")
    told = [(name.before, name.after, name.undone) for name in project.journal.new_names()]
    assert told == [("cat", "Katze", False), ("Katze", "dog", False)]
    project.journal.undo()
    assert [name.undone for name in project.journal.new_names()] == [False, True]


def test_classes_of_an_earlier_time_have_names_now(project: Project) -> None:
    def now(classes: list[str], since: datetime) -> tuple[str, ...]:
        present = set(labels(project).values())
        return names_now(classes, project.journal.new_names(), since=since, present=present)

    start = datetime.now(UTC)
    project.edits.rename_class("cat", "Katze")
    between = datetime.now(UTC)
    project.edits.merge_classes(["Katze"], "dog")
    assert now(["cat", "dog", "fox"], start) == ("dog", "dog", "fox")
    assert now(["Katze", "dog"], between) == ("dog", "dog")
    project.journal.undo()
    assert now(["cat", "dog"], start) == ("Katze", "dog")
    project.journal.undo()
    assert now(["cat"], start) == ("cat",)
    assert now(["Katze", "dog"], between) == ("cat", "dog")


def test_a_rename_is_no_merge_by_accident(project: Project) -> None:
    with pytest.raises(ProjectError, match="already"):
        project.edits.rename_class("cat", "dog")
    with pytest.raises(ProjectError, match="no class 'owl'"):
        project.edits.merge_classes(["cat", "owl"], "dog")
    assert not list(project.journal.history())


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "\udcff"])
def test_a_class_needs_a_name(project: Project, name: str) -> None:
    with pytest.raises(ProjectError, match="cannot be called"):
        project.edits.relabel([1], name)


def test_a_class_has_one_spelling(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "Bär ")
    project.edits.relabel(ids(project, "cat/2.jpg"), "Ba\u0308r")
    assert {count.name for count in project.pictures.classes()} == {"B\u00e4r", "dog", "fox"}


def test_an_edit_of_an_unknown_picture_changes_none(project: Project) -> None:
    with pytest.raises(ProjectError, match="no picture number 99"):
        project.edits.relabel([*ids(project, "cat/1.jpg"), 99], "dog")
    assert labels(project)["cat/1.jpg"] == "cat"
    with pytest.raises(ProjectError, match="no picture number 99"):
        project.pictures.get([99])


def test_settings_can_be_undone(project: Project) -> None:
    project.settings.set("lr", 1e-3)
    assert project.edits.set_setting("lr", 1e-3) is None
    project.edits.set_setting("lr", [1e-6, 1e-4])
    project.edits.set_setting("size", None)
    assert project.settings.all() == {"lr": [1e-6, 1e-4], "size": None}
    assert project.journal.undo().setting == "size"
    assert project.journal.undo().setting == "lr"
    assert project.settings.all() == {"lr": 1e-3}
    project.journal.redo()
    assert project.settings.get("lr") == [1e-6, 1e-4]


def test_the_journal_reads_as_history(project: Project) -> None:
    assert project.journal.next_undo() is None
    assert project.journal.undo() is None
    assert project.journal.redo() is None
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    project.edits.rename_class("dog", "Hund")
    project.edits.exclude(ids(project, "fox/1.jpg"))
    project.journal.undo()
    told = [(entry.kind, entry.before, entry.after, entry.undone) for entry in project.journal.history()]
    assert told == [
        ("exclude", "included", "excluded", True), ("rename", "dog", "Hund", False), ("relabel", "cat", "dog", False),
    ]  # fmt: skip
    assert project.journal.next_redo().kind == "exclude"
    project.edits.exclude(ids(project, "cat/1.jpg"))
    assert [entry.kind for entry in project.journal.history()] == ["exclude", "rename", "relabel"]
    assert project.journal.next_redo() is None
    first, *_, last = project.journal.history()
    assert first.at >= last.at
    assert last.at.tzinfo is not None


class Model:
    """The same edits on a dict: name -> [label, split, excluded], with whole states as the undo history."""

    def __init__(self, pictures: dict[int, str]) -> None:
        self.now = {picture: (label, None, False) for picture, label in pictures.items()}
        self.past: list[dict[int, tuple[str, str | None, bool]]] = []
        self.future: list[dict[int, tuple[str, str | None, bool]]] = []

    def edit(self, new: dict[int, tuple[str, str | None, bool]]) -> bool:
        if new == self.now:
            return False
        self.past.append(self.now)
        self.future.clear()
        self.now = new
        return True

    def undo(self) -> bool:
        return self._step(self.past, self.future)

    def redo(self) -> bool:
        return self._step(self.future, self.past)

    def _step(self, source: list, target: list) -> bool:
        if source:
            target.append(self.now)
            self.now = source.pop()
            return True
        return False

    def classes(self) -> list[str]:
        return sorted({label for label, _, _ in self.now.values()})


def random_edit(project: Project, model: Model, rng: random.Random) -> None:
    chosen = rng.sample(list(model.now), rng.randint(1, 6))
    match rng.randrange(9):
        case 0 | 1:
            label = rng.choice([*model.classes(), "new", "newer", "newest"])
            new = {p: (label, s, x) if p in chosen else (a, s, x) for p, (a, s, x) in model.now.items()}
            done = project.edits.relabel(chosen, label)
        case 2:
            side = rng.choice(["train", "valid", None])
            new = {p: (a, side, x) if p in chosen else (a, s, x) for p, (a, s, x) in model.now.items()}
            done = project.edits.move(chosen, side)
        case 3:
            out = rng.random() < 0.5
            new = {p: (a, s, out) if p in chosen else (a, s, x) for p, (a, s, x) in model.now.items()}
            done = (project.edits.exclude if out else project.edits.include)(chosen)
        case 4:
            old, label = rng.choice(model.classes()), rng.choice(["cat", "new", "named", "renamed"])
            if label in model.classes():
                return
            new = {p: (label if a == old else a, s, x) for p, (a, s, x) in model.now.items()}
            done = project.edits.rename_class(old, label)
        case 5:
            names, into = rng.choices(model.classes(), k=2), rng.choice(model.classes())
            new = {p: (into if a in names else a, s, x) for p, (a, s, x) in model.now.items()}
            done = project.edits.merge_classes(names, into)
        case 6 | 7:
            assert (project.journal.undo() is not None) == model.undo()
            return
        case _:
            assert (project.journal.redo() is not None) == model.redo()
            return
    assert (done is not None) == model.edit(new)


@pytest.mark.parametrize("seed", range(8))
def test_any_sequence_of_edits_and_undos_is_as_in_a_plain_model(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    found = {f"{label}/{number}.jpg": label for label in ("cat", "dog", "fox") for number in range(5)}
    source = tmp_path / "pictures"
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=source)) as project:
        result_of(project.rescan(items_in(source, found)))
        model = Model({picture.id: picture.label for picture in project.pictures.select()})
        for step in range(60):
            random_edit(project, model, rng)
            if step % 20 == 10:
                result_of(project.rescan(items_in(source, found)))  # a scan between edits is no edit
            state = {p.id: (p.label, p.split, p.excluded) for p in project.pictures.select()}
            assert state == model.now
        assert sum(not entry.undone for entry in project.journal.history()) == len(model.past)
