"""Every page follows when plugins come and go, in its lists and in what it says of what is missing."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from petdesk.folders import plugin_folder
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.data.set_up import SetUp
from petdesk.gui.pages.data_preview.look_controls import LookControls
from petdesk.gui.pages.predict.model_choice import ModelChoice
from petdesk.gui.pages.train.compare import CompareDialog
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.model_file import METADATA_KEY, ModelDocument, PluginUse
from petdesk.project import Project, Source
from petdesk.registry import Loader, registry_of

EVERYTHING = '''
"""One of each kind."""

from pydantic import Field

from petdesk.api import *


class OwlParams(Params):
    """Its settings."""

    night: int = Field({night}, ge=0, le=9, description="How dark it is.")


def scan(source, params):
    for path in sorted(source.rglob("*.png")):
        yield Item(path, path.parent.name)


@hookimpl
def petdesk_datasets():
    return [DatasetSpec(key="owl-nest", title="Owl nest", summary="A nest.", params=OwlParams, scan=scan)]


@hookimpl
def petdesk_augmentations():
    return [AugmentationSpec(key="owl-eyes", title="Owl eyes", summary="At night.", params=OwlParams, build=print)]


def build(n_classes, params, weights):
    raise WeightsError("An owl has none.")


@hookimpl
def petdesk_architectures():
    return [ArchitectureSpec(key="owl-net", title="Owl net", summary="Wide.", build=build, pretrained=False)]


@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="owl-night", title="Owl night", summary="Slow.", params=OwlParams, build=print)]
'''


@pytest.fixture
def session(qapp: QApplication, own_home: Path, tmp_path: Path) -> Iterator[Session]:
    loader = Loader()
    session = Session(registry_of(loader.builtin()), Preferences(tmp_path / "app.json"), loader=loader)
    plugin_folder().mkdir(parents=True)
    yield session
    session.close()
    qapp.processEvents()


@pytest.fixture
def owl_project(session: Session, shapes: Path, tmp_path: Path) -> Path:
    """A project that uses all that the plugin brings, while it is not here."""
    path = tmp_path / "Owls.petdesk"
    spec = session.registry.datasets["folders"]
    with Project.create(path, source=Source(path=shapes, dataset="owl-nest")) as project:
        for _ in project.rescan(item for item in spec.scan(shapes, spec.params()) if hasattr(item, "label")):
            pass
        for key, value in (("train.arch", "owl-net"), ("train.augmentation", "owl-eyes")):
            project.settings.set(key, value)
    return path


@pytest.fixture
def come(qtbot: QtBot, session: Session) -> Callable[..., None]:
    """Has the plugin there, as another version where it was there."""

    def load(night: int = 3) -> None:
        (plugin_folder() / "owls.py").write_text(EVERYTHING.replace("{night}", str(night)))
        with qtbot.waitSignal(session.house.settled, timeout=20_000):
            assert session.house.load("owls")

    return load


@pytest.fixture
def go(qtbot: QtBot, session: Session) -> Callable[[], None]:
    """Has the plugin gone."""

    def take_out() -> None:
        with qtbot.waitSignal(session.plugins_changed):
            assert session.house.take_out("owls")

    return take_out


def keys(combo: QComboBox) -> list[str]:
    return [str(combo.itemData(place)) for place in range(combo.count())]


def test_the_ways_to_read_labels_follow(
    qtbot: QtBot, session: Session, shapes: Path, come: Callable[..., None], go: Callable[[], None]
) -> None:
    set_up = SetUp(session)
    qtbot.addWidget(set_up)
    set_up.begin(shapes, "folders")
    come()
    assert "owl-nest" in keys(set_up.choice)
    assert set_up.choice.currentData() == "folders", "what was chosen stays so"
    set_up.choice.setCurrentIndex(set_up.choice.findData("owl-nest"))
    assert set_up.form is not None
    assert set_up.form.values() == {"night": 3}
    come(night=4)
    assert set_up.choice.currentData() == "owl-nest"
    assert set_up.form.values() == {"night": 3}, "what was set stays so"
    set_up.form.reset()
    assert set_up.form.values() == {"night": 4}, "and the form is the new version's"
    go()
    assert "owl-nest" not in keys(set_up.choice)
    qtbot.waitUntil(set_up.choice.isEnabled)
    assert set_up.choice.currentData() == "folders", "as it would be guessed"
    assert set_up.form.values() != {"night": 4}


def test_the_preview_s_augmentations_follow(
    qtbot: QtBot, session: Session, owl_project: Path, come: Callable[..., None], go: Callable[[], None]
) -> None:
    from petdesk.gui.pages.data_preview.preview_panel import PreviewPanel

    session.open_project(owl_project)
    panel = PreviewPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    controls: LookControls = panel.controls
    qtbot.waitUntil(lambda: controls.combo.currentData() == "owl-eyes")
    assert controls.form is None
    come()
    assert controls.combo.currentText() == "Owl eyes"
    assert controls.form is not None
    go()
    assert controls.combo.currentText() == "owl-eyes (not here)"
    assert keys(controls.combo).count("owl-eyes") == 1


def test_the_train_page_follows(
    qtbot: QtBot, session: Session, owl_project: Path, come: Callable[..., None], go: Callable[[], None]
) -> None:
    from petdesk.gui.pages.train.page import TrainPage

    session.open_project(owl_project)
    page = TrainPage(session)
    qtbot.addWidget(page)
    page.show()
    labels = page.findChild(QLabel, "train.labels")
    assert page.form.network.arch.combo.currentText() == "owl-net (not here)"
    assert "owl-nest" in labels.text()
    come()
    assert page.form.network.arch.combo.currentText() == "Owl net"
    assert page.form.augmentation.augmentation.combo.currentText() == "Owl eyes"
    assert "Owl nest" in labels.text()
    assert "owl-night" in page.form.recipe.model.schedulers
    go()
    assert page.form.network.arch.combo.currentText() == "owl-net (not here)"
    assert "owl-nest" in labels.text()


def test_the_comparison_follows_and_keeps_what_is_ticked(
    qtbot: QtBot, session: Session, owl_project: Path, come: Callable[..., None]
) -> None:
    from petdesk.gui.pages.train.page import TrainPage

    session.open_project(owl_project)
    page = TrainPage(session)
    qtbot.addWidget(page)
    page.show()
    page.show_compare()
    dialog: CompareDialog | None = page.compare
    assert dialog is not None
    assert "owl-net" not in [offer.arch for offer in dialog.model.offers]
    come()
    assert "owl-net" in [offer.arch for offer in dialog.model.offers]
    dialog.model.chosen = {"tiny"}
    come(night=5)
    assert dialog.model.chosen == {"tiny"}
    dialog.hide()


def test_a_model_that_lacks_its_plugin_can_be_used_when_that_comes(
    qtbot: QtBot, session: Session, tmp_path: Path, come: Callable[..., None], go: Callable[[], None]
) -> None:
    path = tmp_path / "owls.safetensors"
    document = ModelDocument(
        classes=("barn", "snowy"),
        architecture=PluginUse(key="owl-net", plugin="owls", distribution="owls.py", builtin=False),
        augmentation=PluginUse(key="none", plugin="standard", distribution="petdesk"),
        size=32,
        presize=32,
        mean=(0.5, 0.5, 0.5),
        std=(0.2, 0.2, 0.2),
    )
    described = {METADATA_KEY: json.dumps({"format": 1, **document.model_dump(mode="json")})}
    save_file({"weight": np.zeros(1, np.float32)}, path, metadata=described)
    choice = ModelChoice(session)
    qtbot.addWidget(choice)
    choice.choose(path)
    qtbot.waitUntil(lambda: choice.entry is not None)
    assert choice.entry is not None
    assert "owl-net" in choice.entry.error
    come()
    qtbot.waitUntil(lambda: choice.entry is not None and not choice.entry.error)
    go()
    qtbot.waitUntil(lambda: choice.entry is not None and bool(choice.entry.error))


def test_a_project_that_was_named_at_the_start_waits_for_its_plugins(
    qtbot: QtBot, session: Session, owl_project: Path
) -> None:
    from petdesk.gui.startup import Beginning

    (plugin_folder() / "owls.py").write_text(EVERYTHING.replace("{night}", "3"))
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.show()
    there: list[bool] = []
    session.project_opened.connect(lambda: there.append("owl-net" in session.registry.architectures))
    beginning = Beginning(session.house, window, then=lambda: window.open_path(owl_project))
    beginning.begin()
    beginning.begin()
    assert session.project is None
    with qtbot.waitSignal(session.project_opened, timeout=20_000):
        pass
    assert there == [True]
