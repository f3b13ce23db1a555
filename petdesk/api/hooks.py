"""The hooks that a plugin may implement. Each only returns specs; the heavy imports belong inside `build`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from petdesk.api.specs import ArchitectureSpec, AugmentationSpec, DatasetSpec, SchedulerSpec

PROJECT_NAME = "petdesk"
ENTRY_POINT_GROUP = "petdesk.plugins"
API_VERSION = 1
"""Raised when a change breaks existing plugins. A plugin module may say `PETDESK_API = 1` to name the one it needs."""

hookspec = pluggy.HookspecMarker(PROJECT_NAME)
hookimpl = pluggy.HookimplMarker(PROJECT_NAME)


@hookspec
def petdesk_datasets() -> Sequence["DatasetSpec"]:  # type: ignore[empty-body]
    """Ways to find pictures and their labels."""


@hookspec
def petdesk_augmentations() -> Sequence["AugmentationSpec"]:  # type: ignore[empty-body]
    """Ways to vary the training pictures."""


@hookspec
def petdesk_architectures() -> Sequence["ArchitectureSpec"]:  # type: ignore[empty-body]
    """Networks."""


@hookspec
def petdesk_schedulers() -> Sequence["SchedulerSpec"]:  # type: ignore[empty-body]
    """Ways to move the learning rate over a phase."""
