"""The dataset `csv`."""

import codecs
import tracemalloc
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import DataError, Item, Remark, SettingsError, read_params
from petdesk_standard.datasets.csv_table import SPEC
from petdesk_standard.datasets.table_text import find_delimiter, find_encoding

PICTURES = ("a.jpg", "b.jpg", "c.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in PICTURES:
        (tmp_path / name).touch()
    return tmp_path


def table(folder: Path, text: str | bytes, name: str = "labels.csv") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def scan(source: Path, **params: Any) -> list[Item]:
    return [found for found in _found(source, **params) if isinstance(found, Item)]


def remarks(source: Path, **params: Any) -> str:
    return " ".join(found.message for found in _found(source, **params) if isinstance(found, Remark))


def _found(source: Path, **params: Any) -> list[Item | Remark]:
    return list(SPEC.scan(source, read_params(SPEC.params, params, owner="dataset csv")))


def read(folder: Path, text: str | bytes, **params: Any) -> list[tuple[str, str, str | None]]:
    items = scan(table(folder, text), **params)
    return [(item.path.relative_to(folder).as_posix(), item.label, item.split) for item in items]


def failure(folder: Path, text: str | bytes, **params: Any) -> str:
    with pytest.raises(DataError) as caught:
        read(folder, text, **params)
    return str(caught.value)


def test_yields_the_rows_in_their_order(folder: Path) -> None:
    assert read(folder, "path,label\nc.jpg,cat\n\na.jpg, dog \n") == [("c.jpg", "cat", None), ("a.jpg", "dog", None)]


@pytest.mark.parametrize("header", ["Path,Label", "File Name,class", "extra,breed,image", "id,split_no,target"])
def test_finds_the_columns_by_their_names(folder: Path, header: str) -> None:
    names = header.split(",")
    path = next(name for name in names if name in ("Path", "File Name", "image", "id"))
    label = next(name for name in names if name in ("Label", "class", "breed", "target"))
    row = ",".join({path: "a.jpg", label: "cat"}.get(name, "7") for name in names)
    assert read(folder, f"{header}\n{row}\n") == [("a.jpg", "cat", None)]


def test_the_columns_can_be_named(folder: Path) -> None:
    text = "path,label,where,what,part\nx,x,a.jpg,cat,train\nx,x,b.jpg,dog,valid\n"
    params = {"path_column": "where", "label_column": "WHAT", "split_column": "part"}
    assert read(folder, text, **params) == [("a.jpg", "cat", "train"), ("b.jpg", "dog", "valid")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_finds_the_delimiter_though_names_hold_others(folder: Path, delimiter: str) -> None:
    rows = [["path", "label", "note"], ["a.jpg", '"big; red, cat|dog"', '"x\ty"'], ["b.jpg", "cat", "7"]]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert [label for _, label, _ in read(folder, text)] == ["big; red, cat|dog", "cat"]


def test_the_delimiter_can_be_given(folder: Path) -> None:
    text = "path,x;label,y\na.jpg;cat\n"
    assert read(folder, text, delimiter=";", path_column="path,x", label_column="label,y") == [("a.jpg", "cat", None)]
    assert read(folder, "path\tlabel\na.jpg\tcat\n", delimiter="tab") == [("a.jpg", "cat", None)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["path,label", "a b.jpg,cat"], ","),
        (["path;label", "a,b,c.jpg;cat", "d,e.jpg;dog"], ";"),
        (["path\tlabel", "a.jpg\tcat, big"], "\t"),
        (["only", "a.jpg"], ","),
        ([], ","),
    ],
)
def test_find_delimiter(lines: list[str], expected: str) -> None:
    assert find_delimiter(lines) == expected


