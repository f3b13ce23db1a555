"""The command line: the composition root. Importing it imports neither torch nor Qt."""

import sys
from pathlib import Path

COMMANDS = (
    "open",
    "demo",
    "scan",
    "check-labels",
    "lr-find",
    "train",
    "compare",
    "interpret",
    "predict",
    "snapshots",
    "apply",
    "doctor",
    "plugins",
)


def main() -> None:
    """The console script. What begins with no command's name is a path to open."""
    arguments = sys.argv[1:]
    if opens_plainly(arguments):
        from petdesk.cli.opening import can_open, open_app

        if can_open():
            sys.exit(open_app(Path(arguments[0]) if arguments else None))
    from petdesk.cli.app import app, with_command

    app(with_command(arguments))


def opens_plainly(arguments: list[str]) -> bool:
    """Whether they only ask for the app, whose window need not wait for the libraries of the command line."""
    if not arguments:
        return True
    return len(arguments) == 1 and arguments[0] not in COMMANDS and Path(arguments[0]).exists()
