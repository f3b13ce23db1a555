"""`petdesk demo`: the whole job on drawn pets, offline, in the app."""

import os
from pathlib import Path
from typing import Annotated

import typer

from petdesk.api import PetDeskError, SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded
from petdesk.cli.launch import require_qt
from petdesk.cli.opening import has_display
from petdesk.registry import load_registry

FOLDER = Path("petdesk-demo")


def demo(
    headless: Annotated[
        Path | None,
        typer.Option(
            "--headless", metavar="DIR", help="Run off screen, and leave pictures of it, plots and the model in DIR."
        ),
    ] = None,
    debug: o.Debug = False,
) -> None:
    """Do the whole job on drawn pets in the app: draw, find a learning rate, train, and label pets never seen before.

    Needs no network. Without a display it runs off screen. What it makes goes into the folder petdesk-demo.
    """
    with guarded(debug=debug):
        folder = (headless or FOLDER).absolute()
        require_fresh(folder)
        off_screen = headless is not None or not has_display()
        if off_screen:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        require_qt()
        from petdesk.gui.tour import run_demo

        outcome = run_demo(folder, load_registry(safe_mode=True), headless=off_screen, tell=typer.echo)
        if outcome.message:
            raise PetDeskError(outcome.message)
        if outcome.accuracy is not None:
            typer.echo(
                f"\n{outcome.accuracy:.1%} of the unseen pets are labelled right. In {folder}: the project "
                "Pets.petdesk, model.safetensors, lr-find.png, training.png, confusion.png and predictions.csv"
                f"{', and screens with a picture of every page' if off_screen else ''}."
            )


def require_fresh(folder: Path) -> None:
    """Checks that no earlier demo would be overwritten, and makes the folder.

    Raises:
        SettingsError: There is one, or the folder cannot be made.
    """
    if (folder / "Pets.petdesk").exists():
        raise SettingsError(f"{folder} holds an earlier demo. Delete it, or choose another folder with --headless.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(
            f"The folder {folder} cannot be made ({error.strerror or error}). Choose another one with --headless."
        ) from error
