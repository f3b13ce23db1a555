"""Questions in the background: answers arrive in the GUI's thread, dropped ones go nowhere."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from petdesk.gui.background import THREADS, Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


def test_an_answer_comes_from_another_thread_and_arrives_in_this_one(background: Background, qtbot: QtBot) -> None:
    arrived: list[tuple[int, int]] = []
    background.ask(threading.get_ident, lambda found: arrived.append((found, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(arrived))
    ((asked, here),) = arrived
    assert here == threading.get_ident()
    assert asked != here


def test_a_failure_is_handed_to_whoever_asked(background: Background, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    background.ask(lambda: 1 // 0, lambda _: pytest.fail("there is no answer"), failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], ZeroDivisionError)


@pytest.mark.logs_errors
def test_a_failure_that_nobody_awaits_is_logged(
    background: Background, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    background.ask(lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: any(record.exc_info for record in caplog.records))


def test_what_is_dropped_before_its_turn_is_never_begun(background: Background, qtbot: QtBot) -> None:
    gate, begun, answers = threading.Event(), list[str](), list[str]()

    def work(name: str) -> str:
        begun.append(name)
        gate.wait(20)
        return name

    tickets = [background.ask(lambda name=str(n): work(name), answers.append) for n in range(THREADS + 2)]
    qtbot.waitUntil(lambda: len(begun) == THREADS)
    tickets[0].drop()  # under way: its answer goes nowhere
    tickets[-1].drop()  # not begun
    gate.set()
    qtbot.waitUntil(lambda: len(answers) == THREADS)
    assert sorted(answers) == ["1", "2"]
    assert "3" not in begun


def test_after_closing_nothing_is_begun(background: Background) -> None:
    background.close()
    begun: list[bool] = []
    background.ask(lambda: begun.append(True), lambda _: None)
    assert begun == []


def test_patient_questions_do_not_hold_up_the_others(background: Background, qtbot: QtBot) -> None:
    gate, answers = threading.Event(), list[str]()
    for _ in range(10 * THREADS):
        background.ask(lambda: gate.wait(20), lambda _: None, patient=True)
    background.ask(lambda: "at once", answers.append)
    qtbot.waitUntil(lambda: answers == ["at once"])
    gate.set()
