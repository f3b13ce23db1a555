"""The app as `petdesk` starts it, with a script that uses it.

python app_under_test.py SCRIPT PHOTOS WEIGHTS WORK

SCRIPT names a function of a module beside this one, as "by_mouse:first_day". The exit status is 0 when the script has
gone through to its end, closed the app, and left no complaint: no warning, nothing logged as one, no thread.
"""

import importlib
import logging
import os
import sys
import threading
import warnings
from pathlib import Path

from hands import Hands
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from stage import Stage

from petdesk.gui import app as petdesk_app
from petdesk.registry import Loader


class Complaints(logging.Handler):
    """Keeps what nobody on screen is told: warnings, errors in the log, and whatever Qt says.

    Attributes:
        texts: One for each.
    """

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.WARNING or record.name == "qt":
            self.texts.append(self.format(record))

    def take_warning(self, message: Warning | str, kind: type[Warning], file: str, line: int, *_rest: object) -> None:
        """In place of `warnings.showwarning`."""
        self.texts.append(warnings.formatwarning(message, kind, file, line))

    def take_threads(self) -> None:
        """Complains of threads that are still there; of those that Qt started Python does not hear the end."""
        others = set(threading.enumerate()) - {threading.current_thread()}
        running = [thread for thread in others if Path(f"/proc/self/task/{thread.native_id}").exists()]
        self.texts += [f"left running: {thread}" for thread in running]


def main() -> int:
    script_name, *paths = sys.argv[1:]
    photos, weights, work = map(Path, paths)
    module, _, function = script_name.partition(":")
    stage = Stage(photos=photos, weights=weights, work=work)
    shots = stage.work / f"shots-{module}-{function}"
    shots.mkdir(exist_ok=True)
    complaints = Complaints()
    logging.getLogger().addHandler(complaints)
    warnings.simplefilter("always")
    warnings.showwarning = complaints.take_warning
    script = getattr(importlib.import_module(module), function)

    # The desktop's own file dialogs are other programs' windows.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    hands = Hands(QApplication(sys.argv[:1]), shots)
    finished = threading.Event()

    def follow() -> None:
        hands.widget("window")
        script(hands, stage)
        finished.set()

    def fail(story: str) -> None:
        # At once: whatever is open or under way now, its end is not what is tested.
        print(story, *complaints.texts, sep="\n", file=sys.stderr, flush=True)
        os._exit(1)

    thread = hands.run(follow, fail)
    status = petdesk_app.run(None, Loader(safe_mode=True))
    thread.join(30)
    complaints.take_threads()
    if not finished.is_set():
        complaints.texts.append(f"the app was closed (status {status}) before the journey was over")
    print(*complaints.texts, sep="\n", file=sys.stderr)
    return 1 if complaints.texts else status


if __name__ == "__main__":
    sys.exit(main())
