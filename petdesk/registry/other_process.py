"""What PetDesk's own helpers in other processes have in common: how they begin, and where they answer."""

import os
import sys
from pathlib import Path
from typing import TextIO


def module_command(module: str, *arguments: str) -> list[str]:
    """The command that runs a module of PetDesk's with this Python."""
    # -P: what lies in the folder one happens to be in must not stand in for a library.
    return [sys.executable, "-P", "-m", module, *arguments]


def same_imports() -> dict[str, str]:
    """An environment in which all that can be imported here can be, however this program came by it."""
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}


def take_stdout() -> TextIO:
    """A stream to the one who waits that no plugin's prints get into: those go to stderr from now on."""
    private = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return private
