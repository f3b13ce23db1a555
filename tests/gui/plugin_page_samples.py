"""An installer that does what a test tells it, and a page over it."""

import threading
from collections.abc import Iterator
from pathlib import Path

from petdesk.api import PluginError
from petdesk.events import Event, Finished, InstallLog, InstallProgress
from petdesk.gui.pages.plugins.engine import Engine
from petdesk.registry.installer import KnownPlugin, Plan, PlannedPackage, Store

KNOWN = (
    KnownPlugin(
        name="petdesk-owls",
        title="Owls",
        summary="Schedules for the night.",
        kinds=("scheduler",),
        homepage="https://example.org/owls",
        install="petdesk-owls",
    ),
    KnownPlugin(
        name="petdesk-cats",
        title="Cats",
        summary="Networks that purr.",
        kinds=("architecture",),
        homepage="",
        install="git+https://example.org/cats.git",
    ),
)


def package(
    name: str, version: str = "1.0", *, is_plugin: bool = False, size: int | None = 1_000_000
) -> PlannedPackage:
    return PlannedPackage(
        name=name,
        version=version,
        origin=f"https://files.example.org/{name}.whl",
        size=size,
        license="MIT" if is_plugin else "",
        is_plugin=is_plugin,
        sha256="ab" * 32,
    )


def owl_plan(staging: Path, *, source: str = "petdesk-owls", replaces: str | None = None) -> Plan:
    return Plan(
        source=source,
        name="petdesk-owls",
        version="2.0",
        summary="Schedules for the night.",
        license="MIT",
        homepage="https://example.org/owls",
        plugins=("owls",),
        packages=(package("feathers", size=None), package("petdesk-owls", "2.0", is_plugin=True)),
        replaces=replaces,
        size=None,
        staging=staging,
    )


class Installer:
    """Stands in for the one that runs pip.

    Attributes:
        asked: Source and whether it may be built, of each plan that was asked for.
        discarded: How many plans were dropped.
        installs: How many were carried out to their end.
        closed: How many jobs were closed before their end.
        failure: What a job says instead of ending well.
        replaces: The version that the plan replaces.
        going: Jobs end once it is set.
        lists: The places of lists that were asked for.
    """

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        self.asked: list[tuple[str, bool]] = []
        self.lists: list[str] = []
        self.discarded = self.installs = self.closed = 0
        self.failure = ""
        self.replaces: str | None = None
        self.going = threading.Event()

    def engine(self) -> Engine:
        return Engine(
            store=self.store, plan=self.plan, install=self.install, discard=self.discard, known=self.known_plugins
        )

    def plan(self, source: str, allow_build: bool) -> Iterator[Event]:
        self.asked.append((source, allow_build))
        yield from self._work("resolve")
        yield Finished(
            result=owl_plan(self.store.folder / ".staging-1", source=source, replaces=self.replaces).document()
        )

    def install(self, plan: Plan) -> Iterator[Event]:
        yield from self._work("download")
        self.installs += 1
        yield Finished(result={"name": plan.name, "version": plan.version, "plugins": list(plan.plugins)})

    def discard(self, plan: Plan) -> None:
        self.discarded += 1

    def known_plugins(self, place: str) -> tuple[KnownPlugin, ...]:
        self.lists.append(place)
        if place.endswith("damaged.json"):
            raise PluginError("damaged.json is no list of plugins.")
        return KNOWN[:1] if place else KNOWN

    def _work(self, step: str) -> Iterator[Event]:
        yield InstallLog(line=f"pip says {step}")
        try:
            done = 0
            while not self.going.wait(0.01):
                yield InstallProgress(step=step, done=(done := done + 1), total=1_000_000, unit="bytes", message="")
        except GeneratorExit:
            self.closed += 1
            raise
        if self.failure:
            raise PluginError(self.failure)
