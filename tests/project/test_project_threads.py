"""Threads: one reads or scans while another edits."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from project_samples import ids, labels, result_of

from petdesk.api import Item
from petdesk.project import Project


def test_a_stream_sees_the_state_at_its_beginning(project: Project) -> None:
    stream = project.pictures.select()
    first = next(stream)
    project.edits.relabel([picture.id for picture in project.pictures.select()], "owl")
    assert {first.label, *(picture.label for picture in stream)} == {"cat", "dog", "fox"}
    assert set(labels(project).values()) == {"owl"}


def test_threads_read_whole_edits_while_others_write(project: Project, pictures: Path) -> None:
    result_of(project.rescan(Item(pictures / f"{number}.jpg", "cat") for number in range(300)))
    everything = [picture.id for picture in project.pictures.select()]
    stop = threading.Event()

    def read() -> int:
        reads = 0
        while not stop.is_set():
            assert len({picture.label for picture in project.pictures.select()}) == 1  # an edit is seen whole
            reads += 1
        return reads

    def write(label: str) -> None:
        for number in range(10):
            project.edits.relabel(everything, f"{label} {number}")

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        writers = [pool.submit(write, label) for label in ("a", "b")]
        try:
            for writer in writers:
                writer.result()
        finally:
            stop.set()
        assert all(reader.result() for reader in readers)
    assert sum(1 for _ in project.journal.history()) == 20


def test_closing_waits_for_no_stream(project: Project) -> None:
    stream = project.pictures.select()
    next(stream)
    project.close()
    assert len(list(stream)) == 4
    with Project.open(project.path) as again:
        assert again.pictures.get(ids(again, "cat/1.jpg"))[0].label == "cat"
