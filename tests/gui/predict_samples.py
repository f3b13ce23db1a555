"""What the tests of the Predict page share: drops, and a model of the drawn shapes."""

import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.train import train


def train_shapes(shapes: Path, registry: Registry, out: Path) -> Path:
    """A run that tells the shapes apart."""
    values = {"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "epochs": 6, "lr": 5e-3}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETDESK_HOME", str(out.parent))
        for _ in train(read_config(values), registry, out):
            pass
    return out


def drop(widget: QWidget, paths: Sequence[Path]) -> bool:
    """Drags files onto a widget and lets go; returns whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPoint(20, 20), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # by some versions, which have nothing else either
        enter = QDragEnterEvent(where, copy, data, buttons, keys)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(where.toPointF(), copy, data, buttons, keys))
    return True
