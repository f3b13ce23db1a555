"""Jobs in their thread: every event arrives once and in order, and there is one ending, whichever it is."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from petdesk.api import DataError
from petdesk.events import Event, Finished, PrepareProgress, ScanProgress
from petdesk.gui.job import Ending, Job, JobRunner
from petdesk.gui.progress import standing


def progress(done: int) -> ScanProgress:
    return ScanProgress(done=done, total=None, rate=0.0)


class Heard(QObject):
    """Everything that a job says, and in which thread it is heard."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.batches: list[list[Event]] = []
        self.endings: list[Ending] = []
        self.threads: set[int] = set()
        job.events.connect(self._hear)
        job.ended.connect(self._end)

    @property
    def events(self) -> list[Event]:
        return [event for batch in self.batches for event in batch]

    def _hear(self, events: list[Event]) -> None:
        assert not self.endings
        self.batches.append(events)
        self.threads.add(threading.get_ident())

    def _end(self, ending: Ending) -> None:
        self.endings.append(ending)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    if runner.job is not None:
        runner.job.cancel()
        runner.job.wait()


def start(runner: JobRunner, make_job: Any) -> tuple[Job, Heard]:
    job = runner.start(make_job, title="Counting")
    return job, Heard(job)


def test_every_event_arrives_once_in_order_and_in_few_batches(runner: JobRunner, qtbot: QtBot) -> None:
    ran_in: list[int] = []

    def count() -> Iterator[Event]:
        ran_in.append(threading.get_ident())
        for number in range(50_000):
            yield progress(number)
        yield Finished(result={"counted": 50_000})

    job, heard = start(runner, count)
    with qtbot.waitSignal(job.ended, timeout=20_000):
        pass
    assert [event.done for event in heard.events if isinstance(event, ScanProgress)] == list(range(50_000))
    assert len(heard.batches) < 5_000
    assert heard.endings == [Ending(outcome="done", result={"counted": 50_000})]
    assert heard.threads == {threading.get_ident()}
    assert ran_in != [threading.get_ident()]
    assert not runner.busy


def test_a_failure_ends_with_its_sentence_and_traceback(runner: JobRunner, qtbot: QtBot) -> None:
    def fail() -> Iterator[Event]:
        yield progress(1)
        raise DataError("The folder is empty. Choose another.")

    job, heard = start(runner, fail)
    with qtbot.waitSignal(job.ended):
        pass
    (ending,) = heard.endings
    assert (ending.outcome, ending.message) == ("failed", "The folder is empty. Choose another.")
    assert "in fail" in ending.details
    assert heard.events == [progress(1)]


def test_memory_that_runs_out_is_a_failure_like_any_other(runner: JobRunner, qtbot: QtBot) -> None:
    def fail() -> Iterator[Event]:
        raise RuntimeError("CUDA out of memory. Tried to allocate 2 GiB")
        yield

    job, heard = start(runner, fail)
    with qtbot.waitSignal(job.ended):
        pass
    assert "smaller batch size" in heard.endings[0].message


def test_cancelling_closes_the_job_in_its_own_thread(runner: JobRunner, qtbot: QtBot) -> None:
    closed_in: list[int] = []

    def endless() -> Iterator[Event]:
        try:
            number = 0
            while True:
                yield progress(number)
                number += 1
        finally:
            closed_in.append(threading.get_ident())

    job, heard = start(runner, endless)
    with qtbot.waitSignal(job.events):
        pass
    with qtbot.waitSignal(job.ended):
        job.cancel()
        assert job.is_cancelling
    assert [ending.outcome for ending in heard.endings] == ["cancelled"]
    assert len(closed_in) == 1
    assert closed_in != [threading.get_ident()]


def test_what_goes_wrong_while_a_cancelled_job_is_closed_is_told(runner: JobRunner, qtbot: QtBot) -> None:
    def keeps() -> Iterator[Event]:
        try:
            while True:
                yield progress(0)
        finally:
            raise DataError("The disk is full. Make room.")

    job, heard = start(runner, keeps)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    # Cancelled before it began, it has nothing to close.
    assert heard.endings[0].outcome in ("failed", "cancelled")
    if heard.events:
        assert heard.endings[0].message == "The disk is full. Make room."


def test_a_paused_job_makes_no_step_until_it_is_resumed(runner: JobRunner, qtbot: QtBot) -> None:
    steps: list[int] = []

    def endless() -> Iterator[Event]:
        while True:
            steps.append(len(steps))
            yield progress(len(steps))

    job, heard = start(runner, endless)
    with qtbot.waitSignal(job.events):
        pass
    with qtbot.waitSignal(job.paused):
        job.pause()
    qtbot.waitUntil(lambda: len(heard.events) == len(steps))
    held = len(steps)
    qtbot.wait(100)
    assert len(steps) == held
    with qtbot.waitSignal(job.events):
        job.resume()
    job.pause()
    with qtbot.waitSignal(job.ended):  # a paused job can be cancelled
        job.cancel()
    assert heard.endings[0].outcome == "cancelled"


def test_one_job_at_a_time(runner: JobRunner, qtbot: QtBot) -> None:
    gate = threading.Event()

    def waits() -> Iterator[Event]:
        gate.wait(20)
        yield Finished(result={})

    job, _ = start(runner, waits)
    with pytest.raises(RuntimeError, match="Counting"):
        runner.start(waits, title="Another")
    with qtbot.waitSignal(job.ended):
        gate.set()
    again, _ = start(runner, waits)
    with qtbot.waitSignal(again.ended):
        pass


@pytest.mark.parametrize(
    ("unit", "text"), [("files", "Unpacking {a}.zip: 3 / 9"), ("bytes", "Unpacking {a}.zip: 3 bytes of 9 bytes")]
)
def test_what_a_plugin_says_of_its_work_is_shown_as_it_is(unit: str, text: str) -> None:
    now = standing([PrepareProgress(done=3, total=9, unit=unit, rate=0.0, message="Unpacking {a}.zip")])
    assert now is not None
    assert now.text == text


def test_found_pictures_are_counted_in_the_text() -> None:
    now = standing([progress(12_345)])
    assert now is not None
    assert now.text.startswith("Found 12,345 picture")
