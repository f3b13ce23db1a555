"""The last layer of a network that keeps places: its output still says where in the picture something is.

Of a convolutional network that is its last feature map, [N, C, H, W]. Transformers put out tokens, [N, T, C]: one for
each patch of a square grid, and before them a class token or a few more. Where the answer is read off the class token
alone, the patches of the last block's output no longer count; the last layer that matters is then the norm before that
block's attention.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import isqrt
from typing import Any

import torch
from torch import Tensor, nn

FEWEST_PLACES = 2
"""A side: one place is none."""
MOST_OTHER_TOKENS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a layer's output becomes a map [N, C, H, W], and a map that output again.

    Attributes:
        as_map: Output -> map.
        as_output: Map and the output that it was made of -> output.
    """

    as_map: Callable[[Tensor], Tensor]
    as_output: Callable[[Tensor, Tensor], Tensor]


class PlaceLayer:
    """The last layer of a network that keeps places, with its output laid out as a map on the way.

    Attributes:
        name: Of the module.
        as_map: A module that the map goes through whenever the network runs: what Captum looks at.
    """

    def __init__(self, name: str, module: nn.Module, layout: Layout) -> None:
        self.name, self.as_map = name, nn.Identity()
        self._layout = layout
        self._handle = module.register_forward_hook(self._pass)

    def remove(self) -> None:
        """Leaves the network as it was."""
        self._handle.remove()

    def _pass(self, module: nn.Module, args: Any, output: Tensor) -> Tensor:
        return self._layout.as_output(self.as_map(self._layout.as_map(output)), output)


def find_place_layer(model: nn.Module, images: Tensor) -> PlaceLayer | None:
    """Runs a network and finds the layer; None where it has none. From then on its output goes through `as_map`.

    Args:
        model: Images -> logits, in eval mode.
        images: float [1, 3, H, W]; which ones makes no difference as long as they are not all of one colour.
    """
    outputs: list[tuple[str, nn.Module, Tensor]] = []

    def keep(name: str) -> Callable[[nn.Module, Any, Any], None]:
        def hook(module: nn.Module, args: Any, output: Any) -> None:
            if _may_keep_places(module, output):
                outputs.append((name, module, output))

        return hook

    handles = [module.register_forward_hook(keep(name)) for name, module in model.named_modules() if name]
    try:
        with torch.enable_grad():
            answer = model(images).square().sum()
    finally:
        for handle in handles:
            handle.remove()
    if not outputs:
        return None
    gradients = torch.autograd.grad(answer, [output for _, _, output in outputs], allow_unused=True)
    times: dict[nn.Module, int] = {}
    for _, module, _ in outputs:
        times[module] = times.get(module, 0) + 1
    for (name, module, output), gradient in zip(reversed(outputs), reversed(gradients), strict=True):
        layout = layout_of(output)
        # A module that is run more than once has no one output.
        if layout is not None and gradient is not None and times[module] == 1 and _counts(layout.as_map(gradient)):
            return PlaceLayer(name, module, layout)
    return None


def _may_keep_places(module: nn.Module, output: Any) -> bool:
    # Queries, keys and values of an attention come out of one linear layer; what they are made of is asked for instead.
    if (
        not isinstance(output, Tensor)
        or not output.requires_grad
        or (output.ndim == 3 and isinstance(module, nn.Linear))
    ):
        return False
    return len(output) == 1 and layout_of(output) is not None


def layout_of(output: Tensor) -> Layout | None:
    """How the output of a layer is laid out; None where it has no places."""
    if output.ndim == 4:
        return _map_layout(output)
    return _token_layout(output) if output.ndim == 3 else None


def _map_layout(output: Tensor) -> Layout | None:
    _, first, second, third = output.shape
    if second == third and second >= FEWEST_PLACES:
        return Layout(as_map=lambda maps: maps, as_output=lambda maps, output: maps)
    if first == second and first >= FEWEST_PLACES:  # channels last, as Swin has it
        return Layout(
            as_map=lambda output: output.permute(0, 3, 1, 2), as_output=lambda maps, output: maps.permute(0, 2, 3, 1)
        )
    return None


def _token_layout(output: Tensor) -> Layout | None:
    tokens = output.shape[1]
    side = isqrt(tokens)
    others = tokens - side * side
    if side < FEWEST_PLACES or others > MOST_OTHER_TOKENS:
        return None
    return Layout(
        as_map=lambda output: output[:, others:].transpose(1, 2).reshape(len(output), -1, side, side),
        as_output=lambda maps, output: torch.cat([output[:, :others], maps.flatten(2).transpose(1, 2)], dim=1),
    )


def _counts(gradients: Tensor) -> bool:
    """Whether the answer depends on more than one place of a map [1, C, H, W]."""
    return int(gradients.abs().sum(dim=1).count_nonzero()) > 1
