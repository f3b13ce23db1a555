"""Showing a file in the system's own file manager."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_in_file_manager(path: Path) -> bool:
    """Opens the folder of a file, with the file picked out where the system can; returns whether anything opened."""
    command = reveal_command(path, sys.platform)
    if command:
        try:
            subprocess.Popen(command)  # noqa: S603 - the system's own program, and no shell
        except OSError:
            return False
        return True
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def reveal_command(path: Path, platform: str) -> list[str]:
    """The system's command that picks a file out; empty where opening the folder has to do."""
    if platform == "win32":
        return ["explorer", f"/select,{path}"]
    if platform == "darwin":
        return ["open", "-R", str(path)]
    return []
