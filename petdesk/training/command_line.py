"""A run's settings as the command that repeats it, to paste into a terminal."""

import json
import re
import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from petdesk.api import SettingsError
from petdesk.training.config import TrainConfig
from petdesk.training.levers import LEVERS

_PLAIN = re.compile(r"[\w./:\\=+,@-]+", re.ASCII)
"""What no shell of Windows looks at twice."""
_META = re.compile(r'([()%!^"<>&|])')
_BACKSLASHES_BEFORE_QUOTE = re.compile(r'(\\*)("|$)')


def command_line(
    settings: Mapping[str, Any], out: Path | str, *, config: Path | None = None, windows: bool | None = None
) -> str:
    """`petdesk train` with these settings; those that are at their defaults are left out.

    Args:
        settings: By the names of `TrainConfig`, plain values as in `config.json`.
        out: The run folder to make.
        config: A run's `config.json` with the same settings, for what has no option: then the command names the file.
        windows: Whether to quote for Windows' Command Prompt instead of a POSIX shell; None takes this computer's.

    Raises:
        SettingsError: A setting has no option, and there is no file to name.
    """
    rest = {name: value for name, value in settings.items() if _is_said(name, value)}
    source = rest.pop("source", None)
    without_option = sorted(name for name in rest if name not in LEVERS)
    if source is None or without_option:
        if config is None:
            missing = "the source" if source is None else f"the setting {without_option[0]!r}"
            raise SettingsError(f"A command line cannot say {missing}. Train again from the list of runs instead.")
        words = ["--config", str(config), *_option("--out", out)]
    else:
        words = [word for name, value in rest.items() for word in _words(name, value)]
        words += _option("--out", out)
        # A name that begins with a dash would pass for an option.
        words = [str(source), *words] if not str(source).startswith("-") else [*words, "--", str(source)]
    on_windows = sys.platform == "win32" if windows is None else windows
    return join_words(["petdesk", "train", *words], windows=on_windows)


def join_words(words: Sequence[str], *, windows: bool) -> str:
    """Words as one line that a shell takes apart into the same words."""
    return " ".join(_windows_word(word) for word in words) if windows else shlex.join(words)


def _is_said(name: str, value: Any) -> bool:
    field = TrainConfig.model_fields.get(name)
    if field is None or field.is_required():
        return True
    return bool(value != field.get_default(call_default_factory=True))


def _option(name: str, value: object) -> list[str]:
    text = str(value)
    return [f"{name}={text}"] if text.startswith("-") else [name, text]


def _pairs(name: str, values: Mapping[str, Any]) -> list[str]:
    # None is what a setting is when nobody says anything; no text stands for it.
    return [
        word for key, value in values.items() if value is not None for word in _option(name, f"{key}={_text(value)}")
    ]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _words(name: str, value: Any) -> list[str]:
    option = LEVERS[name].option
    if isinstance(value, bool):
        return [option if value else option.replace("--", "--no-", 1)]
    return _WORDS.get(name, _option)(option, value)


def _rate(name: str, value: Any) -> list[str]:
    return _option(name, _rate_text(value))


def _rate_text(value: Any) -> str:
    """A rate in all its digits."""
    numbers = value if isinstance(value, (list, tuple)) else (value,)
    return f"[{', '.join(map(str, numbers))}]" if len(numbers) > 2 else ":".join(map(str, numbers))


def _phases(name: str, value: Sequence[Mapping[str, Any]]) -> list[str]:
    return [word for phase in value for word in _option(name, _phase_text(phase))]


def _phase_text(phase: Mapping[str, Any]) -> str:
    """As `--phase` reads it; `cached` only where it is so."""
    said = {field: phase[field] for field in ("name", "epochs", "frozen") if field in phase}
    said |= {"lr": _rate_text(phase["lr"]), "scheduler": phase.get("scheduler", "one-cycle")}
    said |= {"cached": True} if phase.get("cached") else {}
    said |= {key: setting for key, setting in phase.get("scheduler_params", {}).items() if setting is not None}
    return shlex.join(f"{key}={_text(setting)}" for key, setting in said.items())


def _gibibytes(name: str, value: Any) -> list[str]:
    return _option(name, repr(value / 2**30).removesuffix(".0"))  # a power of two: exact


_WORDS: Mapping[str, Callable[[str, Any], list[str]]] = {
    "dataset_params": _pairs,
    "arch_params": _pairs,
    "augmentation_params": _pairs,
    "lr": _rate,
    "phases": _phases,
    "cache_limit": _gibibytes,
}
"""What is not said as it is."""


def _windows_word(word: str) -> str:
    """One argument, quoted twice: for the program and for cmd.exe.

    The program's C library takes quotes apart first ("Parsing C Command-Line Arguments", learn.microsoft.com), so
    backslashes are doubled before a quote. cmd.exe reads the line before that; where a quote or a percent sign inside
    the word would confuse it, every character that means something to it gets a caret.
    """
    if _PLAIN.fullmatch(word):
        return word
    quoted = _BACKSLASHES_BEFORE_QUOTE.sub(lambda found: found[1] * 2 + (found[2] and '\\"'), word)
    quoted = f'"{quoted}"'
    return _META.sub(r"^\1", quoted) if '"' in word or "%" in word or "!" in word else quoted
