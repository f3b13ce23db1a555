"""Whether a network's pre-trained weights are on this computer already."""

import os
from pathlib import Path

from petdesk.api import ArchitectureSpec


def fetched_weights(architecture: ArchitectureSpec) -> Path | None:
    """The file with an architecture's weights in torch.hub's folder; None where there is none.

    Looks at names alone, which torchvision begins with the architecture's: whether the file is sound is found out
    when it is read. A plugin that keeps its weights elsewhere is not known of.
    """
    try:
        names = sorted(_folder().iterdir())
    except OSError:
        return None
    begins = (f"{architecture.key}-", f"{architecture.key}_", f"{architecture.key}.")
    found = (path for path in names if path.name.startswith(begins) and path.suffix in (".pth", ".pt", ".safetensors"))
    return next(found, None)


def _folder() -> Path:
    """torch.hub's, without importing torch: https://docs.pytorch.org/docs/stable/hub.html."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache"))
    return Path(os.environ.get("TORCH_HOME", cache / "torch")).expanduser() / "hub" / "checkpoints"
