"""Datasets of the hub by their name: which files count, fetching them, and every way in which that can fail."""

from pathlib import Path

import pytest
from conftest import Prepare, Scan
from published import DatasetsHub, parquet, table

from petdesk.api import DataError, DownloadError, Item, SettingsError
from petdesk_hf_datasets.hub import CONVERTED
from petdesk_hf_datasets.spec import SPEC

NAME = "pets/small"


@pytest.fixture
def serving(hub: DatasetsHub) -> DatasetsHub:
    """As the hub has them: the authors' files, and its own conversion of them."""
    hub.revisions = {
        "main": {"README.md": b"", "data/train-00000-of-00001.parquet": parquet(table([0, 0, 0]))},
        CONVERTED: {
            "default/train/0000.parquet": parquet(table([0, 1])),
            "default/train/0001.parquet": parquet(table([1], first=10)),
            "default/validation/0000.parquet": parquet(table([1], first=20)),
        },
    }
    return hub


def found(scan: Scan, source: Path) -> list[tuple[str, str | None]]:
    return [(each.label, each.split) for each in scan(source) if isinstance(each, Item)]


def test_fetched_unpacked_and_read(serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    source = tmp_path / "new"
    progress = prepare(source, name=NAME)
    messages = list(dict.fromkeys(each.message for each in progress))
    assert messages[:3] == [
        "Downloading default/train/0000.parquet",
        "Unpacking default/train/0000.parquet",
        "Downloading default/train/0001.parquet",
    ]
    assert found(scan, source) == [("cat", "train"), ("dog", "train"), ("dog", "train"), ("dog", "valid")]
    assert list(source.rglob("*.parquet")) == []


def test_nothing_is_asked_where_all_is_there(
    serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan
) -> None:
    prepare(tmp_path / "new", name=NAME)
    asked = len(serving.asked)
    assert prepare(tmp_path / "new", name=NAME) == []
    assert prepare(tmp_path / "new") == []  # opened again, without naming it
    assert len(serving.asked) == asked
    assert len(found(scan, tmp_path / "new")) == 4


def test_what_was_cut_short_goes_on_with_the_same_commit(
    serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan
) -> None:
    assert SPEC.prepare is not None
    progress = SPEC.prepare(tmp_path / "new", SPEC.params(name=NAME))
    for each in progress:
        if each.message == "Downloading default/train/0001.parquet":
            progress.close()  # type: ignore[attr-defined]
    assert [path.name for path in (tmp_path / "new").rglob("*partial*")] == []
    serving.revisions.pop("main")
    asked = len(serving.asked)
    prepare(tmp_path / "new")
    assert not any("/api/" in path for _, path in serving.asked[asked:])
    assert not any("train/0000" in path for _, path in serving.asked[asked:])
    assert len(found(scan, tmp_path / "new")) == 4


@pytest.mark.parametrize("converted", [None, {"default/partial-train/0000.parquet": b""}, {"README.md": b""}])
def test_the_authors_files_where_the_hub_converted_none_or_a_part(
    converted: dict[str, bytes] | None, serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan
) -> None:
    del serving.revisions[CONVERTED]
    if converted is not None:
        serving.revisions[CONVERTED] = converted
    prepare(tmp_path / "new", name=NAME)
    assert found(scan, tmp_path / "new") == [("cat", None)] * 3


def test_a_revision_is_the_authors(serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    serving.revisions["v1"] = {"data/train.parquet": parquet(table([1]))}
    prepare(tmp_path / "new", name=NAME, revision="v1")
    assert found(scan, tmp_path / "new") == [("dog", None)]
    with pytest.raises(DataError, match="has no revision 'v2'"):
        prepare(tmp_path / "other", name=NAME, revision="v2")


def test_subsets(serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    serving.revisions[CONVERTED] = {
        "cats/train/0000.parquet": parquet(table([0])),
        "dogs/train/0000.parquet": parquet(table([1, 1])),
    }
    with pytest.raises(SettingsError, match=r"has several subsets: cats, dogs\. Set `subset`"):
        prepare(tmp_path / "new", name=NAME)
    with pytest.raises(SettingsError, match=r"has no subset 'birds'\. It has: cats, dogs"):
        prepare(tmp_path / "new", name=NAME, subset="birds")
    prepare(tmp_path / "new", name=NAME, subset="dogs")
    assert found(scan, tmp_path / "new") == [("dog", None)] * 2
    del serving.revisions[CONVERTED]
    serving.revisions["main"] = {"cats/train.parquet": parquet(table([0])), "dogs/train.parquet": parquet(table([1]))}
    prepare(tmp_path / "third", name=NAME, subset="dogs")
    assert found(scan, tmp_path / "third") == [("dog", None)]
    with pytest.raises(SettingsError, match="in a folder 'birds'"):
        prepare(tmp_path / "fourth", name=NAME, subset="birds")


def test_another_dataset_is_not_mixed_in(serving: DatasetsHub, tmp_path: Path, prepare: Prepare, scan: Scan) -> None:
    prepare(tmp_path / "new", name=NAME)
    with pytest.raises(DataError, match=r"holds the dataset pets/small, not pets/large\. Choose another folder"):
        prepare(tmp_path / "new", name="pets/large")
    with pytest.raises(DataError, match="holds the dataset pets/small, not pets/small v1"):
        scan(tmp_path / "new", name=NAME, revision="v1")


def test_a_folder_with_other_things_is_refused(serving: DatasetsHub, tmp_path: Path, prepare: Prepare) -> None:
    (tmp_path / "mine.txt").touch()
    with pytest.raises(DataError, match=r"already holds other things \(mine\.txt\)"):
        prepare(tmp_path, name=NAME)
    with pytest.raises(DataError, match="is a file"):
        prepare(tmp_path / "mine.txt", name=NAME)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_no_parquet_at_all(serving: DatasetsHub, tmp_path: Path, prepare: Prepare) -> None:
    serving.revisions = {"main": {"pictures.zip": b""}}
    with pytest.raises(DataError, match="has no parquet files on the hub"):
        prepare(tmp_path / "new", name=NAME)
    assert not (tmp_path / "new").exists()


def test_no_such_dataset(serving: DatasetsHub, tmp_path: Path, prepare: Prepare) -> None:
    with pytest.raises(DataError, match="The hub has no dataset pets/none, or only for some"):
        prepare(tmp_path / "new", name="pets/none")
    with pytest.raises(SettingsError, match="is no name of a dataset"):
        prepare(tmp_path / "new", name="pets and more!")


@pytest.mark.parametrize(
    ("status", "word", "kind", "text"),
    [
        (403, "GatedRepo", DataError, "want you to agree to their terms"),
        (503, "", DownloadError, "The hub answered 503"),
    ],
)
def test_a_hub_that_refuses_is_told(
    status: int, word: str, kind: type[Exception], text: str, serving: DatasetsHub, tmp_path: Path, prepare: Prepare
) -> None:
    serving.refusal = (status, word)
    with pytest.raises(kind, match=text):
        prepare(tmp_path / "new", name=NAME)


def test_a_hub_that_is_not_there_is_told(
    hub: DatasetsHub, tmp_path: Path, prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(DownloadError, match="The hub cannot be reached for the dataset pets/small"):
        prepare(tmp_path / "new", name=NAME)


def test_a_file_that_is_gone_is_told(serving: DatasetsHub, tmp_path: Path, prepare: Prepare) -> None:
    steps = SPEC.prepare(tmp_path / "new", SPEC.params(name=NAME)) if SPEC.prepare else iter(())
    next(steps)
    steps.close()  # type: ignore[union-attr]
    del serving.revisions[CONVERTED]["default/train/0001.parquet"]
    with pytest.raises(DataError, match="is gone from the hub"):
        prepare(tmp_path / "new")


def test_too_little_room_is_told_before_anything_is_fetched(
    serving: DatasetsHub, tmp_path: Path, prepare: Prepare, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil
    from types import SimpleNamespace

    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=100))
    with pytest.raises(DataError, match=r"needs 0\.0 GB in .* where 0\.0 GB are free"):
        prepare(tmp_path / "new", name=NAME)
    assert not (tmp_path / "new").exists()
