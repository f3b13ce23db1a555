"""Naming the plugin that failed at its work."""

from collections.abc import Iterator
from contextlib import contextmanager

from petdesk.api import PetDeskError, PluginError
from petdesk.registry.records import PluginRecord


@contextmanager
def blaming(plugin: PluginRecord, work: str) -> Iterator[None]:
    """Turns what a third party's plugin raises inside into a PluginError that names it.

    What is told in a sentence already goes through as it is, and so do failures of the system, such as a full disk.

    Args:
        plugin: Whose code runs inside.
        work: What it does, to go after "while": "reading the pictures".
    """
    try:
        yield
    except (PetDeskError, OSError, MemoryError):
        raise
    except (Exception, SystemExit) as error:
        if plugin.builtin:
            raise
        what = "it called sys.exit()" if isinstance(error, SystemExit) else f"{type(error).__name__}: {error}"
        raise PluginError(
            f"The plugin {plugin.name} failed while {work} ({what}). "
            "Choose something else in its place, and tell its author; "
            "the details (on the command line: --debug) show where."
        ) from error