GERMAN = "Bild;Rasse\nhündchen.jpg;Großer Münsterländer\nkätzchen.jpg;Heilige Birma\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_finds_the_encoding_of_a_german_table(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "hündchen.jpg").touch()
    assert read(tmp_path, GERMAN.encode(encoding), path_column="Bild", label_column="Rasse") == [
        ("hündchen.jpg", "Großer Münsterländer", None),
        ("kätzchen.jpg", "Heilige Birma", None),
    ]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("a.jpg;Épagneul français\nb.jpg;Persan bleuté\n", "cp1252"),
        ("a.jpg,Perro de montaña\nb.jpg,Gato común\n", "cp1252"),
        ("a.jpg;Čivava żółta\nb.jpg;Gończy polski\nc.jpg;Owczarek Podhalański\n", "cp1250"),
        ("a.jpg;Сибирская кошка\nb.jpg;Русская голубая\n", "cp1251"),
        ("a.jpg,柴犬\nb.jpg,三毛猫\nc.jpg,しろいねこ\n", "shift_jis"),
    ],
)
def test_find_encoding_without_a_mark(tmp_path: Path, text: str, encoding: str) -> None:
    file = table(tmp_path, f"path;label\n{text}".encode(encoding))
    assert text in file.read_text(encoding=find_encoding(file))


def test_an_umlaut_far_down_is_seen(tmp_path: Path) -> None:
    file = table(tmp_path, b"path,label\n" + b"a.jpg,cat\n" * 20_000 + "b.jpg,Kätzchen\n".encode("cp1252"))
    assert file.read_text(encoding=find_encoding(file)).endswith("Kätzchen\n")


def test_the_encoding_can_be_given(folder: Path) -> None:
    text = "path,label\na.jpg,Кошка\n".encode("koi8-r")
    assert read(folder, text, encoding="koi8-r") == [("a.jpg", "Кошка", None)]
    assert failure(folder, text, encoding="utf-8").startswith("labels.csv is not written in utf-8.")


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"encoding": "utf-9"}, "there is no such text encoding"),
        ({"encoding": "hex"}, "there is no such text encoding"),
        ({"delimiter": ":"}, "it must be auto, tab, a comma, a semicolon or a |"),
    ],
)
def test_a_bad_setting_is_refused(folder: Path, params: dict[str, str], message: str) -> None:
    with pytest.raises(SettingsError, match=message.replace("|", r"\|")):
        read(folder, "path,label\n", **params)


@pytest.mark.parametrize(
    ("heading", "train", "valid"),
    [
        ("split", "train", "valid"),
        ("split", "Training", "VAL"),
        ("subset", "train", "validation"),
        ("set", "train", "test"),
        ("is_valid", "False", "True"),
        ("isValid", "0", "1"),
        ("is_train", "yes", "no"),
    ],
)
def test_reads_the_split(folder: Path, heading: str, train: str, valid: str) -> None:
    text = f"path,label,{heading}\na.jpg,cat,{train}\nb.jpg,cat,{valid}\n"
    assert [split for _, _, split in read(folder, text)] == ["train", "valid"]
    assert [split for _, _, split in read(folder, text, split_column="none")] == [None, None]


def test_test_rows_stay_out_where_there_are_valid_ones(folder: Path) -> None:
    text = "path,label,split\na.jpg,cat,train\nb.jpg,cat,test\nc.jpg,cat,val\n"
    assert read(folder, text) == [("a.jpg", "cat", "train"), ("c.jpg", "cat", "valid")]
    assert "the 1 test pictures" in remarks(folder)


@pytest.mark.parametrize(
    ("heading", "value"), [("split", "7"), ("split", ""), ("split", "true"), ("is_valid", "maybe")]
)
def test_an_unknown_split_is_told_with_its_line(folder: Path, heading: str, value: str) -> None:
    message = failure(folder, f"path,label,{heading}\na.jpg,cat,train\nb.jpg,cat,{value}\n")
    assert message.startswith(f"Line 3 of labels.csv has {value!r} in the column {heading!r}, which says neither")


def test_paths_start_from_the_root_and_get_the_suffix(folder: Path) -> None:
    (folder / "tables").mkdir()
    file = table(folder / "tables", "id,breed\na,cat\n")
    assert scan(file, root="..", suffix=".jpg") == [Item(folder / "tables" / ".." / "a.jpg", "cat")]
    assert scan(file, root=str(folder), suffix=".jpg") == [Item(folder / "a.jpg", "cat")]


