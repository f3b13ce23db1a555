"""Plans and installations of plugins as a terminal shows them."""

from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from petdesk.cli.jobs import View
from petdesk.cli.views import JsonView, TerminalView, safe
from petdesk.events import Event, Finished, InstallLog, InstallProgress
from petdesk.registry.installer import Plan

RIGHTS = "A plugin is a program that runs with your rights. Install it only if you trust those who made it."


def install_view(*, json: bool, log: bool) -> View:
    """The view asked for."""
    return JsonView() if json else InstallView(log=log)


class QuietEnd(JsonView):
    """The events of a plan that an installation follows: its end is not the command's."""

    def show(self, event: Event) -> None:
        if not isinstance(event, Finished):
            super().show(event)


class InstallView(TerminalView):
    """Progress of an installation, and pip's own lines where they are wanted."""

    def __init__(self, *, log: bool) -> None:
        super().__init__()
        self._log = log

    def show(self, event: Event) -> None:
        if isinstance(event, InstallProgress):
            if event.total is None:
                self._bar(event.message, 0, None, f"{event.done} {event.unit}")
            elif event.unit == "bytes":
                counts = f"{event.done / 1e6:.1f} of {event.total / 1e6:.1f} MB"
                self._bar(event.message, event.done, event.total, counts)
            else:
                self._bar(event.message, event.done, event.total, f"{event.done} of {event.total} {event.unit}")
        elif isinstance(event, InstallLog):
            if self._log:
                self._console.print(f"[dim]{safe(event.line)}[/]")
        else:
            super().show(event)

    def cancelling(self) -> None:
        self._console.print("Stopping; nothing is changed.")


def print_plan(found: Plan) -> None:
    """Shows what would come, from where, how large it is and under which licence."""
    console = Console(highlight=False)
    terms = f" ({safe(found.license)})" if found.license else ""
    console.print(f"[bold]{safe(found.name)} {safe(found.version)}[/]{terms}")
    console.print(safe(found.summary))
    if found.replaces:
        console.print(f"Replaces {safe(found.replaces)}, which is kept for a rollback.")
    console.print(f"Plugins: {safe(', '.join(found.plugins))}")
    table = Table("comes", "version", "size", "licence", box=None, header_style="bold")
    table.add_column("from", overflow="fold")  # whole, however narrow: it is whom one has to trust
    for package in found.packages:
        size, terms = _megabytes(package.size), package.license or "not said"
        table.add_row(*map(safe, (package.name, package.version, size, terms, _whose(package.origin))))
    console.print(table)
    console.print(f"In all: {len(found.packages)} packages, {_megabytes(found.size)}. {RIGHTS}")


def _whose(origin: str) -> str:
    """The server of a file on the net, whose path says nothing to people; all of a path or a repository's address."""
    parts = urlsplit(origin)
    return parts.netloc if parts.scheme in ("http", "https") else origin


def _megabytes(size: int | None) -> str:
    if size is None:
        return "size not known"
    return f"{size / 1e6:,.1f} MB" if size >= 1e6 else f"{size / 1e3:,.1f} kB"
