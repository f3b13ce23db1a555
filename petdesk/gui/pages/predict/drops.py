"""What is dragged onto the page: a model, or pictures for one."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from petdesk.model_file import MODEL
from petdesk.project import SUFFIX


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Sorted.

    Attributes:
        model: A model file or a run folder.
        sources: Folders and pictures.
    """

    model: Path | None = None
    sources: tuple[Path, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing for this page."""
        return self.model is None and not self.sources


def sort_dropped(data: QMimeData) -> Dropped:
    """Tells models from pictures; with a project among them there is nothing for this page."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if any(path.suffix == SUFFIX for path in paths):
        return Dropped()
    models = [path for path in paths if path.suffix == ".safetensors" or (path / MODEL).is_file()]
    return Dropped(
        model=models[0] if models else None,
        sources=tuple(path for path in paths if path not in models),
    )
