"""The Audit tab: findings, their pictures side by side, and mending them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from audit_samples import odd_project
from data_helpers import control, counted, press, said, show_page, wait
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from petdesk.gui.pages.data import DataPage
from petdesk.gui.pages.data_audit import AuditPanel
from petdesk.gui.pages.data_audit.kind_words import explanation_of, title_of
from petdesk.gui.session import Session
from petdesk.gui.widgets.class_chooser import ClassChooser
from petdesk.registry import Registry


@pytest.fixture
def page(session: Session, registry: Registry, tmp_path: Path, qtbot: QtBot) -> Iterator[DataPage]:
    """With the audit done."""
    session.open_project(odd_project(tmp_path, registry))
    page = show_page(session, qtbot)
    counted(page, qtbot)
    page.shown({"tab": "audit"})
    wait(qtbot, lambda: panel_of(page).auditing.asked)
    yield page
    session.close()


def panel_of(page: DataPage) -> AuditPanel:
    panel: AuditPanel = page.workbench.audit
    return panel


def settled(page: DataPage, qtbot: QtBot) -> None:
    auditing = panel_of(page).auditing
    wait(qtbot, lambda: not (page.workbench.watch.busy or auditing.running or auditing.busy))


def audit(page: DataPage, qtbot: QtBot) -> None:
    press(qtbot, control(page, "audit.start", QPushButton))
    settled(page, qtbot)


def kinds(page: DataPage) -> dict[str, int]:
    rows = panel_of(page).rows
    indices = [rows.index(row, 0) for row in range(rows.rowCount())]
    return {rows.kind(index): rows.rowCount(index) for index in indices}


def choose(page: DataPage, qtbot: QtBot, kind: str, finding: int = -1) -> None:
    """A kind, or one of its findings, by keyboard."""
    panel = panel_of(page)
    tree = control(page, "audit.findings", QTreeView)
    tree.setFocus()
    at = panel.rows.index_of_kind(kind)
    assert at.isValid(), kinds(page)
    tree.setCurrentIndex(at)
    if finding >= 0:
        qtbot.keyClick(tree, Qt.Key.Key_Right)
        for _ in range(finding + 1):
            qtbot.keyClick(tree, Qt.Key.Key_Down)


def shown(page: DataPage) -> list[str]:
    gallery = panel_of(page).gallery
    return [gallery.entry(index).title for index in range(gallery.count())]


def test_before_the_first_audit_it_says_so(page: DataPage) -> None:
    assert "not audited yet" in panel_of(page)._empty.title.text()
    assert panel_of(page)._empty.isVisibleTo(page)
    assert kinds(page) == {}


def test_findings_are_listed_and_shown_side_by_side(page: DataPage, qtbot: QtBot) -> None:
    audit(page, qtbot)
    found = kinds(page)
    assert found["unreadable"] == 1
    assert found["two-labels"] == 1
    assert found["exact-copies"] >= 1
    assert found["similar-class-names"] == 1
    assert found["dark"] == 1
    assert "problem" in control(page, "audit.told", QLabel).text()
    choose(page, qtbot, "two-labels", 0)
    assert sorted(shown(page)) == ["dog0.png", "shared.png"]
    gallery = panel_of(page).gallery
    assert {gallery.entry(index).lines[0] for index in range(2)} == {"cat", "dog"}
    assert "96 × 80" in gallery.entry(0).lines[2]
    assert gallery.thumbnail_size() > 144
    assert "at least one of them is wrong" in control(page, "audit.why", QLabel).text()


def test_copies_are_left_out_but_for_the_first(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "exact-copies")
    press(qtbot, control(page, "audit.exclude-others", QPushButton))
    settled(page, qtbot)
    assert "exact-copies" not in kinds(page)
    assert session.project is not None
    assert {p.name for p in session.project.pictures.select(excluded=True)} >= {"cat/copy.png"}
    session.undo()
    settled(page, qtbot)
    assert "exact-copies" in kinds(page)


def test_a_picture_of_two_classes_gets_one(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "two-labels", 0)
    press(qtbot, control(page, "audit.relabel", QPushButton))
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, ClassChooser)
    qtbot.keyClicks(chooser.line, "dog")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert "two-labels" not in kinds(page)
    assert session.project is not None
    assert {picture.name: picture.label for picture in session.project.pictures.select()}["cat/shared.png"] == "dog"


def test_of_copies_only_chosen_ones_are_left_out(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "exact-copies", 0)
    button = control(page, "audit.exclude", QPushButton)
    assert button.isVisible()
    assert not button.isEnabled()  # none of them would be left
    panel_of(page).gallery.select([1])
    assert button.isEnabled()
    press(qtbot, button)
    settled(page, qtbot)
    assert session.project is not None
    assert len(list(session.project.pictures.select(excluded=True))) == 1


def test_several_mix_ups_do_not_get_one_class(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "two-labels", 0)
    remedies, button = panel_of(page).remedies, control(page, "audit.relabel", QPushButton)
    (finding,) = panel_of(page).findings()
    assert button.isEnabled()
    remedies.show_findings([finding, finding], together=True)
    assert not button.isEnabled()
    panel_of(page).gallery.select([0])
    assert button.isEnabled()


def test_class_names_that_are_alike_are_merged(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "similar-class-names", 0)
    press(qtbot, control(page, "audit.merge-classes", QPushButton))
    chooser = QApplication.activeModalWidget()
    assert isinstance(chooser, ClassChooser)
    qtbot.keyClicks(chooser.line, "dog")
    qtbot.keyClick(chooser.line, Qt.Key.Key_Return)
    settled(page, qtbot)
    assert "similar-class-names" not in kinds(page)
    assert session.project is not None
    assert len(session.project.pictures.classes()) == 2


def test_damaged_files_are_left_out_and_the_next_finding_follows(page: DataPage, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "unreadable")
    assert shown(page) == ["cut.png"]
    press(qtbot, control(page, "audit.exclude", QPushButton))
    settled(page, qtbot)
    assert "unreadable" not in kinds(page)
    assert panel_of(page).findings()  # something is chosen still


def test_pictures_go_to_the_cleaner(page: DataPage, qtbot: QtBot) -> None:
    audit(page, qtbot)
    choose(page, qtbot, "dark")
    press(qtbot, control(page, "audit.cleaner", QPushButton))
    wait(qtbot, lambda: page.workbench.cleaner is not None and page.workbench.cleaner.gallery.count() == 1)
    assert page.workbench.cleaner.gallery.entry(0).title == "dark.png"


def test_findings_are_there_after_reopening(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    before = kinds(page)
    assert session.project is not None
    path = session.project.path
    session.close_project()
    assert kinds(page) == {}
    session.open_project(path)
    settled(page, qtbot)
    wait(qtbot, lambda: kinds(page) == before)
    assert said(page) == ""


def test_each_tab_has_its_help(page: DataPage) -> None:
    topics = []
    for position in range(page.workbench.tabs.count()):
        page.workbench.tabs.setCurrentIndex(position)
        topics.append(page.help_now())
    assert topics == ["data", "cleaner", "audit", "batch-preview", "batch-preview"]


def test_findings_wait_until_somebody_looks(page: DataPage, session: Session, qtbot: QtBot) -> None:
    audit(page, qtbot)
    page.shown({"tab": "cleaner"})
    before, found = panel_of(page).auditing.result, kinds(page)["exact-copies"]
    assert session.project is not None
    copies = session.project.pictures.find(["cat/copy.png"]).values()
    session.edit(lambda edits: edits.exclude(copies))
    wait(qtbot, lambda: not page.workbench.watch.busy)
    assert panel_of(page).auditing.result is before
    page.shown({"tab": "audit"})
    settled(page, qtbot)
    assert kinds(page)["exact-copies"] == found - 1


def test_every_kind_has_words() -> None:
    from petdesk.data.audit import KINDS

    for kind in KINDS.values():
        assert title_of(kind.key, "")
        assert explanation_of(kind.key, "")
