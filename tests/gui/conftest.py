"""A session, a project and a window for the tests of the app, without a display."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from petdesk.gui.app import apply_theme
from petdesk.gui.garbage import GarbageCollector
from petdesk.gui.main_window import MainWindow
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.project import Project, Source
from petdesk.registry import Registry


@pytest.fixture(scope="session", autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The app's own style, in light; garbage is collected in this thread alone, as in the app."""
    apply_theme(qapp, "light")
    QLocale.setDefault(QLocale("en"))  # whatever the machine's is
    collector = GarbageCollector(qapp)
    yield
    collector.deleteLater()
    gc.enable()


@pytest.fixture
def session(qapp: QApplication, registry: Registry, tmp_path: Path) -> Iterator[Session]:
    """Without a project."""
    session = Session(registry, Preferences(tmp_path / "app.json"))
    yield session
    session.close()
    # Now, not under the next test: what its objects asked to be deleted, and events for them.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def shapes_project(shapes: Path, registry: Registry, tmp_path: Path) -> Path:
    """A project of the three classes of `shapes`, 16 pictures each."""
    return make_project(tmp_path / "Shapes.petdesk", shapes, registry)


@pytest.fixture
def other_project(shapes: Path, registry: Registry, tmp_path: Path) -> Path:
    """Another one of the same pictures."""
    return make_project(tmp_path / "Other.petdesk", shapes, registry)


def make_project(path: Path, shapes: Path, registry: Registry) -> Path:
    spec = registry.datasets["folders"]
    with Project.create(path, source=Source(path=shapes, dataset="folders")) as project:
        for _ in project.rescan(item for item in spec.scan(shapes, spec.params()) if hasattr(item, "label")):
            pass
    return path


@pytest.fixture
def project_session(session: Session, shapes_project: Path) -> Session:
    """With the project of `shapes` open."""
    session.open_project(shapes_project)
    return session


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> MainWindow:
    """The main window on screen, without a project."""
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    qtbot.waitExposed(window)
    return window
