"""What is looked at in what a plugin's hook returns."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any

from petdesk.api import ArchitectureSpec, AugmentationSpec, DatasetSpec, Params, SchedulerSpec, Spec
from petdesk.registry.records import PluginState

HOOKS: Mapping[str, tuple[str, type[Spec]]] = {
    "petdesk_datasets": ("dataset", DatasetSpec),
    "petdesk_augmentations": ("augmentation", AugmentationSpec),
    "petdesk_architectures": ("architecture", ArchitectureSpec),
    "petdesk_schedulers": ("scheduler", SchedulerSpec),
}
"""Hook name to the kind it adds and the spec it must return."""

FUNCTIONS = {
    "dataset": ("scan", "recognise"),
    "augmentation": ("build",),
    "architecture": ("build",),
    "scheduler": ("build",),
}
OPTIONAL_FUNCTIONS = {"dataset": ("prepare",), "architecture": ("prepare",), "scheduler": ("cycle_ends",)}
KEY_PATTERN = re.compile(r"[a-z0-9][a-z0-9_.-]*")
LONGEST_KEY, LONGEST_TITLE, LONGEST_SUMMARY = 100, 120, 1000
"""In characters: more does not fit any list."""
LONGEST_HELP = 100_000
"""In characters: a long chapter."""
MOST_SPECS = 5000
"""More from one hook is taken for an endless generator."""


class Fault(Exception):
    """What is wrong with a plugin, in words."""

    def __init__(self, reason: str, state: PluginState = PluginState.BROKEN) -> None:
        super().__init__(reason)
        self.state = state


def specs_of(hook: str, answer: Any) -> list[Any]:
    """What a hook returned, as a list.

    Raises:
        Fault: It is no list, or has no end.
    """
    if isinstance(answer, (str, bytes, Mapping)) or not isinstance(answer, Iterable):
        raise Fault(f"{hook} returned {_named(answer)} where a list of specs was expected.")
    specs = list(islice(answer, MOST_SPECS + 1))
    if len(specs) > MOST_SPECS:
        raise Fault(f"{hook} returned more than {MOST_SPECS} specs.")
    return specs


def check_spec(hook: str, spec: Any) -> None:
    """Looks whether a spec is one, and complete.

    Raises:
        Fault: Says what is wrong.
    """
    kind, spec_type = HOOKS[hook]
    if not isinstance(spec, spec_type):
        raise Fault(f"{hook} returned {_named(spec)} where {spec_type.__name__} was expected.")
    if not isinstance(spec.key, str) or not KEY_PATTERN.fullmatch(spec.key) or len(spec.key) > LONGEST_KEY:
        raise Fault(
            f"{hook}: the key {_shown(spec.key)} must be lower-case letters, digits, '-', '_' and '.', "
            f"at most {LONGEST_KEY} of them."
        )
    _check_texts(hook, spec)
    if not (isinstance(spec.params, type) and issubclass(spec.params, Params)):
        raise Fault(f"{hook}: the params of {spec.key!r} must be a subclass of petdesk.api.Params.")
    for name in FUNCTIONS[kind]:
        if not callable(getattr(spec, name)):
            raise Fault(f"{hook}: {name} of {spec.key!r} is {_named(getattr(spec, name))}, not a function.")
    for name in OPTIONAL_FUNCTIONS.get(kind, ()):
        if getattr(spec, name) is not None and not callable(getattr(spec, name)):
            raise Fault(
                f"{hook}: {name} of {spec.key!r} is {_named(getattr(spec, name))}, neither a function nor None."
            )
    if isinstance(spec, ArchitectureSpec):
        _check_size(hook, spec)


def _check_texts(hook: str, spec: Spec) -> None:
    for name, longest in (("title", LONGEST_TITLE), ("summary", LONGEST_SUMMARY)):
        text = getattr(spec, name)
        if not isinstance(text, str) or not text.strip():
            raise Fault(f"{hook}: {spec.key!r} has no {name}.")
        if len(text) > longest:
            raise Fault(f"{hook}: the {name} of {spec.key!r} has {len(text)} characters; {longest} is the most.")
    if not isinstance(spec.help, str) or len(spec.help) > LONGEST_HELP:
        raise Fault(f"{hook}: the help of {spec.key!r} must be text of at most {LONGEST_HELP} characters.")


def _check_size(hook: str, spec: ArchitectureSpec) -> None:
    if not (_is_whole(spec.input_size) and spec.input_size > 0):
        raise Fault(
            f"{hook}: the input_size of {spec.key!r} must be a number of pixels, not {_shown(spec.input_size)}."
        )
    if spec.parameters is not None and not (_is_whole(spec.parameters) and spec.parameters >= 0):
        raise Fault(
            f"{hook}: the parameters of {spec.key!r} must be a whole number or None, not {_shown(spec.parameters)}."
        )


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _named(value: Any) -> str:
    return "None" if value is None else f"a {type(value).__name__}"


def _shown(value: Any) -> str:
    """As it would be written, cut to what fits a sentence."""
    text = repr(value)
    return text if len(text) <= LONGEST_KEY else f"{text[:LONGEST_KEY]}..."
