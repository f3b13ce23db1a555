"""torchvision's networks without their classifiers. torchvision is imported when one is made."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import nn


def body_maker(key: str, children: str) -> "Callable[[], nn.Module]":
    """A function that makes the body of torchvision's network `key` from the named children, run one after another.

    Args:
        key: torchvision's name of the builder.
        children: Names of the children to keep, parted by blanks, in the order of the forward pass. What stands
            between them there (a ReLU is a child, too) must be kept; the pooling and the classifier are left out.
    """
    return partial(_make_body, key, tuple(children.split()))


def vision_transformer_maker(key: str) -> "Callable[[], nn.Module]":
    """Likewise for a vision transformer, whose class token and position embedding belong to no child."""
    return partial(_make_vision_transformer, key)


def url_of(key: str) -> Callable[[], str]:
    """A function that gives the address of the weights that torchvision recommends for the network `key`."""
    return partial(_default_url, key)


def _make_body(key: str, children: tuple[str, ...]) -> "nn.Module":
    from torch import nn

    whole = _make(key)
    body = nn.Sequential()
    for name in children:
        body.add_module(name, whole.get_submodule(name))
    return body


def _make_vision_transformer(key: str) -> "nn.Module":
    from petdesk_standard.architectures.vision_transformer import vision_transformer_body

    return vision_transformer_body(_make(key))


def _make(key: str) -> Any:
    from torchvision import models

    return models.get_model(key, weights=None)


def _default_url(key: str) -> str:
    from torchvision import models

    return str(models.get_model_weights(key).DEFAULT.url)
