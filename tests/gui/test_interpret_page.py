"""The Interpret page by mouse and keyboard: cells, pairs and classes show their pictures; labels are edited there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from interpret_samples import BY_LOSS, NAMES, write_run
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from waiting import all_answered

from petdesk.gui.pages.interpret import InterpretPage
from petdesk.gui.pages.interpret.columns_model import ColumnsTable
from petdesk.gui.pages.interpret.pairs_panel import PairsPanel
from petdesk.gui.session import Session
from petdesk.gui.widgets.class_chooser import ClassChooser
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.gallery import Gallery
from petdesk.interpret import ConfusedPair

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(qtbot: QtBot, project_session: Session, shapes: Path) -> Iterator[InterpretPage]:
    """On screen, with the one run of the project read."""
    assert project_session.project is not None
    run = project_session.project.runs.start("first try")
    write_run(run.path, shapes)
    project_session.project.runs.end(run.id, status="finished", summary={"error_rate": 0.5})
    page = on_screen(qtbot, project_session)
    qtbot.waitUntil(lambda: names(page) == BY_LOSS)
    yield page
    page.hide()


def on_screen(qtbot: QtBot, session: Session) -> InterpretPage:
    page = InterpretPage(session)
    qtbot.addWidget(page)
    page.resize(1010, 640)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.shown({})
    return page


def gallery(page: InterpretPage) -> Gallery:
    found = page.findChild(Gallery, "interpret.gallery")
    assert found is not None
    return found


def names(page: InterpretPage) -> list[str]:
    """What the gallery shows, in order."""
    shown = gallery(page)
    paths = [shown.entry(index).path for index in range(shown.count())]
    return [f"{path.parent.name}/{path.name}" for path in paths]


def card(page: InterpretPage, name: str) -> str:
    """All words of a picture's card."""
    entry = gallery(page).entry(names(page).index(name))
    return " | ".join((entry.title, *entry.lines))


def label_of(page: InterpretPage, name: str) -> str:
    project = page.session.project
    assert project is not None
    (picture,) = project.pictures.get([project.pictures.find([name])[name]])
    return "excluded" if picture.excluded else picture.label


def click_cell(qtbot: QtBot, page: InterpretPage, actual: int, predicted: int) -> None:
    view = page.view.matrix.view
    place = view.cell_rect((max(0, actual), max(0, predicted))).center()
    if actual < 0:
        place.setY(view.cell_rect((0, 0)).top() - 10)
    if predicted < 0:
        place.setX(view.cell_rect((0, 0)).left() - 10)
    QTest.mouseClick(view.viewport(), LEFT, NONE, place)


def choose(qtbot: QtBot, page: InterpretPage, *picked: str) -> None:
    """Clicks on pictures of the gallery, with Ctrl from the second on."""
    shown = gallery(page)
    for number, name in enumerate(picked):
        shown.scroll_to(names(page).index(name))
        place: QRect = shown.place_of(names(page).index(name))
        modifier = Qt.KeyboardModifier.ControlModifier if number else NONE
        QTest.mouseClick(shown.viewport(), LEFT, modifier, place.center())


def down(box: QComboBox, steps: int) -> None:
    box.setFocus()
    for _ in range(steps):
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_each_card_has_the_figures_of_its_own_picture(page: InterpretPage) -> None:
    assert card(page, "green/1.png").startswith("Actual 4% green | Predicted 90% blue | Loss 3.22")
    assert card(page, "red/0.png").startswith("Actual 40% red | Predicted 40% red | Loss 0.92")
    marks = [gallery(page).entry(index).mark for index in range(6)]
    assert marks == ["bad", "bad", "bad", "good", "good", "good"]


def test_the_run_is_named_and_summed_up(page: InterpretPage) -> None:
    run, summary = page.findChild(QComboBox, "interpret.run"), page.findChild(QLabel, "interpret.summary")
    assert run is not None
    assert summary is not None
    assert "first-try" in run.currentText()
    assert "50.0% wrong" in run.currentText()
    assert "6 validation" in summary.text()
    assert "3 wrong" in summary.text()


