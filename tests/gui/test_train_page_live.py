"""What a training tells while it runs: figures with their intervals, the best epoch, and remarks in the language."""

import ast
import math
import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot
from train_page_samples import found, train_page

import petdesk
from petdesk.events import EpochEnd, Event, PhaseStart, PrepareProgress, Resumed, SnapshotKept, Warned
from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.engine_words import SENTENCES, in_language
from petdesk.gui.pages.train.epochs_model import COLUMNS, FOLDED, EpochsModel
from petdesk.gui.pages.train.figure_words import facts_of, share, share_in_full
from petdesk.gui.pages.train.trainer import Ended
from petdesk.gui.session import Session
from petdesk.gui.translation import OWNED, install
from petdesk.training.watch import FIGURES, NO_FALL, RISING_LOSS

Role = Qt.ItemDataRole
USUAL: dict[str, Any] = {
    "phase": 1,
    "epochs": 3,
    "train_loss": 1.0,
    "valid_loss": 1.1,
    "accuracy": 0.75,
    "error_rate": 0.25,
    "error_low": 0.191,
    "error_high": 0.319,
    "top_k": 3,
    "top_k_accuracy": 0.9,
    "macro_f1": 0.7,
    "balanced_accuracy": 0.72,
    "seconds": 1.0,
    "train_pictures": 4,
    "valid_pictures": 40,
    "pictures_per_second": 8.0,
}


def epoch(number: int, **figures: float) -> EpochEnd:
    return EpochEnd(**{**USUAL, "epoch": number, **figures})


def phase() -> PhaseStart:
    return PhaseStart(
        phase=1,
        phases=1,
        name="head",
        epochs=3,
        steps_per_epoch=2,
        batch_size=4,
        groups=("stem", "head"),
        trained_groups=("head",),
        trained_parameters=1,
        max_lrs=(1e-3, 1e-3),
    )


def cell(model: EpochsModel, row: int, column: str, role: Role = Role.DisplayRole) -> Any:
    return model.index(row, COLUMNS.index(column)).data(role)


def show(page: TrainPage, *events: Event, monitor: str = "error_rate") -> None:
    page.live.begin(monitor)
    page.live.take([phase(), *events])


def shown_columns(page: TrainPage) -> list[str]:
    return [name for place, name in enumerate(COLUMNS) if not page.live.table.isColumnHidden(place)]


def test_the_error_rate_comes_with_its_interval() -> None:
    model = EpochsModel()
    model.extend([epoch(1), epoch(2, valid_pictures=0, error_rate=math.nan)])
    assert cell(model, 0, "error_rate") == "25.0% (19–32)"
    assert "between 19.1% and 31.9%" in cell(model, 0, "error_rate", Role.AccessibleTextRole)
    assert cell(model, 1, "error_rate") == "–"
    assert model.titles()[COLUMNS.index("top_k_accuracy")] == "Top 3"


@pytest.mark.parametrize(
    ("monitor", "values", "best"),
    [("error_rate", (0.3, 0.2, 0.2), 1), ("macro_f1", (0.3, 0.2, 0.4), 2), ("valid_loss", (3.0, 4.0, 5.0), 0)],
)
def test_the_figure_to_watch_and_its_best_epoch_are_marked(monitor: str, values: tuple[float, ...], best: int) -> None:
    model = EpochsModel()
    model.clear(monitor)
    for number, value in enumerate(values, start=1):
        model.extend([epoch(number, **{monitor: value})])
    headers = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(len(COLUMNS))]
    assert [name for name, header in zip(COLUMNS, headers, strict=True) if "★" in header] == [monitor]
    bold = [row for row in range(3) if (font := cell(model, row, monitor, Role.FontRole)) is not None and font.bold()]
    assert bold == [best]
    assert "the best so far" in cell(model, best, monitor, Role.AccessibleTextRole)
    assert cell(model, best, "train_loss", Role.FontRole) is None


def test_no_epoch_is_the_best_of_those_without_validation() -> None:
    model = EpochsModel()
    model.extend([epoch(1, valid_pictures=0, error_rate=math.nan)])
    assert model.best() is None


def test_columns_are_shown_and_hidden_by_a_menu(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    page.tabs.setCurrentWidget(page.live)
    show(page, epoch(1))
    assert not {*FOLDED} & {*shown_columns(page)}
    button = found(page, "train.epochs.columns", QToolButton)
    menu = button.menu()
    assert menu is not None

    def choose() -> None:
        menu.setActiveAction(page.live.table.columns["macro_f1"])
        qtbot.keyClick(menu, Qt.Key.Key_Return)

    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, choose))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "macro_f1" in shown_columns(page)
    assert page.live.metrics.legend.box("macro_f1").isVisibleTo(page.live.metrics)
    assert not page.live.metrics.legend.box("balanced_accuracy").isVisibleTo(page.live.metrics)
    page.live.table.columns["accuracy"].trigger()
    assert "accuracy" not in shown_columns(page)
    assert {"phase", "epoch"} <= {*shown_columns(page)}


def test_the_table_has_the_same_menu(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    page.tabs.setCurrentWidget(page.live)
    page.live.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()][-3:] == ["Macro F1", "Balanced", "Time"]
    menu.close()


