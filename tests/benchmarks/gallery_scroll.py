"""How smoothly the gallery scrolls through a hundred thousand pictures, and what memory that takes.

python tests/benchmarks/gallery_scroll.py [--entries N] [--seconds S] [--json]
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil
from PIL import Image, ImageDraw

ENTRIES = 100_000
SECONDS = 4.0
DRAWN = 48
"""Different pictures; the others are other names of them."""
SIDE = 480
WINDOW = (1366, 768)


@dataclass(frozen=True, kw_only=True)
class Frames:
    """One way of scrolling: how long each frame took in the GUI's thread, in milliseconds."""

    frames: int
    median: float
    p95: float
    longest: float


@dataclass(frozen=True, kw_only=True)
class GalleryFigures:
    """What was measured.

    Attributes:
        entries: How many pictures.
        opening_ms: From giving the entries until the first frame was painted.
        wheel: Steadily, a notch a frame.
        dragging: The scroll bar from top to bottom in two hundred frames, so that every frame shows other pictures.
        choose_all_ms: Ctrl+A.
        peak_mib: Resident memory at most, everything included.
    """

    entries: int
    opening_ms: float
    wheel: Frames
    dragging: Frames
    choose_all_ms: float
    peak_mib: float


def measure(*, entries: int = ENTRIES, seconds: float = SECONDS) -> GalleryFigures:
    """Scrolls through `entries` in a window of its own; makes a QApplication where there is none."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder, _home(Path(folder) / "home"):
        paths = draw(Path(folder) / "pictures", entries)
        return _scroll(app, paths, seconds)


def draw(folder: Path, count: int) -> list[Path]:
    """Writes a few pictures and hard links with other names, a thousand to a folder."""
    folder.mkdir(parents=True)
    originals = [_draw_one(folder / f"original_{number}.jpg", number) for number in range(DRAWN)]
    paths = []
    for number in range(count):
        path = folder / f"{number // 1000:03}" / f"picture_{number:06}.jpg"
        if number % 1000 == 0:
            path.parent.mkdir()
        os.link(originals[number % DRAWN], path)
        paths.append(path)
    return paths


def _draw_one(path: Path, number: int) -> Path:
    image = Image.effect_noise((SIDE, SIDE * 3 // 4), 60).convert("RGB")
    pen = ImageDraw.Draw(image)
    pen.ellipse((80, 60, 400, 300), fill=((number * 37) % 255, (number * 91) % 255, (number * 53) % 255))
    pen.text((200, 170), str(number), fill="white", font_size=60)
    image.save(path, quality=90)
    return path


def _scroll(app: Any, paths: list[Path], seconds: float) -> GalleryFigures:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from petdesk.gui.background import Background
    from petdesk.gui.widgets.gallery import Gallery, GalleryEntry

    background = Background()
    gallery = Gallery(background)
    try:
        entries = [GalleryEntry(path, number, path.name, ("Bengal",)) for number, path in enumerate(paths)]
        gallery.resize(*WINDOW)
        gallery.show()
        app.processEvents()
        start = time.perf_counter()
        gallery.set_entries(entries)
        app.processEvents()
        opening = time.perf_counter() - start
        bar = gallery.verticalScrollBar()
        notch = 3 * bar.singleStep()
        wheel = _frames(app, lambda step: bar.setValue(step * notch), round(seconds * 60))
        drag = _frames(app, lambda step: bar.setValue(bar.maximum() * step // 200), 201)
        start = time.perf_counter()
        QTest.keyClick(gallery, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        app.processEvents()
        choose_all = time.perf_counter() - start
    finally:
        background.close()
        gallery.close()
        gallery.deleteLater()
        app.processEvents()
    return GalleryFigures(
        entries=len(paths),
        opening_ms=1000 * opening,
        wheel=wheel,
        dragging=drag,
        choose_all_ms=1000 * choose_all,
        peak_mib=_peak_memory(),
    )


def _frames(app: Any, move: Callable[[int], object], count: int) -> Frames:
    """Moves at sixty frames a second; a frame lasts from the move until everything that came of it is painted."""
    lasted = []
    for step in range(count):
        start = time.perf_counter()
        move(step)
        app.processEvents()
        lasted.append(1000 * (time.perf_counter() - start))
        # Until the next frame is due, thumbnails come in; what they take of the GUI's thread counts for this frame.
        while (left := start + 1 / 60 - time.perf_counter()) > 0:
            time.sleep(min(left, 0.002))
            arrived = time.perf_counter()
            app.processEvents()
            lasted[-1] += 1000 * (time.perf_counter() - arrived)
    ordered = sorted(lasted)
    return Frames(
        frames=count,
        median=statistics.median(ordered),
        p95=ordered[min(count - 1, round(0.95 * count))],
        longest=ordered[-1],
    )


def _peak_memory() -> float:
    """In MiB; where the system keeps no account of the peak, what is taken now."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
    memory = psutil.Process().memory_info()
    return float(getattr(memory, "peak_wset", memory.rss)) / 2**20


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    """A cache of its own, empty."""
    before = os.environ.get("PETDESK_HOME")
    os.environ["PETDESK_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["PETDESK_HOME"]
        else:
            os.environ["PETDESK_HOME"] = before


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long to scroll steadily")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures = measure(entries=options.entries, seconds=options.seconds)
    if options.json:
        print(json.dumps(asdict(figures)))
        return 0
    print(f"{figures.entries:,} pictures: on screen in {figures.opening_ms:.0f} ms, peak {figures.peak_mib:.0f} MiB")
    for name, frames in (("wheel", figures.wheel), ("scroll bar", figures.dragging)):
        print(
            f"{name}: {frames.frames} frames, median {frames.median:.1f} ms, 95% {frames.p95:.1f} ms,"
            f" longest {frames.longest:.1f} ms"
        )
    print(f"choosing all: {figures.choose_all_ms:.0f} ms")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
