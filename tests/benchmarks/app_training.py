"""ResNet-18 trained in the real window with its live plots, and a timer that tells how late the GUI's thread is.

Runs in a process with a display; prints one JSON object.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from settings import BATCH_SIZE, LABEL_PATTERN, Settings

if TYPE_CHECKING:
    from petdesk.registry import Registry
    from petdesk.training.config import TrainConfig

EPOCHS = 3
TIMER_MS = 16
TRAIN = {"arch": "resnet18", "weights": "none", "recipe": "one-cycle", "epochs": EPOCHS, "batch_size": BATCH_SIZE}


def config_for(project: Path) -> "TrainConfig":
    """The same settings for the app and for the bare job."""
    from petdesk.training.config import read_config

    return read_config({"source": project, **TRAIN})


def project_of(settings: Settings, registry: "Registry") -> Path:
    """A project of the photos, made anew."""
    from petdesk.project import Project, Source

    path = settings.work / "Photos.petdesk"
    params = {"pattern": LABEL_PATTERN}
    spec = registry.datasets["filename-pattern"]
    source = Source(path=settings.photos, dataset="filename-pattern", params=params)
    with Project.create(path, source=source) as project:
        items = [item for item in spec.scan(settings.photos, spec.params(**params)) if hasattr(item, "label")]
        for _ in project.rescan(items):
            pass
        for key, value in TRAIN.items():
            project.settings.set(f"train.{key}", value)
    return path


def measure(settings: Settings) -> dict[str, Any]:
    """Trains in the app; pictures a second and the lateness of a timer in the GUI's thread, in milliseconds."""
    import numpy as np
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QAbstractButton

    from petdesk.events import EpochEnd
    from petdesk.gui.app import make_application
    from petdesk.gui.main_window import MainWindow
    from petdesk.gui.session import Session
    from petdesk.gui.startup import warm_up
    from petdesk.registry import load_registry

    registry = load_registry(safe_mode=True)
    project = project_of(settings, registry)
    app, preferences = make_application()
    window = MainWindow(Session(registry, preferences))
    window.show()
    window.open_project(project)
    window.show_page("train")
    warm_up().join()

    late: list[float] = []
    epochs: list[EpochEnd] = []
    training = False
    previous = time.perf_counter()
    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=TIMER_MS)

    def tick() -> None:
        nonlocal previous
        now = time.perf_counter()
        if training:
            late.append(max(0.0, (now - previous) * 1000 - TIMER_MS))
        previous = now

    def hear(events: list[object]) -> None:
        nonlocal training
        training = training or any(getattr(event, "event", "") == "batch_end" for event in events)
        epochs.extend(event for event in events if isinstance(event, EpochEnd))

    def follow() -> None:
        job = window.session.work.job
        if job is None:
            app.quit()
            return
        job.events.connect(hear)

    timer.timeout.connect(tick)
    timer.start()
    window.session.work.changed.connect(follow)
    start = window.findChild(QAbstractButton, "train.start")
    QTimer.singleShot(500, start, start.click)
    app.exec()
    window.session.close()
    if len(epochs) != EPOCHS:
        raise SystemExit("The training in the app did not end well.")
    return {
        "pictures_per_second": median(epoch.pictures_per_second for epoch in epochs),
        "late_p50_ms": float(np.percentile(late, 50)),
        "late_p99_ms": float(np.percentile(late, 99)),
        "late_max_ms": max(late),
        "ticks": len(late),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--photos", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args()
    os.environ["PETDESK_HOME"] = str(options.work / "home")
    print(json.dumps(measure(Settings(photos=options.photos, weights=Path(), work=options.work))))
    sys.stdout.flush()
