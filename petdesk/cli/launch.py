"""`petdesk [PATH]`: the app."""

import importlib
import os
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded
from petdesk.registry import load_registry

SYSTEM_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 "
    "libxcb-xinerama0"
)
OFFSCREEN = frozenset({"offscreen", "minimal"})


def open_app(
    path: Annotated[Path | None, typer.Argument(help="A project, a folder of pictures, or a table.")] = None,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Open the app. The word `open` may be left out: `petdesk PATH`."""
    with guarded(debug=debug):
        if path is not None and not path.exists():
            raise SettingsError(
                f"{path} is neither a command nor there to be opened. Check the spelling; `petdesk --help` lists the "
                "commands."
            )
        require_display()
        require_qt()
        from petdesk.gui.app import run

        registry = load_registry(safe_mode=safe_mode)
        status = run(None if path is None else path.absolute(), registry)
    raise typer.Exit(status)


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


def require_display() -> None:
    """Checks that a window can be shown.

    Raises:
        SettingsError: It cannot.
    """
    if not has_display():
        raise SettingsError(
            "There is no display to open a window on. Start PetDesk in a desktop session; everything else works "
            "without one: `petdesk --help` lists the commands."
        )


def require_qt() -> None:
    """Checks that Qt loads.

    Raises:
        SettingsError: It does not; says what to install.
    """
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        raise SettingsError(
            f"The window's library cannot be loaded ({error}). On Debian and Ubuntu this brings what it needs: "
            f"apt-get install {SYSTEM_LIBRARIES}"
        ) from error
