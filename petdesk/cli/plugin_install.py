"""`petdesk plugins plan`, `install`, `update`, `rollback`, `remove` and `known`."""

import json as json_module
import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.table import Table

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import CANCELLED, FAILED, View, guarded, run
from petdesk.cli.plugin_arrival import tell_arrival
from petdesk.cli.plugin_views import InstallView, QuietEnd, install_view, print_plan
from petdesk.cli.views import safe
from petdesk.events import Event
from petdesk.registry.installer import Installed, Plan, Store, discard, install, known_plugins, plan

Source = Annotated[
    str,
    typer.Argument(
        help="A package's name (petdesk-timm, petdesk-timm==1.0), a wheel, an sdist, a folder, or an address that "
        "begins with https:// or git+https://.",
        show_default=False,
    ),
]
AllowBuild = Annotated[
    bool,
    typer.Option(
        "--allow-build",
        help="Also take packages that have to be built here, which runs their code. Folders, sdists and git addresses "
        "that you name yourself are built in any case.",
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Agree to what would be installed, without being asked.")]
Log = Annotated[bool, typer.Option("--log", help="Print what pip says, too.")]
Name = Annotated[str, typer.Argument(help="The package's name, as petdesk-timm.", show_default=False)]


def add_to(app: typer.Typer) -> None:
    """Adds the commands to `petdesk plugins`."""
    app.command("plan")(plan_command)
    app.command("install")(install_command)
    app.command("update")(update)
    app.command("rollback")(rollback)
    app.command("remove")(remove)
    app.command("known")(known)


def plan_command(
    source: Source, allow_build: AllowBuild = False, log: Log = False, json: o.Json = False, debug: o.Debug = False
) -> None:
    """Show what installing SOURCE would bring, and change nothing."""
    store = Store()
    result = run(
        lambda: plan(source, store=store, allow_build=allow_build), install_view(json=json, log=log), debug=debug
    )
    found = Plan.from_document(result)
    discard(found)
    store.tidy()
    if not json:
        print_plan(found)


def install_command(
    source: Source,
    yes: Yes = False,
    allow_build: AllowBuild = False,
    log: Log = False,
    json: o.Json = False,
    debug: o.Debug = False,
) -> None:
    """Install a plugin, beside PetDesk's own packages and without changing them, after showing what would come."""
    with guarded(debug=debug):
        _require_consent(yes=yes, json=json)
    store = Store()
    found = _planned(source, store, allow_build=allow_build, log=log, json=json, debug=debug)
    if not _agreed(found, yes=yes, json=json):
        _declined()
    _install(found, store, log=log, json=json, debug=debug)


def update(
    name: Annotated[str | None, typer.Argument(help="The package's name; all without it.", show_default=False)] = None,
    yes: Yes = False,
    allow_build: AllowBuild = False,
    log: Log = False,
    debug: o.Debug = False,
) -> None:
    """Bring installed plugins up to date, from where each was installed from. The version before is kept."""
    store = Store()
    with guarded(debug=debug):
        _require_consent(yes=yes, json=False)
        plugins = store.installed() if name is None else (store.require(name),)
    if not plugins:
        typer.echo("PetDesk has installed no plugins.")
    failed = declined = False
    for plugin in plugins:
        try:
            found = _planned(plugin.source, store, allow_build=allow_build, log=log, json=False, debug=debug)
            if store.changes_nothing(found):
                discard(found)
                typer.echo(_up_to_date(plugin))
            elif _agreed(found, yes=yes, json=False):
                _install(found, store, log=log, json=False, debug=debug)
            else:
                declined = True
                typer.echo(f"{plugin.name} {plugin.version} stays.")
        except typer.Exit as ended:
            if ended.exit_code != FAILED:
                raise
            failed = True  # it was told; the others still get their turn
    if failed or declined:
        raise typer.Exit(FAILED if failed else CANCELLED)


def _up_to_date(plugin: Installed) -> str:
    from petdesk.registry.installer.sources import held_at  # late: only this command needs it

    held = held_at(plugin.source)
    if not held:
        return f"{plugin.name} {plugin.version} is up to date."
    newest = f"`petdesk plugins install {plugin.name}` takes the newest"
    return f"{plugin.name} {plugin.version} is held at {held}, because it was installed as {plugin.source}; {newest}."


def rollback(name: Name, debug: o.Debug = False) -> None:
    """Put the version before in use again; once more returns to the newer one."""
    with guarded(debug=debug):
        store = Store()
        store.roll_back(name)
        plugin = store.require(name)
        typer.echo(f"{plugin.name} {plugin.version} is in use again. {plugin.previous} stays for another rollback.")


def remove(name: Name, debug: o.Debug = False) -> None:
    """Remove a plugin that PetDesk installed. What was trained with it needs it to be opened."""
    with guarded(debug=debug):
        store = Store()
        plugin = store.require(name)
        store.remove(name)
        typer.echo(f"{plugin.name} {plugin.version} is removed.")
    Store().tidy()  # another object: this one still could undo it


def known(
    text: Annotated[str, typer.Argument(help="Words that must be there.", show_default=False)] = "",
    place: Annotated[
        str | None,
        typer.Option(
            "--list", metavar="FILE|URL", help="Another list of plugins than PetDesk's own.", show_default=False
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON list.")] = False,
    debug: o.Debug = False,
) -> None:
    """Show plugins that can be installed, and which of them are."""
    with guarded(debug=debug):
        store = Store()
        found = [(plugin, store.find(plugin.name)) for plugin in known_plugins(place) if plugin.matches(text)]
    if json:
        rows = [{**asdict(plugin), "installed": here.version if here else None} for plugin, here in found]
        typer.echo(json_module.dumps(rows))
        return
    table = Table("install", "installed", "adds", "what it is", box=None, header_style="bold")
    table.columns[0].overflow = "fold"  # it is to be typed
    for plugin, here in found:
        row = (plugin.install, here.version if here else "no", ", ".join(plugin.kinds), plugin.summary)
        table.add_row(*map(safe, row))
    Console(highlight=False).print(table if found else f"No known plugin fits {text!r}.")


def _planned(source: str, store: Store, *, allow_build: bool, log: bool, json: bool, debug: bool) -> Plan:
    def job() -> Iterator[Event]:
        yield from plan(source, store=store, allow_build=allow_build)

    view: View = QuietEnd() if json else InstallView(log=log)
    return Plan.from_document(run(job, view, debug=debug))


def _can_ask() -> bool:
    return sys.stdin.isatty()


def _require_consent(*, yes: bool, json: bool) -> None:
    if not yes and (json or not _can_ask()):
        raise SettingsError(
            "Nobody can be asked here whether to install what would come. Look at it with `petdesk plugins plan`, and "
            "add --yes to agree."
        )


def _agreed(found: Plan, *, yes: bool, json: bool) -> bool:
    """Shows what would come and asks. After a no the plan is gone; without an answer the command ends, too."""
    if not json:
        print_plan(found)
    if yes:
        return True
    agreed = False
    try:
        agreed = typer.confirm("Install it?")
    except typer.Abort:
        typer.echo()
        _declined()
    finally:
        if not agreed:
            discard(found)
    return agreed


def _declined() -> NoReturn:
    typer.echo("Nothing is installed.", err=True)
    raise typer.Exit(CANCELLED)


def _install(found: Plan, store: Store, *, log: bool, json: bool, debug: bool) -> None:
    run(lambda: install(found, store=store), install_view(json=json, log=log), debug=debug)
    Store().tidy()
    if not json and not tell_arrival(found, store):
        raise typer.Exit(FAILED)
