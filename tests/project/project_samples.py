"""Projects to test with: a few empty files called pictures, for a project never opens one."""

from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from petdesk.api import Item
from petdesk.project import Project

FOUND = {"cat/1.jpg": "cat", "cat/2.jpg": "cat", "dog/1.jpg": "dog", "dog/2.jpg": "dog", "fox/1.jpg": "fox"}


def result_of(job: Generator[Any, None, Any]) -> Any:
    """Runs a job that returns its result."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value


def items_in(folder: Path, found: dict[str, str] = FOUND, **splits: str) -> Iterable[Item]:
    """Makes the files that are missing and yields them as a dataset would; `splits` maps a class to a side."""
    for name, label in found.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.touch()
        yield Item(path, label, splits.get(label))


def labels(project: Project) -> dict[str, str]:
    """Every picture's class now."""
    return {picture.name: picture.label for picture in project.pictures.select()}


def ids(project: Project, *names: str) -> list[int]:
    return list(project.pictures.find(names).values())
