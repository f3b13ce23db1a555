"""The dataset `filename-pattern`."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import DataError, Item, Remark, SettingsError, read_params
from petdesk_standard.datasets.filename_pattern import SPEC, default_labels


def make(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def scan(source: Path, **params: Any) -> list[Item]:
    return [found for found in _found(source, **params) if isinstance(found, Item)]


def remarks(source: Path) -> str:
    return " ".join(found.message for found in _found(source) if isinstance(found, Remark))


def _found(source: Path, **params: Any) -> list[Item | Remark]:
    return list(SPEC.scan(source, read_params(SPEC.params, params, owner="dataset filename-pattern")))


def labels(source: Path, **params: Any) -> list[str]:
    return [item.label for item in scan(source, **params)]


def test_the_default_takes_what_stands_before_the_number(tmp_path: Path) -> None:
    make(tmp_path, "shiba_inu_12.jpg", "Pug_2.PNG", "more/Pug_1.jpg")
    assert scan(tmp_path) == [
        Item(tmp_path / "Pug_2.PNG", "Pug"),
        Item(tmp_path / "more/Pug_1.jpg", "Pug"),
        Item(tmp_path / "shiba_inu_12.jpg", "shiba_inu"),
    ]


def test_the_pattern_of_the_field_works(tmp_path: Path) -> None:
    assert labels(make(tmp_path, "shiba_inu_12.jpg"), pattern=r"(.+)_\d+.jpg$") == ["shiba_inu"]


def test_the_pattern_is_searched_not_matched_from_the_start(tmp_path: Path) -> None:
    assert labels(make(tmp_path, "2021-cat-7.jpg"), pattern="-(?P<label>[a-z]+)-") == ["cat"]


def test_the_path_below_the_source_can_be_searched(tmp_path: Path) -> None:
    make(tmp_path, "cat/left/1.jpg", "dog/right/1.jpg")
    assert labels(tmp_path, pattern="^[^/]+/([^/]+)/", match_on="path") == ["left", "right"]
    with pytest.raises(DataError, match="finds no label"):
        scan(tmp_path, pattern="^[^/]+/([^/]+)/")


def test_what_does_not_match_is_left_out_and_told(tmp_path: Path) -> None:
    make(tmp_path, "cat_1.jpg", "montage.jpg", "_.jpg", "zebra.jpg")
    assert labels(tmp_path) == ["cat"]
    assert "3 pictures" in remarks(tmp_path)
    assert "_.jpg and montage.jpg" in remarks(tmp_path)


@pytest.mark.parametrize("pattern", [r"^([a-z]*)_", r"^(cat)?_"])
def test_an_empty_label_is_no_match(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(DataError, match="finds no label"):
        scan(make(tmp_path, "_1.jpg"), pattern=pattern)


def test_a_pattern_that_never_matches_is_told_with_names(tmp_path: Path) -> None:
    make(tmp_path / "source", "a.jpg", "b.jpg", "c.jpg")
    with pytest.raises(DataError) as caught:
        scan(tmp_path / "source", pattern=r"(\d+)x")
    assert str(caught.value) == (
        f"The pattern (\\d+)x finds no label in the names of the pictures in {tmp_path / 'source'}, such as a.jpg "
        "and b.jpg. Change the pattern so that it fits such names."
    )


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("(.+_", "it is no regular expression (missing ), unterminated subpattern at character 1)"),
        ("ab*+*(c)", "it is no regular expression (multiple repeat at character 5)"),
        ("[a", "it is no regular expression (unterminated character set at character 1)"),
        (f"(a{{{10**12}}})", "it repeats or nests too much"),
        (r".+_\d+", "it has 0 groups in round brackets and needs exactly one"),
        (r"(.+)_(\d+)", "it has 2 groups in round brackets and needs exactly one"),
    ],
)
def test_a_bad_pattern_is_refused_with_its_reason(tmp_path: Path, pattern: str, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        scan(tmp_path, pattern=pattern)
    assert str(caught.value).startswith(
        f"The setting 'pattern' of the dataset filename-pattern cannot be {pattern!r}: "
    )
    assert message in str(caught.value)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("pattern", [r"^(\w+)+$", r"^((?:a|aa)+)$", r"^(?:\w+\s?)*_(\d+)-$"])
def test_a_pattern_that_would_take_for_ever_is_refused(tmp_path: Path, pattern: str) -> None:
    make(tmp_path, f"{'a' * 40}_1.jpg")
    with pytest.raises(SettingsError, match="takes too long on names such as aaaa"):
        scan(tmp_path, pattern=pattern)


def test_a_repeat_in_a_repeat_that_is_quick_is_taken(tmp_path: Path) -> None:
    make(tmp_path, f"{'word_' * 12}7.jpg")
    assert labels(tmp_path, pattern=r"^((?:[a-z]+_)+)\d+\.jpg$") == ["word_" * 12]


def test_a_source_without_pictures_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"only other files such as a\.txt\. Choose a folder with pictures whose names"):
        scan(make(tmp_path, "a.txt"))


def test_a_folder_that_vanishes_during_the_scan_is_no_shorter_list(tmp_path: Path) -> None:
    items = SPEC.scan(make(tmp_path, "a/cat_1.jpg", "b/cat_2.jpg"), SPEC.params())
    next(items)
    shutil.rmtree(tmp_path / "b")
    with pytest.raises(OSError, match="b"):
        list(items)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["cat_1.jpg", "cat_2.jpg", "dog_1.jpg"], {"cat", "dog"}),
        (["IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg"], set()),  # a camera's
        (["a_1.jpg", "b_1.jpg", "c_1.jpg"], set()),  # no label is shared
        (["cat_1.jpg", "cat_2.jpg", "dog_1.jpg", "x.jpg", "y.jpg"], set()),
        ([], set()),
    ],
)
def test_default_labels(names: list[str], expected: set[str]) -> None:
    assert default_labels(names) == expected
