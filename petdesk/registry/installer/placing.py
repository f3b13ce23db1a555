"""Putting a finished folder in its place, and back where what follows fails."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from petdesk.registry.installer.pointers import writing


@contextmanager
def moved(version: Path, place: Path, *, folder: Path) -> Iterator[None]:
    """Inside, a version folder is in its place; it goes back where that ends with an error.

    Args:
        version: The finished folder; it may be in its place already, and then stays there.
        place: Where it goes.
        folder: The folder of all plugins, for the sentence about what cannot be written.

    Raises:
        PluginError: It cannot be moved.
    """
    if version == place:
        yield
        return
    try:
        with writing(folder):
            place.parent.mkdir(exist_ok=True)
            version.rename(place)
        yield
    except Exception:  # what ends the program comes at any moment, when the version may be in use already
        with suppress(OSError):
            place.rename(version)
        with suppress(OSError):
            place.parent.rmdir()  # empty: nothing of it was here before
        raise
