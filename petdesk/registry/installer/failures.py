"""Why pip failed, in a sentence: what, where, what to do."""

import re
from collections.abc import Sequence

from petdesk.api import PluginError
from petdesk.registry.installer.failure_reasons import REASONS, Subject, full_disk
from petdesk.registry.installer.log_words import last_words

LINES_KEPT = 40
OUTPUT = re.compile(r"\[\d+ lines? of output\].*?\[end of output\]", re.DOTALL)
"""What a build program wrote. That it speaks of time-outs, say, does not mean that the index had one."""
BUILD_NEEDS = re.compile(r"install(?:ing)? build dependencies did not run")
"""Then that program was pip itself."""


def explained(lines: Sequence[str], subject: Subject) -> PluginError:
    """The failure that pip's lines tell of; the end of the log is its note."""
    text = "\n".join(lines)
    error = PluginError(_sentence(text, subject))
    error.add_note("\n".join(["The end of the log:", *lines[-LINES_KEPT:]]))
    return error


def _sentence(text: str, subject: Subject) -> str:
    told = text if BUILD_NEEDS.search(text) else OUTPUT.sub("", text)
    for pattern, say in REASONS:
        found = re.search(pattern, text if say is full_disk else told, re.MULTILINE)
        sentence = say(found, text, subject) if found else None
        if sentence is not None:
            return sentence
    return f"{subject.name} could not be installed ({last_words(text)}). The log says more."
