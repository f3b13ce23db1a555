"""What a plugin that was just installed turns out to be."""

import typer

from petdesk.cli.jobs import printable
from petdesk.registry import Loader, PluginRecord, PluginState
from petdesk.registry.installer import Plan, Store


def tell_arrival(found: Plan, store: Store) -> bool:
    """Loads what was installed and says what it adds, or why it cannot be loaded.

    Returns:
        Whether all of it works.
    """
    here = (candidate for candidate in store.candidates() if candidate.name in found.plugins)
    records = [arrival.record for arrival in Loader().load(here)]
    before = store.require(found.name).previous
    kept = f" {before} is kept: `petdesk plugins rollback {found.name}`." if before else ""
    added = [what for record in records for what in record.provides]
    shown = f" It adds: {_listed(added)}." if added else ""
    typer.echo(printable(f"{found.name} {found.version} is installed.{shown}{kept}"))
    unfit = [record for record in records if record.state is not PluginState.LOADED]
    for record in unfit:
        typer.echo(printable(_refusal(record, found, before)), err=True)
    return not unfit


def _refusal(record: PluginRecord, found: Plan, before: str | None) -> str:
    way_back = "rollback" if before else "remove"
    return (
        f"But {record.name} cannot be loaded: {record.reason} Tell its author; `petdesk plugins {way_back} "
        f"{found.name}` takes it back."
    )


def _listed(added: list[str], most: int = 10) -> str:
    more = f" and {len(added) - most} more" if len(added) > most else ""
    return f"{', '.join(added[:most])}{more}"
