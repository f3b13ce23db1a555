"""Weights: reading them from files, fetching them, and fitting them into a body.

Importing this module does not import torch; its functions do. Nothing here falls back to random weights: what
cannot be read, fetched or fitted is a WeightsError.
"""

import pickle
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from ssl import SSLError
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlparse

from petdesk.api.errors import DownloadError, WeightsError
from petdesk.api.fetch import fetch
from petdesk.api.specs import Progress, WeightsReport

if TYPE_CHECKING:
    from torch import Tensor, nn

WEIGHTS_SUFFIXES = frozenset({".safetensors", ".pth", ".pt"})

LEAST_FIT = 0.75
"""Share of tensors that must fit. A ResNet-18's file fits 0.55 of a ResNet-34, a ResNet-101's 0.67 of a ResNet-152: by
name and shape they look alike, and yet most of the later blocks would be random."""

WRAPPERS = frozenset({"_orig_mod", "body", "model", "module"})
"""First parts of names that torch.compile, PetDesk, training scripts and DataParallel put before a network's own."""

NO_RENAMES: Mapping[str, str] = MappingProxyType({})

# What torch.load was seen to raise, by cutting and flipping bytes of real files, besides OSError.
UNREADABLE = (
    pickle.UnpicklingError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
)


def read_weights(path: Path) -> "dict[str, Tensor]":
    """Reads the tensors of a .safetensors, .pth or .pt file onto the CPU, without running code from it.

    A .pth file may hold the tensors themselves or have them under `state_dict` or `model`, as training scripts do.

    Raises:
        WeightsError: No such file, another suffix, damaged, or without tensors.
    """
    if path.suffix.lower() not in WEIGHTS_SUFFIXES:
        raise WeightsError(f"{path.name} is no weights file. Choose one that ends in .safetensors or .pth.")
    if not path.is_file():
        raise WeightsError(f"There is no weights file {path}. Check the path.")
    try:
        content = _read_safetensors(path) if path.suffix.lower() == ".safetensors" else _read_pth(path)
    except OSError as error:
        raise WeightsError(f"{path.name} cannot be read ({error.strerror or error}). Choose another file.") from error
    tensors = _tensors(content)
    if not tensors:
        raise WeightsError(f"{path.name} holds no weights. Choose a file with a network's state_dict.")
    return tensors


def fit_weights(
    body: "nn.Module",
    weights: "Mapping[str, Tensor]",
    *,
    network: str,
    source: str,
    renamed: Mapping[str, str] = NO_RENAMES,
) -> WeightsReport:
    """Copies into `body` what fits it by name and shape, and says what did not.

    Args:
        body: A body with random weights. After an error it must be thrown away.
        weights: Name -> tensor, as of the whole network or of a PetDesk model file.
        network: What the body is, for messages: "ResNet-34".
        source: Where the weights come from, for messages and the report.
        renamed: Beginning of a name in `weights` -> its beginning in `body`, where they differ.

    Raises:
        WeightsError: The weights are another network's: less than three quarters of the tensors fit, counting the
            body's and those in `weights` that go by the body's names but have no place in it.
    """
    own = body.state_dict()
    children = {name.partition(".")[0] for name in own}
    named = {_own_name(name, children, renamed): name for name in weights}
    misshapen = [name for name, given in named.items() if name in own and own[name].shape != weights[given].shape]
    fitting = {name: weights[given] for name, given in named.items() if name not in misshapen}
    advice = f"Choose weights of {network}, or the network that these belong to."
    try:
        # Not `strict`, so that modules can translate the names of their former versions before we count.
        loaded = body.load_state_dict(fitting, strict=False)
    except RuntimeError as error:  # translated, and of another shape then
        raise WeightsError(f"{source} holds the weights of another network than {network}. {advice}") from error
    missing = [name for name in loaded.missing_keys if not _is_counter(name)]
    unplaced = [*misshapen, *loaded.unexpected_keys]
    wanted = [name for name in own if not _is_counter(name)]
    strays = [name for name in loaded.unexpected_keys if name.partition(".")[0] in children and not _is_counter(name)]
    taken = len(wanted) - len(missing)
    if taken < LEAST_FIT * (len(wanted) + len(strays)):
        strange = f", and {len(strays)} have no place in it" if strays else ""
        raise WeightsError(
            f"{source} holds the weights of another network: {taken} of the {len(wanted)} tensors of {network}'s body "
            f"fit{strange}. {advice}"
        )
    return WeightsReport(
        source=source,
        taken=taken,
        missing=tuple(missing),
        unused=tuple(named.get(name, name) for name in unplaced),
    )


