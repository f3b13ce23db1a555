"""Names by which tests and the demo find a control."""

from typing import TypeVar

from PySide6.QtCore import QObject

ObjectT = TypeVar("ObjectT", bound=QObject)


def named(control: ObjectT, name: str) -> ObjectT:
    """Names a control and gives it back."""
    control.setObjectName(name)
    return control
