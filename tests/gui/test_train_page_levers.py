"""Every setting of a training on the Train page: where it stands, when it has no meaning, and the way back."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from train_page_samples import choose, found, open_setting, train_page, type_setting

from petdesk.gui.pages.train import TrainPage
from petdesk.gui.pages.train.lever_texts import TEXTS
from petdesk.gui.pages.train.lever_words import help_of, hint_of
from petdesk.gui.pages.train.more_settings import TOPICS
from petdesk.gui.session import Session
from petdesk.training.config import TrainConfig, read_config
from petdesk.training.levers import LEVERS
from petdesk.training.recipe import RECIPES

ELSEWHERE = {
    "arch": "train.arch",
    "weights": "train.weights",
    "recipe": "train.recipe",
    "epochs": "train.recipe.epochs",
    "freeze_epochs": "train.recipe.freeze_epochs",
    "lr": "train.recipe.lr",
    "phases": "train.phases",
    "augmentation": "train.augmentation",
}
"""Settings above those that are folded away, by the name of their control."""


def setting(session: Session, name: str) -> Any:
    return session.setting(f"train.{name}")


def said(page: QWidget) -> set[str]:
    """All texts of labels and buttons."""
    labels = {label.text() for label in page.findChildren(QLabel)}
    return labels | {button.text() for button in page.findChildren(QAbstractButton)}


def reset(qtbot: QtBot, page: TrainPage, field: str) -> None:
    button = found(open_setting(qtbot, page, field), f"field.{field}.reset", QToolButton)
    assert button.isVisible()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("field", [name for names in TOPICS.values() for name in names])
def test_a_setting_has_its_one_name_and_says_when_to_use_it(field: str, qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    row = open_setting(qtbot, page, field)
    lever = LEVERS[field]
    assert lever.title in said(row)
    control = row.editor.buddy()
    assert control is not None
    assert lever.help in control.toolTip()
    assert lever.option in control.toolTip()
    assert lever.help in control.accessibleDescription()
    assert control.accessibleName().startswith(lever.title)


def test_every_setting_is_on_the_page(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, arch="resnet18")
    texts = {text.replace("&", "") for text in said(page)}
    here = {name for names in TOPICS.values() for name in names}
    for field in LEVERS.keys() - here - ELSEWHERE.keys():
        assert any(LEVERS[field].title in text for text in texts), field
    for field, name in ELSEWHERE.items():
        assert found(page, name).accessibleName() == LEVERS[field].title
        assert LEVERS[field].title in texts


def test_the_first_sentence_of_the_help_stands_under_a_setting() -> None:
    for field in LEVERS:
        assert help_of(field).startswith(hint_of(field))
        assert hint_of(field).endswith(".")


def test_the_texts_for_translation_are_those_of_the_settings() -> None:
    own = [text for lever in LEVERS.values() for text in (lever.title, lever.help)]
    assert list(map(str, TEXTS)) == list(dict.fromkeys(own))


def test_nothing_of_it_is_seen_until_it_is_asked_for(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    assert not any(page.form.more.row(name).isVisible() for names in TOPICS.values() for name in names)
    assert page.form.more.section.header.text() == "More settings · 3 changed"  # those of these tests


@pytest.mark.parametrize(
    ("field", "needs"),
    [
        ("focal_gamma", {"loss": "focal"}),
        ("answered", {"loss": "binary"}),
        ("ema_decay", {"averaging": "ema"}),
        ("swa_start", {"averaging": "swa"}),
        ("tta_beta", {"tta": 4}),
        ("feature_copies", {"recipe": "look"}),
        ("train_bn", {"recipe": "frozen"}),
    ],
)
def test_what_has_no_meaning_now_is_disabled_and_says_why(
    field: str, needs: dict[str, Any], qtbot: QtBot, project_session: Session
) -> None:
    page = train_page(qtbot, project_session)
    row = open_setting(qtbot, page, field)
    control = row.editor.buddy()
    assert control is not None
    assert not control.isEnabled()
    assert row.idle
    assert row.idle in said(row)
    assert row.idle in control.accessibleDescription()
    for name, value in needs.items():
        project_session.edit_setting(f"train.{name}", value)
    qtbot.waitUntil(control.isEnabled)
    assert row.idle == ""
    project_session.undo()
    qtbot.waitUntil(lambda: not control.isEnabled())


def test_a_value_can_be_left_to_petdesk_and_what_holds_then_is_shown(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, size=None)
    row = open_setting(qtbot, page, "size")
    box = row.findChild(QWidget, "qt_spinbox_lineedit")
    assert row.value() is None
    assert box is not None
    assert box.property("text") == "96"  # what suits the network
    automatic = row.editor.buddy()
    assert automatic is not None
    qtbot.mouseClick(automatic, Qt.MouseButton.LeftButton, pos=automatic.rect().center() / 4)
    assert setting(project_session, "size") == 96  # begins with it


def test_the_batch_size_may_be_as_many_as_fit(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    check = open_setting(qtbot, page, "batch_size").editor.buddy()
    assert check is not None
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert setting(project_session, "batch_size") == "auto"
    assert page.settings.config().batch_size == "auto"
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert isinstance(setting(project_session, "batch_size"), int)


def test_the_disk_for_pictures_is_said_in_gibibytes(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, cache_limit=2**30)
    assert open_setting(qtbot, page, "cache_limit").findChild(QWidget, "qt_spinbox_lineedit").property("text") == "1"
    type_setting(qtbot, page, "cache_limit", "2.5")
    assert page.settings.config().cache_limit == 5 * 2**29


def test_a_choice_is_kept_and_undone(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    row = open_setting(qtbot, page, "loss")
    choose(qtbot, row.findChild(QComboBox), "Focal")
    assert setting(project_session, "loss") == "focal"
    assert "focal: looks harder" in hint(row)  # of the help the sentence on what is chosen
    project_session.undo()
    assert row.value() == "cross-entropy"


def test_the_heading_counts_what_is_not_at_its_default_and_each_has_a_way_back(
    qtbot: QtBot, project_session: Session
) -> None:
    page = train_page(qtbot, project_session)
    type_setting(qtbot, page, "label_smoothing", "0.2")
    choose(qtbot, open_setting(qtbot, page, "loss").findChild(QComboBox), "Binary")
    headers = {topic: section.section.header for topic, section in page.form.more.sections.items()}
    assert headers["loss"].text() == "Loss · 2 changed"
    assert headers["evaluation"].text() == "Evaluation"
    assert page.form.more.section.header.text() == "More settings · 5 changed"
    reset(qtbot, page, "label_smoothing")
    assert setting(project_session, "label_smoothing") is None
    assert headers["loss"].text() == "Loss · 1 changed"
    project_session.undo()
    assert page.form.more.row("label_smoothing").value() == 0.2
    assert headers["loss"].text() == "Loss · 2 changed"


def test_what_is_not_set_follows_the_recipe(qtbot: QtBot, project_session: Session) -> None:
    field, value = next(iter(RECIPES["from-scratch"].settings.items()))
    usual = TrainConfig.model_fields[field].default
    page = train_page(qtbot, project_session, arch="resnet18")
    row = open_setting(qtbot, page, field)
    assert row.value() == usual
    choose(qtbot, page.form.recipe.recipe.combo, "From scratch")
    qtbot.waitUntil(lambda: row.value() == value)
    assert "From scratch" in hint(row)
    assert row.is_default()
    assert getattr(page.settings.config(), field) == value
    type_setting(qtbot, page, field, str(usual))
    assert getattr(page.settings.config(), field) == usual
    assert sum(section.changes for section in page.form.more.sections.values()) == 4  # three are those of these tests
    reset(qtbot, page, field)
    assert row.value() == value
    assert setting(project_session, field) is None


def hint(row: QWidget) -> str:
    return " ".join(label.text() for label in row.findChildren(QLabel))


def test_a_presize_below_the_size_is_refused_where_it_stands(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session, size=None, presize=None)
    row = open_setting(qtbot, page, "presize")
    automatic = row.editor.buddy()
    assert automatic is not None
    automatic.setFocus()
    qtbot.keyClick(automatic, Qt.Key.Key_Space)
    assert setting(project_session, "presize") == 125
    type_setting(qtbot, page, "presize", "40")
    assert "at least the picture size" in row.refusal()
    assert setting(project_session, "presize") == 125
    assert "Presize" in page.form.refusal()


def test_a_setting_is_found_by_a_part_of_its_name(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    more = page.form.more
    qtbot.mouseClick(more.section.header, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(more.line, "smooth")
    assert more.row("label_smoothing").isVisible()
    assert not more.row("loss").isVisible()
    assert not more.sections["memory"].isVisible()
    more.line.selectAll()
    qtbot.keyClicks(more.line, "--tta-beta")
    assert [name for names in TOPICS.values() for name in names if more.row(name).isVisible()] == ["tta_beta"]
    qtbot.keyClicks(more.line, "zebra")
    assert any("No setting is called so" in label.text() and label.isVisible() for label in more.findChildren(QLabel))
    more.line.clear()
    assert all(section.isVisible() and not section.section.is_expanded for section in more.sections.values())
    assert not more.row("label_smoothing").isHidden()


def test_how_labels_are_read_is_said_and_leads_to_the_data_page(qtbot: QtBot, project_session: Session) -> None:
    page = train_page(qtbot, project_session)
    open_setting(qtbot, page, "size")
    assert "One folder per class" in found(page, "train.labels", QLabel).text()
    button = found(page, "train.labels.show")
    button.setFocus()
    with qtbot.waitSignal(project_session.show_page) as shown:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert shown.args[0] == "data"


def test_every_field_of_a_training_can_be_set_here() -> None:
    fields = set(type(read_config({"source": "."})).model_fields) - {"source"}
    here = {name for names in TOPICS.values() for name in names} | ELSEWHERE.keys()
    by_the_data_page = {"dataset", "dataset_params"}
    beside_their_choice = {"arch_params", "augmentation_params"}
    assert fields == here | by_the_data_page | beside_their_choice
