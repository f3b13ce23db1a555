"""What of Qt a plugin must leave as it was."""

from typing import Any

from PySide6.QtCore import qInstallMessageHandler

from petdesk.registry.surroundings import Watch


def _message_handler() -> Any:
    handler = qInstallMessageHandler(None)  # Qt tells only whom it takes away
    qInstallMessageHandler(handler)
    return handler


QT_WATCHES = (
    Watch(
        name="qt messages",
        look=_message_handler,
        put_back=qInstallMessageHandler,
        remark=lambda _before, _after: "It took over Qt's messages, which were given back to PetDesk's log.",
    ),
)
