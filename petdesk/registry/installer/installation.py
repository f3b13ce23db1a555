"""Putting in place exactly what was planned."""

from collections.abc import Generator
from datetime import UTC, datetime
from importlib.metadata import distributions
from pathlib import Path
from uuid import uuid4

from petdesk.api import ENTRY_POINT_GROUP, PluginError
from petdesk.events import Event, InstallProgress
from petdesk.registry.installer.disk import bytes_below, require_room
from petdesk.registry.installer.environment import absent, app_path, holdings
from petdesk.registry.installer.failure_reasons import Subject
from petdesk.registry.installer.failures import explained
from petdesk.registry.installer.network import Network
from petdesk.registry.installer.pip import Pip, PipFailed, requirement_line
from petdesk.registry.installer.plan_maker import WHEEL
from petdesk.registry.installer.plans import Plan, PlannedPackage, canonical
from petdesk.registry.installer.records import Record, write_record
from petdesk.registry.installer.store import Store
from petdesk.registry.installer.wheels import read_wheel, sha256, unpacked_size
from petdesk.registry.managed import SITE

FETCHED = "wheels"
"""The folder in the staging with the wheels of what the plugin needs."""


class Installation:
    """One installation under way."""

    def __init__(self, plan: Plan, store: Store, network: Network) -> None:
        self._plan = plan
        self._store = store
        self._pip = Pip(plan.staging, network, path=app_path())
        self._version = plan.staging / f"{plan.version}-{uuid4().hex[:8]}"
        self._fetched = plan.staging / FETCHED

    def run(self) -> Generator[Event, None, None]:
        """Yields progress; when it is done, the plugin is in use.

        Raises:
            PluginError: It cannot be installed, or is not what was planned; why.
        """
        yield self._checking()
        if still_here := self._store.still_here(self._plan):
            self._store.switch(self._plan, still_here)
            return
        self._version.mkdir()
        self._fetched.mkdir()
        own = self._own_wheel()
        needed = [package for package in self._plan.packages if not package.is_plugin]
        if needed:
            yield from self._fetch(needed)
        wheels = [own, *sorted(self._fetched.glob("*.whl"))]
        yield from self._put(wheels)
        yield self._checking()
        self._check()
        size = bytes_below(self._version)
        self._pip.log.rename(self._version / "log.txt")
        when = datetime.now(UTC).isoformat(timespec="seconds")
        write_record(self._version, Record(plan=self._plan, installed_at=when, size=size))
        self._store.switch(self._plan, self._version)

    def _own_wheel(self) -> Path:
        planned = next(package for package in self._plan.packages if package.is_plugin)
        wheels = sorted((self._plan.staging / WHEEL).glob("*.whl"))
        if len(wheels) != 1 or sha256(wheels[0]) != planned.sha256:
            raise PluginError(
                f"The wheel of {planned.name} is not the one that was planned. It may have been replaced meanwhile. "
                "Make the plan again and look at it."
            )
        read_wheel(wheels[0])
        return wheels[0]

    def _fetch(self, packages: list[PlannedPackage]) -> Generator[Event, None, None]:
        sizes = [package.size for package in packages]
        total = sum(size for size in sizes if size is not None)
        require_room(self._plan.staging, total)
        wanted = self._plan.staging / "planned.txt"
        lines = (requirement_line(package.name, package.origin, package.sha256) for package in packages)
        wanted.write_text("".join(lines), encoding="utf-8")
        options = ["--no-deps", "--require-hashes", "--wheel-dir", str(self._fetched), "--requirement", str(wanted)]
        message = f"Fetching {len(packages)} packages" if len(packages) > 1 else f"Fetching {packages[0].name}"
        yield from self._run(
            "wheel", *options, step="download", message=message, total=None if None in sizes else total, into=FETCHED
        )

    def _put(self, wheels: list[Path]) -> Generator[Event, None, None]:
        size = sum(unpacked_size(wheel) for wheel in wheels)
        require_room(self._plan.staging, size)
        site = self._version / SITE
        options = ["--no-index", "--no-deps", "--no-warn-conflicts", "--ignore-installed", "--target", str(site)]
        arguments = [*options, *map(str, wheels)]
        message = f"Installing {self._plan.name} {self._plan.version}"
        into = str(site.relative_to(self._plan.staging))
        yield from self._run("install", *arguments, step="install", message=message, total=size, into=into)

    def _checking(self) -> InstallProgress:
        count = len(self._plan.packages)
        message = f"Checking {self._plan.name} {self._plan.version}"
        return InstallProgress(step="check", done=0, total=count, unit="packages", message=message)

    def _check(self) -> None:
        """What is in the folder now is what was planned; nothing is imported for that."""
        found = list(distributions(path=[str(self._version / SITE)]))
        there = {(canonical(each.metadata["Name"]), each.version) for each in found}
        planned = {(canonical(package.name), package.version) for package in self._plan.packages}
        entries = {
            (entry.name, entry.value)
            for each in found
            if canonical(each.metadata["Name"]) == canonical(self._plan.name)
            for entry in each.entry_points.select(group=ENTRY_POINT_GROUP)
        }
        if there != planned or entries != set(self._plan.entry_points):
            raise PluginError(
                f"What was installed for {self._plan.name} {self._plan.version} is not what was planned. "
                "Nothing is changed. Make the plan again, or tell its author."
            )
        app = distributions(path=app_path())
        here = {canonical(each.metadata["Name"] or "") for each in [*found, *app]}
        for each in found:
            missing = absent(list(each.requires or []), here)
            if missing is not None:
                raise PluginError(
                    f"{each.metadata['Name']} needs {missing}, which did not come with it. "
                    "Nothing is changed. Make the plan again, or tell its author."
                )

    def _run(
        self, command: str, *arguments: str, step: str, message: str, total: int | None, into: str
    ) -> Generator[Event, None, None]:
        try:
            yield from self._pip.run(command, *arguments, step=step, message=message, total=total, into=into)
        except PipFailed as failed:
            subject = Subject(
                name=f"{self._plan.name} {self._plan.version}",
                folder=str(self._store.folder),
                held=holdings(self._store, apart_from=self._plan.name),
                plugin=self._plan.name,
            )
            raise explained(failed.lines, subject) from failed