def test_absolute_paths_and_backslashes_work(folder: Path) -> None:
    (folder / "cats").mkdir()
    (folder / "cats" / "1.jpg").touch()
    text = f"path,label\ncats\\1.jpg,cat\n{folder / 'a.jpg'},dog\n"
    assert read(folder, text) == [("cats/1.jpg", "cat", None), ("a.jpg", "dog", None)]


def test_a_missing_picture_is_yielded_among_others(folder: Path) -> None:
    assert [path for path, *_ in read(folder, "path,label\ngone.jpg,cat\na.jpg,cat\n")] == ["gone.jpg", "a.jpg"]


def test_pictures_that_are_all_missing_are_told(tmp_path: Path) -> None:
    message = failure(tmp_path, "path,label\na.jpg,cat\nb.jpg,dog\n")
    assert message.startswith(
        f"None of the first pictures that labels.csv lists is there, such as {tmp_path / 'a.jpg'}. Set root to"
    )


def test_rows_without_path_or_label_are_left_out_and_told(folder: Path) -> None:
    assert read(folder, "path,label\na.jpg,\n,cat\nb.jpg\nc.jpg,cat\n") == [("c.jpg", "cat", None)]
    assert "3 rows of labels.csv without a path or a label" in remarks(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "file,kind\na.jpg,cat\n",
            "No column of labels.csv is plainly the one with the labels. Its columns are: file, kind.",
        ),
        ("kind,label\na.jpg,cat\n", "No column of labels.csv is plainly the one with the paths."),
        ("", "labels.csv is empty."),
        ("\n\n", "labels.csv is empty."),
        ("path,label\n", "labels.csv has no row with both a path and a label."),
        ("path,label\na.jpg,big, red\n", "Line 2 of labels.csv has 3 cells, but there are 2 columns."),
        ('path,label\na.jpg,"cat\nb.jpg,dog\n', "Line 3 of labels.csv cannot be read as a table (unexpected end"),
        (b"PK\x03\x04\x00\x00", "labels.csv is no text file. Save the table as CSV (UTF-8) and choose that."),
        (codecs.BOM_UTF8 + b"path,label\n\xff\xfe,x\n", "labels.csv is not written in utf-8-sig."),
    ],
)
def test_a_bad_table_is_told(folder: Path, text: str | bytes, message: str) -> None:
    assert failure(folder, text).startswith(message)


def test_a_column_that_is_named_but_missing_is_told_with_those_there(folder: Path) -> None:
    message = failure(folder, "path,label\na.jpg,cat\n", label_column="breed")
    assert message == "labels.csv has no column called 'breed'. Its columns are: path, label."


def test_a_trailing_delimiter_does_no_harm(folder: Path) -> None:
    assert read(folder, "path;label;\na.jpg;cat;;\n") == [("a.jpg", "cat", None)]


def test_a_folder_with_one_table_is_a_source(folder: Path) -> None:
    table(folder, "path\tlabel\na.jpg\tcat\n", name="labels.TSV")
    assert scan(folder) == [Item(folder / "a.jpg", "cat")]


def test_a_source_without_exactly_one_table_is_told(folder: Path) -> None:
    with pytest.raises(DataError, match=r"There is no \.csv or \.tsv file in "):
        scan(folder)
    table(folder, "", name="a.csv")
    table(folder, "", name="b.tsv")
    with pytest.raises(DataError, match=r"There are 2 tables in .*: a\.csv, b\.tsv\. Choose one of them\."):
        scan(folder)
    with pytest.raises(DataError, match="There is no file or folder "):
        scan(folder / "nowhere.csv")


def test_rows_stream_and_closing_ends_them(folder: Path) -> None:
    file = table(folder, "path,label,split\n" + "a.jpg,cat,train\n" * 20_000)
    tracemalloc.start()
    try:
        n_items = sum(1 for _ in SPEC.scan(file, SPEC.params()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert n_items == 20_000
    assert peak < 1_000_000
    items = SPEC.scan(file, SPEC.params())
    next(items)
    assert isinstance(items, Generator)
    items.close()  # an open file left behind is a warning, which fails the test
    assert list(items) == []
