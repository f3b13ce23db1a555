"""Making a plan: the plugin's own wheel, then pip's dry run of it, then what of that may come."""

import os
import shutil
import sys
from collections.abc import Generator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from packaging.requirements import Requirement

from petdesk.api import ENTRY_POINT_GROUP, PluginError
from petdesk.events import Event, InstallProgress
from petdesk.registry.discovery import builtin_candidates, entry_point_candidates
from petdesk.registry.installer import asking
from petdesk.registry.installer.child import run_child
from petdesk.registry.installer.disk import copied, point_at_repository, reading
from petdesk.registry.installer.environment import APP, Holding, app_path, holdings, unmet
from petdesk.registry.installer.failure_reasons import Subject, conflict, no_git
from petdesk.registry.installer.failures import explained
from petdesk.registry.installer.network import Network
from petdesk.registry.installer.pip import Pip, PipFailed, constraint_lines, requirement_line
from petdesk.registry.installer.plans import Plan, PlannedPackage, canonical
from petdesk.registry.installer.reports import Reported, local_path, read_report, refuse_changes, refuse_unfixed
from petdesk.registry.installer.sources import Kind, Source
from petdesk.registry.installer.store import Store
from petdesk.registry.installer.wheels import Wheel, read_wheel, sha256

ASKING_SECONDS = 3
WHEEL = "wheel"
"""The folder in the staging with the plugin's own wheel."""


