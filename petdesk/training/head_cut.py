"""Cutting a head where what trains begins, so that what comes before can be computed once."""

from torch import nn

RANDOM = (nn.modules.dropout._DropoutNd, nn.RReLU, nn.FractionalMaxPool2d, nn.FractionalMaxPool3d)
"""torch's modules without parameters that answer differently each time in training."""
RANDOM_NAMES = ("drop", "noise", "random", "stochastic")
"""Parts of the names that others give theirs: timm's DropPath, torchvision's StochasticDepth."""


def cut_head(head: nn.Module) -> tuple[nn.Module, nn.Module]:
    """Cuts a head into what goes with a frozen body, its pooling as a rule, and the rest.

    The features of a body are many times smaller once they are pooled: [N, 1024] in place of [N, 512, 13, 13].

    Args:
        head: features -> logits.

    Returns:
        `pool` and `rest`, with `rest(pool(features))` being `head(features)`. Of an nn.Sequential, `pool` has the first
        children that neither learn, remember nor draw; of any other head it is nn.Identity. `rest` consists of the
        head's own modules: to train it is to train the head.
    """
    if type(head) is not nn.Sequential:  # a subclass may have another way through its children
        return nn.Identity(), head
    children = list(head.children())
    length = next((place for place, child in enumerate(children) if not _is_fixed(child)), len(children))
    return (head[:length], head[length:]) if length else (nn.Identity(), head)


def _is_fixed(module: nn.Module) -> bool:
    remembers = next(module.parameters(), None) is not None or next(module.buffers(), None) is not None
    return not remembers and not any(_is_random(inner) for inner in module.modules())


def _is_random(module: nn.Module) -> bool:
    name = type(module).__name__.lower()
    return isinstance(module, RANDOM) or any(part in name for part in RANDOM_NAMES)