@pytest.mark.parametrize(
    ("actual", "predicted", "shown"),
    [
        (0, 1, ["blue/1.png"]),
        (2, 1, ["red/1.png"]),
        (1, 1, ["green/0.png"]),
        (0, 2, []),
        (0, -1, ["blue/1.png", "blue/0.png"]),
        (-1, 1, ["red/1.png", "blue/1.png", "green/0.png"]),
    ],
)
def test_a_click_shows_the_pictures_of_the_cell(
    qtbot: QtBot, page: InterpretPage, actual: int, predicted: int, shown: list[str]
) -> None:
    click_cell(qtbot, page, actual, predicted)
    qtbot.waitUntil(lambda: names(page) == shown)
    chosen = [page.findChild(QComboBox, name) for name in ("interpret.actual", "interpret.predicted")]
    assert [box.currentIndex() - 1 for box in chosen if box] == [actual, predicted]


def test_classes_chosen_above_the_gallery_are_marked_in_the_matrix(qtbot: QtBot, page: InterpretPage) -> None:
    for name, steps in (("interpret.actual", 2), ("interpret.predicted", 1)):
        box = page.findChild(QComboBox, name)
        assert box is not None
        down(box, steps)
    qtbot.waitUntil(lambda: names(page) == ["green/1.png"])
    assert page.view.matrix.view.place == (1, 0)


def test_arrow_keys_show_the_pictures_of_the_cell_and_say_which(qtbot: QtBot, page: InterpretPage) -> None:
    view, words = page.view.matrix.view, page.findChild(QLabel, "interpret.cell")
    assert words is not None
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)  # there was no cell yet: the first one
    QTest.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: names(page) == ["blue/1.png"])
    assert words.text() == "blue taken for green: 1 of 2 (50.0%)"
    assert view.accessibleDescription() == words.text()
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(page) == ["green/0.png"])
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(page) == ["red/0.png"])


def test_a_cell_ends_an_order_that_would_hide_its_pictures(qtbot: QtBot, page: InterpretPage) -> None:
    order = page.findChild(QComboBox, "interpret.order")
    assert order is not None
    down(order, 3)
    assert order.currentText() == "Most correct"
    qtbot.waitUntil(lambda: names(page) == ["blue/0.png", "green/0.png", "red/0.png"])
    click_cell(qtbot, page, 0, 1)
    qtbot.waitUntil(lambda: names(page) == ["blue/1.png"])
    assert order.currentText() == "Top losses"


def test_random_ones_are_drawn_again(qtbot: QtBot, page: InterpretPage) -> None:
    order, again = page.findChild(QComboBox, "interpret.order"), page.findChild(QPushButton, "interpret.draw_again")
    assert order is not None
    assert again is not None
    assert not again.isVisible()
    down(order, 5)
    assert order.currentText() == "Random incorrect"
    qtbot.waitUntil(lambda: len(names(page)) == 3)
    seen = {tuple(names(page))}
    for _ in range(12):
        with qtbot.waitSignal(page.view.pictures.filters.changed):
            QTest.mouseClick(again, LEFT)
        qtbot.waitUntil(lambda: page.view.pictures._ticket is None)
        seen.add(tuple(names(page)))
    assert {frozenset(order) for order in seen} == {frozenset({"green/1.png", "red/1.png", "blue/1.png"})}
    assert len(seen) > 1


def test_most_confused_pairs_have_a_minimum_and_show_their_pictures(qtbot: QtBot, page: InterpretPage) -> None:
    page.view.tabs.setCurrentWidget(page.view.pairs)
    table = page.view.pairs.table
    assert table.model().rowCount() == 3
    assert page.view.pairs.minimum.maximum() == 1
    click_row(qtbot, table, 2)
    qtbot.waitUntil(lambda: names(page) == ["red/1.png"])
    assert page.view.matrix.view.place == (2, 1)


