"""`--group-by` of `petdesk scan`."""

from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer
from rich.console import Console

from petdesk.api import SettingsError
from petdesk.cli.views import safe

if TYPE_CHECKING:
    from petdesk.data.groups import Grouping

MOST_SHOWN = 5

GroupBy = Annotated[
    str | None,
    typer.Option(
        "--group-by",
        metavar="nothing|folder|prefix[:PATTERN]|time[:SECONDS]|device",
        help="Keep pictures on one side of the split that belong together, and tell what would leak else. PATTERN is "
        "a regular expression whose first group is the prefix; SECONDS is the pause between two groups. Kept in the "
        "project; implies --audit.",
    ),
]


def read_grouping(text: str) -> "Grouping":
    """`folder`, `prefix:(.+)_`, `time:90` ... as a grouping.

    Raises:
        SettingsError: It is none of these.
    """
    from petdesk.data.groups import GroupedBy, Grouping

    by, colon, detail = text.partition(":")
    known = get_args(GroupedBy)
    if by not in known or (colon and by not in ("prefix", "time")):
        raise SettingsError(f"--group-by cannot be {text!r}. Give one of {', '.join(known)}.")
    if by == "prefix" and colon:
        return Grouping(by="prefix", pattern=detail)
    if by == "time" and colon:
        try:
            return Grouping(by="time", gap=float(detail))
        except ValueError as error:
            raise SettingsError(f"--group-by {text!r} needs a number of seconds after the colon.") from error
    return Grouping(by=by)  # type: ignore[arg-type]


def print_effect(console: Console, groups: dict[str, Any]) -> None:
    """What a grouping does, and the first groups that would have leaked."""
    console.print(f"\n[bold]Groups:[/] {safe(groups['sentence'])}")
    for paths in groups["leaked"][:MOST_SHOWN]:
        more = f" and {len(paths) - 2:,} more" if len(paths) > 2 else ""
        console.print(f"  {safe(paths[0])}, {safe(paths[1])}{more}")
    if len(groups["leaked"]) > MOST_SHOWN:
        console.print(f"  ... and {len(groups['leaked']) - MOST_SHOWN:,} more; --out FILE.json writes them all.")
