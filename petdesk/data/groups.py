"""Groups: pictures that stay on one side of a drawn split, because they show the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias, get_args

from petdesk.api import SettingsError
from petdesk.data.joined import joined
from petdesk.project import Look, Project
from petdesk.project.columns import Columns

GROUPS = "split.groups"
"""The key of the project's setting."""

GroupedBy: TypeAlias = Literal["nothing", "folder", "prefix", "time", "device"]
BEFORE_LAST_NUMBER = r"(.*?)[\s_.()-]*\d*[\s)]*$"
SECONDS_APART = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """What stays on one side besides exact copies, which always do.

    Attributes:
        near: Whether near duplicates do, as the last audit found them.
        by: What else: pictures of one folder, of one file-name prefix, of one device, or taken shortly after another.
        pattern: A regular expression for the beginning of a file's name without its extension; its first group is the
            prefix. A name that it does not fit is in no group.
        gap: Seconds after which a picture of the same device begins another group.
    """

    near: bool = True
    by: GroupedBy = "nothing"
    pattern: str = BEFORE_LAST_NUMBER
    gap: float = SECONDS_APART

    def __post_init__(self) -> None:
        """Checks the pattern and the gap.

        Raises:
            SettingsError: The pattern is no regular expression with a group, or the gap is negative.
        """
        try:
            groups = re.compile(self.pattern).groups
        except re.error as error:
            raise SettingsError(f"The pattern {self.pattern!r} is no regular expression ({error}).") from error
        if groups == 0:
            raise SettingsError(f"The pattern {self.pattern!r} has no group. Put ( ) around what names the group.")
        if not self.gap >= 0:
            raise SettingsError(f"The gap between two groups is {self.gap} seconds; give 0 or more.")

    def as_setting(self) -> dict[str, Any]:
        """As a project keeps it."""
        return asdict(self)

    @classmethod
    def from_setting(cls, value: Any) -> "Grouping":
        """The inverse of `as_setting`; the default for what this is not."""
        try:
            grouping = cls(**value)
            usable = isinstance(grouping.near, bool) and grouping.by in get_args(GroupedBy)
        except (TypeError, SettingsError):
            return cls()
        return grouping if usable else cls()


def together(project: Project, columns: Columns, grouping: Grouping | None = None) -> dict[int, int]:
    """Row of each picture that stays with others to the row of the first of these; exact copies are not among them.

    Args:
        project: Whose pictures these are.
        columns: The pictures.
        grouping: What stays together; None is what the project says.
    """
    if grouping is None:
        grouping = Grouping.from_setting(project.settings.get(GROUPS))
    row_of: dict[int, int] = {}
    if grouping.near or grouping.by in ("time", "device"):
        row_of = {picture: row for row, picture in enumerate(columns.ids.tolist())}
    groups: list[Sequence[int]] = []
    if grouping.near and (audited := project.looks.audited()) is not None:
        groups += [
            (row_of[first], row_of[second])
            for first, second, _, _ in audited.likenesses
            if first in row_of and second in row_of
        ]
    match grouping.by:
        case "folder":
            groups += _by_key(enumerate(name.rpartition("/")[0] for name in columns.names))
        case "prefix":
            groups += _by_key(prefixes(columns.names, grouping.pattern).items())
        case "device":
            groups += _by_key((row_of[look.picture], look.device) for look in _known(project, row_of) if look.device)
        case "time":
            groups += by_time(
                ((row_of[look.picture], look.device or "", look.taken) for look in _known(project, row_of)),
                gap=grouping.gap,
            )
    return leaders(joined((group[0], other) for group in groups for other in group[1:]))


def names_together(project: Project) -> list[list[str]]:
    """The names of the pictures in each group."""
    grouping = Grouping.from_setting(project.settings.get(GROUPS))
    if grouping.by == "nothing" and (not grouping.near or project.looks.audited() is None):
        return []
    columns = project.columns()
    return [[columns.names[row] for row in group] for group in joined(together(project, columns, grouping).items())]


def leaders(groups: Iterable[Sequence[int]]) -> dict[int, int]:
    """Each member of a group to the first of it."""
    return {row: group[0] for group in groups for row in group}


def prefixes(names: Sequence[str], pattern: str) -> dict[int, str]:
    """The prefix of each name that has one, by its place."""
    expression = re.compile(pattern)
    found: dict[int, str] = {}
    for row, name in enumerate(names):
        stem = name.rpartition("/")[2].rpartition(".")[0]
        fits = expression.match(stem)
        if fits and fits[1]:
            found[row] = fits[1]
    return found


def by_time(taken: Iterable[tuple[int, str, float | None]], *, gap: float) -> list[list[int]]:
    """Pictures of one device in groups, between which `gap` seconds pass at least.

    Args:
        taken: Row, device and time in seconds of each picture; what has no time is left out.
        gap: In seconds.
    """
    known = sorted((device, time, row) for row, device, time in taken if time is not None)
    groups: list[list[int]] = []
    before: tuple[str, float] | None = None
    for device, time, row in known:
        if before is None or before[0] != device or time - before[1] >= gap:
            groups.append([])
        groups[-1].append(row)
        before = (device, time)
    return groups


def _by_key(keyed: Iterable[tuple[int, str | None]]) -> list[list[int]]:
    groups: Mapping[str | None, list[int]] = defaultdict(list)
    for row, key in keyed:
        groups[key].append(row)
    return list(groups.values())


def _known(project: Project, row_of: Mapping[int, int]) -> list[Look]:
    return [look for look in project.looks.select(thumbnails=False) if look.picture in row_of]
