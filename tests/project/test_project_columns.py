"""All pictures as columns, and the checks among them."""

from pathlib import Path

from project_samples import FOUND, ids, items_in, result_of

from petdesk.project import Finding, Look, Project, suggested_place
from petdesk.project.checks import Unchecked


def label_of(project: Project, name: str) -> str:
    columns = project.columns()
    return columns.classes[columns.labels[columns.names.index(name)]]


def found(picture: Unchecked, **facts: object) -> Finding:
    return Finding(picture=picture.picture, size=picture.size, mtime_ns=picture.mtime_ns, **facts)  # type: ignore[arg-type]


def record(project: Project, findings: list[Finding]) -> None:
    """As opening the pictures does."""
    project.checks.record(findings)
    project.looks.record(
        Look(picture=finding.picture, size=finding.size, mtime_ns=finding.mtime_ns) for finding in findings
    )


def test_columns_say_what_pictures_say(project: Project) -> None:
    project.edits.relabel(ids(project, "cat/1.jpg"), "wolf")
    project.edits.move(ids(project, "dog/1.jpg"), "valid")
    project.edits.exclude(ids(project, "fox/1.jpg"))
    columns = project.columns()
    pictures = list(project.pictures.select())
    assert [*columns.names] == [picture.name for picture in pictures]
    assert columns.ids.tolist() == [picture.id for picture in pictures]
    assert [columns.classes[label] for label in columns.labels] == [picture.label for picture in pictures]
    assert [columns.originals[label] for label in columns.scanned] == [picture.scanned_label for picture in pictures]
    sides = {0: "train", 1: "valid", -1: None}
    assert [sides[side] for side in columns.given.tolist()] == [picture.split for picture in pictures]
    assert columns.excluded.tolist() == [picture.excluded for picture in pictures]
    assert (columns.relabelled | columns.moved | columns.excluded).tolist() == [picture.edited for picture in pictures]
    assert columns.path(0) == project.root / "cat" / "1.jpg"


def test_a_split_that_the_dataset_gives_is_whole(project: Project, pictures: Path) -> None:
    result_of(project.rescan(items_in(pictures, dog="valid")))
    assert project.columns().given.tolist() == [0, 0, 1, 1, 0]


def test_merged_classes_are_one(project: Project) -> None:
    project.edits.merge_classes(["fox"], "dog")
    assert project.columns().classes == ("cat", "dog")
    assert label_of(project, "fox/1.jpg") == "dog"


def test_pictures_that_are_gone_are_left_out(project: Project, pictures: Path) -> None:
    before = project.columns()
    result_of(project.rescan(items_in(pictures, {name: label for name, label in FOUND.items() if label != "fox"})))
    assert [*project.columns(before).names] == ["cat/1.jpg", "cat/2.jpg", "dog/1.jpg", "dog/2.jpg"]


def test_what_no_edit_changes_is_taken_from_before(project: Project) -> None:
    before = project.columns()
    project.edits.relabel(ids(project, "cat/1.jpg"), "dog")
    after = project.columns(before)
    assert after.names is before.names
    assert after.classes[after.labels[0]] == "dog"


def test_a_check_counts_until_its_file_changes(project: Project, pictures: Path) -> None:
    waiting = project.looks.missing()
    assert [picture.name for picture in waiting] == list(FOUND)
    record(project, [found(picture, width=30, height=20, digest=b"a") for picture in waiting[1:]])
    record(project, [found(waiting[0], problem="it is cut off", fatal=True)])
    columns = project.columns()
    assert columns.problems == {0: "it is cut off"}
    assert columns.fatal.tolist() == [True, False, False, False, False]
    assert columns.widths.tolist() == [0, 30, 30, 30, 30]
    assert columns.copies == {1: 1, 2: 1, 3: 1, 4: 1}
    assert project.looks.missing() == []

    (pictures / "cat" / "1.jpg").write_bytes(b"whole now")
    result_of(project.rescan(items_in(pictures)))
    assert [picture.name for picture in project.looks.missing()] == ["cat/1.jpg"]
    columns = project.columns()
    assert (columns.problems, columns.checked.tolist()[0]) == ({}, False)


def test_a_hash_is_missing_where_another_file_came_to_be_as_large(project: Project, pictures: Path) -> None:
    (pictures / "cat" / "1.jpg").write_bytes(b"alone")
    result_of(project.rescan(items_in(pictures)))
    waiting = project.looks.missing()
    record(project, [found(one, width=3, height=2, digest=b"b" if one.shares_size else None) for one in waiting])
    assert project.looks.missing() == []
    (pictures / "cat" / "2.jpg").write_bytes(b"other")
    result_of(project.rescan(items_in(pictures)))
    assert [picture.name for picture in project.looks.missing()] == ["cat/1.jpg", "cat/2.jpg"]


def test_an_empty_project_has_empty_columns(project: Project) -> None:
    with project._database.writing() as connection:
        connection.execute("UPDATE pictures SET gone = 1")
    columns = project.columns()
    assert (len(columns), columns.classes, columns.problems) == (0, (), {})


def test_a_project_lies_beside_its_pictures_where_it_can(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    table = tmp_path / "labels.v2.csv"
    table.touch()
    assert suggested_place(tmp_path / "my.pets", documents) == tmp_path / "my.pets.petdesk"
    assert suggested_place(table, documents) == tmp_path / "labels.v2.petdesk"
    assert suggested_place(Path("/"), documents).name == "Pictures.petdesk"
    assert suggested_place(tmp_path / "not" / "there", documents) == documents / "there.petdesk"
