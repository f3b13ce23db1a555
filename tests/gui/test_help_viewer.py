"""The help window: topics, links, search, history, pictures."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow
from pytestqt.qtbot import QtBot

from petdesk.gui.help import HelpWindow, open_help
from petdesk.gui.help.browser import best_picture
from petdesk.gui.help.pages import anchor_of, find, load_pages
from petdesk.gui.resources import resources_folder

HELP = resources_folder() / "help"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "train.md").write_text(
        "# Training\n\nA first line, then [plugins](plugins.md#what-they-add).\n\n## Rates (`--lr`)\n\n"
        + "Some text.\n\n" * 60
        + "## The end\n\nThe zebra is here.\n"
    )
    (tmp_path / "plugins.md").write_text(
        "# Plugins\n\n![a picture](wide.png)\n\n## What they add\n\nZebra stripes.\n\n```\n# no heading\n```\n"
    )
    (tmp_path / "alpha.md").write_text("# An extra page\n\nNothing much.\n")
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "train.md").write_text("# Trainieren\n\nEin Zebra.\n")
    image = QImage(2000, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "wide.png"))
    return tmp_path


@pytest.fixture
def help_window(qtbot: QtBot, folder: Path) -> HelpWindow:
    window = HelpWindow(load_pages(folder))
    qtbot.addWidget(window)
    window.resize(900, 500)
    window.open("train")
    window.show()
    qtbot.waitExposed(window)
    return window


def listed(window: HelpWindow) -> list[str]:
    topics = window.findChild(QListWidget, "help.topics")
    return [topics.item(row).text() for row in range(topics.count())]


def click_link(window: HelpWindow, qtbot: QtBot, text: str) -> None:
    browser = window.browser
    cursor = browser.document().find(text)
    cursor.setPosition(cursor.selectionStart() + 1, QTextCursor.MoveMode.MoveAnchor)
    place = browser.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_topics_stand_in_the_order_of_the_work_by_their_headings(help_window: HelpWindow) -> None:
    assert listed(help_window) == ["Training", "Plugins", "An extra page"]


def test_a_topic_is_opened_by_key(help_window: HelpWindow, qtbot: QtBot) -> None:
    topics = help_window.findChild(QListWidget, "help.topics")
    topics.setFocus()
    qtbot.keyClick(topics, Qt.Key.Key_Down)
    assert help_window.topic() == "plugins"
    assert "What they add" in help_window.browser.toPlainText()


def test_a_link_leads_to_another_page_and_back(help_window: HelpWindow, qtbot: QtBot) -> None:
    click_link(help_window, qtbot, "plugins")
    assert help_window.topic() == "plugins"
    assert help_window.findChild(QListWidget, "help.topics").currentRow() == 1
    qtbot.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert help_window.topic() == "train"
    qtbot.keyClick(help_window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert help_window.topic() == "plugins"


def test_an_anchor_scrolls_to_its_heading(help_window: HelpWindow) -> None:
    bar = help_window.browser.verticalScrollBar()
    assert bar.value() == 0
    help_window.open("train", "the-end")
    assert bar.value() > bar.maximum() / 2
    assert help_window.browser.textCursor().block().text() == "The end"


def test_an_anchor_is_reached_when_the_window_is_new(qtbot: QtBot, folder: Path) -> None:
    window = HelpWindow(load_pages(folder))
    qtbot.addWidget(window)
    window.open("train", "the-end")
    window.show()
    qtbot.waitExposed(window)
    bar = window.browser.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() / 2)


def test_search_lists_sections_of_all_pages_and_opens_the_first(help_window: HelpWindow, qtbot: QtBot) -> None:
    line = help_window.findChild(QLineEdit, "help.search")
    qtbot.keyClicks(line, "zebra")
    assert sorted(listed(help_window)) == [
        "Plugins › What they add\nZebra stripes.",
        "Training › The end\nThe zebra is here.",
    ]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert help_window.browser.source().hasFragment()
    qtbot.keyClicks(line, " xylophone")
    assert listed(help_window) == []
    qtbot.keyClick(help_window, Qt.Key.Key_Escape)
    assert len(listed(help_window)) == 3


def test_the_text_grows_and_shrinks(help_window: HelpWindow, qtbot: QtBot) -> None:
    size = help_window.browser.font().pointSizeF()
    qtbot.keyClick(help_window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert help_window.browser.font().pointSizeF() == size + 1
    qtbot.keyClick(help_window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert help_window.browser.font().pointSizeF() == size


def test_a_picture_is_never_wider_than_the_page(help_window: HelpWindow) -> None:
    help_window.open("plugins")
    picture = help_window.browser.loadResource(2, QUrl("wide.png"))
    assert 300 < picture.width() / picture.devicePixelRatio() <= help_window.browser.viewport().width()
    assert help_window.browser.document().idealWidth() <= help_window.browser.viewport().width()


def test_an_unknown_topic_opens_the_first_page(help_window: HelpWindow) -> None:
    help_window.open("nonsense")
    assert help_window.topic() == "train"


def test_a_language_s_own_pages_stand_in_for_the_english_ones(folder: Path) -> None:
    titles = [page.title for page in load_pages(folder, language="de")]
    assert titles == ["Trainieren", "Plugins", "An extra page"]


def test_one_help_window_for_each_window(qtbot: QtBot) -> None:
    owner = QMainWindow()
    qtbot.addWidget(owner)
    first = open_help("train", parent=owner)
    assert open_help("plugins", parent=owner) is first
    assert first.topic() == "plugins"
    assert not first.isModal()


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [("The learning rate (`--lr`)", "the-learning-rate---lr"), ("1. Look at the pictures", "1-look-at-the-pictures")],
)
def test_anchors_are_github_s(heading: str, anchor: str) -> None:
    assert anchor_of(heading) == anchor


def test_no_line_of_code_is_a_heading(folder: Path) -> None:
    assert [hit.heading for hit in find(load_pages(folder), "no heading")] == ["What they add"]


def test_links_and_pictures_of_the_real_pages_lead_somewhere() -> None:
    import re

    pages = {page.path.name: page for page in load_pages(HELP)}
    anchors = {
        name: {anchor_of(line.lstrip("# ")) for line in page.text.splitlines() if line.startswith("#")}
        for name, page in pages.items()
    }
    for name, page in pages.items():
        for target in re.findall(r"\]\(([^)\s]+)\)", page.text):
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            assert not path or (HELP / path).is_file(), f"{name}: {target}"
            assert not anchor or anchor in anchors[path or name], f"{name}: {target}"


@pytest.mark.parametrize(
    ("dark", "sharp", "name"),
    [
        (False, False, "data-light.png"),
        (True, False, "data-dark.png"),
        (False, True, "data-light@2x.png"),
        (True, True, "data-dark@2x.png"),
    ],
)
def test_pictures_are_those_of_the_scheme_and_the_screen(dark: bool, sharp: bool, name: str) -> None:
    images = resources_folder() / "help" / "images"
    assert best_picture(images / "data-light.png", dark=dark, sharp=sharp) == images / name
    other = images / "none-of-ours.png"
    assert best_picture(other, dark=dark, sharp=sharp) == other


def test_every_picture_of_a_help_page_is_there() -> None:
    folder = resources_folder() / "help"
    named = {
        name for page in folder.glob("*.md") for name in re.findall(r"\]\((images/[^)]+)\)", page.read_text("utf-8"))
    }
    assert len(named) > 5
    assert [name for name in named if not (folder / name).is_file()] == []
