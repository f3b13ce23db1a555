"""What installs plugins, as the page uses it: injected, so that the page can be tried without a package index."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from petdesk.events import Event
from petdesk.registry.installer import KnownPlugin, Plan, Store, discard, install, known_plugins, plan


@dataclass(frozen=True, kw_only=True)
class Engine:
    """The installer.

    Attributes:
        store: What PetDesk installed.
        plan: Looks into a source; a job whose result is a plan's document.
        install: Does what a plan says; a job.
        discard: Drops a plan that nobody wants.
        known: The plugins of a list; of PetDesk's own for an empty place.
    """

    store: Store
    plan: Callable[[str, bool], Iterator[Event]]
    install: Callable[[Plan], Iterator[Event]]
    discard: Callable[[Plan], None]
    known: "Callable[[str], tuple[KnownPlugin, ...]]"


def usual_engine() -> Engine:
    """The one that the app uses."""
    store = Store()
    return Engine(
        store=store,
        plan=lambda source, allow_build: plan(source, store=store, allow_build=allow_build),
        install=lambda agreed: install(agreed, store=store),
        discard=discard,
        known=lambda place: known_plugins(place or None),
    )
