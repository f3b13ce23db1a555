"""Weights files: whether those of a network are on this computer already, and whether a file looks like one."""

import os
from collections.abc import Sequence
from pathlib import Path

from petdesk.api import ArchitectureSpec


def fetched_weights(architecture: ArchitectureSpec, files: Sequence[Path] | None = None) -> Path | None:
    """The file with an architecture's weights in torch.hub's folder; None where there is none.

    Looks at names alone, which torchvision begins with the architecture's: whether the file is sound is found out
    when it is read. A plugin that keeps its weights elsewhere is not known of.

    Args:
        architecture: Whose weights.
        files: What `fetched_files` says, where many networks are asked for.
    """
    begins = (f"{architecture.key}-", f"{architecture.key}_", f"{architecture.key}.")
    known = fetched_files() if files is None else files
    return next((path for path in known if path.name.startswith(begins)), None)


def fetched_files() -> tuple[Path, ...]:
    """The weights files in torch.hub's folder, by name; none where there is no such folder."""
    try:
        return tuple(path for path in sorted(_folder().iterdir()) if path.suffix in (".pth", ".pt", ".safetensors"))
    except OSError:
        return ()


def looks_like_weights(path: Path) -> bool:
    """Whether a file begins as a .safetensors, .pth or .pt file does; reads its first bytes only.

    A .safetensors file begins with the length of a JSON header (https://huggingface.co/docs/safetensors), a .pth or .pt
    file is a zip archive, or a pickle as torch wrote it before version 1.6.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        beginning = file.read(9)
    if path.suffix.lower() == ".safetensors":
        length = int.from_bytes(beginning[:8], "little")
        return beginning[8:] == b"{" and 8 + length <= path.stat().st_size
    return beginning.startswith((b"PK\x03\x04", b"\x80"))


def _folder() -> Path:
    """torch.hub's, without importing torch: https://docs.pytorch.org/docs/stable/hub.html."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache"))
    return Path(os.environ.get("TORCH_HOME", cache / "torch")).expanduser() / "hub" / "checkpoints"
