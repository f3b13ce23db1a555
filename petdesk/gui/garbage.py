"""Garbage collection in the GUI's thread alone.

Python collects in whichever thread happens to allocate. If that is the one that trains, it may destroy widgets there,
which Qt answers with a crash, sooner or later and anywhere.
"""

import gc

from PySide6.QtCore import QObject, QTimer

MILLISECONDS_BETWEEN_LOOKS = 200


class GarbageCollector(QObject):
    """Switches Python's own collector off and collects on a timer, generation by generation, as Python would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(MILLISECONDS_BETWEEN_LOOKS)

    def end(self) -> None:
        """Gives collecting back to Python, with all that was kept out of it, for an orderly end of the program."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _look(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return


def keep_what_is_loaded() -> None:
    """Takes what exists now out of all later collections: modules live as long as the program.

    With torch loaded a full collection would hold the window up for a tenth of a second.
    """
    gc.freeze()
