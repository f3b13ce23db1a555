"""What of the program a plugin must leave as it was: looked at before and after, and put back."""

import gc
import locale
import logging
import os
import random
import sys
import threading
import warnings
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST_NAMES = 5
"""So many variables are named; of more, it is said how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """One thing that is watched.

    Attributes:
        name: What it is called in what is kept of a trial.
        look: How it is now: a value that compares with `==`.
        put_back: Makes it what an earlier look found.
        remark: What to say of a change, from the two looks: a sentence.
        shared: Whether other threads of the program may rightly change it meanwhile. Then it is only looked at where a
            trial in a process of its own has found that the plugin changes it.
    """

    name: str
    look: Callable[[], Any]
    put_back: Callable[[Any], object]
    remark: Callable[[Any, Any], str]
    shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something was changed, and is put back."""

    name: str
    remark: str


class Surroundings:
    """How things are when this is made.

    Args:
        watches: What is looked at.
    """

    def __init__(self, watches: Iterable[Watch]) -> None:
        self._before = [(watch, watch.look()) for watch in watches]

    def put_back(self) -> tuple[Change, ...]:
        """Puts back what has changed since and says what that was."""
        return tuple(change for watch, before in self._before if (change := _put_back(watch, before)) is not None)


def _put_back(watch: Watch, before: Any) -> Change | None:
    after = watch.look()
    if after == before:
        return None
    watch.put_back(before)
    return Change(name=watch.name, remark=watch.remark(before, after))


def _set_locale(before: str) -> None:
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, before)


def _folder() -> str:
    try:
        return str(Path.cwd())
    except FileNotFoundError:
        return ""


def _set_folder(before: str) -> None:
    with suppress(OSError):
        os.chdir(before)


def _set_environment(before: dict[str, str]) -> None:
    for name in set(os.environ) - set(before):
        del os.environ[name]
    for name, value in before.items():
        if os.environ.get(name) != value:
            os.environ[name] = value


def _environment_remark(before: dict[str, str], after: dict[str, str]) -> str:
    names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    named = ", ".join(names) if len(names) <= MOST_NAMES else f"{len(names)} of them"
    return f"It changed environment variables ({named}), which were put back."


def _hooks() -> tuple[Any, ...]:
    return sys.excepthook, threading.excepthook, sys.unraisablehook, sys.displayhook, sys.stdin, sys.stdout, sys.stderr


def _set_hooks(before: tuple[Any, ...]) -> None:
    sys.excepthook, threading.excepthook, sys.unraisablehook, sys.displayhook = before[:4]
    sys.stdin, sys.stdout, sys.stderr = before[4:]


HOOK_NAMES = (
    "sys.excepthook",
    "threading.excepthook",
    "sys.unraisablehook",
    "sys.displayhook",
    "sys.stdin",
    "sys.stdout",
    "sys.stderr",
)


def _hooks_remark(before: Sequence[Any], after: Sequence[Any]) -> str:
    names = [name for name, old, new in zip(HOOK_NAMES, before, after, strict=True) if old is not new]
    return f"It put something else in the place of {', '.join(names)}, which was put back."


def _interpreter() -> tuple[Any, ...]:
    return gc.isenabled(), gc.get_threshold(), sys.getrecursionlimit(), sys.getswitchinterval()


def _set_interpreter(before: tuple[Any, ...]) -> None:
    enabled, thresholds, depth, interval = before
    (gc.enable if enabled else gc.disable)()
    gc.set_threshold(*thresholds)
    sys.setrecursionlimit(depth)
    sys.setswitchinterval(interval)


def _filters() -> list[Any]:
    return list(warnings.filters)


def _set_filters(before: list[Any]) -> None:
    with warnings.catch_warnings():
        pass  # whoever has seen the former filters sees that they are others now
    warnings.filters[:] = before  # type: ignore[index]


def _logging() -> tuple[Any, ...]:
    root = logging.getLogger()
    return tuple(root.handlers), root.level, root.disabled, logging.root.manager.disable


def _set_logging(before: tuple[Any, ...]) -> None:
    root = logging.getLogger()
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    root.disabled = before[2]
    logging.disable(before[3])


def _numpy_state() -> Any:
    module = sys.modules.get("numpy.random")
    if module is None:
        return None
    kind, keys, *rest = module.get_state()
    return kind, keys.tobytes(), tuple(rest)


def _set_numpy_state(before: Any) -> None:
    if before is not None:
        numpy = sys.modules["numpy"]
        kind, keys, rest = before
        numpy.random.set_state((kind, numpy.frombuffer(keys, dtype=numpy.uint32), *rest))


def _says(sentence: str) -> Callable[[Any, Any], str]:
    return lambda _before, _after: sentence


WATCHES: tuple[Watch, ...] = (
    Watch(
        name="locale",
        look=lambda: locale.setlocale(locale.LC_ALL),
        put_back=_set_locale,
        remark=lambda _before, after: f"It changed the locale to {after}, which was put back.",
    ),
    Watch(
        name="folder",
        look=_folder,
        put_back=_set_folder,
        remark=lambda _before, after: f"It changed the working folder to {after}, which was put back.",
        shared=True,
    ),
    Watch(
        name="environment",
        look=lambda: dict(os.environ),
        put_back=_set_environment,
        remark=_environment_remark,
        shared=True,
    ),
    Watch(name="hooks", look=_hooks, put_back=_set_hooks, remark=_hooks_remark, shared=True),
    Watch(
        name="interpreter",
        look=_interpreter,
        put_back=_set_interpreter,
        remark=_says("It changed how Python itself works (memory collection, recursion limit), which was put back."),
        shared=True,
    ),
    Watch(
        name="warnings",
        look=_filters,
        put_back=_set_filters,
        remark=_says("It changed which warnings are shown, which was put back."),
        shared=True,
    ),
    Watch(
        name="logging",
        look=_logging,
        put_back=_set_logging,
        remark=_says("It changed the program's log, which was put back."),
        shared=True,
    ),
    Watch(
        name="random",
        look=random.getstate,
        put_back=random.setstate,
        remark=_says("It drew or seeded Python's random numbers, which were put back."),
        shared=True,
    ),
    Watch(
        name="numpy",
        look=_numpy_state,
        put_back=_set_numpy_state,
        remark=_says("It drew or seeded NumPy's random numbers, which were put back."),
        shared=True,
    ),
)
"""What every load is watched for."""
