"""Recipes on the Train page: their numbers, and recipes as files to save, load and share."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from train_page_samples import choose, found, train_page

from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.phases_model import EPOCHS
from petdesk.gui.pages.train.recipe_files import SaveRecipe
from petdesk.gui.session import Session
from petdesk.training.recipe import RECIPES
from petdesk.training.recipe_file import RecipeFile, read_recipe_file, write_recipe_file

CAREFUL = RecipeFile(
    title="Careful",
    summary="For few pictures.",
    settings={
        "recipe": "unfreeze-slice",
        "phases": [
            {"name": "head", "epochs": 3, "frozen": "body", "lr": 0.002, "cached": True},
            {"name": "all", "epochs": 4, "frozen": "none", "lr": [1e-6, 1e-4]},
        ],
        "loss": "focal",
        "focal_gamma": 1.5,
        "label_smoothing": 0.0,
        "tta": 4,
        "batch_size": "auto",
    },
)


def settings(session: Session) -> dict[str, Any]:
    """All that the project keeps for a training, as JSON."""
    assert session.project is not None
    kept = session.project.settings.all()
    return {key: value for key, value in kept.items() if key.startswith("train.") and value is not None}


@pytest.fixture
def careful(tmp_path: Path) -> Path:
    path = tmp_path / "careful.json"
    write_recipe_file(path, CAREFUL)
    return path


def load(qtbot: QtBot, page: TrainPage, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    qtbot.mouseClick(found(page, "train.recipe.load"), Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", list(RECIPES))
def test_every_recipe_says_what_it_is_for(key: str, qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, arch="resnet18")
    choose(qtbot, page.form.recipe.recipe.combo, RECIPES[key].title)
    qtbot.waitUntil(lambda: page.form.recipe.recipe.combo.accessibleDescription() == RECIPES[key].summary)
    assert page.settings.config().recipe_key == key
    assert page.form.recipe.numbers.epochs.number() == RECIPES[key].epochs
    assert page.form.recipe.numbers.freeze_epochs.isEnabled() == (RECIPES[key].freeze_epochs > 0)


def test_its_numbers_make_its_phases(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    numbers = page.form.recipe.numbers
    assert (numbers.epochs.number(), numbers.freeze_epochs.number(), numbers.lr.currentText()) == (6, 1, "0.002")
    type_into(qtbot, numbers.epochs, "3")
    type_into(qtbot, numbers.freeze_epochs, "2")
    type_into(qtbot, numbers.lr, "4e-3")
    qtbot.waitUntil(lambda: [phase.epochs for phase in page.form.recipe.phases()] == [2, 3])
    assert page.form.recipe.phases()[0].lr == 4e-3
    assert "train.phases" not in settings(project_session)
    for _ in range(3):
        project_session.undo()
    qtbot.waitUntil(lambda: [phase.epochs for phase in page.form.recipe.phases()] == [1, 6])
    assert numbers.lr.currentText() == "0.002"


def test_what_is_no_rate_is_refused_under_the_numbers(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    for text, kept in (("fast", None), ("0", None), ("[1e-4, 1e-3, 1e-2]", [1e-4, 1e-3, 1e-2])):
        type_into(qtbot, page.form.recipe.numbers.lr, text)
        assert settings(project_session).get("train.lr") == kept
        assert found(page, "train.numbers.refusal").isVisible() == (kept is None)
        assert bool(page.form.refusal()) == (kept is None)


def test_the_rate_can_be_left_to_the_finder(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    choose(qtbot, page.form.recipe.numbers.lr, "found first")
    assert settings(project_session)["train.lr"] == "auto"
    assert page.settings.config().looks_for_a_rate
    model = page.form.recipe.model
    qtbot.waitUntil(lambda: model.index(0, 4).data() == "found first")


def test_phases_of_ones_own_have_their_own_numbers(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, recipe="fine-tune")
    numbers = page.form.recipe.numbers
    model = page.form.recipe.model
    model.setData(model.index(0, EPOCHS), 5)
    qtbot.waitUntil(lambda: not numbers.epochs.isEnabled())
    assert "own" in numbers.epochs.toolTip()
    assert any(
        "phases below are your own" in label.text() and label.isVisible() for label in numbers.findChildren(QLabel)
    )
    assert numbers.lr.currentText() == ""
    qtbot.mouseClick(found(page, "train.phases.reset"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(numbers.epochs.isEnabled)
    assert numbers.epochs.number() == 6


def test_loading_a_recipe_is_one_step_to_undo(
    qtbot: QtBot, project_session: Session, careful: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = train_page(qtbot, project_session, epochs=9, snapshots=True, tta=2)
    before = settings(project_session)
    load(qtbot, page, careful, monkeypatch)
    qtbot.waitUntil(lambda: [phase.epochs for phase in page.form.recipe.phases()] == [3, 4])
    after = settings(project_session)
    config = page.settings.config()
    assert (config.recipe_key, config.loss, config.focal_gamma, config.batch_size) == (
        *("unfreeze-slice", "focal", 1.5),
        "auto",
    )
    assert config.planned_phases()[0].cached
    assert config.snapshots  # of which the file says nothing
    assert config.arch == "tiny"
    assert "train.epochs" not in after
    project_session.undo()
    assert settings(project_session) == before
    qtbot.waitUntil(lambda: page.form.recipe.recipe.key() == "from-scratch")
    project_session.redo()
    assert settings(project_session) == after
    project_session.undo()
    assert settings(project_session) == before


def test_the_title_of_a_loaded_recipe_is_shown_while_it_holds(
    qtbot: QtBot, project_session: Session, careful: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = train_page(qtbot, project_session)
    title = found(page, "train.recipe.loaded", QLabel)
    assert not title.isVisible()
    load(qtbot, page, careful, monkeypatch)
    qtbot.waitUntil(lambda: "“Careful”. For few pictures." in title.text())
    (message,) = page.messages.messages()
    assert "“Careful”" in message.text
    project_session.edit_setting("train.tta", 8)
    qtbot.waitUntil(lambda: "changed since" in title.text())
    project_session.undo()
    qtbot.waitUntil(lambda: "changed since" not in title.text())
    choose(qtbot, page.form.recipe.recipe.combo, "Frozen")
    qtbot.waitUntil(title.isHidden)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "cannot be read"),
        ('{"petdesk_recipe": 99}', "newer PetDesk"),
        ('{"petdesk_recipe": 1, "settings": {"arch": "tiny"}}', "'arch'"),
        ('{"petdesk_recipe": 1, "settings": {"tta": 500}}', "'tta'"),
    ],
)
def test_a_file_that_is_no_recipe_is_refused_with_a_sentence(
    text: str, said: str, qtbot: QtBot, project_session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.json").write_text(text)
    page = train_page(qtbot, project_session)
    before = settings(project_session)
    load(qtbot, page, tmp_path / "bad.json", monkeypatch)
    (message,) = page.messages.messages()
    assert message.kind == "error"
    assert said in message.text
    assert settings(project_session) == before


def test_a_recipe_is_saved_and_comes_back(
    qtbot: QtBot, project_session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = train_page(qtbot, project_session, recipe="sgdr", snapshots=True, augmentation="none", seed=5)
    target = tmp_path / "Mine, and yours.json"
    proposed = []

    def choose_path(_parent: QWidget, _caption: str, place: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(place).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose_path)
    qtbot.mouseClick(found(page, "train.recipe.save"), Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SaveRecipe)
    save = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()  # it needs a title
    qtbot.keyClicks(dialog.title, "Mine: 1")
    qtbot.keyClicks(dialog.summary, "For all pets.")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert proposed == ["Mine_ 1.json"]
    recipe = read_recipe_file(target)
    assert (recipe.title, recipe.summary) == ("Mine: 1", "For all pets.")
    assert recipe.settings["snapshots"] is True
    assert [phase["epochs"] for phase in recipe.settings["phases"]] == [1, 7]
    assert "seed" not in recipe.settings
    assert str(target) in page.messages.messages()[0].text
    for field in ("recipe", "snapshots", "augmentation"):
        project_session.edit_setting(f"train.{field}", None)
    load(qtbot, page, target, monkeypatch)
    config = page.settings.config()
    assert (config.recipe_key, config.snapshots, config.augmentation) == ("sgdr", True, "none")


def test_a_recipe_that_cannot_be_written_is_said(qtbot: QtBot, project_session: Session, tmp_path: Path) -> None:
    page = train_page(qtbot, project_session)
    page.form.recipe.files.save(tmp_path / "gone" / "x.json", title="x", summary="")
    (message,) = page.messages.messages()
    assert (message.kind, "cannot be written" in message.text) == ("error", True)


def drag(widget: QWidget, *paths: Path) -> QDragEnterEvent:
    """Drags files onto a widget, drops them where they are taken, and returns how they were met."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(widget.rect().center(), Qt.DropAction.CopyAction, data, buttons, keys)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if entered.isAccepted():
        dropped = QDropEvent(QPointF(widget.rect().center()), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(widget, dropped)
    return entered


def test_a_recipe_can_be_dropped(qtbot: QtBot, project_session: Session, careful: Path, tmp_path: Path) -> None:
    page = train_page(qtbot, project_session)
    assert not drag(page.form.recipe, tmp_path / "Other.petdesk").isAccepted()
    assert not drag(page.form.recipe, careful, careful).isAccepted()
    assert drag(page.form.recipe, careful).isAccepted()
    assert page.settings.config().loss == "focal"
    assert json.loads(careful.read_text())["title"] == "Careful"
