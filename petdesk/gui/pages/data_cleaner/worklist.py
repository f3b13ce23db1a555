"""Which pictures the cleaner goes through, and in which order: a list that stays as it is while one works on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast, get_args

if TYPE_CHECKING:
    from petdesk.data.overview import Overview, Show

What: TypeAlias = Literal["all", "train", "valid", "edited", "excluded", "suspects", "chosen"]
WHATS: tuple[What, ...] = get_args(What)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """A likely wrong label: what the picture is called, what it rather is, and how probable each is."""

    picture: int
    given: str
    suggested: str
    probability_given: float
    probability_suggested: float
    likely: bool = True


def read_suspects(kept: Any) -> list[Suspect]:
    """What the project keeps of the last search; nothing of what makes no sense."""
    found = []
    for one in kept.get("suspects", ()) if isinstance(kept, Mapping) else ():
        try:
            found.append(
                Suspect(
                    picture=int(one["picture"]),
                    given=str(one["given"]),
                    suggested=str(one["suggested"]),
                    probability_given=float(one["probability_given"]),
                    probability_suggested=float(one["probability_suggested"]),
                    likely=bool(one.get("likely", True)),
                )
            )
        except (KeyError, TypeError, ValueError):
            continue
    return found


def worklist(
    seen: "Overview",
    what: What,
    *,
    classes: Sequence[str] = (),
    suspects: Sequence[Suspect] = (),
    chosen: Sequence[int] = (),
) -> list[int]:
    """The ids of the pictures, in order: by name, likely wrong ones the worst first, chosen ones as they were given.

    Args:
        seen: The pictures.
        what: Which; `suspects` are those whose label is still the one that was found wrong.
        classes: Of one of these now; none given: of any.
        suspects: For `suspects`.
        chosen: For `chosen`.
    """
    import numpy as np

    from petdesk.data.overview import matching

    columns = seen.columns
    if what not in ("suspects", "chosen"):
        ids: list[int] = columns.ids[matching(seen, classes=classes, show=cast("Show", what))].tolist()
        return ids
    allowed = set(columns.ids[matching(seen, classes=classes)].tolist())
    if what == "chosen":
        return [picture for picture in chosen if picture in allowed]
    label_of = dict(zip(columns.ids.tolist(), columns.labels.tolist(), strict=True))
    left_out = set(columns.ids[np.flatnonzero(columns.excluded)].tolist())
    return [
        one.picture
        for one in suspects
        if one.picture in allowed
        and one.picture not in left_out
        and columns.classes[label_of[one.picture]] == one.given
    ]