def test_a_minimum_leaves_out_rarer_pairs(qtbot: QtBot) -> None:
    panel = PairsPanel()
    qtbot.addWidget(panel)
    pairs = [ConfusedPair(actual=0, predicted=index, count=4 - index, share=0.1) for index in (1, 2, 3)]
    panel.set_pairs(pairs, ["cat", "dog", "fox", "owl"])
    panel.show()
    panel.minimum.setFocus()
    for rows in (2, 1, 1):  # the largest minimum still shows the most frequent one
        QTest.keyClick(panel.minimum, Qt.Key.Key_Up)
        assert panel.table.model().rowCount() == rows
    with qtbot.waitSignal(panel.chosen) as chosen:
        click_row(qtbot, panel.table, 0)
    assert chosen.args == [0, 1]


def test_the_figures_of_the_classes_stay_with_their_class_when_sorted(qtbot: QtBot, page: InterpretPage) -> None:
    page.view.tabs.setCurrentWidget(page.view.classes)
    table = page.view.classes.table
    header = table.horizontalHeader()
    for _ in range(2):  # the second time the largest first
        place = QPoint(header.sectionViewportPosition(1) + 10, header.height() // 2)
        QTest.mouseClick(header.viewport(), LEFT, NONE, place)
    rows = [[table.model().index(row, column).data() for column in (0, 1, 2)] for row in range(3)]
    assert rows == [["red", "100%", "50%"], ["blue", "50%", "50%"], ["green", "33%", "50%"]]
    click_row(qtbot, table, 0)
    qtbot.waitUntil(lambda: names(page) == ["red/1.png", "red/0.png"])


def click_row(qtbot: QtBot, table: ColumnsTable, row: int) -> None:
    QTest.mouseClick(table.viewport(), LEFT, NONE, table.visualRect(table.model().index(row, 0)).center())


def test_the_matrix_as_a_table(qtbot: QtBot, page: InterpretPage) -> None:
    for name in ("interpret.as_table", "interpret.shares"):
        button = page.findChild(QPushButton, name)
        assert button is not None
        QTest.mouseClick(button, LEFT)
    table = page.findChild(QTableView, "interpret.matrix_table")
    assert table is not None
    assert table.isVisible()
    assert [table.model().index(2, column).data() for column in range(3)] == ["0%", "50%", "50%"]
    QTest.mouseClick(table.viewport(), LEFT, NONE, table.visualRect(table.model().index(2, 1)).center())
    qtbot.waitUntil(lambda: names(page) == ["red/1.png"])


def test_a_new_label_is_shown_beside_the_old_one_and_undone(qtbot: QtBot, page: InterpretPage) -> None:
    choose(qtbot, page, "red/1.png")
    QTest.keyClick(gallery(page), Qt.Key.Key_F2)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ClassChooser)
    assert dialog.list.currentItem().text() == "green"  # what was predicted is proposed
    QTest.keyClicks(dialog.line, "blu")
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card(page, "red/1.png").endswith("Now blue"))
    assert card(page, "red/1.png").startswith("Actual 10% red | Predicted 85% green")
    assert label_of(page, "red/1.png") == "blue"
    assert names(page) == BY_LOSS
    assert gallery(page).entry(gallery(page).selected()[0]).path.parent.name == "red"
    page.session.undo()
    qtbot.waitUntil(lambda: not card(page, "red/1.png").endswith("Now blue"))
    assert label_of(page, "red/1.png") == "red"


def test_a_class_whose_name_is_part_of_another_can_be_made(qtbot: QtBot, page: InterpretPage) -> None:
    project = page.session.project
    assert project is not None
    page.session.edit(lambda edits: edits.relabel([project.pictures.find(["red/0.png"])["red/0.png"]], "Bengal_mix"))
    choose(qtbot, page, "red/1.png")
    QTest.keyClick(gallery(page), Qt.Key.Key_F2)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ClassChooser)
    QTest.keyClicks(dialog.line, "Bengal")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [
        "Bengal_mix",
        "Make a new class “Bengal”",
    ]
    QTest.keyClick(dialog.line, Qt.Key.Key_Down)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)
    assert label_of(page, "red/1.png") == "Bengal"


