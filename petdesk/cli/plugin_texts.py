"""`petdesk plugins texts`: the texts of a plugin, for who translates them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from petdesk.api import SettingsError, Spec
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded
from petdesk.registry import Registry, load_registry
from petdesk.registry.texts import catalogue_place, read_catalogue


def add_to(app: typer.Typer) -> None:
    """Adds the command to `petdesk plugins`."""
    app.command("texts")(texts)


def texts(
    name: Annotated[str, typer.Argument(help="The plugin's name, from `petdesk plugins list`.", show_default=False)],
    language: Annotated[str, typer.Argument(help="The language, as de or pt_BR.", show_default=False)],
    out: Annotated[
        Path | None, typer.Option("--out", help="The file to write; without it they are printed.", show_default=False)
    ] = None,
    debug: o.Debug = False,
) -> None:
    """List what a plugin says in the app, with its translations so far: fill in the rest."""
    with guarded(debug=debug):
        registry = load_registry()
        found = _texts(registry, name)
        place = catalogue_place(registry.module_of(name), language)
        known: Mapping[str, str] = {} if place is None or not place.is_file() else read_catalogue(place)
        document = json.dumps(_filled(found, known), ensure_ascii=False, indent=2)
        if out is None:
            typer.echo(document)
        else:
            _write(out, document)
        where = "" if place is None else f" PetDesk looks for them in {place}."
        left = sum(text not in known for text in found)
        typer.echo(f"{len(found)} texts, {left} of them without a translation.{where}", err=True)


def _texts(registry: Registry, name: str) -> list[str]:
    from petdesk.gui.spec_texts import texts_of  # late: it needs Qt, which the other commands do without

    specs: list[Spec] = [spec for table in registry.tables for spec in table if table.plugin_of(spec.key).name == name]
    if not specs:
        loaded = ", ".join(plugin.name for plugin in registry.plugins if plugin.provides)
        raise SettingsError(f"No plugin called {name!r} is loaded. Those that are: {loaded}.")
    return texts_of(specs)


def _filled(found: list[str], known: Mapping[str, str]) -> dict[str, Any]:
    """Texts that are not the plugin's own settings, such as those of its refusals, stay at the end."""
    return {text: known.get(text, "") for text in found} | {
        text: translation for text, translation in known.items() if text not in found
    }


def _write(path: Path, document: str) -> None:
    try:
        path.write_text(f"{document}\n", encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{path} cannot be written ({error.strerror or error}). Name another file.") from error
