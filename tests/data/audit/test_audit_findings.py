"""What an audit finds in single pictures and in classes, and what becomes of it when the user mends it."""

import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageFilter

from petdesk.data.audit import KINDS, Finding, audit, latest
from petdesk.data.project_check import check_project
from petdesk.project import Project


@pytest.fixture
def sound(tmp_path: Path, scene: Any) -> Path:
    """Six pictures each of two classes, in which there is nothing to find."""
    folder = tmp_path / "pictures"
    for label in ("cat", "dog"):
        for number in range(6):
            scene(folder / label / f"{number}.jpg", seed=number + 1000 * ord(label[0]))
    return folder


def audited(project: Project) -> dict[str, list[Finding]]:
    """Audits; the findings by kind."""
    assert list(audit(project))[-1].event == "finished"
    return by_kind(project)


def by_kind(project: Project) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    last = latest(project)
    assert last is not None
    for finding in last.findings:
        found[finding.kind].append(finding)
        assert finding.severity == KINDS[finding.kind].severity
        assert finding.sentence.endswith(".")
    return found


def names(project: Project, finding: Finding) -> list[str]:
    return [picture.name for picture in project.pictures.get(finding.pictures)]


def test_nothing_is_found_where_nothing_is(sound: Path, project_of: Any) -> None:
    project = project_of(sound)
    assert latest(project) is None
    assert not audited(project)


def test_pictures_that_cannot_be_seen_well(sound: Path, project_of: Any, scene: Any) -> None:
    Image.new("RGB", (90, 80), (200, 30, 90)).save(sound / "cat" / "blank.png")
    with Image.open(scene(sound / "cat" / "sharp.jpg", seed=91, size=(300, 280))) as picture:
        picture.filter(ImageFilter.GaussianBlur(12)).save(sound / "dog" / "blurred.jpg")
    scene(sound / "cat" / "dark.jpg", seed=92, levels=(0, 50))
    scene(sound / "cat" / "bright.jpg", seed=93, levels=(215, 255))
    scene(sound / "dog" / "small.png", seed=94, size=(40, 30))
    scene(sound / "dog" / "long.jpg", seed=95, size=(400, 70))
    project = project_of(sound)
    found = audited(project)
    expected = {
        "blank": "cat/blank.png",
        "blurred": "dog/blurred.jpg",
        "dark": "cat/dark.jpg",
        "bright": "cat/bright.jpg",
        "small": "dog/small.png",
        "odd-aspect": "dog/long.jpg",
    }
    assert {kind: [names(project, one) for one in found[kind]] for kind in expected} == {
        kind: [[name]] for kind, name in expected.items()
    }
    assert found["small"][0].figures == {"width": 40, "height": 30}
    assert found["odd-aspect"][0].sentence == "dog/long.jpg is 5.7 times as wide as high (400 x 70 pixels)."


def test_files_that_are_broken_or_named_wrongly(sound: Path, project_of: Any, scene: Any) -> None:
    content = scene(sound / "cat" / "cut.jpg", seed=91, size=(600, 500)).read_bytes()
    (sound / "cat" / "cut.jpg").write_bytes(content[: len(content) - 400])  # only its last rows are missing
    (sound / "cat" / "words.jpg").write_text("no picture")
    scene(sound / "dog" / "really.png", seed=92).rename(sound / "dog" / "really.jpg")
    project = project_of(sound)
    found = audited(project)
    assert [names(project, one) for one in found["unreadable"]] == [["cat/cut.jpg"], ["cat/words.jpg"]]
    assert (
        found["unreadable"][0].sentence == "cat/cut.jpg cannot be read: it is cut off: part of the picture is missing."
    )
    (wrong,) = found["wrong-extension"]
    assert wrong.sentence == "dog/really.jpg: its name says JPEG, but it is PNG; it is read all the same."
    assert list(check_project(project))[-1].result["checked"] == 0  # it was all seen already


def test_what_a_check_opened_an_audit_need_not_open(sound: Path, project_of: Any) -> None:
    project = project_of(sound)
    assert list(check_project(project))[-1].result == {"checked": 12, "problems": 0}
    assert list(audit(project))[-1].result["opened"] == 0


def test_only_broken_files_are_no_failure(tmp_path: Path, project_of: Any) -> None:
    for label in ("cat", "dog"):
        (tmp_path / "pictures" / label).mkdir(parents=True)
        (tmp_path / "pictures" / label / "words.jpg").write_text(f"no picture of a {label}")
    assert len(audited(project_of(tmp_path / "pictures"))["unreadable"]) == 2


