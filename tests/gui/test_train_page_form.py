"""The form of the Train page: every setting is the project's, can be undone, and says what is wrong with it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from train_page_samples import choose, found, train_page, type_setting

from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.registry import Registry


def setting(session: Session, name: str) -> Any:
    return session.setting(f"train.{name}")


def test_without_a_project_it_says_where_to_begin(qtbot: QtBot, session: Session) -> None:
    page = train_page(qtbot, session)
    assert page.empty.isVisible()
    assert not page.controls.start.isVisible()
    with qtbot.waitSignal(session.show_page) as shown:
        qtbot.mouseClick(page.empty.buttons[0], Qt.MouseButton.LeftButton)
    assert shown.args[0] == "data"


def test_a_network_is_chosen_and_the_choice_undone(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    network = page.form.network
    assert network.arch.key() == "tiny"
    choose(qtbot, network.arch.combo, "ResNet-34")
    assert setting(project_session, "arch") == "resnet34"
    project_session.undo()
    assert setting(project_session, "arch") == network.arch.key() == "tiny"


def test_undo_never_mixes_a_network_with_the_settings_of_another(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, arch_params={"hidden": 16})
    assert page.form.network.params.form is not None
    assert page.form.network.params.form.values()["hidden"] == 16
    choose(qtbot, page.form.network.arch.combo, "ViT")
    assert (setting(project_session, "arch"), setting(project_session, "arch_params")) == ("vit_b_16", None)
    project_session.undo()
    assert (setting(project_session, "arch"), setting(project_session, "arch_params")) == ("tiny", None)
    project_session.undo()
    assert setting(project_session, "arch_params") == {"hidden": 16}
    assert page.form.network.params.form.values()["hidden"] == 16


def test_random_weights_change_the_usual_recipe(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, arch="resnet18")
    assert page.form.recipe.recipe.key() == "fine-tune"
    choose(qtbot, page.form.network.weights.combo, "Random")
    assert setting(project_session, "weights") == "none"
    qtbot.waitUntil(lambda: page.form.recipe.recipe.key() == "from-scratch")
    assert [phase.frozen for phase in page.form.recipe.phases()] == ["none"]


def test_weights_from_a_file(qtbot: QtBot, project_session: Session, tmp_path: Path) -> None:
    page = train_page(qtbot, project_session)
    weights = page.form.network.weights
    note = found(page, "train.weights.note")
    choose(qtbot, weights.combo, "Weights")
    assert weights.path.isVisible()
    assert setting(project_session, "weights") is None  # none was named yet
    qtbot.keyClicks(weights.path, str(tmp_path / "nix.pth"))
    qtbot.keyClick(weights.path, Qt.Key.Key_Return)
    assert "There is no such weights file" in note.text()
    (tmp_path / "some.pth").write_bytes(b"PK\x03\x04, the rest is looked at when it is read")
    qtbot.keyClick(weights.path, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(weights.path, str(tmp_path / "some.pth"))
    qtbot.keyClick(weights.path, Qt.Key.Key_Return)
    assert setting(project_session, "weights") == str(tmp_path / "some.pth")
    assert "⚠" not in note.text()


def test_a_weights_file_of_another_project_is_not_kept(
    qtbot: QtBot, project_session: Session, other_project: Path, tmp_path: Path
) -> None:
    page = train_page(qtbot, project_session, weights=str(tmp_path / "mine.pth"))
    weights = page.form.network.weights
    assert weights.path.text() == str(tmp_path / "mine.pth")
    project_session.open_project(other_project)
    choose(qtbot, weights.combo, "Weights")
    assert weights.path.text() == ""
    assert setting(project_session, "weights") is None


def test_it_says_whether_weights_must_be_fetched(
    qtbot: QtBot, project_session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    page = train_page(qtbot, project_session, arch="resnet18")
    note = found(page, "train.weights.note")
    assert "must be fetched" in note.text()
    checkpoints = tmp_path / "hub" / "checkpoints"
    checkpoints.mkdir(parents=True)
    (checkpoints / "resnet34-b627a593.pth").write_bytes(b"1" * 3000)
    choose(qtbot, page.form.network.arch.combo, "ResNet-34")
    assert "are on this computer (3.0 kB)" in note.text()
    choose(qtbot, page.form.network.arch.combo, "Tiny")
    assert page.form.network.weights.combo.currentData() == "none"


def test_a_number_is_kept_when_it_is_finished_and_refused_with_a_sentence(
    qtbot: QtBot, project_session: Session
) -> None:
    page = train_page(qtbot, project_session)
    row = page.form.more.row("batch_size")
    for text, kept in (("24", 24), ("1", 24)):
        type_setting(qtbot, page, "batch_size", text)
        assert setting(project_session, "batch_size") == kept
    assert row.refusal() == "This must be at least 2."
    project_session.undo()
    assert row.value() == 13


def test_the_split_has_one_seed_for_all_pages(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    more = page.form.more
    project_session.edit_setting("split.seed", 5)
    project_session.edit_setting("split.valid_fraction", 0.4)
    assert (more.row("seed").value(), more.row("valid_fraction").value()) == (5, 0.4)
    config = page.settings.config()
    assert (config.seed, config.valid_fraction) == (5, 0.4)


def test_the_settings_come_back_with_the_project(
    qtbot: QtBot, registry: Registry, project_session: Session, tmp_path: Path
) -> None:
    page = train_page(qtbot, project_session)
    choose(qtbot, page.form.augmentation.augmentation.combo, "None")
    choose(qtbot, page.form.recipe.recipe.combo, "Frozen")
    path = project_session.project and project_session.project.path
    assert path
    project_session.close_project()
    assert page.empty.isVisible()
    other = Session(registry, Preferences(tmp_path / "other.json"))
    try:
        other.open_project(path)
        again = train_page(qtbot, other)
        assert again.form.augmentation.augmentation.key() == "none"
        assert again.form.recipe.recipe.key() == "frozen"
        assert [phase.name for phase in again.form.recipe.phases()] == ["head"]
    finally:
        other.close()


def test_what_a_run_was_trained_with_is_taken_over(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    settings = page.settings.config().model_dump(mode="json") | {
        "recipe": "frozen",
        "batch_size": 7,
        "seed": 11,
        "phases": [{"name": "mine", "epochs": 3, "frozen": "body", "lr": 0.01, "scheduler": "constant"}],
    }
    page.shown({"settings": settings})
    qtbot.waitUntil(lambda: [phase.name for phase in page.form.recipe.phases()] == ["mine"])
    assert page.form.more.row("batch_size").value() == 7
    assert project_session.setting("split.seed") == 11
    config = page.settings.config()
    assert config.model_dump(mode="json", include=set(settings) - {"source"}) | {"source": None} == settings | {
        "source": None,
        "phases": [settings["phases"][0] | {"scheduler_params": {}, "cached": False}],
    }
    project_session.undo()  # all of it in one step
    assert project_session.setting("train.phases") is None
    assert project_session.setting("train.batch_size") == 13
    assert project_session.setting("split.seed") is None
    project_session.redo()
    assert page.settings.config() == config


def test_one_class_is_too_few(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    qtbot.waitUntil(page.controls.start.isEnabled)
    project = project_session.project
    assert project is not None
    ids = [picture.id for picture in project.pictures.select() if picture.label != "red"]
    project_session.edit(lambda edits: edits.exclude(ids))
    qtbot.waitUntil(lambda: not page.controls.start.isEnabled())
    assert "“red”" in page.controls.reason.text()
    assert not page.finder.find_button.isEnabled()
    project_session.undo()
    qtbot.waitUntil(page.controls.start.isEnabled)
    assert page.controls.reason.isHidden()


def test_the_batch_preview_is_one_click_away(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    with qtbot.waitSignal(project_session.show_page) as shown:
        qtbot.mouseClick(page.form.augmentation.preview, Qt.MouseButton.LeftButton)
    assert shown.args == ["data", {"tab": "preview"}]


def test_a_plugin_that_is_gone_is_said(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, arch="of_a_plugin")
    assert page.form.network.arch.combo.currentText() == "of_a_plugin (not here)"
    qtbot.mouseClick(page.controls.start, Qt.MouseButton.LeftButton)
    (message,) = page.messages.messages()
    assert "of_a_plugin" in message.text
    assert project_session.work.job is None


def test_every_control_has_a_name(qtbot: QtBot, project_session: Session) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTableView

    page = train_page(qtbot, project_session)
    for kind in (QAbstractButton, QComboBox, QLineEdit, QTableView):
        for widget in page.findChildren(kind):
            inner = widget.parent()
            if widget.isVisible() and not isinstance(inner, (QComboBox, QTableView)):
                named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
                assert named or "spinbox" in widget.objectName(), (widget, widget.objectName(), inner)
