"""Which network suits my pictures, and would more photos help: the dialog of the Train page."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from train_page_samples import train_page

from petdesk.api import ArchitectureSpec
from petdesk.events import Event, Finished, PrepareProgress, Warned
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.compare import CompareDialog
from petdesk.gui.pages.train.compare.bodies_model import ERROR, INTERVAL, NETWORK, TIME, VERDICT, WEIGHTS, BodiesModel
from petdesk.gui.pages.train.compare.more_photos_panel import MorePhotosPanel
from petdesk.gui.pages.train.compare.offers import Offer, offers
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import PluginRecord, PluginState, Registry, load_registry

SLOW = 60_000
ZOO = PluginRecord(name="zoo", source="petdesk-zoo", version="1.0", builtin=False, state=PluginState.LOADED)
RANDOM = {"arch": "resnet18", "weights": "none"}


def body(arch: str, error: float, **more: Any) -> dict[str, Any]:
    found = {
        "arch": arch,
        "title": arch.title(),
        "weights": "random",
        "parameters": 1,
        "error_rate": error,
        "error_low": error - 0.05,
        "error_high": error + 0.06,
        "behind": error - 0.2,
        "behind_low": error - 0.25,
        "behind_high": error - 0.15,
        "within_noise": False,
        "feature_seconds": 2.0,
        "head_seconds": 1.5,
        "reason": "",
    }
    return found | more


def offer(arch: str) -> Offer:
    return Offer(arch=arch, title=arch.title(), weights=None, place="here")


def open_dialog(qtbot: QtBot, page: TrainPage) -> CompareDialog:
    qtbot.mouseClick(page.form.network.compare, Qt.MouseButton.LeftButton)
    assert page.compare is not None
    qtbot.waitUntil(page.compare.isVisible)
    return page.compare


def tick(dialog: CompareDialog, *archs: str) -> None:
    """Ticks these networks alone."""
    for row, one in enumerate(dialog.model.offers):
        state = Qt.CheckState.Checked if one.arch in archs else Qt.CheckState.Unchecked
        dialog.model.setData(dialog.model.index(row, NETWORK), state, Qt.ItemDataRole.CheckStateRole)


def compare(qtbot: QtBot, dialog: CompareDialog) -> None:
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert dialog.job is not None
    qtbot.waitUntil(lambda: dialog.job is None, timeout=SLOW)


def row_of(dialog: CompareDialog, arch: str) -> int:
    return next(row for row, one in enumerate(dialog.model.offers) if one.arch == arch)


def test_networks_whose_weights_are_here_come_first(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    checkpoints = tmp_path / "hub" / "checkpoints"
    checkpoints.mkdir(parents=True)
    (checkpoints / "resnet34-b627a593.pth").write_bytes(b"1")
    (tmp_path / "mine.pth").write_bytes(b"1")
    found = offers(registry.architectures, arch="squeezenet1_1", weights=str(tmp_path / "mine.pth"))
    assert [(one.arch, one.place, one.weights) for one in found[:3]] == [
        ("squeezenet1_1", "file", str(tmp_path / "mine.pth")),
        ("resnet34", "here", None),
        ("tiny", "random", "none"),
    ]
    assert {one.place for one in found[3:]} == {"away"}
    assert len(found) == len(list(registry.architectures))


def test_networks_are_compared_and_one_is_taken(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, **RANDOM, arch_params={"hidden": 8}, epochs=3)
    dialog = open_dialog(qtbot, page)
    assert "resnet18" in dialog.model.chosen
    tick(dialog, "resnet18", "tiny")
    compare(qtbot, dialog)
    found = [dialog.model.result(row) for row in range(2)]
    assert {result["arch"] for result in found if result is not None} == {"resnet18", "tiny"}
    errors = [result["error_rate"] for result in found if result is not None]
    assert errors == sorted(errors)
    assert "fewest mistakes" in dialog.summary.text()
    for column in (ERROR, VERDICT, TIME):
        assert dialog.model.index(1, column).data()
    assert dialog.model.result(2) is None
    dialog.table.setCurrentIndex(dialog.model.index(row_of(dialog, "tiny"), NETWORK))
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert project_session.setting("train.arch") == "tiny"
    assert project_session.setting("train.arch_params") is None
    project_session.undo()  # in one step
    assert project_session.setting("train.arch") == "resnet18"
    assert project_session.setting("train.arch_params") == {"hidden": 8}


def test_more_photos_are_asked_for_with_the_network_that_is_marked(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, epochs=3)
    dialog = open_dialog(qtbot, page)
    dialog.tabs.setCurrentWidget(dialog.more)
    assert dialog.more.start.isEnabled()
    qtbot.mouseClick(dialog.more.start, Qt.MouseButton.LeftButton)
    assert dialog.job is not None
    qtbot.waitUntil(lambda: dialog.job is None, timeout=SLOW)
    assert len(dialog.more.plot.curve("error").series) == 4
    assert "half of the training pictures" in dialog.more.verdict.text()
    assert project_session.project is not None
    assert project_session.project.runs.all() == []


def test_escape_stops_first_and_closes_then(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, epochs=2000)
    dialog = open_dialog(qtbot, page)
    tick(dialog, "tiny")
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    job = dialog.job
    assert job is not None
    assert not dialog.start.isEnabled()
    assert not page.controls.start.isEnabled()
    with qtbot.waitSignal(job.events, timeout=SLOW):
        pass
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert job.is_cancelling
    qtbot.waitUntil(lambda: dialog.job is None, timeout=SLOW)
    assert dialog.model.result(0) is None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_closing_the_project_stops_and_forgets(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    dialog = open_dialog(qtbot, page)
    dialog.model.show_results([body("tiny", 0.2)])
    project_session.close_project()
    assert not dialog.isVisible()
    assert dialog.model.rowCount() == 0


def test_what_is_wrong_is_said_in_the_dialog(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    assert project_session.project is not None
    ids = [picture.id for picture in project_session.project.pictures.select()]
    project_session.edit(lambda edits: edits.exclude(ids))
    dialog = open_dialog(qtbot, page)
    tick(dialog)
    assert not dialog.start.isEnabled()
    tick(dialog, "tiny")
    compare(qtbot, dialog)
    (message,) = dialog.messages.messages()
    assert message.kind == "error"


def test_folds_out_of_bounds_start_nothing(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    dialog = open_dialog(qtbot, page)
    for text, goes in (("1", False), ("x", False), ("4", True)):
        dialog.folds.setFocus()
        dialog.folds.selectAll()
        qtbot.keyClicks(dialog.folds, text)
        assert dialog.start.isEnabled() == goes


def other_job() -> Any:
    events: list[Event] = [PrepareProgress(done=1, total=None, unit="sheep", rate=1.0, message="Sheep")] * 100_000
    yield from events
    yield Finished(result={})


def test_another_job_is_named(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    dialog = open_dialog(qtbot, page)
    assert dialog.start.isEnabled()
    job = project_session.work.start(other_job, title="Counting sheep")
    assert not dialog.start.isEnabled()
    assert not dialog.more.start.isEnabled()
    job.cancel()
    qtbot.waitUntil(dialog.start.isEnabled)


def test_what_came_of_it_in_words() -> None:
    model = BodiesModel()
    model.show_offers([offer("slow"), offer("best"), offer("gone"), offer("other")], {"best"})
    missing = body("gone", 0.0, reason="Its weights are not there.")
    model.show_results([body("best", 0.2), body("slow", 0.22, within_noise=True), body("other", 0.5), missing])
    rows = [[model.index(row, column).data() for column in (NETWORK, ERROR, VERDICT, TIME)] for row in range(4)]
    assert rows == [
        ["Best", "20.0% (15–26)", "the fewest mistakes", "3.5 s"],
        ["Slow", "22.0% (17–28)", "maybe as good", "3.5 s"],
        ["Other", "50.0% (45–56)", "worse by 25.0 to 35.0 points", "3.5 s"],
        ["Gone", "", "left out", ""],
    ]
    assert model.index(3, VERDICT).data(Qt.ItemDataRole.ToolTipRole) == "Its weights are not there."
    assert "between 15.0% and 26.0%" in model.index(0, ERROR).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(0, ERROR).data(INTERVAL) == pytest.approx((0.2, 0.15, 0.26, 0.56))
    assert model.index(3, ERROR).data(INTERVAL) is None
    assert model.index(0, WEIGHTS).data() == "on this computer"


def test_the_interval_is_painted_as_long_as_it_is(qtbot: QtBot, project_session: Session) -> None:
    dialog = open_dialog(qtbot, train_page(qtbot, project_session))
    dialog.model.show_results([body("tiny", 0.2), body("resnet18", 0.5, error_low=0.3, error_high=0.7)])
    area = dialog.table.visualRect(dialog.model.index(1, ERROR))
    image = dialog.table.viewport().grab(area).toImage()
    narrow = dialog.table.viewport().grab(dialog.table.visualRect(dialog.model.index(0, ERROR))).toImage()
    middle = image.height() // 2

    def painted(picture: Any) -> int:
        room = picture.width() // 2
        return sum(picture.pixelColor(x, middle) != picture.pixelColor(x, 2) for x in range(room))

    assert painted(image) > 1.5 * painted(narrow) > 0


@pytest.mark.parametrize(
    ("gain", "said"),
    [
        ({"value": 0.1, "low": 0.05, "high": 0.15, "noise": False}, "more photos will help"),
        ({"value": 0.01, "low": -0.05, "high": 0.06, "noise": True}, "may be chance"),
        ({"value": -0.1, "low": -0.15, "high": -0.05, "noise": False}, "It got worse"),
    ],
)
def test_the_verdict_on_more_photos(gain: dict[str, Any], said: str, qtbot: QtBot) -> None:
    panel = MorePhotosPanel()
    qtbot.addWidget(panel)
    points = [
        {"share": share, "pictures": round(100 * share), "error_rate": 0.5, "error_low": 0.4, "error_high": 0.6}
        for share in (0.25, 0.5, 0.75, 1.0)
    ]
    gaining = [{"class": "Bengal", "pictures": 9, "error_with_half": 0.9, "error_with_all": 0.4}]
    panel.show_answer({"points": points, "gain": gain, "classes": gaining, "title": "Tiny", "repeats": 1})
    assert said in panel.verdict.text()
    assert [panel.classes.item(0, column).text() for column in range(3)] == ["Bengal", "90%", "40%"]
    panel.show_answer({"points": points, "gain": gain, "classes": [], "title": "Tiny", "repeats": 1})
    assert panel.classes.isHidden()
    panel.clear()
    assert panel.verdict.isHidden()


def test_warnings_of_a_comparison_are_shown(qtbot: QtBot, project_session: Session) -> None:
    dialog = open_dialog(qtbot, train_page(qtbot, project_session))
    dialog._hear([Warned(message="Too few pictures to test: a, b. They are only trained on.")])
    (message,) = dialog.messages.messages()
    assert message.kind == "warning"


def test_one_among_many_is_found_and_ticked(qtbot: QtBot, shapes_project: Path, tmp_path: Path) -> None:
    registry = load_registry(safe_mode=True)
    registry.architectures.add([zoo_network(number) for number in range(1200)], ZOO)
    session = Session(registry, Preferences(tmp_path / "zoo.json"))
    session.open_project(shapes_project)
    try:
        dialog = open_dialog(qtbot, train_page(qtbot, session, arch="zoo700"))
        assert dialog.model.offers[0].arch == "zoo700", "the one that is chosen is in sight"
        assert dialog.model.chosen >= {"zoo700"}
        qtbot.keyClicks(dialog.search.line, "zoo 11")
        assert shown(dialog) == {f"zoo{number}" for number in range(1200) if "11" in str(number)}
        tick_marked(qtbot, dialog)
        dialog.search.line.clear()
        assert len(shown(dialog)) == 1215
        dialog.search.ticked.setFocus()
        qtbot.keyClick(dialog.search.ticked, Qt.Key.Key_Space)
        assert shown(dialog) == dialog.model.chosen >= {"zoo700", "zoo11"}
        qtbot.keyClicks(dialog.search.line, "platypus")
        assert shown(dialog) == set()
    finally:
        session.close()


def test_among_few_there_is_nothing_to_search(qtbot: QtBot, project_session: Session) -> None:
    dialog = open_dialog(qtbot, train_page(qtbot, project_session))
    assert not dialog.search.isVisible()
    assert len(shown(dialog)) == len(project_session.registry.architectures)


def zoo_network(number: int) -> ArchitectureSpec:
    def build(*_: Any) -> Any:
        raise AssertionError("nothing is built here")

    return ArchitectureSpec(key=f"zoo{number}", title=f"Zoo {number}", summary="An animal.", build=build)


def shown(dialog: CompareDialog) -> set[str]:
    return {offer.arch for row, offer in enumerate(dialog.model.offers) if not dialog.table.isRowHidden(row)}


def tick_marked(qtbot: QtBot, dialog: CompareDialog) -> None:
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
