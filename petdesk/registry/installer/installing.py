"""Putting in place exactly what was planned."""

from collections.abc import Iterator

from petdesk.api import PluginError
from petdesk.events import Event, Finished
from petdesk.registry.installer.disk import clear
from petdesk.registry.installer.network import Network
from petdesk.registry.installer.plans import Plan
from petdesk.registry.installer.pointers import writing
from petdesk.registry.installer.store import STAGING, Store


def install(plan: Plan, *, store: Store, network: Network | None = None) -> Iterator[Event]:
    """Installs what was planned; the last event's result has `name`, `version` and `plugins`.

    All is prepared in the plan's staging folder and put in use by one rename at the end. A failure, or closing the
    generator before that, changes nothing; the staging is deleted in any case, so that a second try needs a new plan.

    Args:
        plan: What the user agreed to.
        store: Where it goes: the one that it was planned for.
        network: How long to wait for an index; None is the usual patience.

    Raises:
        PluginError: It cannot be installed, or is not what was planned; why.
    """
    from petdesk.registry.installer.installation import Installation  # late: it brings much that is needed only here

    if plan.staging.parent != store.folder or not plan.staging.name.startswith(STAGING) or not plan.staging.is_dir():
        raise PluginError(f"The plan for {plan.name} has been used or thrown away. Make the plan again.")
    try:
        with writing(store.folder):
            yield from Installation(plan, store, network or Network()).run()
    finally:
        clear(plan.staging)
    yield Finished(result={"name": plan.name, "version": plan.version, "plugins": list(plan.plugins)})