class PlanMaker:
    """One plan in the making, in a staging folder."""

    def __init__(self, source: Source, store: Store, staging: Path, *, network: Network, allow_build: bool) -> None:
        self._source = source
        self._store = store
        self._staging = staging
        self._allow_build = allow_build
        self._network = network
        self._pip = Pip(staging, network, path=app_path())
        self._held: dict[str, Holding] = {}

    def make(self) -> Generator[Event, None, Plan]:
        """Yields progress and returns the plan.

        Raises:
            PluginError: It cannot be installed; why.
        """
        if self._source.kind is Kind.GIT and shutil.which("git") is None:
            raise PluginError(no_git(self._source.shown))
        if self._source.kind is Kind.NAME:
            name = Requirement(self._source.argument).name
            self._look_around(name)
            reported = yield from self._resolve(self._source.argument, name)
            own = self._own(reported, name)
            wheel = yield from self._fetch(own)
            self._check(wheel)
            own = replace(own, sha256=sha256(wheel.path))
        else:
            wheel = yield from self._make_wheel()
            self._check(wheel)
            self._look_around(wheel.name)
            self._refuse_unmet(wheel)
            reported = yield from self._resolve(str(wheel.path), wheel.name)
            own = replace(self._own(reported, wheel.name), url=self._source.shown, sha256=sha256(wheel.path))
        others = tuple(package for package in reported if canonical(package.name) != canonical(wheel.name))
        refuse_changes(others, self._held, wheel.name)
        refuse_unfixed(others)
        needed = yield from self._needed(others)
        return self._result(wheel, own, needed)

    def _look_around(self, plugin: str) -> None:
        self._held = holdings(self._store, apart_from=plugin)
        own = self._held.get(canonical(plugin))
        if canonical(plugin) == canonical(APP):
            raise PluginError("PetDesk is no plugin of its own. To update it, use pip in its environment.")
        if own is not None and own.owner == APP:
            raise PluginError(
                f"{own.name} {own.version} is installed in PetDesk's own environment already, where PetDesk changes "
                "nothing. Use pip there, or uninstall it there first."
            )

    def _make_wheel(self) -> Generator[Event, None, Wheel]:
        """The plugin's own wheel, copied or built into the staging."""
        folder = self._staging / WHEEL
        folder.mkdir()
        shown = self._source.shown
        if self._source.kind is Kind.WHEEL:
            yield InstallProgress(step="build", done=0, total=None, unit="seconds", message=f"Reading {shown}")
            with reading(self._source.path, self._staging):
                return read_wheel(Path(shutil.copy2(self._source.path, folder)))
        argument = self._source.argument
        if self._source.kind is Kind.FOLDER:
            argument = str(self._staging / "source" / self._source.path.name)
            with reading(self._source.path, self._staging):
                for number, _ in enumerate(copied(self._source.path, Path(argument)), 1):
                    message = f"Copying {shown}"
                    yield InstallProgress(step="build", done=number, total=None, unit="files", message=message)
                point_at_repository(Path(argument), self._source.path)
        verb = "Fetching" if self._source.kind is Kind.ADDRESS and argument.endswith(".whl") else "Building"
        yield from self._run("wheel", "--no-deps", "--wheel-dir", str(folder), argument, message=f"{verb} {shown}")
        return self._only_wheel(folder)

    def _resolve(self, argument: str, plugin: str) -> Generator[Event, None, tuple[Reported, ...]]:
        """All that would come with it, by pip's dry run in PetDesk's environment."""
        report, constraints = self._staging / "report.json", self._staging / "constraints.txt"
        constraints.write_text(
            constraint_lines({holding.name: holding.version for holding in self._held.values()}), encoding="utf-8"
        )
        options = ["--dry-run", "--report", str(report), "--constraint", str(constraints)]
        if not self._allow_build:
            options.append("--only-binary=:all:")
        if self._source.kind is Kind.WHEEL:
            options += ["--find-links", str(self._source.path.parent)]  # who has no network puts all wheels there
        message = f"Finding out what {plugin} needs"
        yield from self._run("install", *options, argument, step="resolve", message=message, plugin=plugin)
        return read_report(report)

    def _own(self, reported: tuple[Reported, ...], plugin: str) -> Reported:
        for package in reported:
            if canonical(package.name) == canonical(plugin):
                return package
        raise PluginError(f"pip would install nothing for {plugin}: it is there already. Nothing needs to be done.")

    def _fetch(self, own: Reported) -> Generator[Event, None, Wheel]:
        """The plugin's own wheel, by the address and checksum that the dry run found."""
        refuse_unfixed((own,))
        folder, wanted = self._staging / WHEEL, self._staging / "own.txt"
        wanted.write_text(requirement_line(own.name, own.url, own.sha256), encoding="utf-8")
        options = ["--no-deps", "--require-hashes", "--wheel-dir", str(folder), "--requirement", str(wanted)]
        verb = "Fetching" if own.is_wheel else "Building"
        yield from self._run("wheel", *options, message=f"{verb} {own.name} {own.version}", plugin=own.name)
        return self._only_wheel(folder)

    def _only_wheel(self, folder: Path) -> Wheel:
        wheels = sorted(folder.glob("*.whl"))
        if len(wheels) != 1:
            raise PluginError(f"{self._source.shown} is no package: no wheel could be made of it. Tell its author.")
        return read_wheel(wheels[0])

    def _check(self, wheel: Wheel) -> None:
        if not wheel.entry_points:
            raise PluginError(
                f"{wheel.name} {wheel.version} is no plugin of PetDesk: it has no entry point in the group "
                f"{ENTRY_POINT_GROUP}. Check the name."
            )
        others = [*builtin_candidates(), *entry_point_candidates(), *self._store.candidates()]
        taken = {other.name: other.source for other in others if canonical(other.source) != canonical(wheel.name)}
        for name, _ in wheel.entry_points:
            if name in taken:
                raise PluginError(
                    f"{wheel.name} {wheel.version} brings a plugin called {name!r}, and so does {taken[name]}, which "
                    "is here already. Only one of that name can be loaded: remove the other, or tell its author."
                )

    def _refuse_unmet(self, wheel: Wheel) -> None:
        """Says without asking any index what cannot go."""
        found = unmet(wheel.requires, self._held)
        if found is not None:
            requirement, holding = found
            raise PluginError(conflict(wheel.name, f"{requirement.name}{requirement.specifier}", holding))

    def _needed(self, packages: tuple[Reported, ...]) -> Generator[Event, None, list[PlannedPackage]]:
        """What comes with the plugin, with sizes and licences where they can be known."""
        known: dict[str, str] = {}
        questions = [f"size:{package.url}" for package in packages if local_path(package.url) is None]
        questions += [f"license:{package.url}" for package in packages if not package.license and package.is_wheel]
        if questions:
            known = yield from self._ask(questions)
        return [self._told(package, known) for package in packages]

    def _told(self, package: Reported, known: Mapping[str, str]) -> PlannedPackage:
        size, terms = known.get(f"size:{package.url}"), known.get(f"license:{package.url}", "")
        path = local_path(package.url)
        if path is not None:
            with suppress(OSError, PluginError):
                size = str(path.stat().st_size)
                terms = read_wheel(path).license
        return package.planned(size=int(size) if size else None, terms=package.license or terms)

    def _ask(self, questions: list[str]) -> Generator[Event, None, dict[str, str]]:
        """Question -> answer, where there is one."""
        message = "Asking how large the files are"
        asked = self._staging / "questions.txt"
        asked.write_text("\n".join(questions), encoding="utf-8")  # a command line has its limits
        _, lines = yield from run_child(
            [sys.executable, "-I", str(Path(asking.__file__)), str(ASKING_SECONDS), str(asked)],
            folder=self._staging,
            log=self._staging / "answers.txt",
            environment=os.environ,
            pulse=lambda seconds: InstallProgress(
                step="resolve", done=int(seconds), total=None, unit="seconds", message=message
            ),
        )
        answers = (line.partition("\t") for line in lines)
        return {question: answer for question, _, answer in answers if question in questions}

    def _result(self, wheel: Wheel, own: Reported, others: list[PlannedPackage]) -> Plan:
        size = wheel.path.stat().st_size
        package = PlannedPackage(
            name=wheel.name,
            version=wheel.version,
            origin=own.url,
            size=size,
            license=wheel.license,
            is_plugin=True,
            sha256=own.sha256,
        )
        packages = (package, *sorted(others, key=lambda other: canonical(other.name)))
        known = [each.size for each in packages if each.size is not None]
        installed = self._store.find(wheel.name)
        return Plan(
            source=self._source.shown,
            name=wheel.name,
            version=wheel.version,
            summary=wheel.summary,
            license=wheel.license,
            homepage=wheel.homepage,
            plugins=tuple(name for name, _ in wheel.entry_points),
            packages=packages,
            replaces=installed.version if installed else None,
            size=sum(known) if len(known) == len(packages) else None,
            staging=self._staging,
            entry_points=wheel.entry_points,
        )

    def _run(
        self, *arguments: str, message: str, step: str = "build", plugin: str = ""
    ) -> Generator[Event, None, None]:
        try:
            yield from self._pip.run(arguments[0], *arguments[1:], step=step, message=message)
        except PipFailed as failed:
            subject = Subject(name=self._source.shown, folder=str(self._store.folder), held=self._held, plugin=plugin)
            raise explained(failed.lines, subject) from failed
