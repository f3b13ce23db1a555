"""Plugins in single files, as the tests of the registry need them."""

from pathlib import Path

from petdesk.registry import Candidate, file_candidates

SOUND = """
from petdesk.api import SchedulerSpec, hookimpl

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="{key}", title="{key}", summary="One of the tests'.", build=print)]
"""


def add(folder: Path, name: str, before: str = "", *, key: str = "") -> Path:
    """Writes a plugin that does something first and then brings a schedule."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.py"
    path.write_text(before + "\n" + SOUND.format(key=key or name))
    return path


def found(folder: Path) -> dict[str, Candidate]:
    """The plugins of a folder, by name."""
    return {candidate.name: candidate for candidate in file_candidates(folder)}
