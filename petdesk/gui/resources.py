"""Where the files are that come with the program: beside it in a checkout, inside it in an installed wheel."""

from pathlib import Path

import petdesk

PACKAGE = Path(petdesk.__file__).parent


def resources_folder() -> Path:
    """The folder with `help`, `i18n` and what else comes with the program."""
    installed = PACKAGE / "resources"
    return installed if installed.is_dir() else PACKAGE.parent / "resources"
