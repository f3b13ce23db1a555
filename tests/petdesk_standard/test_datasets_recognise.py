"""Which dataset a source is taken for, and the hook that offers them."""

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from petdesk_standard.datasets import petdesk_datasets

PETS = tuple(f"{breed}_{n}.jpg" for breed in ("Pug", "Beagle") for n in range(3))
OXFORD = ("images/Pug_1.jpg", "annotations/trainval.txt", "annotations/test.txt", "annotations/trimaps/Pug_1.png")


def recognised(source: Path) -> str | None:
    scores = {spec.key: spec.recognise(source) for spec in petdesk_datasets()}
    assert all(0 <= score <= 1 for score in scores.values())
    best = max(scores, key=lambda key: scores[key])
    return best if scores[best] > 0 else None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), None),
        (("notes.txt",), None),
        (("a/", "b/"), None),
        (("IMG_1.jpg", "IMG_2.jpg"), None),
        ((".git/x.jpg", ".thumbs/x.jpg"), None),
        (("cat/1.jpg", "dog/1.jpg"), "folders"),
        (("cat/1.jpg", "dog/1.jpg", *PETS), "folders"),
        (("cat/1.jpg", "dog/1.jpg", "about.csv"), "folders"),
        (("cat/indoors/1.jpg", "dog/outdoors/1.jpg"), "folders"),
        (("train/1.jpg", "bus/1.jpg", "test/1.jpg"), "folders"),
        (("train/cat/1.jpg", "train/dog/1.jpg"), "folders"),
        (("train/cat/1.jpg", "valid/cat/1.jpg"), "train-valid-folders"),
        (("Training/cat/1.jpg", "Test/cat/1.jpg", "labels.csv"), "train-valid-folders"),
        (PETS, "filename-pattern"),
        ((*PETS, "predictions.csv"), "filename-pattern"),
        ((*PETS, "more/1.jpg"), "filename-pattern"),
        ((*PETS, "labels.csv"), "csv"),
        (("images/1.jpg", "labels.tsv"), "csv"),
        (("a.csv", "b.csv"), None),
        (tuple(f"oxford-iiit-pet/{name}" for name in OXFORD), "oxford-iiit-pet"),
        (tuple(f"oxford-iiit-pet/{name}" for name in OXFORD[1:]), None),
    ],
)
def test_a_folder_is_taken_for(tmp_path: Path, names: tuple[str, ...], expected: str | None) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            (tmp_path / name).mkdir()
        else:
            (tmp_path / name).touch()
    assert recognised(tmp_path) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("labels.csv", "csv"), ("LABELS.TSV", "csv"), ("a.jpg", None), ("nowhere", None)]
)
def test_a_file_is_taken_for(tmp_path: Path, name: str, expected: str | None) -> None:
    if name != "nowhere":
        (tmp_path / name).touch()
    assert recognised(tmp_path / name) == expected


def test_the_data_set_s_own_folder_is_taken_as_well(tmp_path: Path) -> None:
    for name in OXFORD:
        (tmp_path / "oxford-iiit-pet" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "oxford-iiit-pet" / name).touch()
    assert recognised(tmp_path / "oxford-iiit-pet") == "oxford-iiit-pet"


def test_looks_at_a_few_hundred_names_of_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in range(50):
        (tmp_path / f"{folder}").mkdir()
        for n in range(60):
            (tmp_path / f"{folder}" / f"{n}.txt").touch()
    for n in range(1000):
        (tmp_path / f"{n}.jpg").touch()
    n_read = 0
    scandir = os.scandir

    class Counted:
        def __init__(self, folder: Path) -> None:
            self.entries = scandir(folder)

        def __enter__(self) -> "itertools.chain[os.DirEntry[str]]":
            return itertools.chain.from_iterable(self.counted() for _ in itertools.count())

        def counted(self) -> "tuple[os.DirEntry[str]]":
            nonlocal n_read
            n_read += 1
            return (next(self.entries),)

        def __exit__(self, *_: object) -> None:
            self.entries.close()

    monkeypatch.setattr(os, "scandir", Counted)
    for spec in petdesk_datasets():
        n_read = 0
        spec.recognise(tmp_path)
        assert n_read <= 1000, spec.key


def test_the_hook_gives_the_keys_that_scripts_rely_on() -> None:
    assert {spec.key for spec in petdesk_datasets()} == {
        "folders",
        "train-valid-folders",
        "filename-pattern",
        "csv",
        "drawn-pets",
        "oxford-iiit-pet",
    }


def test_every_setting_has_a_default_and_a_description() -> None:
    for spec in petdesk_datasets():
        assert spec.params() is not None
        assert all(field.description for field in spec.params.model_fields.values()), spec.key


def test_importing_the_hook_is_light() -> None:
    heavy = "{'torch', 'torchvision', 'charset_normalizer', 'PIL'}"
    code = f"import sys, petdesk_standard.datasets; print({heavy} & set(sys.modules))"
    told = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert told.stdout.strip() == "set()"
