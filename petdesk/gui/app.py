"""Starting the app: window first, torch behind it."""

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QSocketNotifier, Qt
from PySide6.QtWidgets import QApplication

from petdesk import __version__
from petdesk.gui import theme
from petdesk.gui.crash import CrashHandler
from petdesk.gui.garbage import GarbageCollector
from petdesk.gui.main_window import MainWindow
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.gui.startup import Beginning, FirstSight, wait_until_warm
from petdesk.gui.translation import install as install_translation
from petdesk.registry import Loader, registry_of
from petdesk.registry.installer import Store
from petdesk.training.allocator import share_one_heap

APPEARANCE, FOLLOWING = "petdesk.appearance", "petdesk.following"
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def run(path: Path | None, loader: Loader) -> int:
    """Opens the window and stays until it is closed; returns the exit status.

    Args:
        path: A project, folder or table to open.
        loader: Loads the plugins: PetDesk's own before the window shows, everybody else's behind it.
    """
    if sys.platform == "win32":
        import torch  # noqa: F401 - after Qt its libraries no longer load there (WinError 1114)
    app, preferences = make_application()
    crashes = CrashHandler(app)
    crashes.install()
    window = MainWindow(Session(registry_of(loader.builtin()), preferences, loader=loader))
    crashes.caught.connect(window.session.failed, Qt.ConnectionType.QueuedConnection)
    window.winId()  # makes the system's window, so that its coming on screen can be seen
    handle = window.windowHandle()

    def open_asked() -> None:
        if path is not None:
            window.open_path(path)

    beginning = Beginning(window.session.house, window, then=open_asked)
    if handle is not None:
        FirstSight(handle).seen.connect(beginning.begin)
    window.show()
    try:
        with _closing_on_signals(window):
            return app.exec()
    finally:
        end(app, window, crashes)
        Store().tidy()  # now that nothing can be undone any more


def make_application() -> tuple[QApplication, Preferences]:
    """The application with the user's language and colours; the one there is, if there is one."""
    share_one_heap()  # before Qt makes threads
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("PetDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("petdesk")
    if app.findChild(GarbageCollector) is None:
        GarbageCollector(app)
    preferences = Preferences()
    install_translation(app, str(preferences.get("language") or "") or None)
    apply_theme(app, str(preferences.get("appearance", "system")))
    return app, preferences


def apply_theme(app: QApplication, appearance: str) -> None:
    """Dresses the app: `light`, `dark`, or `system`, which is followed from then on."""
    app.setStyle("Fusion")
    app.setProperty(APPEARANCE, appearance)
    hints = app.styleHints()
    if not app.property(FOLLOWING):
        app.setProperty(FOLLOWING, True)
        hints.colorSchemeChanged.connect(lambda _scheme: dress(app))
    hints.setColorScheme(SCHEMES.get(appearance, Qt.ColorScheme.Unknown))
    dress(app)


def dress(app: QApplication) -> None:
    """Puts on the palette and style sheet of now."""
    # Where the platform has no scheme, as off screen, the user's choice counts all the same.
    chosen = app.property(APPEARANCE)
    dark = chosen == "dark" if chosen in SCHEMES else theme.system_is_dark()
    app.setPalette(theme.palette_for(dark))
    app.setStyleSheet(theme.style_sheet(dark))


def end(app: QApplication, window: MainWindow, crashes: CrashHandler) -> None:
    """Takes everything down in order, while Qt is still there for it."""
    wait_until_warm()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    crashes.remove()
    for collector in app.findChildren(GarbageCollector):
        collector.end()


@contextmanager
def _closing_on_signals(window: MainWindow) -> Iterator[None]:
    """Ctrl+C in the terminal and a shutdown close the window as the user would, but for the question."""
    receiver, sender = socket.socketpair()
    for end in (receiver, sender):
        end.setblocking(False)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read)

    def close() -> None:
        with suppress(BlockingIOError):
            receiver.recv(64)
        window.close_without_asking()

    notifier.activated.connect(close)
    previous = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGINT, signal.SIGTERM)}
    descriptor = signal.set_wakeup_fd(sender.fileno())
    try:
        yield
    finally:
        signal.set_wakeup_fd(descriptor)
        for number, handler in previous.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        receiver.close()
        sender.close()
