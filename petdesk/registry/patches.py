"""Noticing that a plugin put something of its own in the place of what others rely on."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

MODULES = (
    "builtins",
    "petdesk.api",
    "petdesk.registry",
    "torch",
    "torch.nn",
    "torch.nn.functional",
    "torch.nn.init",
    "torch.optim",
    "torch.optim.lr_scheduler",
    "torch.utils.data",
    "torchvision",
    "torchvision.models",
    "torchvision.transforms",
    "torchvision.transforms.v2",
)
"""Whose functions and classes are looked at, with the petdesk modules below the named ones."""
CLASSES = (
    ("torch", "Tensor"),
    ("torch.nn", "Module"),
    ("torch.optim", "Optimizer"),
    ("petdesk.api", "Params"),
    ("petdesk.api", "Network"),
)
"""Classes whose methods are."""


class Originals:
    """The functions and classes of those modules that are loaded, as they are when this is made.

    Another thread may be importing torch, which replaces much of its own on the way: then torch is let be.
    """

    def __init__(self) -> None:
        self._torch = _torch_modules()
        self._before = [(name, owner, vars(owner).copy()) for name, owner in _owners()]

    def put_back(self) -> tuple[str, ...]:
        """Puts every original back in its place; returns the full names of those that were not in it."""
        quiet = self._torch is not None and _torch_modules() == self._torch
        return tuple(
            f"{name}.{key}"
            for name, owner, before in self._before
            if quiet or not name.startswith("torch")
            for key in _put_back_code(owner, before)
        )


def _torch_modules() -> frozenset[str] | None:
    """What of torch and torchvision is loaded; None while one of them is only half."""
    names = [name for name in list(sys.modules) if name.startswith("torch")]
    tops = [sys.modules.get(name) for name in ("torch", "torchvision")]
    half = any(getattr(getattr(top, "__spec__", None), "_initializing", False) for top in tops)
    return None if half else frozenset(names)


def _owners() -> Iterator[tuple[str, Any]]:
    """Modules and classes, Python's own first: what follows here uses them."""
    for name in MODULES:
        if (module := sys.modules.get(name)) is not None:
            yield name, module
    for name, module in list(sys.modules.items()):
        if name.startswith(("petdesk.api.", "petdesk.registry.")):
            yield name, module
    for name, key in CLASSES:
        if (owner := getattr(sys.modules.get(name), key, None)) is not None:
            yield f"{name}.{key}", owner


def _put_back_code(owner: Any, before: Mapping[str, Any]) -> list[str]:
    now = vars(owner)
    # Numbers and the like are state, which modules change themselves.
    replaced = [key for key, value in before.items() if now.get(key) is not value and _is_code(value)]
    for key in replaced:
        setattr(owner, key, before[key])
    return replaced


def _is_code(value: Any) -> bool:
    return callable(value) or isinstance(value, (classmethod, staticmethod, property))
