"""Step by step: every stage tells what became of the picture, and the last one is what the network gets."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from petdesk.api import ArchitectureSpec, Item, Network
from petdesk.data.draws import picture_key
from petdesk.data.overview import overview
from petdesk.data.pictures import read_picture
from petdesk.data.preview import Look, Previewer, Sample
from petdesk.data.stage import Stage
from petdesk.data.stage_words import SENTENCES, TITLES, Sentence
from petdesk.data.stages import Stages, Way
from petdesk.data.subject import Subject, subject_at
from petdesk.project import Project, Source
from petdesk.registry import Registry, load_registry

LOOK = Look(augmentation="standard", size=32, presize=48, seed=2)
EXIF_ORIENTATION = 0x0112


def subject(path: Path, **changes: Any) -> Subject:
    sample = Sample(path=path, label=changes.pop("label", "cat"), key=picture_key(path.name))
    facts: dict[str, Any] = {"reader": "Folders", "original": "cat", "side": "train_drawn", "classes": ("ant", "cat")}
    return Subject(sample=sample, **{**facts, **changes})


@pytest.fixture
def tell(registry: Registry) -> Callable[..., dict[str, Stage]]:
    def stages(about: Subject, **changes: Any) -> dict[str, Stage]:
        way = Way(**{"look": LOOK, "architecture": "tiny", **changes})
        told = Stages(registry, Previewer(registry)).tell(about, way)
        assert len({stage.key for stage in told}) == len(told)
        return {stage.key: stage for stage in told}

    return stages


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A JPEG of 640 x 200 that a camera noted as lying on its side, so 200 x 640 upright."""
    pixels = np.random.default_rng(0).integers(0, 256, (20, 64, 3), dtype=np.uint8)
    picture = Image.fromarray(pixels).resize((640, 200))
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = 6
    picture.save(tmp_path / "photo.jpg", exif=exif)
    return tmp_path / "photo.jpg"


def words(stage: Stage) -> str:
    return " ".join(sentence.text for sentence in stage.sentences)


def test_every_stage_of_training_with_its_shape(photo: Path, tell: Any) -> None:
    told = tell(subject(photo), draw=3)
    assert {key: (stage.shape, stage.dtype) for key, stage in told.items()} == {
        "file": ((200, 640), ""),
        "label": ((), ""),
        "decoded": ((160, 50, 3), "uint8"),  # a quarter: no less than the presize of 48
        "presized": ((154, 48, 3), "uint8"),
        "cropped": ((48, 48, 3), "uint8"),
        "batch": ((1, 3, 48, 48), "uint8"),
        "augmented": ((1, 3, 32, 32), "float32"),
        "normalised": ((1, 3, 32, 32), "float32"),
        "network": ((1, 3, 32, 32), "float32"),
    }
    assert not any(stage.failed for stage in told.values())
    assert "a quarter turn to the right" in words(told["file"])
    assert f"{photo.stat().st_size:,} bytes" in words(told["file"])
    assert "160 × 50 is enough" in words(told["decoded"])
    assert "turned upright" in words(told["decoded"])
    assert "of 106 pixels from the top" in words(told["cropped"])
    assert "20 random numbers" in words(told["augmented"])


def test_validation_takes_the_middle_and_draws_nothing(photo: Path, tell: Any) -> None:
    told, again = (tell(subject(photo), training=False, draw=draw) for draw in (0, 1))
    assert list(told) == [key for key in TITLES if key != "augmented"]
    assert "in the middle" in words(told["cropped"])
    for key, stage in told.items():
        assert stage.sentences == again[key].sentences
        assert (stage.low, stage.high, stage.mean) == (again[key].low, again[key].high, again[key].mean)