def test_the_figure_to_watch_is_always_shown(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    show(page, epoch(1), monitor="balanced_accuracy")
    assert "balanced_accuracy" in shown_columns(page)
    header = page.live.table.horizontalHeader()
    assert [COLUMNS[header.logicalIndex(place)] for place in range(4)] == [
        *("phase", "epoch", "balanced_accuracy"),
        "train_loss",
    ]
    assert page.live.metrics.curve("balanced_accuracy").shown
    assert not page.live.metrics.curve("macro_f1").shown


def test_the_best_epoch_has_a_spot_on_its_curve(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    show(page, epoch(1, error_rate=0.4), epoch(2, error_rate=0.1), epoch(3, error_rate=0.2))
    assert page.live.metrics.curve("best").series.ys.tolist() == [0.1]
    assert "best" not in {curve.key for curve in page.live.loss.curves}
    show(page, epoch(1, valid_loss=0.4), epoch(2, valid_loss=0.6), monitor="valid_loss")
    assert page.live.loss.curve("best").series.ys.tolist() == [0.4]
    assert "best" not in {curve.key for curve in page.live.metrics.curves}


def test_the_interval_is_drawn_around_the_error_rate(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    show(page, epoch(1), epoch(2, error_rate=0.1, error_low=0.05, error_high=0.2))
    curve = page.live.metrics.curve("error_rate")
    assert curve.y_bounds(log=False) == (0.05, 0.319)
    plot = page.live.metrics
    plot.table.reload("Step", [curve])
    titles = [plot.table.headerData(place, Qt.Orientation.Horizontal) for place in range(plot.table.columnCount())]
    assert titles == ["Step", "Error rate", "Error rate, 95% from", "Error rate, 95% to"]


def test_snapshots_and_resuming_are_told(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    snapshots = [
        SnapshotKept(number=1, error_rate=0.2, ensemble_error_rate=0.2),
        SnapshotKept(number=2, error_rate=0.21, ensemble_error_rate=0.17),
    ]
    page.trainer.events.emit([Resumed(phase=2, epochs=3, step=27), snapshots[0]])
    page.trainer.events.emit([snapshots[1]])
    texts = [message.text for message in page.messages.messages()]
    assert texts == [
        "Snapshot 2 is kept: it gets 21.0% of the validation pictures wrong. All 2 together get 17.0% wrong.",
        "The training goes on in phase 2, after 3 epochs and 27 steps.",
    ]


def test_remarks_of_the_training_are_warnings(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    page.trainer.events.emit([Warned(message=NO_FALL.format(epochs=3))])
    (message,) = page.messages.messages()
    assert (message.kind, message.text) == ("warning", NO_FALL.format(epochs=3))


def skeletons() -> set[str]:
    """Every text of the engine, with braces alone where something is filled in."""
    found = set()
    for folder in ("training", "data"):
        for path in (Path(petdesk.__file__).parent / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(re.sub(r"{\w+}", "{}", node.value))
                elif isinstance(node, ast.JoinedStr):
                    text = "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
                    found.add(text.replace("{}{}", "{}"))
    return found


@pytest.mark.parametrize("sentence", [str(sentence) for sentence in SENTENCES])
def test_a_sentence_to_translate_is_one_of_the_engine(sentence: str) -> None:
    assert re.sub(r"{\w+}", "{}", sentence) in skeletons()


def test_sentences_of_the_engine_are_told_in_the_language(qtbot: QtBot, project_session: Session) -> None:
    application = QApplication.instance()
    assert application is not None
    page = train_page(qtbot, project_session)
    said = RISING_LOSS.format(epochs=2, figure=FIGURES["macro_f1"])
    assert in_language(said) == said
    assert in_language("Something else with {braces}.") == "Something else with {braces}."
    locale = QLocale()
    install(application, "de")
    try:
        assert "seit 2 Epochen" in in_language(said)
        assert "Makro-F1" in in_language(said)
        taken = in_language("The network is compiled: a step takes 0.10 s instead of 0.20 s; compiling took 9 s.")
        assert "0.10 s statt 0.20 s" in taken
        page.live.begin("error_rate")
        message = "Looking how many pictures fit into memory: 64"
        page.live.take([PrepareProgress(done=3, total=None, unit="batch sizes", rate=1.0, message=message)])
        assert "wie viele Bilder in den Speicher passen: 64" in page.live.standing.line.text()
    finally:
        for translator in application.findChildren(QTranslator, OWNED):
            application.removeTranslator(translator)
        QLocale.setDefault(locale)


def test_a_finished_training_is_told_with_its_figures(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    result = {
        "error_rate": 0.1,
        "error_low": 0.05,
        "error_high": 0.2,
        "error_rate_without_tta": 0.12,
        "top_k": 5.0,
        "top_k_accuracy": 0.99,
        "macro_f1": 0.88,
        "balanced_accuracy": 0.87,
        "answered": 0.9,
        "answered_error_rate": 0.04,
        "seconds": 5.0,
    }
    page.live.begin("error_rate")
    page.trainer.ended.emit(Ended(outcome="done", model=project_session.project.path, result=result))  # type: ignore[union-attr]
    (message,) = page.messages.messages()
    assert "10.0% (with 95% certainty between 5.0% and 20.0%)" in message.text
    assert page.live.standing.line.text() == (
        "Error rate 10.0% (5–20) · 12.0% without varied copies · top 5 99.0% · macro F1 88.0% · "
        "balanced accuracy 87.0% · 90.0% answered · of these 4.0% wrong"
    )


def test_a_share_without_an_interval_is_a_share() -> None:
    assert share(0.25) == share_in_full(0.25) == "25.0%"
    assert facts_of({"error_rate": None}) == facts_of({}) == ""
