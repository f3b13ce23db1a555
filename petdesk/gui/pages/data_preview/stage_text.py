"""The stages of a picture in the user's words and numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from petdesk.gui.words import file_size, number, translated

if TYPE_CHECKING:
    from petdesk.data.stage import Stage
    from petdesk.data.stage_words import Sentence, Value

TITLES_OF_PLUGINS = ("reader", "augmentation", "architecture")


def told(sentence: "Sentence") -> str:
    """A sentence with its names and numbers."""
    return translated(sentence.template).format(
        **{name: _value(name, value) for name, value in sentence.values.items()}
    )


def title(stage: "Stage") -> str:
    """What a stage is called."""
    return translated(stage.title)


def facts(stage: "Stage") -> str:
    """Its shape, type and range on one line; empty where it has none."""
    parts = []
    if stage.shape:
        parts.append(f"{' × '.join(map(str, stage.shape))} ({axes(stage)})")
    if stage.dtype:
        parts.append(stage.dtype)
    if stage.low is not None and stage.high is not None and stage.mean is not None:
        digits = 0 if stage.dtype == "uint8" else 2
        template = QCoreApplication.translate("Stages", "{} to {}, mean {}")
        parts.append(template.format(number(stage.low, digits), number(stage.high, digits), number(stage.mean, 2)))
    return "   ·   ".join(parts)


def axes(stage: "Stage") -> str:
    """What the numbers of its shape count."""
    if len(stage.shape) == 4:
        return QCoreApplication.translate("Stages", "pictures, colors, height, width")
    if len(stage.shape) == 3:
        return QCoreApplication.translate("Stages", "height, width, colors")
    return QCoreApplication.translate("Stages", "height, width")


def as_text(name: str, stages: "tuple[Stage, ...]") -> str:
    """All of them, to be put into a mail."""
    lines = [name]
    for place, stage in enumerate(stages, start=1):
        lines += ["", f"{place}. {title(stage)}", *(told(sentence) for sentence in stage.sentences)]
        if facts(stage):
            lines.append(facts(stage))
    return "\n".join(lines) + "\n"


def _value(name: str, value: "Value") -> str:
    if name == "bytes":
        return file_size(int(value))
    if isinstance(value, str):
        return translated(value) if name in TITLES_OF_PLUGINS else value
    return number(value, 3)
