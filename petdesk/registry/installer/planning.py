"""Finding out what an installation would bring, without changing anything."""

from collections.abc import Iterator

from petdesk.events import Event, Finished
from petdesk.registry.installer.disk import clear
from petdesk.registry.installer.network import Network
from petdesk.registry.installer.plans import Plan
from petdesk.registry.installer.pointers import writing
from petdesk.registry.installer.store import STAGING, Store


def plan(source: str, *, store: Store, allow_build: bool = False, network: Network | None = None) -> Iterator[Event]:
    """Finds out what installing a plugin would bring; the last event's result is `Plan.document()`.

    The plan holds a folder on the disk until it is installed or discarded. Closing the generator before its end ends
    what runs and leaves nothing.

    Args:
        source: A package's name (with a version or not), a wheel, an sdist, a folder, an https or a git address.
        store: Where it would be installed.
        allow_build: Whether packages that come by their names may be built here, which runs their code. The plugin
            itself is built in any case when it is given as a folder, an sdist or a git address.
        network: How long to wait for an index; None is the usual patience.

    Raises:
        PluginError: It cannot be installed; why.
    """
    # Late: they bring what is needed for this only, and the Plugins page is there from the start.
    from petdesk.registry.installer.plan_maker import PlanMaker
    from petdesk.registry.installer.sources import read_source

    given = read_source(source)
    staging = store.new_staging()
    try:
        with writing(store.folder):
            maker = PlanMaker(given, store, staging, network=network or Network(), allow_build=allow_build)
            found = yield from maker.make()
    except BaseException:
        clear(staging)
        raise
    yield Finished(result=found.document())


def discard(plan: Plan) -> None:
    """Deletes what a plan holds on the disk: the user said no."""
    if plan.staging.name.startswith(STAGING) and plan.staging.is_dir():
        clear(plan.staging)
