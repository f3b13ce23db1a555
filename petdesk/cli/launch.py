"""`petdesk [PATH]`: the app."""

from pathlib import Path
from typing import Annotated

import typer

from petdesk.api import SettingsError
from petdesk.cli import opening
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded
from petdesk.cli.opening import has_display, qt_advice, qt_trouble


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
        status = opening.open_app(path, safe_mode=safe_mode)
    raise typer.Exit(status)


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
    if (trouble := qt_trouble()) is not None:
        raise SettingsError(qt_advice(trouble)) from trouble