@dataclass(frozen=True, kw_only=True)
class Pretrained:
    """A library's weights on the net. They are kept in torch.hub's folder, where the library finds them too.

    Attributes:
        url: The file's address. Its name ends in the first digits of its SHA-256 checksum: `resnet34-b627a593.pth`.
        network: Whose weights they are, for messages: "ResNet-34".
    """

    url: str
    network: str

    @property
    def path(self) -> Path:
        """Where the file is, or goes."""
        from torch import hub

        return Path(hub.get_dir()) / "checkpoints" / Path(urlparse(self.url).path).name

    def prepare(self) -> Iterator[Progress]:
        """Fetches the file where it is missing or damaged. Closing the generator cancels and leaves nothing behind.

        Raises:
            WeightsError: It is not here and cannot be fetched or written.
        """
        path = self.path
        checksum = re.search(r"-([0-9a-f]{8,64})\.", path.name)
        try:
            yield from fetch(self.url, path, sha256_prefix=checksum and checksum[1])
        except DownloadError as error:
            reason = _reason(error)
            if reason is None:
                raise WeightsError(f"{self.network}'s weights are not on this computer. {error}") from error
            raise WeightsError(
                f"{self.network}'s weights are not on this computer and could not be downloaded ({reason}). "
                "Choose a weights file, or train from random weights."
            ) from error
        except OSError as error:
            raise WeightsError(
                f"{self.network}'s weights cannot be read from {path} ({error.strerror or error}). "
                "Remove what is there, or choose a weights file."
            ) from error

    def read(self) -> "dict[str, Tensor]":
        """The tensors; fetches the file first where it is missing.

        Raises:
            WeightsError: As of `prepare` and `read_weights`.
        """
        if not self.path.exists():  # whoever called `prepare` has had its checksum looked at
            for _ in self.prepare():
                pass
        return read_weights(self.path)


def _read_safetensors(path: Path) -> object:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return load_file(path)
    except SafetensorError as error:
        raise WeightsError(f"{path.name} is damaged or no safetensors file. Choose another file.") from error


def _read_pth(path: Path) -> object:
    import torch

    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except UNREADABLE as error:
        raise WeightsError(
            f"{path.name} is damaged or holds more than plain weights. Choose another file, or save the network's "
            "state_dict alone."
        ) from error


def _tensors(content: Any) -> "dict[str, Tensor]":
    from torch import Tensor

    for key in ("state_dict", "model"):
        if isinstance(content, Mapping) and isinstance(content.get(key), Mapping):
            content = content[key]
    if not isinstance(content, Mapping):
        return {}
    return {name: value for name, value in content.items() if isinstance(name, str) and isinstance(value, Tensor)}


def _own_name(name: str, children: set[str], renamed: Mapping[str, str]) -> str:
    first, _, rest = name.partition(".")
    while first in WRAPPERS and first not in children:
        name = rest
        first, _, rest = name.partition(".")
    for old, new in renamed.items():
        if name == old or name.startswith(f"{old}."):
            return new + name.removeprefix(old)
    return name


def _is_counter(name: str) -> bool:
    """Whether this is a batch norm's count of batches, which older files lack and evaluation does not use."""
    return name.endswith("num_batches_tracked")


def _reason(error: DownloadError) -> str | None:
    """Why a download failed, in a few words; None where the message says more, as of a full disk."""
    match error.__cause__:
        case HTTPError(code=code):
            return f"the server answered {code}"
        case URLError(reason=SSLError()):
            return "no secure connection"
        case URLError():
            return "no network"
        case ConnectionError() | TimeoutError() | HTTPException():
            return "the connection broke off"
        case None:
            return "what came was damaged"
        case _:
            return None