def test_an_edit_does_not_end_the_search_for_the_pictures_of_a_cell(qtbot: QtBot, page: InterpretPage) -> None:
    click_cell(qtbot, page, 2, 1)
    page.session.pictures_changed.emit()
    all_answered(qtbot, page.session)
    assert names(page) == ["red/1.png"]


def test_edits_survive_every_change_of_the_filter(qtbot: QtBot, page: InterpretPage) -> None:
    choose(qtbot, page, "blue/1.png")
    QTest.keyClick(gallery(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: card(page, "blue/1.png").endswith("Now green"))
    click_cell(qtbot, page, 2, -1)
    qtbot.waitUntil(lambda: names(page) == ["red/1.png", "red/0.png"])
    choose(qtbot, page, "red/0.png")
    QTest.keyClick(gallery(page), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: card(page, "red/0.png").endswith("Excluded"))
    assert card(page, "red/1.png").endswith("| ")
    click_cell(qtbot, page, -1, -1)
    qtbot.waitUntil(lambda: names(page) == BY_LOSS)
    changed = {name: card(page, name).rpartition("| ")[2] for name in NAMES}
    assert changed == dict.fromkeys(NAMES, "") | {"blue/1.png": "Now green", "red/0.png": "Excluded"}
    assert [label_of(page, name) for name in NAMES] == ["blue", "green", "green", "green", "excluded", "red"]


def test_several_pictures_are_excluded_and_taken_in_again(qtbot: QtBot, page: InterpretPage) -> None:
    choose(qtbot, page, "red/1.png", "green/1.png")
    for expected in (["excluded", "excluded"], ["red", "green"]):
        QTest.keyClick(gallery(page), Qt.Key.Key_Delete)
        assert [label_of(page, name) for name in ("red/1.png", "green/1.png")] == expected
        qtbot.waitUntil(lambda: page.view.pictures._ticket is None)


def test_the_menu_has_the_same_actions(qtbot: QtBot, page: InterpretPage) -> None:
    choose(qtbot, page, "green/1.png")
    QTest.keyClick(gallery(page), Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert "Label it as &predicted: blue" in texts
    QTest.keyClick(menu, Qt.Key.Key_P)
    assert label_of(page, "green/1.png") == "blue"
    qtbot.waitUntil(lambda: card(page, "green/1.png").endswith("Now blue"))


def test_chosen_pictures_are_opened_in_the_cleaner(qtbot: QtBot, page: InterpretPage) -> None:
    choose(qtbot, page, "green/1.png", "red/1.png")
    QTest.keyClick(gallery(page), Qt.Key.Key_Menu)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    with qtbot.waitSignal(page.session.show_page) as asked:
        QTest.keyClick(menu, Qt.Key.Key_L)
    project = page.session.project
    assert project is not None
    ids = project.pictures.find(["green/1.png", "red/1.png"])
    assert asked.args == ["data", {"tab": "cleaner", "pictures": (ids["green/1.png"], ids["red/1.png"])}]


def test_help_is_about_the_tab_that_is_open(page: InterpretPage) -> None:
    assert page.help_now() == "interpret"
    page.view.tabs.setCurrentWidget(page.view.saliency)
    assert page.help_now() == "where-it-looks"
    page.view.tabs.setCurrentWidget(page.view.loss)
    assert page.help_now() == "loss"
    page.session.close_project()
    assert page.help_now() == "interpret"


def test_a_strangers_run_is_shown_but_not_edited(
    qtbot: QtBot, page: InterpretPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = write_run(tmp_path / "stranger", tmp_path / "elsewhere")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stranger))
    button = page.findChild(QPushButton, "interpret.other")
    assert button is not None
    QTest.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: gallery(page).count() == 6 and gallery(page).entry(0).id is None)
    choose(qtbot, page, "green/1.png")
    assert not page.view.pictures.actions_.label.isEnabled()
    QTest.keyClick(gallery(page), Qt.Key.Key_Delete)
    assert label_of(page, "green/1.png") == "green"


def test_a_damaged_run_is_told_where_it_arose(qtbot: QtBot, page: InterpretPage, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "valid_predictions.safetensors").write_bytes(b"nothing")
    page.shown({"run": tmp_path / "broken"})
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    (message,) = page.messages.messages()
    assert message.kind == "error"
    assert "damaged, cut off, or no predictions file" in message.text


