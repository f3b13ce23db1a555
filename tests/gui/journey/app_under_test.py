"""The app as `petdesk` starts it, with a script that uses it.

python app_under_test.py SCRIPT PHOTOS WEIGHTS WORK [PROJECT]

The exit status is 0 when the app was closed by the script and the script has gone through to its end.
"""

import importlib
import logging
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path

from hands import Hands
from PySide6.QtWidgets import QApplication

from petdesk.gui import app as petdesk_app
from petdesk.gui.main_window import MainWindow
from petdesk.registry import load_registry


@dataclass(frozen=True, kw_only=True)
class Stage:
    """What a journey has to work with.

    Attributes:
        photos: The folder of pet photos.
        weights: SqueezeNet's.
        work: An empty folder.
    """

    photos: Path
    weights: Path
    work: Path

    @property
    def project(self) -> Path:
        """Where the journey keeps its project."""
        return self.work / "Pets.petdesk"


class Errors(logging.Handler):
    """Keeps what is logged as an error: a journey without a visible failure may have one there."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(self.format(record))


def main() -> int:
    warnings.simplefilter("error")
    script_name, photos, weights, work, *project = sys.argv[1:]
    module, _, function = script_name.partition(":")
    stage = Stage(photos=Path(photos), weights=Path(weights), work=Path(work))
    shots = stage.work / "shots"
    shots.mkdir(exist_ok=True)
    errors = Errors()
    logging.getLogger().addHandler(errors)

    app = QApplication(sys.argv[:1])
    hands = Hands(app, shots)
    finished: list[bool] = []

    def follow(hands: Hands) -> None:
        hands.until(lambda: any(isinstance(w, MainWindow) and w.isVisible() for w in app.topLevelWidgets()), "a window")
        getattr(importlib.import_module(module), function)(hands, stage)
        finished.append(True)

    thread = hands.run(follow)
    status = petdesk_app.run(Path(project[0]) if project else None, load_registry(safe_mode=True))
    thread.join(30)
    for complaint in (hands.failure, *errors.records):
        if complaint:
            print(complaint, file=sys.stderr)
    if not finished:
        print(f"the app was closed (status {status}) before the journey was over", file=sys.stderr)
    return 0 if finished and not errors.records and not hands.failure else 1


if __name__ == "__main__":
    sys.exit(main())