def test_classes_of_few_pictures_or_like_names(sound: Path, project_of: Any, scene: Any) -> None:
    scene(sound / "Guinea Pig" / "one.jpg", seed=91)
    for number in range(7):
        scene(sound / "guinea_pig" / f"{number}.jpg", seed=100 + number)
    project = project_of(sound)
    found = audited(project)
    (few,) = found["few-pictures"]
    assert few.sentence == "The class 'Guinea Pig' has 1 picture, half of the others 6 or more."
    assert names(project, few) == ["Guinea Pig/one.jpg"]
    (like,) = found["similar-class-names"]
    assert like.classes == ("guinea_pig", "Guinea Pig")
    project.edits.merge_classes(["Guinea Pig"], "guinea_pig")
    assert not by_kind(project)


def test_copies_are_told_with_the_best_first_and_go_when_they_are_left_out(
    sound: Path, project_of: Any, scene: Any
) -> None:
    original = scene(sound / "cat" / "large.jpg", seed=91, size=(300, 200))
    with Image.open(original) as picture:
        picture.resize((150, 100)).save(sound / "cat" / "less.jpg")
    shutil.copyfile(original, sound / "cat" / "same.jpg")
    shutil.copyfile(original, sound / "dog" / "same.jpg")
    project = project_of(sound)
    found = audited(project)
    (exact,), (resized,), (labels,) = found["exact-copies"], found["resized"], found["two-labels"]
    assert names(project, exact) == ["cat/large.jpg", "cat/same.jpg", "dog/same.jpg"]
    assert names(project, resized) == ["cat/large.jpg", "cat/less.jpg"]
    assert resized.figures["similarity"] > 0.99
    assert labels.classes == ("cat", "dog")
    assert names(project, labels)[0] == "cat/large.jpg"
    project.edits.relabel(project.pictures.find(["dog/same.jpg"]).values(), "cat")
    assert "two-labels" not in by_kind(project)
    project.edits.exclude(project.pictures.find(["cat/large.jpg", "cat/same.jpg"]).values())
    (still,) = by_kind(project)["resized"]  # one copy stands for the others
    assert names(project, still) == ["dog/same.jpg", "cat/less.jpg"]
    project.edits.exclude(project.pictures.find(["cat/less.jpg"]).values())
    assert not by_kind(project)
    project.journal.undo()
    assert by_kind(project)["resized"]


def test_one_picture_on_both_sides_that_the_user_put_there(sound: Path, project_of: Any, scene: Any) -> None:
    with Image.open(scene(sound / "cat" / "a.jpg", seed=91)) as picture:
        picture.save(sound / "cat" / "b.jpg", quality=40)
    project = project_of(sound)
    ids = project.pictures.find(["cat/a.jpg", "cat/b.jpg"])
    project.edits.move([ids["cat/a.jpg"]], "train")
    project.edits.move([ids["cat/b.jpg"]], "valid")
    (both,) = audited(project)["both-sides"]
    assert set(both.pictures) == set(ids.values())
    project.edits.move([ids["cat/b.jpg"]], "train")
    assert "both-sides" not in by_kind(project)


def test_what_is_closed_early_goes_on_from_there(tmp_path: Path, project_of: Any, scene: Any) -> None:
    folder = tmp_path / "many"
    for number in range(60):
        scene(folder / ("cat" if number % 2 else "dog") / f"{number}.jpg", seed=number)
    project = project_of(folder)
    job = audit(project)
    next(event for event in job if getattr(event, "done", 0) > 0)
    job.close()
    assert latest(project) is None
    result = list(audit(project))[-1].result
    assert 0 < result["opened"] < 60
    assert latest(project).missing == 0


def test_findings_outlive_the_project_being_closed(sound: Path, project_of: Any) -> None:
    Image.new("RGB", (90, 80)).save(sound / "cat" / "blank.png")
    project = project_of(sound)
    before = audited(project)
    project.close()
    with Project.open(project.path, read_only=True) as again:
        assert by_kind(again) == before


def test_a_file_that_changed_is_seen_anew(sound: Path, project_of: Any, scene: Any) -> None:
    Image.new("RGB", (90, 80)).save(sound / "cat" / "blank.jpg")
    project = project_of(sound)
    assert "blank" in audited(project)
    project.close()
    scene(sound / "cat" / "blank.jpg", seed=99)
    project = project_of(sound)
    assert not by_kind(project)
    assert latest(project).missing == 1
    assert not audited(project)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "RGBA", "I;16", "F"])
def test_pictures_of_every_kind_are_looked_at(sound: Path, project_of: Any, mode: str) -> None:
    values = np.random.default_rng(3).integers(0, 256, (8, 8), dtype=np.uint8)
    grey = Image.fromarray(values).resize((90, 80), Image.Resampling.NEAREST)
    picture = Image.fromarray(np.asarray(grey).astype(np.uint16) * 257) if mode == "I;16" else grey.convert(mode)
    picture.save(sound / "cat" / "odd.tif")
    Image.fromarray(values).resize((90, 80), Image.Resampling.NEAREST).save(sound / "dog" / "plain.png")
    found = audited(project_of(sound))
    assert set(found) <= {"recompressed", "two-labels", "both-sides", "kept-together"}
    assert mode == "1" or "recompressed" in found
