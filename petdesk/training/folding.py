"""A faster copy of what does not train: batch norm folded into the convolutions, weights cast once."""

import copy
import logging
import threading
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.fx.experimental.optimization import fuse

from petdesk.training.precision import Precision

logger = logging.getLogger(__name__)

_tracing = threading.Lock()
"""Tracing puts its own `nn.Module.__call__` in place for the whole process; two at a time would not put it back."""


class Frozen(nn.Module):
    """Runs a folded copy of `module` in a given precision; float32 in, float32 out. It must not be trained."""

    def __init__(self, module: nn.Module, precision: Precision) -> None:
        super().__init__()
        self._dtype = precision.dtype
        folded = folded_copy(module).to(precision.dtype)
        self._module = folded.to(memory_format=torch.channels_last).requires_grad_(requires_grad=False).eval()

    @torch.no_grad()
    def forward(self, images: Tensor) -> Tensor:
        features: Tensor = self._module(images.to(self._dtype))
        return features.float()


def folded_copy(module: nn.Module) -> nn.Module:
    """A copy in eval mode, batch norm folded into the convolution before it; a plain copy where it cannot be traced."""
    module = copy.deepcopy(module).eval()
    if not any(isinstance(inner, nn.BatchNorm2d) for inner in module.modules()):
        return module
    try:
        with _tracing:
            traced = fx.GraphModule(module, _OwnThread().trace(module))
        return fuse(traced, no_trace=True)
    except (fx.proxy.TraceError, AttributeError, LookupError, RuntimeError, TypeError, ValueError) as error:
        logger.info("batch norm stays unfolded: %s", error)
        return module


class _OwnThread(fx.Tracer):
    """Traces what its own thread calls, and lets networks of other threads, as of a training, go on as they are."""

    def __init__(self) -> None:
        super().__init__()
        self._thread = threading.get_ident()

    def call_module(
        self, m: nn.Module, forward: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        if threading.get_ident() != self._thread:
            return forward(*args, **kwargs)
        return super().call_module(m, forward, args, kwargs)