def test_answers_of_an_earlier_state_of_the_model_say_so(qtbot: QtBot, page: InterpretPage, shapes: Path) -> None:
    caveat = page.findChild(QLabel, "interpret.caveat")
    assert caveat is not None
    assert not caveat.isVisible()
    project = page.session.project
    assert project is not None
    stopped = project.runs.start("stopped")
    write_run(stopped.path, shapes, of_the_model=False)
    project.runs.end(stopped.id, status="cancelled", summary={})
    page.shown({"run": stopped.id})
    qtbot.waitUntil(caveat.isVisible)
    assert "stopped within an epoch" in caveat.text()
    page.shown({"run": project.runs.all()[-1].id})
    qtbot.waitUntil(lambda: not caveat.isVisible())


def test_a_run_that_is_asked_for_before_it_is_listed_is_there_once(
    qtbot: QtBot, page: InterpretPage, shapes: Path
) -> None:
    project = page.session.project
    assert project is not None
    new = project.runs.start("second try")
    write_run(new.path, shapes)
    project.runs.end(new.id, status="finished", summary={})
    page.shown({"run": new.path})
    listed = [run.path for run in project.runs.all()]  # the newest first; what is not listed yet comes last
    qtbot.waitUntil(lambda: [page.chooser.itemData(row) for row in range(page.chooser.count())] == listed)
    assert page.chooser.currentData() == new.path


def test_a_new_run_joins_the_list(qtbot: QtBot, page: InterpretPage, shapes: Path) -> None:
    project = page.session.project
    assert project is not None
    run = project.runs.start("second try")
    write_run(run.path, shapes)
    page.session.runs_changed.emit()
    qtbot.waitUntil(lambda: page.chooser.count() == 2)
    assert "first-try" in page.chooser.currentText()
    page.shown({"run": run.id})
    qtbot.waitUntil(lambda: "second-try" in page.chooser.currentText())


@pytest.mark.parametrize(
    ("steps", "file", "begins"),
    [
        (0, "m.csv", b"actual \\ predicted,blue,green,red\r\nblue,1,1,0\r\n"),
        (1, "m.png", b"\x89PNG"),
        (2, "c.csv", b"class,precision,recall,f1,support,predicted,correct\r\nblue,0.5"),
    ],
)
def test_exports(
    qtbot: QtBot,
    page: InterpretPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    steps: int,
    file: str,
    begins: bytes,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / file), ""))
    menu = page.exports.menu
    menu.popup(page.mapToGlobal(QPoint(0, 0)))
    for _ in range(steps + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.messages.messages()))
    assert page.messages.messages()[0].text == f"Saved as {tmp_path / file}."
    assert (tmp_path / file).read_bytes().startswith(begins)


def empty_state(page: InterpretPage) -> str:
    (state,) = [state for state in page.findChildren(EmptyState) if state.isVisible()]
    return state.title.text()


def test_what_to_do_where_there_is_nothing(qtbot: QtBot, project_session: Session) -> None:
    page = on_screen(qtbot, project_session)
    qtbot.waitUntil(lambda: empty_state(page) == "No runs yet")
    (state,) = [state for state in page.findChildren(EmptyState) if state.isVisible()]
    with qtbot.waitSignal(project_session.show_page) as asked:
        QTest.mouseClick(state.buttons[0], LEFT)
    assert asked.args is not None
    assert asked.args[0] == "train"
    assert project_session.project is not None
    project_session.project.runs.start("without validation")
    project_session.runs_changed.emit()
    qtbot.waitUntil(lambda: empty_state(page) == "Nothing was validated yet")
    project_session.close_project()
    qtbot.waitUntil(lambda: empty_state(page) == "See where a model is wrong")


def test_closing_the_project_takes_its_run_away(qtbot: QtBot, page: InterpretPage) -> None:
    page.session.close_project()
    assert empty_state(page) == "See where a model is wrong"
    assert gallery(page).count() == 0
