"""A finding of the audit, and the kinds of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["problem", "warning", "note"]
Remedy: TypeAlias = Literal[
    "exclude", "exclude-others", "relabel", "move", "keep-together", "rename-class", "merge-classes"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that is odd about pictures or classes.

    Attributes:
        kind: A key of `KINDS`.
        severity: A problem spoils what is learned or measured, a warning may, a note is to be looked at.
        pictures: The pictures' ids; of those that are one picture the best first: the one to keep.
        sentence: What was found, in plain English.
        figures: What was measured, by name.
        classes: The classes that it is about.
    """

    kind: str
    severity: Severity
    pictures: tuple[int, ...]
    sentence: str
    figures: Mapping[str, float] = field(default_factory=dict)
    classes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of finding.

    Attributes:
        key: What findings of this kind say.
        severity: Theirs.
        title: A few words.
        explanation: Why it matters.
        remedies: What can be done: leave these out, or all but the first; give another class; move to one side of the
            split; keep together; rename or merge classes.
    """

    key: str
    severity: Severity
    title: str
    explanation: str
    remedies: tuple[Remedy, ...] = ()


_ALL = (
    Kind(
        key="unreadable",
        severity="problem",
        title="Cannot be read",
        explanation="The file is damaged, cut off or no picture. Training leaves it out.",
        remedies=("exclude",),
    ),
    Kind(
        key="two-labels",
        severity="problem",
        title="One picture, two classes",
        explanation="The same picture is in two classes; at least one of them is wrong, and the network is told both.",
        remedies=("relabel", "exclude-others"),
    ),
    Kind(
        key="both-sides",
        severity="problem",
        title="On both sides of the split",
        explanation="The network is asked about a picture that it was trained on, so its error looks too small.",
        remedies=("move", "exclude-others"),
    ),
    Kind(
        key="kept-together",
        severity="note",
        title="Kept on one side of the split",
        explanation="Without the audit some would train and others validate; now they stay together, as groups do.",
    ),
    Kind(
        key="similar-class-names",
        severity="warning",
        title="Classes that differ by spelling only",
        explanation="Their names differ by capitals, spaces or hyphens: most likely they are meant to be one class.",
        remedies=("merge-classes", "rename-class"),
    ),
    Kind(
        key="few-pictures",
        severity="warning",
        title="Few pictures in a class",
        explanation="A class with so few pictures is hardly learned, and its error hardly measured.",
        remedies=("merge-classes",),
    ),
    Kind(
        key="exact-copies",
        severity="warning",
        title="Exact copies",
        explanation="These files are the same byte for byte. They count more than once.",
        remedies=("exclude-others",),
    ),
    Kind(
        key="resized",
        severity="warning",
        title="Copies of another size",
        explanation="One picture in several sizes. It counts more than once.",
        remedies=("exclude-others", "keep-together"),
    ),
    Kind(
        key="recompressed",
        severity="warning",
        title="Copies saved anew",
        explanation="One picture that was saved again, with other compression or in another format.",
        remedies=("exclude-others", "keep-together"),
    ),
    Kind(
        key="cropped",
        severity="warning",
        title="Cropped copies",
        explanation="One picture shows a part of the other.",
        remedies=("exclude-others", "keep-together"),
    ),
    Kind(
        key="flipped",
        severity="warning",
        title="Mirrored copies",
        explanation="One picture is the mirror image of the other.",
        remedies=("exclude-others", "keep-together"),
    ),
    Kind(
        key="blank",
        severity="warning",
        title="Blank",
        explanation="Nothing can be seen: all of the picture has one colour.",
        remedies=("exclude",),
    ),
    Kind(
        key="blurred",
        severity="note",
        title="Blurred",
        explanation="No edge in the picture is sharp, not even at the size that a network sees.",
        remedies=("exclude",),
    ),
    Kind(
        key="dark",
        severity="note",
        title="Too dark",
        explanation="Hardly any part of the picture is lighter than a dark grey.",
        remedies=("exclude",),
    ),
    Kind(
        key="bright",
        severity="note",
        title="Too bright",
        explanation="Hardly any part of the picture is darker than a light grey.",
        remedies=("exclude",),
    ),
    Kind(
        key="small",
        severity="note",
        title="Too small",
        explanation="It has to be enlarged a lot before a network can look at it.",
        remedies=("exclude",),
    ),
    Kind(
        key="odd-aspect",
        severity="note",
        title="Odd shape",
        explanation="It is so long or so high that a network sees only a part of it at a time.",
        remedies=("exclude",),
    ),
    Kind(
        key="wrong-extension",
        severity="note",
        title="Wrong extension",
        explanation="The file is of another kind than its name says. PetDesk reads it all the same; others may not.",
    ),
)

KINDS: Mapping[str, Kind] = MappingProxyType({kind.key: kind for kind in _ALL})
"""By key, the worst first."""


def found(
    kind: str,
    sentence: str,
    *,
    pictures: tuple[int, ...] = (),
    classes: tuple[str, ...] = (),
    figures: Mapping[str, float] | None = None,
) -> Finding:
    """A finding of a kind, with the severity that these have."""
    return Finding(
        kind=kind,
        severity=KINDS[kind].severity,
        pictures=pictures,
        sentence=sentence,
        figures=figures or {},
        classes=classes,
    )