def test_the_pictures_are_those_of_the_preview(photo: Path, tell: Any, registry: Registry) -> None:
    about, previewer = subject(photo), Previewer(registry)
    (varied,) = previewer.training([about.sample], LOOK, [4])
    (plain,) = previewer.validation([about.sample], LOOK)
    for told, shown in ((tell(about, draw=4)["augmented"], varied), (tell(about, training=False)["scaled"], plain)):
        assert shown.pixels is not None
        assert np.array_equal(told.pixels, shown.pixels)
    assert np.array_equal(tell(about)["presized"].pixels, read_picture(photo, 48))


def test_the_ranges_are_those_of_the_numbers(photo: Path, tell: Any) -> None:
    told = tell(subject(photo))
    crop = told["cropped"].pixels
    assert (told["cropped"].low, told["cropped"].high) == (crop.min(), crop.max())
    assert told["batch"].mean == pytest.approx(crop.mean(), abs=1e-3)
    varied, normalised = told["augmented"], told["normalised"]
    assert 0 <= varied.low < varied.mean < varied.high <= 1
    assert normalised.low < -0.5
    assert normalised.high > 0.5
    assert "0.485, 0.456, 0.406" in words(normalised)
    assert "0.229, 0.224, 0.225" in words(normalised)


def test_label_edits_and_sides_are_told(photo: Path, tell: Any) -> None:
    told = tell(
        subject(photo, label="ant", relabelled=True, reader_settings={"label_from": "parent"}, side="valid_moved")
    )
    assert words(told["label"]) == (
        "“Folders” calls it “cat”. Its settings: label_from = parent. You changed that to “ant”. "
        "It is for validation: you put it there."
    )
    assert "number 0, counted from 0: “ant”" in words(told["network"])
    renamed = tell(subject(photo, label="tomcat", classes=("ant", "tomcat"), side="excluded"))
    assert "That class is called “tomcat” now. You took it out" in words(renamed["label"])
    alone = tell(subject(photo, classes=("ant", "bee"), side="excluded"))
    assert "no answer for it" in words(alone["network"])


@pytest.mark.parametrize(
    ("mode", "name", "sentences"),
    [("L", "grey.png", "Stored as L"), ("RGBA", "clear.png", "transparent is white"), ("CMYK", "print.jpg", "CMYK")],
)
def test_other_kinds_of_pictures(tmp_path: Path, tell: Any, mode: str, name: str, sentences: str) -> None:
    Image.new(mode, (60, 48)).save(tmp_path / name)
    told = tell(subject(tmp_path / name))
    assert sentences in words(told["decoded"])
    assert told["decoded"].shape == (48, 60, 3)


