"""`petdesk plugins new` and `check`: for those who write plugins."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import FAILED, View, guarded, run
from petdesk.cli.views import JsonView, TerminalView, safe
from petdesk.conformance.apart import conform_apart
from petdesk.conformance.bench import Wishes
from petdesk.conformance.new_package import Kind, write_package
from petdesk.events import Checked, Event

MARKS = {
    "passed": "[green]passed[/] ",
    "failed": "[red]FAILED[/] ",
    "noted": "[yellow]note[/]   ",
    "skipped": "skipped",
}


def add_to(app: typer.Typer) -> None:
    """Adds the commands to `petdesk plugins`."""
    app.command("new")(new)
    app.command("check")(check)


def new(
    name: Annotated[str, typer.Argument(help="What it is to be called, such as owl-net.", show_default=False)],
    kind: Annotated[Kind, typer.Option("--kind", help="What it adds.", show_default=False)],
    into: Annotated[Path, typer.Option("--into", help="The folder that the package's folder goes to.")] = Path(),
    debug: o.Debug = False,
) -> None:
    """Write a small package with a plugin that works, and a test that passes."""
    with guarded(debug=debug):
        folder = write_package(name, kind=kind, into=into)
        # A bare name would be asked of the package index, where anybody may have taken it.
        place = str(folder) if folder.is_absolute() else f"{os.curdir}{os.sep}{folder}"
        typer.echo(
            f"{folder} is there. Its README.md says how to go on: `petdesk plugins check {place}` first, then "
            f"`petdesk plugins install {place}`."
        )


def check(
    target: Annotated[
        str,
        typer.Argument(
            help="A .py file, the folder of a package, an installed plugin's name, or a module.", show_default=False
        ),
    ],
    source: Annotated[Path | None, typer.Option("--source", help="What a dataset is to read.")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="KEY", help="Check this; repeatable.")] = None,
    first: Annotated[int | None, typer.Option("--first", min=1, help="Check so many of each kind.")] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="KEY:K=V", help="A setting to check with; repeatable.")
    ] = None,
    json: o.Json = False,
    debug: o.Debug = False,
) -> None:
    """Check a plugin against all that PetDesk relies on, and tell each fault."""
    with guarded(debug=debug):
        wishes = Wishes(source=source, params=_params(param or []), only=tuple(only or ()), first=first)
        view: View = JsonView() if json else CheckView()
        counts = run(lambda: conform_apart(target, wishes), view, debug=debug)
        if counts["failed"]:
            typer.echo(_verdict(target, counts), err=True)
            raise typer.Exit(FAILED)
        if not json:
            typer.echo(_verdict(target, counts))


class CheckView(TerminalView):
    """A line for each check, and below it what is wrong."""

    def __init__(self) -> None:
        self._lines = Console(highlight=False, soft_wrap=True)
        super().__init__(self._lines)
        self._of = ""

    def show(self, event: Event) -> None:
        if not isinstance(event, Checked):
            super().show(event)
            return
        if event.of != self._of:
            self._of = event.of
            self._lines.print(f"[bold]{safe(event.of)}[/]")
        self._lines.print(f"  {MARKS[event.verdict]}  {safe(event.check)}")
        if event.sentence:
            self._lines.print(f"           {safe(event.sentence)}")


def _verdict(target: str, counts: Mapping[str, Any]) -> str:
    checked = counts["passed"] + counts["failed"] + counts["noted"]
    left_out = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    if counts["failed"]:
        return f"{target} does not conform: {counts['failed']} of {checked} checks failed{left_out}."
    notes = f" with {counts['noted']} notes" if counts["noted"] else ""
    return f"{target} conforms{notes}: {checked} checks{left_out}."


def _params(texts: list[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for text in texts:
        key, colon, setting = text.partition(":")
        if not colon or not key:
            raise SettingsError(f"--param {text!r} must be KEY:NAME=VALUE, such as owl-net:width=8.")
        found.setdefault(key, {}).update(o.pairs([setting], "--param"))
    return found
