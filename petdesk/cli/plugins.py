"""`petdesk plugins`: which there are, switching them on and off, and what the other commands are added to."""

import json as json_module
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, printable
from petdesk.cli.plugin_authors import add_to as add_authors_commands
from petdesk.cli.plugin_install import add_to as add_install_commands
from petdesk.cli.plugin_texts import add_to as add_texts_command
from petdesk.cli.setting_lines import setting_lines
from petdesk.cli.views import safe
from petdesk.registry import PluginRecord, PluginState, load_registry
from petdesk.registry.nearby import nearby
from petdesk.registry.records import SLOW_SECONDS
from petdesk.registry.registry import disabled_plugins

app = typer.Typer(help="Show plugins, install them, switch them on and off, and write them.", no_args_is_help=True)
MOST_NAMED = 30
"""Of what a plugin adds, named in the list."""
COLOURS = {
    PluginState.LOADED: "green",
    PluginState.BROKEN: "red",
    PluginState.INCOMPATIBLE: "yellow",
    PluginState.DISABLED: "dim",
}
OPTION_OF = {
    "dataset": ", for --dataset-param NAME=VALUE",
    "augmentation": ", for --augmentation-param NAME=VALUE",
    "architecture": ", for --arch-param NAME=VALUE",
    "scheduler": ", for --phase 'scheduler={key} NAME=VALUE'",
}
Name = Annotated[str, typer.Argument(help="A plugin's name, as `petdesk plugins list` shows it.", show_default=False)]


@app.command("list")
def list_plugins(json: o.Json = False, safe_mode: o.SafeMode = False) -> None:
    """Show every plugin: loaded, broken, incompatible, crashed or disabled, why, and what it did that it should not."""
    plugins = load_registry(safe_mode=safe_mode).plugins
    if json:
        typer.echo(json_module.dumps([asdict(plugin) for plugin in plugins]))
        return
    table = Table("plugin", "source", "state", "adds, or why not", box=None, header_style="bold")
    for plugin in plugins:
        state, colour = ("crashed", "red") if plugin.crashed else (plugin.state.value, COLOURS[plugin.state])
        source = f"{plugin.source} {plugin.version}".strip()
        table.add_row(safe(plugin.name), safe(source), f"[{colour}]{state}[/]", safe(_told(plugin)))
    Console(highlight=False).print(table)


@app.command("show")
def show(
    key: Annotated[str, typer.Argument(help="What a plugin adds, as resnet34, csv or standard.", show_default=False)],
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Show what KEY is and its settings, with their defaults and bounds."""
    with guarded(debug=debug):
        tables = load_registry(safe_mode=safe_mode).tables
        found = [(table.kind, table[key]) for table in tables if key in table]
        if not found:
            near = nearby(key, [spec.key for table in tables for spec in table])
            hint = f" Near it: {', '.join(near)}." if near else ""
            raise SettingsError(f"No plugin adds {key!r}.{hint} `petdesk plugins list` shows what there is.")
        for kind, spec in found:
            _say(f"{spec.title} ({kind} {spec.key})", spec.summary)
            if spec.params.model_fields:
                _say("", f"Settings{OPTION_OF[kind].format(key=spec.key)}:")
            _say(*setting_lines(spec.params))
            if spec.help:
                _say("", spec.help.strip())


@app.command("disable")
def disable(name: Name, debug: o.Debug = False) -> None:
    """Switch a plugin off."""
    with guarded(debug=debug):
        _require(name)
        disabled_plugins().disable(name)
        _say(f"{name} is switched off.")


@app.command("enable")
def enable(name: Name, debug: o.Debug = False) -> None:
    """Switch a plugin on again."""
    with guarded(debug=debug):
        _require(name)
        disabled_plugins().enable(name)
        _say(f"{name} is switched on.")


def _told(plugin: PluginRecord) -> str:
    """What a plugin adds or why it does not, and what it did meanwhile."""
    told = [plugin.reason or _in_short(plugin.provides), *plugin.remarks]
    if plugin.seconds > SLOW_SECONDS and not plugin.builtin:
        told.append(f"It takes {plugin.seconds * 1000:,.0f} ms to load; {SLOW_SECONDS * 1000:.0f} ms are enough.")
    return told[0] if len(told) == 1 else f"{told[0].removesuffix('.')}. {' '.join(told[1:])}"


def _say(*lines: str) -> None:
    """Prints what a plugin says: nothing in it steers the terminal."""
    for line in lines:
        for part in line.expandtabs(4).splitlines() or [""]:
            typer.echo(printable(part))


def _in_short(provides: Sequence[str]) -> str:
    """What a plugin adds: how much, and the first of it."""
    more = f", and {len(provides) - MOST_NAMED} more" if len(provides) > MOST_NAMED else ""
    return f"{len(provides)}: {', '.join(provides[:MOST_NAMED])}{more}"


def _require(name: str) -> None:
    names = [plugin.name for plugin in load_registry().plugins]
    if name not in names:
        raise SettingsError(f"There is no plugin called {name!r}. There are: {', '.join(names)}.")


add_install_commands(app)
add_authors_commands(app)
add_texts_command(app)
