"""A look at what a dataset would find, as it is set up."""

from pathlib import Path

import pytest

from petdesk.data.peek import Peek, guess, list_names, peek
from petdesk.project import Source
from petdesk.registry import Registry


def never() -> bool:
    return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pets = tmp_path / "pets"
    pets.mkdir()
    for name in ("cat_1.jpg", "cat_2.jpg", "dog_1.jpg", "dog_2.jpg", "dog_3.jpg", "strange.jpg"):
        (pets / name).touch()
    return pets


def look(folder: Path, registry: Registry, dataset: str, **options: object) -> Peek:
    params = options.pop("params", {})
    listing = list_names(folder, stop=never)
    source = Source(path=folder, dataset=dataset, params=params)  # type: ignore[arg-type]
    return peek(source, registry, listing=listing, **{"stop": never, **options})  # type: ignore[arg-type]


def test_names_with_and_without_a_label(folder: Path, registry: Registry) -> None:
    answer = look(folder, registry, "filename-pattern")
    assert [(seen.name, seen.label, seen.start) for seen in answer.seen] == [
        ("cat_1.jpg", "cat", 0),
        ("cat_2.jpg", "cat", 0),
        ("dog_1.jpg", "dog", 0),
        ("dog_2.jpg", "dog", 0),
        ("dog_3.jpg", "dog", 0),
        ("strange.jpg", "", -1),
    ]
    assert (answer.labelled, answer.n_classes, answer.classes) == (5, 2, [("dog", 3), ("cat", 2)])
    assert (answer.failure, answer.complete, answer.divided) == ("", True, False)
    assert "strange.jpg" in answer.remarks[0]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(", "at character 1"),
        ("^cat", "needs exactly one"),
        ("^(lynx)", "finds no label"),
        ("(a+)+$", "too long|finds"),
    ],
)
def test_a_pattern_that_does_not_work_is_explained(folder: Path, registry: Registry, pattern: str, words: str) -> None:
    import re

    answer = look(folder, registry, "filename-pattern", params={"pattern": pattern})
    assert re.search(words, answer.failure), answer.failure
    assert answer.labelled == 0
    assert [seen.label for seen in answer.seen] == [""] * 6  # the names stay in sight


def test_a_limit_ends_it_and_says_nothing_of_the_rest(folder: Path, registry: Registry) -> None:
    answer = look(folder, registry, "filename-pattern", most=3)
    assert [seen.name for seen in answer.seen] == ["cat_1.jpg", "cat_2.jpg", "dog_1.jpg"]
    assert not answer.complete
    assert not look(folder, registry, "filename-pattern", stop=lambda: True).complete
    assert not look(folder, registry, "filename-pattern", seconds=-1.0).complete
    assert not list_names(folder, stop=never, most=2).complete


def test_a_folder_that_is_not_there(tmp_path: Path, registry: Registry) -> None:
    answer = look(tmp_path / "none", registry, "folders")
    assert "There is no folder" in answer.failure
    assert answer.seen == []


def test_a_label_is_marked_where_the_dataset_reads_it(tmp_path: Path, registry: Registry) -> None:
    for name in ("cat/cat 1.jpg", "cat/2.jpg", "dog/1.jpg"):
        path = tmp_path / "p" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    answer = look(tmp_path / "p", registry, "folders")
    assert {seen.name: seen.start for seen in answer.seen} == {"cat/2.jpg": 0, "cat/cat 1.jpg": 0, "dog/1.jpg": 0}


def test_a_table_needs_no_listing(tmp_path: Path, folder: Path, registry: Registry) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("path,label,split\npets/cat_1.jpg,cat,train\npets/dog_1.jpg,dog,valid\n")
    answer = look(table, registry, "csv")
    assert [(Path(seen.name).name, seen.label) for seen in answer.seen] == [("cat_1.jpg", "cat"), ("dog_1.jpg", "dog")]
    assert answer.divided


def test_what_a_table_lists_and_is_not_there_is_counted(tmp_path: Path, folder: Path, registry: Registry) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("path,label\npets/cat_1.jpg,cat\npets/cat_9.jpg,cat\npets/dog_8.jpg,dog\n")
    answer = look(table, registry, "csv")
    assert (answer.labelled, answer.gone) == (3, 2)
    assert look(folder, registry, "filename-pattern").gone == 0


def test_a_guess_never_fails(tmp_path: Path, folder: Path, registry: Registry) -> None:
    assert guess(folder, registry) == "filename-pattern"
    assert guess(tmp_path / "none", registry) == next(iter(registry.datasets)).key
