"""Projects of small files with different contents, to be moved."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from project_samples import FOUND, items_in, result_of

from petdesk.api import Item
from petdesk.events import Event, Finished
from petdesk.project import Project, Source
from petdesk.project.apply import apply_to_disk, plan_apply


@contextmanager
def project_of(folder: Path, found: dict[str, str] = FOUND) -> Iterator[Project]:
    """In `folder`, with a class folder each; every file holds its own name."""
    pictures = folder / "pictures"
    pictures.mkdir()
    items = list(items_in(pictures, found))
    for item in items:
        item.path.write_bytes(str(item.path).encode("utf-8", "surrogateescape"))
    with Project.create(folder / "Pets.petdesk", source=Source(path=pictures, dataset="folders")) as project:
        result_of(project.rescan(items))
        yield project


def run(job: Iterable[Event]) -> dict[str, Any]:
    """Runs a job and returns its result."""
    *_, last = job
    assert isinstance(last, Finished)
    return last.result


def apply(project: Project) -> dict[str, Any]:
    return run(apply_to_disk(project, plan_apply(project)))


def contents(root: Path) -> dict[str, bytes]:
    """Every file below a folder with what it holds."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def said_by_disk(root: Path) -> dict[str, str]:
    """The label of every file by its folder."""
    return {name: name.partition("/")[0] for name in contents(root)}


def rescanned(project: Project) -> dict[str, int]:
    """What reading the source again finds."""
    root = project.root
    items = [Item(root / name, label) for name, label in said_by_disk(root).items()]
    return asdict(result_of(project.rescan(items)))
