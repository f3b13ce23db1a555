"""timm's models, and what timm loads into them. Imports torch and timm."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import timm
import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from petdesk.api import WeightsError, WeightsReport
from petdesk.api.weights import LEAST_FIT
from petdesk_timm.catalogue import Architecture, Pretraining

COUNTERS = "num_batches_tracked"
"""Of batch norms, which some files lack and which evaluation does not use."""


def make_body(architecture: Architecture, pretraining: Pretraining) -> nn.Module:
    """The model up to its pooled features: [N, 3, H, W], normalised -> [N, architecture.features].

    Its weights are random; `pretraining` says only which shape it has.
    """
    return _cut(_whole(architecture, pretraining))


def load_by_timm(
    architecture: Architecture, pretraining: Pretraining, path: Path, *, source: str
) -> tuple[nn.Module, WeightsReport]:
    """A body into which timm loaded the weights of `pretraining` from a file, translating names as it knows to.

    They are loaded with the classifier that belongs to them, which goes only then: of most networks timm then wants
    every tensor, and raises whatever it raises. Of some it takes what there is and does not say what was not, so that
    is looked at here.

    Raises:
        WeightsError: Less than three quarters of the body came from the file.
    """
    whole, loaded = _loaded(architecture, pretraining, path)
    before = whole.state_dict().keys()
    body = _cut(whole)
    names = body.state_dict().keys()
    wanted = [name for name in names if not name.endswith(COUNTERS)]
    missing = tuple(name for name in wanted if name not in loaded)
    if len(wanted) - len(missing) < LEAST_FIT * len(wanted):
        raise WeightsError(
            f"{source} holds the weights of another network: {len(wanted) - len(missing)} of the {len(wanted)} tensors "
            f"of {architecture.name}'s body fit. Choose weights of {architecture.name}."
        )
    return body, WeightsReport(
        source=source, taken=len(names) - len(missing), missing=missing, unused=tuple(sorted(before - names))
    )


def _loaded(architecture: Architecture, pretraining: Pretraining, path: Path) -> tuple[nn.Module, frozenset[str]]:
    """The model with weights from a file, and the names of the tensors that came from there.

    Those into which something was copied once more than when the same model is made without weights.
    """
    with CopiesCounted() as copies:
        whole = _whole(architecture, pretraining, pretrained=True, pretrained_cfg_overlay={"file": str(path)})
    with torch.device("meta"), CopiesCounted() as usual_copies:
        bare = _whole(architecture, pretraining)
    usual = usual_copies.by_name(bare)
    return whole, frozenset(name for name, count in copies.by_name(whole).items() if count > usual.get(name, 0))


class CopiesCounted(TorchFunctionMode):
    """While it is entered, counts in this thread how often something is copied into each tensor."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counter[int] = Counter()
        self._kept: list[Tensor] = []  # so that no other tensor gets the id of one that is gone

    def __torch_function__(
        self, func: Any, types: Sequence[type], args: tuple[Any, ...] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        if func is Tensor.copy_:
            self._counts[id(args[0])] += 1
            self._kept.append(args[0])
        return func(*args, **(kwargs or {}))

    def by_name(self, module: nn.Module) -> dict[str, int]:
        """Of a module's parameters and buffers, by all of their names."""
        return {name: self._counts[id(tensor)] for name, tensor in module.state_dict(keep_vars=True).items()}


def _cut(whole: Any) -> nn.Module:
    whole.reset_classifier(0)
    body: nn.Module = whole
    return body


def _whole(architecture: Architecture, pretraining: Pretraining, **loaded: Any) -> nn.Module:
    """The model with the classifier of `pretraining`."""
    model: nn.Module = timm.create_model(
        architecture.name, pretrained_cfg=pretraining.tag or None, **architecture.options, **loaded
    )
    return model
