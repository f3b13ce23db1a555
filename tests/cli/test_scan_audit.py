"""`petdesk scan --audit`."""

import csv
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageOps


@pytest.fixture
def spoilt(pets: Path, draw: Any, cut_in_half: Any) -> Path:
    """The pets with an exact copy in the other class, a mirrored one, a blank one, a cut one and a class of one."""
    chequered(pets / "cat" / "one.jpg", seed=1)
    shutil.copyfile(pets / "cat" / "one.jpg", pets / "dog" / "same.jpg")
    with Image.open(chequered(pets / "dog" / "two.jpg", seed=2)) as picture:
        ImageOps.mirror(picture).save(pets / "dog" / "turned.jpg")
    Image.new("RGB", (90, 90), (9, 120, 40)).save(pets / "cat" / "blank.png")
    cut_in_half(chequered(pets / "cat" / "cut.jpg", seed=3))
    chequered(pets / "Dog " / "third.jpg", seed=4)
    return pets


def chequered(path: Path, *, seed: int) -> Path:
    path.parent.mkdir(exist_ok=True)
    values = [(seed * 7919 * (number + 3) ** 3 // 13) % 256 for number in range(36)]
    small = Image.new("L", (6, 6))
    small.putdata(values)
    small.resize((120, 120), Image.Resampling.NEAREST).convert("RGB").save(path, quality=90)
    return path


def test_it_tells_what_it_found(petdesk: Any, spoilt: Path) -> None:
    outcome = petdesk("scan", spoilt, "--audit")
    assert (outcome.status, outcome.stderr) == (0, "")
    words = " ".join(outcome.stdout.split())
    assert "cat/cut.jpg cannot be read: it is cut off: part of the picture is missing." in words
    assert "cat/one.jpg and dog/same.jpg are one picture, but in 'cat' and 'dog'." in words
    assert "cat/one.jpg and dog/same.jpg are the same file." in words
    assert "dog/turned.jpg" in words
    assert "one picture and its mirror image" in words
    assert "The classes 'Dog ' (1) and 'dog' (9) differ by spelling only." in words
    assert "cat/blank.png is blank" in words
    assert "18 pictures of 3 classes" in words


def test_json_and_file_have_all_of_it(petdesk: Any, spoilt: Path, tmp_path: Path) -> None:
    out = tmp_path / "found.json"
    *progress, result = petdesk("scan", spoilt, "--audit", "--json", "--out", out).events()
    assert {"Opening pictures", "Comparing pictures"} <= {event.get("message") for event in progress}
    by_kind = {finding["kind"]: finding for finding in result["findings"]}
    assert set(by_kind["flipped"]["pictures"]) == {str(spoilt / "dog" / name) for name in ("turned.jpg", "two.jpg")}
    assert by_kind["flipped"]["figures"]["similarity"] > 0.99
    assert by_kind["similar-class-names"]["classes"] == ["dog", "Dog "]
    assert result["counts"]["unreadable"] == 1
    assert result["problems"][0]["fatal"]
    assert json.loads(out.read_text(encoding="utf-8"))["findings"] == result["findings"]
    table = tmp_path / "found.csv"
    petdesk("scan", spoilt, "--audit", "--out", table)
    rows = list(csv.DictReader(table.read_text(encoding="utf-8").splitlines()))
    assert [row["sentence"] for row in rows] == [finding["sentence"] for finding in result["findings"]]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_the_json_of_names_that_are_no_text_is_json(petdesk: Any, spoilt: Path, tmp_path: Path) -> None:
    (spoilt / "cat" / "blank.png").rename(spoilt / "cat" / os.fsdecode(b"bl\xffnk.png"))
    out = tmp_path / "found.json"
    assert petdesk("scan", spoilt, "--audit", "--out", out).status == 0
    found = json.loads(out.read_bytes().decode("utf-8"))["findings"]
    (blank,) = [finding for finding in found if finding["kind"] == "blank"]
    assert os.fsencode(blank["pictures"][0]).endswith(b"/bl\xffnk.png")


def test_the_findings_are_about_the_split_that_is_told(petdesk: Any, tmp_path: Path) -> None:
    source, project = tmp_path / "few", tmp_path / "Few.petdesk"
    source.mkdir()
    for number in range(20):
        # In pairs of one picture, so that some lie on both sides.
        path = chequered(source / ("cat" if number < 10 else "dog") / f"{number}.jpg", seed=1 + number // 2)
        if number % 2:
            with Image.open(path) as picture:
                picture.save(path, quality=60)
    assert petdesk("scan", source, "--save", project).status == 0
    arguments = ("--audit", "--json", "--group-by", "nothing", "--valid-fraction", 0.5, "--seed", 7)
    alone = petdesk("scan", source, *arguments).events()[-1]
    kept = petdesk("scan", project, *arguments).events()[-1]
    assert alone["findings"] == kept["findings"]
    assert {"both-sides", "kept-together"} & kept["counts"].keys()


def test_a_project_remembers_what_was_opened(petdesk: Any, spoilt: Path, tmp_path: Path) -> None:
    project = tmp_path / "Pets.petdesk"
    first = petdesk("scan", spoilt, "--audit", "--json", "--save", project).events()[-1]
    again = petdesk("scan", project, "--audit", "--json").events()[-1]
    assert (first["opened"], again["opened"]) == (19, 0)
    assert again["findings"] == first["findings"]


def test_what_makes_no_sense_is_refused(refused: Any, pets: Path, tmp_path: Path) -> None:
    assert "Leave one of them out" in refused("scan", pets, "--audit", "--quick")
    assert "Add --audit" in refused("scan", pets, "--out", tmp_path / "found.json")
    assert "one of these endings" in refused("scan", pets, "--audit", "--out", tmp_path / "found.txt")
    assert "in a folder that is there" in refused("scan", pets, "--audit", "--out", tmp_path / "no" / "found.csv")


def test_the_pictures_are_left_as_they_are(petdesk: Any, spoilt: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in spoilt.rglob("*")}
    assert petdesk("scan", spoilt, "--audit").status == 0
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in spoilt.rglob("*")} == before


def test_groups_tell_what_leaked_and_are_kept(petdesk: Any, draw: Any, tmp_path: Path) -> None:
    source, project = tmp_path / "visits", tmp_path / "Visits.petdesk"
    for channel, label in enumerate(("cat", "dog")):
        for number in range(40):
            draw(source / label / f"visit{number // 4}-{number % 4}.jpg", channel=channel, seed=number)
    alone = petdesk("scan", source, "--group-by", "prefix", "--json").events()[-1]["groups"]
    assert (alone["by"], alone["groups"], alone["largest"]) == ("prefix", 10, 8)
    assert all(str(source) in path for group in alone["leaked"] for path in group)
    assert len(alone["leaked"]) > 3
    outcome = petdesk("scan", source, "--group-by", "prefix", "--save", project)
    assert "80 pictures are in 10 groups, by file-name prefix or as near duplicates; the largest has 8." in " ".join(
        outcome.stdout.split()
    )
    kept = petdesk("scan", project, "--audit", "--json").events()[-1]
    assert kept["classes"] == {"cat": {"train": 32, "valid": 8}, "dog": {"train": 32, "valid": 8}}
    assert kept["groups"] is None


@pytest.mark.parametrize(
    ("given", "told"),
    [("moon", "Give one of nothing, folder"), ("time:soon", "number of seconds"), ("prefix:a+", "has no group")],
)
def test_groups_that_are_none_are_refused(refused: Any, pets: Path, given: str, told: str) -> None:
    assert told in refused("scan", pets, "--group-by", given)
