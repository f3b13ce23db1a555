"""What classes were called before edits renamed or merged them, and what those of an earlier time are called now."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewName:
    """What a class was called before an edit that renamed or merged it, and after.

    Attributes:
        at: When it was made, in UTC.
        before, after: The names.
        undone: Whether it is undone now.
    """

    at: datetime
    before: str
    after: str
    undone: bool


def names_now(
    classes: Sequence[str], edits: Sequence[NewName], *, since: datetime, present: Collection[str]
) -> tuple[str, ...]:
    """What each class of an earlier time is called now; of merged ones several have one name.

    Args:
        classes: The classes as they were called then.
        edits: As `Journal.new_names` tells them.
        since: The time.
        present: The classes that there are now. One that is not, and was renamed before that time by an edit that is
            undone now, has its old name back.
    """
    names = list(classes)
    for edit in reversed(edits):
        if edit.undone and edit.at < since:
            names = [edit.before if name == edit.after and name not in present else name for name in names]
    for edit in edits:
        if not edit.undone and edit.at >= since:
            names = [edit.after if name == edit.before else name for name in names]
    return tuple(names)
