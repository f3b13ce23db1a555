"""Starting the app: window first, torch behind it."""

import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from petdesk import __version__
from petdesk.gui import theme
from petdesk.gui.crash import CrashHandler
from petdesk.gui.main_window import MainWindow
from petdesk.gui.preferences import Preferences
from petdesk.gui.session import Session
from petdesk.gui.translation import install as install_translation
from petdesk.registry import Registry

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


def run(path: Path | None, registry: Registry) -> int:
    """Opens the window and stays until it is closed; returns the exit status.

    Args:
        path: A project, folder or table to open.
        registry: The plugins.
    """
    if sys.platform == "win32":
        import torch  # noqa: F401 - after Qt its libraries no longer load there (WinError 1114)
    app, preferences = make_application()
    crashes = CrashHandler(app)
    crashes.install()
    window = MainWindow(Session(registry, preferences))
    crashes.caught.connect(window.session.failed)
    window.show()
    if path is not None:
        QTimer.singleShot(0, window, lambda: window.open_path(path))
    QTimer.singleShot(0, window, warm_up)
    try:
        with _closing_on_signals(window):
            return app.exec()
    finally:
        crashes.remove()


def make_application() -> tuple[QApplication, Preferences]:
    """The application with the user's language and colours; the one there is, if there is one."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("PetDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("petdesk")
    preferences = Preferences()
    install_translation(app, preferences.get("language") or None)
    apply_theme(app, preferences.get("appearance", "system"))
    return app, preferences


def apply_theme(app: QApplication, appearance: str) -> None:
    """Dresses the app and keeps following the system's scheme, unless the user chose one."""
    app.setStyle("Fusion")
    hints = app.styleHints()
    hints.setColorScheme(SCHEMES.get(appearance, Qt.ColorScheme.Unknown))
    dress(app)
    hints.colorSchemeChanged.connect(lambda _scheme: dress(app))


def dress(app: QApplication) -> None:
    """Puts on the palette and style sheet of the scheme of now."""
    dark = theme.system_is_dark()
    app.setPalette(theme.palette_for(dark))
    app.setStyleSheet(theme.style_sheet(dark))


def warm_up() -> threading.Thread:
    """Loads torch behind the window, so that the first training need not wait for it."""

    def load() -> None:
        import torchvision  # noqa: F401

        import petdesk.training.train  # noqa: F401

    thread = threading.Thread(target=load, name="petdesk-warm-up", daemon=True)
    thread.start()
    return thread


@contextmanager
def _closing_on_signals(window: MainWindow) -> Iterator[None]:
    """Ctrl+C in the terminal and a shutdown close the window as the user would, but for the question."""
    receiver, sender = socket.socketpair()
    for end in (receiver, sender):
        end.setblocking(False)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read)

    def close() -> None:
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
