"""The report: one file that is whole, says what the numbers say, and asks nothing of anybody."""

import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from prediction_samples import ACTUAL, PROBABILITIES, write_run

from petdesk.api import DataError, SettingsError
from petdesk.events import Finished, PrepareProgress, Warned
from petdesk.interpret import confusion, most_confused, probabilities_of, read_answers
from petdesk.interpret.document import make_report
from petdesk.interpret.document.charts import matrix
from petdesk.model_file import read_document, replace_document
from petdesk.project import Source
from petdesk.registry import Registry
from petdesk.training.temperature import softened

VOID = {"meta", "img", "br", "wbr", "link", "input", "hr"}


class Page(HTMLParser):
    """What a page is made of; fails where a tag is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def made(path: Path, registry: Registry, **how: Any) -> dict[str, Any]:
    *_, last = make_report(path, registry, **how)
    assert isinstance(last, Finished)
    return last.result


def test_the_report_says_what_the_numbers_say(trained: Path, registry: Registry, tmp_path: Path) -> None:
    result = made(trained, registry, out=tmp_path / "there" / "report.html", examples=4)
    assert result["report"] == str(tmp_path / "there" / "report.html")
    written = json.loads((tmp_path / "there" / "report.json").read_text())
    answers = read_answers(trained)
    counts = confusion(answers)
    assert written["figures"]["accuracy"] == pytest.approx(answers.accuracy)
    assert sum(count for _, _, count in written["confusion"]) == len(answers) == written["pictures"]["count"]
    for actual, predicted, count in written["confusion"]:
        assert counts[actual, predicted] == count
    assert [(pair["count"]) for pair in written["most_confused"]] == [pair.count for pair in most_confused(counts)]
    assert sorted(written["class_order"]) == [0, 1, 2]
    losses = [picture["loss"] for picture in written["rankings"]["top-losses"]]
    assert losses == pytest.approx(np.sort(answers.losses)[::-1][:4].tolist())
    assert written["reliability"]["pictures"] == len(answers)
    assert written["coverage"]["points"][0]["answered"] == 1
    assert "petdesk train" in written["repeat"]["train"]
    assert "--arch tiny" in written["repeat"]["train"]
    assert written["repeat"]["interpret"].startswith("petdesk interpret")
    assert list(tmp_path.glob("there/*.partial")) == []


def test_the_page_needs_nothing_beside_it(trained: Path, registry: Registry, tmp_path: Path) -> None:
    made(trained, registry, out=tmp_path / "report.html", examples=3)
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    page = Page(text)
    assert not {"script", "link", "iframe", "object"} & {tag for tag, _ in page.tags}
    for _, attributes in page.tags:
        for name in ("src", "href", "data", "action"):
            assert attributes.get(name, "#").startswith(("data:image/jpeg;base64,", "#"))
    assert re.findall(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text) == []
    policy = next(attributes for tag, attributes in page.tags if attributes.get("http-equiv"))
    assert policy["content"].startswith("default-src 'none'")
    assert len([1 for tag, _ in page.tags if tag == "img"]) >= 9
    for title in ("Confusion", "Top losses", "Most correct", "Trust", "Classes", "Settings", "How to repeat it"):
        assert title in page.text
    assert "prefers-color-scheme: dark" in text


def test_names_cannot_break_the_page(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run, pictures = tmp_path / "run", tmp_path / "pictures"
    shutil.copytree(trained, run)
    pictures.mkdir()
    names = ["<script>alert(1)</script>.png", "a\udcff.png", '"&amp;.png', "gone.png", "c.png"]
    for name in names[4:]:
        Image.new("RGB", (60, 40)).save(pictures / name)
    classes = ("<b>blue</b>", "green & co", "red")
    write_run(run, names=names, classes=classes, root=pictures)
    made(run, registry, out=tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    page = Page(text)
    tags = [tag for tag, _ in page.tags]
    assert ("script" in tags, tags.count("b")) == (False, 6)  # those of the six figures on top
    assert "<b>blue</b>" in page.text
    assert "This picture cannot be read any more." in page.text


def test_numbers_alone(trained: Path, registry: Registry, tmp_path: Path) -> None:
    result = made(trained, registry, out=tmp_path / "numbers.json")
    assert (result["report"], result["json"]) == (None, str(tmp_path / "numbers.json"))
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["numbers.json"]


def test_another_folder_and_an_earlier_run(trained: Path, registry: Registry, tmp_path: Path, shapes: Path) -> None:
    result = made(
        trained / "model.safetensors", registry, out=tmp_path / "r.html", source=Source(path=shapes), earlier=trained
    )
    assert (result["pictures"]["part"], result["pictures"]["count"]) == ("source", 48)
    assert result["change"]["pictures"] == len(read_answers(trained))
    assert "Became wrong" in Page((tmp_path / "r.html").read_text(encoding="utf-8")).text
    assert made(trained, registry, part="train")["pictures"]["count"] == 48 - len(read_answers(trained))


def test_a_temperature_and_a_threshold_are_kept(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    result = made(run, registry, temperature=2.0, answer_from=0.4)
    document = read_document(run / "model.safetensors")
    assert (document.temperature, document.answer_from) == (2.0, 0.4)
    assert result["coverage"]["kept"]["threshold"] == 0.4
    assert result["reliability"]["confidence"] < read_answers(run).p_predicted.mean()
    assert made(run, registry, temperature="off", answer_from="off")["coverage"]["kept"] is None
    assert read_document(run / "model.safetensors").temperature == 1


def test_probabilities_are_those_that_predict_tells(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    result = made(run, registry, temperature=2.5, earlier=trained, out=tmp_path / "r.html")
    answers = read_answers(run)
    softer = softened(probabilities_of(answers, np.arange(len(answers))), 2.5)
    for picture in result["rankings"]["top-losses"]:
        row = picture["row"]
        assert picture["p_predicted"] == pytest.approx(softer[row].max())
        assert picture["p_actual"] == pytest.approx(softer[row, answers.labels[row]])
        assert picture["loss"] == pytest.approx(answers.losses[row])
    assert "with the model's temperature" in Page((tmp_path / "r.html").read_text(encoding="utf-8")).text


def test_a_temperature_is_fitted_to_a_real_run(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    fitted = made(run, registry, temperature="fit")
    assert fitted["calibration"]["pictures"] == len(read_answers(run)) >= 10
    assert fitted["calibration"]["helps"]
    document = read_document(run / "model.safetensors")
    assert document.temperature == fitted["calibration"]["temperature"] == fitted["model"]["temperature"] != 1
    assert document.validation["ece"] == fitted["calibration"]["ece_after"]


CLASSES = ("blue", "green", "red")


def test_a_temperature_that_does_not_help_is_not_kept(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    # Of ten answers that are 0.9 sure, nine are right: there is nothing to mend.
    labels = [0] * 27 + [1, 2, 1]
    names = [f"{number}.png" for number in range(30)]
    write_run(run, [(0.9, 0.05, 0.05)] * 30, labels, names=names, classes=CLASSES)
    before = (run / "model.safetensors").read_bytes()
    *events, last = make_report(run, registry, temperature="fit", out=tmp_path / "r.html")
    assert isinstance(last, Finished)
    assert not last.result["calibration"]["helps"]
    (warned,) = [event.message for event in events if isinstance(event, Warned)]
    assert warned.endswith("The model's temperature is left as it was.")
    assert (run / "model.safetensors").read_bytes() == before
    assert "A temperature would not help" in Page((tmp_path / "r.html").read_text(encoding="utf-8")).text


@pytest.mark.parametrize("how", [{"out": "report.html"}, {"earlier": "other"}])
def test_what_fails_leaves_the_model_as_it_was(
    trained: Path, registry: Registry, tmp_path: Path, how: dict[str, str]
) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    before = (run / "model.safetensors").read_bytes()
    (tmp_path / "report.json").mkdir()
    write_run(tmp_path / "other", classes=CLASSES)  # has no picture in common
    with pytest.raises(DataError):
        made(run, registry, temperature=3.0, answer_from=0.5, **{name: tmp_path / file for name, file in how.items()})
    assert (run / "model.safetensors").read_bytes() == before


def test_another_temperature_takes_the_threshold_along(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    middle = float(np.sort(read_answers(run).p_predicted)[9])
    kept = made(run, registry, answer_from=middle)["coverage"]["kept"]
    *events, last = make_report(run, registry, temperature=3.0)
    assert isinstance(last, Finished)
    moved = last.result["coverage"]["kept"]
    assert (moved["answered"], moved["threshold"] < kept["threshold"]) == (kept["answered"], True)
    (warned,) = [event.message for event in events if isinstance(event, Warned)]
    assert f"answered from a confidence of {middle:.1%} on" in warned
    assert f"from {moved['threshold']:.1%} on; that is kept in its place" in warned
    assert made(run, registry, temperature="off")["coverage"]["kept"]["threshold"] == pytest.approx(middle, rel=1e-6)


def test_a_temperature_for_answers_with_copies_says_so(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    config = json.loads((run / "config.json").read_text())
    config["settings"]["tta"] = 4
    (run / "config.json").write_text(json.dumps(config))
    answers = list(range(5)) * 4
    rows = [PROBABILITIES[n] for n in answers]
    names = [f"{n}.png" for n in range(20)]
    write_run(run, rows, [ACTUAL[n] for n in answers], names=names, classes=("blue", "green", "red"))
    warned = [event.message for event in make_report(run, registry, temperature="fit") if isinstance(event, Warned)]
    assert len(warned) == 1
    assert "test-time augmentation" in warned[0]
    assert read_document(run / "model.safetensors").validation["ece"] >= 0


def test_an_infinite_loss_is_null_in_json(trained: Path, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    write_run(run, [(1.0, 0.0, 0.0)] * 5, classes=("blue", "green", "red"))
    made(run, registry, out=tmp_path / "r.html")
    written = json.loads((tmp_path / "r.json").read_text(), parse_constant=pytest.fail)
    assert written["rankings"]["top-losses"][0]["loss"] is None
    assert "loss ∞" in Page((tmp_path / "r.html").read_text(encoding="utf-8")).text


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"out": Path("report.pdf")}, r"cannot be called report\.pdf\. Give it a name that ends in \.html"),
        ({"part": "train", "temperature": "fit"}, "did not learn from"),
    ],
)
def test_what_makes_no_report(trained: Path, registry: Registry, how: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        made(trained, registry, **how)


def test_a_report_that_cannot_be_written(trained: Path, registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "report.json").mkdir()
    with pytest.raises(DataError, match="Make room, or choose another place for the report"):
        made(trained, registry, out=tmp_path / "report.html")


@pytest.mark.parametrize("name", ["config.html", "config.json", "config.HTM"])
def test_a_report_replaces_nothing_but_a_report(trained: Path, registry: Registry, tmp_path: Path, name: str) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    before = (run / "config.json").read_bytes()
    with pytest.raises(SettingsError, match=r"would replace .*config\.json, which is something else"):
        made(run, registry, out=run / name)
    assert (run / "config.json").read_bytes() == before
    made(run, registry, out=run / "report.html")
    made(run, registry, out=run / "report.html")


def test_a_cancelled_report_leaves_the_one_before(trained: Path, registry: Registry, tmp_path: Path) -> None:
    made(trained, registry, out=tmp_path / "report.html")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    job = make_report(trained, registry, out=tmp_path / "report.html", examples=1)
    assert isinstance(next(job), PrepareProgress)
    job.close()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("own", [0.5, 1.0])
def test_thresholds_of_the_model_count_in_the_report(
    trained: Path, registry: Registry, tmp_path: Path, own: float
) -> None:
    run = tmp_path / "run"
    shutil.copytree(trained, run)
    file = run / "model.safetensors"
    replace_document(file, read_document(file).model_copy(update={"thresholds": (own,) * 3}))
    result = made(run, registry, out=tmp_path / "r.html")
    share = float((read_answers(run).p_predicted >= own).mean())
    assert (own < 1) == (share > 0)
    kept = result["coverage"]["kept"]
    assert (kept["answered"], kept["threshold"]) == (pytest.approx(share), None)
    text = Page((tmp_path / "r.html").read_text(encoding="utf-8")).text
    assert f"The model answers from the threshold of each class on: {100 * share:.1f}% of these" in text
    result = made(run, registry, out=tmp_path / "r.html", answer_from=0.9)
    text = Page((tmp_path / "r.html").read_text(encoding="utf-8")).text
    assert "from the threshold of each class on, and only from 90.0% on:" in text


def test_a_large_matrix_shows_the_classes_that_were_confused() -> None:
    drawn = matrix([[0, 0, 3], [0, 2, 12345], [1, 1, 9]], ["a", "b", "<c>"], [2, 0])
    assert "12k" in drawn
    assert "a taken for &lt;c&gt;: 12,345 pictures of 12,348" in drawn
    assert drawn.count("<rect") == 2
