"""What a plugin prints while it works: it gets among the lines that other programs read."""

from collections.abc import Sequence

from petdesk.conformance.check import Check, Note, check
from petdesk.conformance.prints import Prints

LONGEST = 60
"""Characters of a line that are shown."""


@check("it prints nothing while it works")
def prints_nothing(prints: Prints) -> None:
    if prints.lines:
        lines = "a line" if prints.lines == 1 else f"{prints.lines} lines"
        raise Note(
            f"It printed {lines}, such as {prints.first[:LONGEST]!r}. That gets among the lines of --json, which "
            "programs read: take it out, or use logging."
        )


CHECKS: Sequence[Check[Prints]] = (prints_nothing,)
