"""Folders of parquet and arrow files: unpacked once, as they were published, and read with their labels and splits."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from conftest import Prepare, Scan
from published import FEATURES, PICTURE, picture, save_to_disk, table, write_parquet

import petdesk_hf_datasets
from petdesk.api import DataError, Item, Remark, SettingsError
from petdesk.registry.texts import read_catalogue
from petdesk_hf_datasets.spec import SPEC, recognise
from petdesk_hf_datasets.splits import LEFT_OUT, roles, split_of_file

OPEN_FILES = Path("/proc/self/fd")


def open_files() -> int:
    return len(list(OPEN_FILES.iterdir()))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "pets"
    write_parquet(folder / "data/train-00000-of-00002.parquet", table([0, 1, 0]))
    write_parquet(folder / "data/train-00001-of-00002.parquet", table([1, 1], first=10))
    write_parquet(folder / "data/test-00000-of-00001.parquet", table([1], first=20))
    return folder


def items(found: list[Item | Remark]) -> list[tuple[str, str, str | None]]:
    return [(each.path.name, each.label, each.split) for each in found if isinstance(each, Item)]


def remarks(found: list[Item | Remark]) -> list[str]:
    return [each.message for each in found if isinstance(each, Remark)]


def test_pictures_labels_and_splits(source: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(source)
    found = scan(source)
    assert items(found) == [
        ("000000-pet_20.jpg", "dog", "valid"),
        ("000000-pet_0.jpg", "cat", "train"),
        ("000001-pet_1.jpg", "dog", "train"),
        ("000002-pet_2.jpg", "cat", "train"),
        ("000000-pet_10.jpg", "dog", "train"),
        ("000001-pet_11.jpg", "dog", "train"),
    ]
    assert remarks(found) == []
    assert {each.path.parent.relative_to(source) for each in found if isinstance(each, Item)} == {
        Path("pictures/test/00000"),
        Path("pictures/train/00000"),
        Path("pictures/train/00001"),
    }


def test_the_bytes_are_those_that_were_published(source: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(source)
    shades = [20, 0, 1, 2, 10, 11]
    assert [each.path.read_bytes() for each in scan(source) if isinstance(each, Item)] == [
        picture(shade) for shade in shades
    ]


def test_nothing_is_done_where_all_is_there(source: Path, prepare: Prepare) -> None:
    assert prepare(source)
    before = {path: path.stat().st_mtime_ns for path in source.rglob("*")}
    assert prepare(source) == []
    assert {path: path.stat().st_mtime_ns for path in source.rglob("*")} == before


def test_the_files_may_go_once_they_are_unpacked(source: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(source)
    expected = items(scan(source))
    for path in source.rglob("*.parquet"):
        path.unlink()
    assert prepare(source) == []
    assert items(scan(source)) == expected


def test_a_file_that_came_or_changed_is_unpacked(source: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(source)
    write_parquet(source / "data/train-00001-of-00002.parquet", table([0], first=40))
    write_parquet(source / "data/validation.parquet", table([0], first=50))
    prepare(source)
    found = scan(source)
    assert {name for name, _, split in items(found) if split == "train"} == {
        *("000000-pet_0.jpg", "000001-pet_1.jpg", "000002-pet_2.jpg", "000000-pet_40.jpg")
    }
    assert [name for name, _, split in items(found) if split == "valid"] == ["000000-pet_50.jpg"]
    assert remarks(found) == ["Left out: 1 rows of the split test, which is neither for training nor for validation."]
    assert len(list((source / "pictures").rglob("*.jpg"))) == 6


def test_closing_keeps_what_is_whole_and_the_next_call_goes_on(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    write_parquet(tmp_path / "train.parquet", table([n % 2 for n in range(200)]))
    assert SPEC.prepare is not None
    progress = SPEC.prepare(tmp_path, SPEC.params())
    assert [next(progress).done, next(progress).done] == [0, 64]
    progress.close()  # type: ignore[attr-defined]
    written = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.jpg")}
    assert len(written) == 65
    assert [path for path in tmp_path.rglob("*") if "partial" in path.name] == []
    with pytest.raises(DataError, match="are not all unpacked yet"):
        scan(tmp_path)
    half = min(written)
    half.write_bytes(half.read_bytes()[:100])  # as a computer that lost its power leaves it
    prepare(tmp_path)
    assert len(items(scan(tmp_path))) == 200
    assert half.read_bytes() == picture(0)
    untouched = {path: time for path, time in written.items() if path != half}
    assert {path: path.stat().st_mtime_ns for path in untouched} == untouched


def test_a_saved_dataset(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    save_to_disk(tmp_path / "pets", table([0, 1]), split="train")
    prepare(tmp_path / "pets")
    assert [(label, split) for _, label, split in items(scan(tmp_path / "pets"))] == [("cat", None), ("dog", None)]


def test_a_saved_dictionary_of_splits(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    source = tmp_path / "pets"
    save_to_disk(source / "train", table([0, 1]))
    save_to_disk(source / "validation", table([1], first=9))
    (source / "dataset_dict.json").write_text(json.dumps({"splits": ["train", "validation"]}))
    (source / "train/cache-1234.arrow").write_bytes(b"not a dataset's")
    assert recognise(source) == 0.95
    prepare(source)
    assert [(label, split) for _, label, split in items(scan(source))] == [
        *(("cat", "train"), ("dog", "train"), ("dog", "valid"))
    ]


def test_a_saved_dataset_with_a_file_missing(tmp_path: Path, prepare: Prepare) -> None:
    save_to_disk(tmp_path / "pets", table([0]))
    (tmp_path / "pets/data-00000-of-00001.arrow").unlink()
    with pytest.raises(DataError, match=r"data-00000-of-00001\.arrow is missing, which state\.json"):
        prepare(tmp_path / "pets")


def test_petdesk_may_split(source: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(source)
    assert {split for _, _, split in items(scan(source, split="petdesk"))} == {None}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["train", "test"], {"train": "train", "test": "valid"}),
        (["train", "validation", "test"], {"train": "train", "validation": "valid", "test": LEFT_OUT}),
        (["train"], {"train": None}),
        (["test", "validation"], {"test": None, "validation": None}),
        (["train", "val", "extra"], {"train": "train", "val": "valid", "extra": LEFT_OUT}),
    ],
)
def test_what_splits_are_for(names: list[str], expected: dict[str, Any]) -> None:
    assert roles(names) == expected


@pytest.mark.parametrize(
    ("path", "split"),
    [
        ("data/train-00000-of-00002-0ab1.parquet", "train"),
        ("default/test/0000.parquet", "test"),
        ("pets-validation.arrow", "validation"),
        ("trainings/0000.parquet", "train"),
        ("latest/val_1.parquet", "val"),
        ("rows.parquet", "train"),
    ],
)
def test_splits_by_names(path: str, split: str) -> None:
    assert split_of_file(path) == split


def test_the_column_of_labels_may_be_chosen(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    species = {"names": ["feline", "canine"], "_type": "ClassLabel"}
    features = FEATURES | {"species": species}
    more = {"species": [1, 0], "caption": ["a" * 200, "short"], "house": [7, None]}
    write_parquet(tmp_path / "train.parquet", table([0, 1], features=features, more=more))
    prepare(tmp_path)
    found = scan(tmp_path)
    assert [label for _, label, _ in items(found)] == ["cat", "dog"]
    assert remarks(found) == ["The labels are of the column label. There are other classes, too: species."]
    assert [label for _, label, _ in items(scan(tmp_path, label="species"))] == ["canine", "feline"]
    chosen = scan(tmp_path, label="house")
    assert [label for _, label, _ in items(chosen)] == ["7"]
    assert remarks(chosen) == ["Left out: 1 rows without a label in the column house."]
    assert [label for _, label, _ in items(scan(tmp_path, label="caption"))] == ["short"]
    with pytest.raises(SettingsError, match=r"no column 'breed' of labels\. It has: label, species, caption, house"):
        scan(tmp_path, label="breed")


def test_files_that_others_wrote(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    """Without what `datasets` writes of the columns: bare bytes, and labels as texts."""
    columns = {"photo": pa.array([picture(1, "PNG"), picture(2, "WEBP")]), "breed": pa.array(["Siamese", " Beagle "])}
    write_parquet(tmp_path / "rows.parquet", pa.table(columns))
    prepare(tmp_path)
    with pytest.raises(SettingsError, match="Set `label` to one of: breed"):
        scan(tmp_path)
    assert items(scan(tmp_path, label="breed")) == [
        ("000000.png", "Siamese", None),
        ("000001.webp", "Beagle", None),
    ]


def test_pictures_named_by_their_path(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/a.jpg").write_bytes(picture(1))
    rows = [{"bytes": None, "path": "photos/a.jpg"}, {"bytes": None, "path": "photos/gone.jpg"}, None]
    made = pa.table({"image": pa.array(rows, PICTURE), "label": pa.array([0, 1, 1])})
    write_parquet(tmp_path / "train.parquet", made)
    prepare(tmp_path)
    found = scan(tmp_path)
    assert [(each.path, each.label) for each in found if isinstance(each, Item)] == [(tmp_path / "photos/a.jpg", "0")]
    assert remarks(found) == ["Left out: 2 rows without a picture."]


def test_rows_without_a_label(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    write_parquet(tmp_path / "train.parquet", table([0, -1, None]))
    prepare(tmp_path)
    assert remarks(scan(tmp_path)) == ["Left out: 2 rows without a label in the column label."]


def test_names_that_would_lead_elsewhere(tmp_path: Path, prepare: Prepare) -> None:
    rows = [
        {"bytes": picture(n), "path": path} for n, path in enumerate(["../../up.jpg", "C:\\x\\y:z?.jpg", "/etc/x", ""])
    ]
    made = pa.table({"image": pa.array(rows, PICTURE), "label": pa.array([0, 0, 0, 0])})
    write_parquet(tmp_path / "set/train.parquet", made)
    prepare(tmp_path / "set")
    assert sorted(path.name for path in (tmp_path / "set/pictures/train/00000").iterdir()) == [
        *("000000-up.jpg", "000001-y_z.jpg", "000002-x.jpg", "000003.jpg")
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["set"]


@pytest.mark.skipif(not OPEN_FILES.is_dir(), reason="this system does not tell which files are open")
def test_a_million_rows_are_read_line_by_line(source: Path, prepare: Prepare) -> None:
    prepare(source)
    scanned = SPEC.scan(source, SPEC.params())
    assert isinstance(next(scanned), Item)
    before = open_files()
    scanned.close()  # type: ignore[attr-defined]
    assert open_files() == before - 1  # the index is closed


@pytest.mark.parametrize("suffix", ["parquet", "arrow"])
def test_a_damaged_file_is_told(suffix: str, tmp_path: Path, prepare: Prepare) -> None:
    (tmp_path / f"train.{suffix}").write_bytes(b"PAR1 or not, this is no table")
    with pytest.raises(DataError, match=rf"train\.{suffix} is damaged or not a whole {suffix} file"):
        prepare(tmp_path)


def test_a_file_that_was_cut_off_is_told(tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    save_to_disk(tmp_path / "pets", table([n % 2 for n in range(300)]))
    path = tmp_path / "pets/data-00000-of-00001.arrow"
    path.write_bytes(path.read_bytes()[:-30_000])
    with pytest.raises(DataError, match="is damaged"):
        prepare(tmp_path / "pets")
    with pytest.raises(DataError, match="are not all unpacked yet"):
        scan(tmp_path / "pets")


def test_tables_without_pictures_are_told(tmp_path: Path, prepare: Prepare) -> None:
    write_parquet(tmp_path / "train.parquet", pa.table({"text": ["a"], "label": [1]}))
    with pytest.raises(DataError, match=r"has no column of pictures\. Its columns: text, label"):
        prepare(tmp_path)


def test_a_folder_without_such_files_is_told(tmp_path: Path, prepare: Prepare) -> None:
    with pytest.raises(DataError, match="There are no parquet or arrow files in"):
        prepare(tmp_path)
    with pytest.raises(DataError, match="There is no folder"):
        prepare(tmp_path / "nowhere")


@pytest.mark.parametrize("content", ["{", "[]", '{"format": 1, "shards": [{}]}', '{"format": 2}'])
def test_a_damaged_record_is_told(content: str, source: Path, prepare: Prepare) -> None:
    prepare(source)
    (source / "pictures/shards.json").write_text(content)
    with pytest.raises(DataError, match=r"shards\.json is (damaged|of another version)"):
        prepare(source)


@pytest.mark.parametrize("line", ["{", "{}", "[]", "7"])
def test_a_damaged_index_is_told(line: str, source: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(source)
    index = source / "pictures/train/00000.jsonl"
    whole = index.read_text().splitlines(keepends=True)
    for number in range(len(whole)):
        index.write_text("".join((*whole[:number], f"{line}\n", *whole[number + 1 :])))
        with pytest.raises(DataError, match=rf"Line {number + 1} of .*00000\.jsonl is damaged\. Delete that file"):
            scan(source)
        index.write_text("".join(whole[:number]))  # cut off
        with pytest.raises(DataError, match="is damaged"):
            scan(source)
    index.unlink()
    prepare(source)
    assert len(items(scan(source))) == 6


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(source: Path, prepare: Prepare) -> None:
    source.chmod(0o500)
    try:
        with pytest.raises(DataError, match="cannot be unpacked into"):
            prepare(source)
    finally:
        source.chmod(0o700)


def test_a_file_in_the_way_is_told(source: Path, prepare: Prepare) -> None:
    (source / "pictures").touch()
    with pytest.raises(DataError, match=r"cannot be unpacked into .*pictures"):
        prepare(source)


def test_which_folders_are_recognised(source: Path, tmp_path: Path, prepare: Prepare) -> None:
    assert recognise(source) == 0.85
    assert recognise(source / "data") == 0.9
    assert recognise(tmp_path / "nowhere") == 0.0
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/a.jpg").touch()
    assert recognise(tmp_path / "photos") == 0.0
    prepare(source)
    assert recognise(source) == 1.0


@pytest.mark.parametrize("language", ["de", "fr"])
def test_what_the_app_shows_is_translated(language: str) -> None:
    shown = {SPEC.title, SPEC.summary, SPEC.help, *(each.description for each in SPEC.params.model_fields.values())}
    assert (
        read_catalogue(Path(petdesk_hf_datasets.__file__).with_name(f"petdesk_hf_datasets.{language}.json")).keys()
        == shown
    )


def test_loading_the_plugin_is_light() -> None:
    code = (
        "import sys, petdesk_hf_datasets as p; p.petdesk_datasets(); "
        "sys.exit(str([n for n in ('torch', 'numpy', 'pyarrow', 'huggingface_hub') if n in sys.modules] or ''))"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False, capture_output=True, text=True)
    assert done.stderr.strip() == ""
