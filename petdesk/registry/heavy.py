"""Noticing that a plugin imports what no plugin may import while it is loaded."""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FunctionType, ModuleType
from typing import Any

HEAVY_MODULES = ("torch", "torchvision")


class HeavyImports:
    """Refuses the heavy modules to the thread that made it; put in front of Python's own finders.

    Attributes:
        asked: Which of them was asked for; empty while none was.
    """

    def __init__(self) -> None:
        self._thread = threading.get_ident()
        self.asked = ""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> None:
        """Finds nothing, and raises where a heavy module is looked for: not a second goes by for it.

        Raises:
            ImportError: In the plugin's thread alone: another may rightly import torch meanwhile.
        """
        if name in HEAVY_MODULES and threading.get_ident() == self._thread:
            self.asked = name
            raise ImportError(f"a plugin may not import {name} when it is loaded", name=name)


@contextmanager
def heavy_imports_refused() -> Iterator[HeavyImports]:
    """Inside, this thread cannot import what is heavy, unless somebody has before."""
    finder: Any = HeavyImports()
    # A new list each time: in one that changes, whoever is going through it in another thread would miss a finder.
    sys.meta_path = [finder, *sys.meta_path]
    try:
        yield finder
    finally:
        sys.meta_path = [other for other in sys.meta_path if other is not finder]


def heavy_name(plugin: Any) -> str:
    """A heavy module that a plugin's names come from: told also when somebody imported it before. Empty for none."""
    homes = {_home(value).partition(".")[0] for value in vars(plugin).values()}
    return next((name for name in HEAVY_MODULES if name in homes), "")


def _home(value: Any) -> str:
    """The module that a value is, or that its class or function is from."""
    if isinstance(value, ModuleType):
        return value.__name__
    return str(value.__module__ if isinstance(value, (type, FunctionType)) else type(value).__module__)
