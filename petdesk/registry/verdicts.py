"""What trials found, kept for the next start."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from petdesk.registry.kept_json import write_json


class Finding(StrEnum):
    """What a trial can come to."""

    SAFE = "safe"
    """It can be loaded: whether it is right will be seen then."""
    BROKEN = "broken"
    INCOMPATIBLE = "incompatible"
    CRASHED = "crashed"
    HUNG = "hung"
    UNTRIED = "untried"
    """No process could be started, or it does not find the plugin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was found out about a plugin in a process of its own.

    Attributes:
        finding: In a word.
        reason: What is wrong, as a sentence.
        details: A traceback, or what Python wrote at its end.
        touched: The names of the watches that saw a change.
        remarks: What else it did, in sentences.
    """

    finding: Finding
    reason: str = ""
    details: str = ""
    touched: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def read_verdict(kept: Mapping[str, Any]) -> Verdict:
    """A verdict from its fields as JSON has them."""
    texts = {name: tuple(map(str, kept[name])) for name in ("touched", "remarks")}
    return Verdict(finding=Finding(kept["finding"]), reason=kept["reason"], details=kept["details"], **texts)


class SafePlugins:
    """The plugins that were found safe: a file that can be lost, for they would be tried again.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._kept = _read(path)

    def find(self, fingerprint: str) -> Verdict | None:
        """The verdict on the plugin with that fingerprint, if it was tried."""
        kept = self._kept.get(fingerprint)
        if kept is None:
            return None
        return Verdict(finding=Finding.SAFE, touched=tuple(kept["touched"]), remarks=tuple(kept["remarks"]))

    def keep(self, fingerprint: str, name: str, verdict: Verdict) -> None:
        """Keeps a verdict in the place of the former one on the plugin of that name."""
        others = {key: kept for key, kept in _read(self._path).items() if kept["name"] != name}
        self._kept = {**others, fingerprint: {"name": name, "touched": verdict.touched, "remarks": verdict.remarks}}
        with suppress(OSError):  # a read-only disk: it is tried at every start
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_json(self._path, {"format": 1, "safe": self._kept})


def _read(path: Path) -> dict[str, dict[str, Any]]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))["safe"]
        return {str(key): _entry(value) for key, value in kept.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _entry(kept: Mapping[str, Any]) -> dict[str, Any]:
    texts = {name: [str(text) for text in kept[name]] for name in ("touched", "remarks")}
    return {"name": str(kept["name"]), **texts}