def test_long_animated_and_square_pictures(tmp_path: Path, tell: Any) -> None:
    frames = [Image.new("RGB", (600, 60), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "strip.gif", save_all=True, append_images=frames[1:])
    told = tell(subject(tmp_path / "strip.gif"))
    assert "It holds 2 pictures" in words(told["file"])
    assert "only its middle is kept" in words(told["presized"])
    assert told["presized"].shape == (48, 192, 3)
    assert "pixels from the left" in words(told["cropped"])
    Image.new("RGB", (50, 50), "red").save(tmp_path / "square.png")
    told = tell(subject(tmp_path / "square.png"))
    assert "nothing is cut off" in words(told["cropped"])


def test_the_stage_that_fails_says_why_and_is_the_last(photo: Path, tell: Any, tmp_path: Path) -> None:
    whole = photo.read_bytes()
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(whole[: len(whole) // 2])
    told = tell(subject(cut))
    assert list(told) == ["file", "label", "decoded"]
    assert told["decoded"].failed
    assert "cut off" in words(told["decoded"])
    text = tmp_path / "text.jpg"
    text.write_text("hello", encoding="utf-8")
    for path, reason in ((text, "not a picture"), (tmp_path / "gone.jpg", "no longer there")):
        told = tell(subject(path))
        assert list(told) == ["file", "label"]  # what is known of its label is told all the same
        assert told["file"].failed
        assert reason in words(told["file"])


def test_settings_that_do_not_fit_fail_where_they_matter(photo: Path, tell: Any) -> None:
    assert tell(subject(photo), look=Look(augmentation="standard", size=64, presize=48))["decoded"].failed
    wrong = Look(augmentation="standard", size=32, params={"p_flip": 3})
    told = tell(subject(photo), look=wrong)
    assert list(told)[-1] == "augmented"
    assert "p_flip" in words(told["augmented"])
    told = tell(subject(photo), architecture="gone")
    assert list(told)[-1] == "normalised"
    assert "no architecture called 'gone'" in words(told["normalised"])


def test_building_the_network_draws_none_of_the_numbers_of_a_training(photo: Path) -> None:
    registry = load_registry(safe_mode=True)
    tiny = registry.architectures["tiny"]
    devices = []

    def build(n_classes: int, params: Any, weights: Any) -> Network:
        devices.append(torch.empty(0).device.type)
        float(torch.rand(1))  # as some do; without numbers it cannot be done
        return tiny.build(n_classes, params, weights)

    spec = ArchitectureSpec(key="drawing", title="Drawing", summary="", params=tiny.params, build=build)
    registry.architectures.add([spec], registry.architectures.plugin_of("tiny"))
    state = torch.random.get_rng_state()
    for architecture in ("tiny", "drawing"):
        told = Stages(registry, Previewer(registry)).tell(subject(photo), Way(look=LOOK, architecture=architecture))
        assert told[-1].key == "network"
        assert torch.equal(state, torch.random.get_rng_state())
    assert devices == ["meta", "cpu"]


def test_large_pictures_are_shown_small(tmp_path: Path, tell: Any) -> None:
    Image.new("RGB", (1500, 900), "red").save(tmp_path / "large.png")
    told = tell(subject(tmp_path / "large.png"))
    assert told["decoded"].shape == (900, 1500, 3)
    assert told["decoded"].pixels.shape == (288, 480, 3)


def test_every_sentence_can_be_told() -> None:
    values: dict[str, Any] = dict.fromkeys(("name", "format", "mode", "reader", "label", "settings", "problem"), "x")
    values |= dict.fromkeys(("augmentation", "architecture"), "x")
    values |= dict.fromkeys(("bytes", "width", "height", "frames", "presize", "offset", "room", "n_draws", "size"), 1)
    values |= dict.fromkeys(("classes", "index"), 1) | dict.fromkeys(("red", "green", "blue"), 0.5)
    for key in SENTENCES:
        assert Sentence(key, values).text


def test_what_a_project_knows_of_a_picture(shapes: Path, tmp_path: Path) -> None:
    items = [Item(path, path.parent.name) for path in sorted(shapes.glob("*/*.png"))]
    with Project.create(tmp_path / "Shapes.petdesk", source=Source(path=shapes, dataset="folders")) as project:
        for _ in project.rescan(items):
            pass
        ids = [picture.id for picture in project.pictures.select()]
        project.edits.relabel(ids[:1], "red")
        project.edits.move(ids[1:2], "valid")
        project.edits.exclude(ids[2:3])
        project.edits.rename_class("green", "lime")
        seen = overview(project.columns(), valid_fraction=0.2, seed=0)
    subjects = [subject_at(seen, row, reader="Folders", reader_settings={"label_from": "top"}) for row in range(48)]
    first, moved, excluded = subjects[:3]
    assert (first.original, first.sample.label, first.relabelled) == ("blue", "red", True)
    assert (moved.original, moved.sample.label, moved.relabelled, moved.side) == ("blue", "blue", False, "valid_moved")
    assert excluded.side == "excluded"
    assert (subjects[20].original, subjects[20].sample.label, subjects[20].relabelled) == ("green", "lime", False)
    assert {subject.side for subject in subjects[3:]} == {"train_drawn", "valid_drawn"}
    assert first.classes == ("blue", "lime", "red")
