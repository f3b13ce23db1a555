"""The names of a network's layer groups, known without training it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from petdesk.api import ArchitectureSpec
from petdesk.gui.latest import Latest
from petdesk.gui.session import Session


class LayerGroups(QObject):
    """Finds the layer groups of the network that is chosen, in the background.

    Attributes:
        changed: Signal: `names` are others now.
        names: Stem to head; empty while they are not known, or where a plugin's network cannot be looked at.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest = Latest(session.background, self)
        self._asked: tuple[ArchitectureSpec | None, str] | None = None
        self.names: tuple[str, ...] = ()

    def follow(self, architecture: ArchitectureSpec | None, params: Mapping[str, Any]) -> None:
        """Finds those of a network, unless they were asked for already; None is one whose plugin is not here."""
        wanted = (architecture, repr(sorted(params.items())))
        if wanted == self._asked:
            return
        self._asked = wanted
        self._latest.drop()
        if architecture is None:
            self._take(())
        else:
            values = dict(params)
            self._latest.ask(lambda _stop: group_names(architecture, values), self._take, lambda _error: self._take(()))

    def _take(self, names: tuple[str, ...]) -> None:
        if names != self.names:
            self.names = names
            self.changed.emit()


def group_names(architecture: ArchitectureSpec, params: Mapping[str, Any]) -> tuple[str, ...]:
    """The names of the layer groups, stem to head.

    The network is built without its numbers, in some hundredths of a second: no memory, and no random draws that a
    training under way would miss. Raises whatever a network does that cannot be built so.
    """
    import torch

    with torch.device("meta"):
        network = architecture.build(2, architecture.params.model_validate(dict(params)), "none")
    return tuple(group.name for group in network.layer_groups)
