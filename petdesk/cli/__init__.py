"""The command line: the composition root. Importing it imports neither torch nor Qt."""

from petdesk.cli.app import main

__all__ = ["main"]
