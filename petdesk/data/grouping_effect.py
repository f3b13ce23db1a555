"""What a grouping does to the split: what leaked without it, and what still does."""

from dataclasses import dataclass

from petdesk.data.audit.material import split_apart
from petdesk.data.groups import Grouping, together
from petdesk.data.joined import joined
from petdesk.data.kept_split import kept_split
from petdesk.data.overview import NO_SIDE, overview
from petdesk.project import Project
from petdesk.project.columns import Columns

_BY = {
    "folder": "folder",
    "prefix": "file-name prefix",
    "time": "time",
    "device": "device",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupingEffect:
    """What a grouping does. Pictures are ids.

    Attributes:
        groups: How many groups of two pictures or more there are, besides exact copies.
        grouped: How many pictures are in these.
        largest: How many are in the largest.
        leaked: The groups that the split has on both sides without it.
        remaining: Those that it has on both sides all the same, because the dataset or the user put them there.
        lonely: The classes that have no validation picture any more.
        unknown: How many pictures do not tell by what they would be grouped.
        valid_share: Of all pictures, on the validation side.
        sentence: All this in plain English.
    """

    groups: int
    grouped: int
    largest: int
    leaked: tuple[tuple[int, ...], ...]
    remaining: tuple[tuple[int, ...], ...]
    lonely: tuple[str, ...]
    unknown: int
    valid_share: float
    sentence: str


def effect_of(
    project: Project, grouping: Grouping, *, valid_fraction: float | None = None, seed: int | None = None
) -> GroupingEffect:
    """Tries a grouping; changes nothing. Fraction and seed are the project's where they are not given."""
    columns = project.columns()
    kept = kept_split(project)
    fraction = kept.valid_fraction if valid_fraction is None else valid_fraction
    seed = kept.seed if seed is None else seed
    staying = together(project, columns, grouping)
    before = overview(columns, valid_fraction=fraction, seed=seed)
    after = overview(columns, valid_fraction=fraction, seed=seed, together=staying)
    groups = [
        members
        for group in joined(staying.items())
        if len(members := [row for row in group if before.sides[row] != NO_SIDE]) > 1
    ]
    lonely = tuple(
        name
        for name, valid, valid_before in zip(columns.classes, after.valid.tolist(), before.valid.tolist(), strict=True)
        if valid_before and not valid
    )
    facts = {
        "groups": len(groups),
        "grouped": sum(map(len, groups)),
        "largest": max(map(len, groups), default=0),
        "leaked": _ids(columns, [group for group in groups if split_apart(before.sides, group)]),
        "remaining": _ids(columns, [group for group in groups if split_apart(after.sides, group)]),
        "lonely": lonely,
        "unknown": _unknown(project, columns, grouping),
        "valid_share": int(after.valid.sum()) / max(1, int(after.pictures.sum())),
    }
    return GroupingEffect(**facts, sentence=_sentence(grouping, **facts))  # type: ignore[arg-type]


def _ids(columns: Columns, groups: list[list[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(columns.ids[group].tolist()) for group in groups)


def _unknown(project: Project, columns: Columns, grouping: Grouping) -> int:
    if grouping.by not in ("time", "device"):
        return 0
    looks = project.looks.select(thumbnails=False)
    known = sum((look.taken if grouping.by == "time" else look.device) is not None for look in looks)
    return len(columns) - known


def _sentence(
    grouping: Grouping,
    *,
    groups: int,
    grouped: int,
    largest: int,
    leaked: tuple[tuple[int, ...], ...],
    remaining: tuple[tuple[int, ...], ...],
    lonely: tuple[str, ...],
    unknown: int,
    valid_share: float,
) -> str:
    if groups == 0:
        near = grouping.by == "nothing"
        words = ["There are no near duplicates." if near else f"There are no groups by {_BY[grouping.by]}."]
    else:
        number = "1 group" if groups == 1 else f"{groups:,} groups"
        kept = "one picture each" if grouping.by == "nothing" else f"by {_BY[grouping.by]}"
        if grouping.near and grouping.by != "nothing":
            kept += " or as near duplicates"
        words = [f"{grouped:,} pictures are in {number}, {kept}; the largest has {largest:,}."]
        if leaked:
            words.append(
                f"If they were not kept together, {len(leaked):,} of them would be on both sides of the split."
            )
        else:
            words.append("None of them would be on both sides of the split otherwise.")
    if remaining:
        stay = "1 group stays" if len(remaining) == 1 else f"{len(remaining):,} groups stay"
        words.append(f"{stay} on both sides, because the dataset or you put them there.")
    alone = "only near duplicates keep" if grouping.near else "nothing keeps"
    if unknown == 1:
        words.append(f"1 picture does not tell its {_BY[grouping.by]}; {alone} it with others.")
    elif unknown:
        words.append(f"{unknown:,} pictures do not tell their {_BY[grouping.by]}; {alone} them with others.")
    if lonely:
        named = ", ".join(f"'{name}'" for name in lonely[:3]) + (" and others" if len(lonely) > 3 else "")
        words.append(f"No picture would be left to validate {named}: all of the class is one group.")
    words.append(f"{valid_share:.1%} of the pictures validate.")
    return " ".join(words)
