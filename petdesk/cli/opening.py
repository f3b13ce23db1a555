"""Opening the app, and finding out beforehand whether it can be opened. Loads no library of the command line."""

import importlib
import os
import socket
import sys
from pathlib import Path

SYSTEM_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 "
    "libxcb-xinerama0"
)
OFFSCREEN = frozenset({"offscreen", "minimal"})


def open_app(path: Path | None, *, safe_mode: bool = False) -> int:
    """Opens the window and stays until it is closed; returns the exit status."""
    from petdesk.gui.app import run
    from petdesk.registry import Loader

    return run(None if path is None else path.absolute(), Loader(safe_mode=safe_mode))


def can_open() -> bool:
    """Whether there is a display, and Qt loads."""
    return has_display() and qt_trouble() is None


def qt_trouble() -> ImportError | None:
    """What keeps Qt from being loaded."""
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return error
    return None


def qt_advice(trouble: ImportError) -> str:
    """A sentence on what keeps Qt from being loaded, and what to install."""
    return (
        f"The window's library cannot be loaded ({trouble}). On Debian and Ubuntu this brings what it needs: "
        f"apt-get install {SYSTEM_LIBRARIES}"
    )


def has_display() -> bool:
    """Whether a window can be shown: asked before Qt is, which ends the program where it cannot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in OFFSCREEN:
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    screen = number.partition(".")[0]
    if not screen.isdigit():
        return False
    if host not in ("", "unix"):
        return True  # on another machine: Qt will say
    for address in (f"/tmp/.X11-unix/X{screen}", f"\0/tmp/.X11-unix/X{screen}"):  # noqa: S108 - X11's own place
        with socket.socket(socket.AF_UNIX) as asked:
            try:
                asked.connect(address)
            except OSError:
                continue
            return True
    return False
