"""What must hold of a plugin as a whole: that it loads, lightly, and that PetDesk takes what its hooks return."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from petdesk.api import PluginError, Spec
from petdesk.conformance.check import Check, Fault, Note, check
from petdesk.conformance.said import is_said
from petdesk.conformance.source_text import SourceText
from petdesk.conformance.trial import SECONDS, Trial, load_apart
from petdesk.registry import (
    SLOW_SECONDS,
    Candidate,
    DisabledPlugins,
    Loader,
    PluginRecord,
    Registry,
    builtin_candidates,
    registry_of,
)
from petdesk.registry.texts import catalogue_place, read_catalogue


@dataclass
class PluginTrial:
    """One plugin on trial.

    Attributes:
        target: What the author asked for.
        candidate: The plugin that was found there.
        folder: Empty.
        seconds: How long it may take to load.
    """

    target: str
    candidate: Candidate
    folder: Path
    seconds: float = SECONDS

    @cached_property
    def apart(self) -> Trial:
        """How it loaded in a process of its own."""
        return load_apart(self.target, self.candidate.name, seconds=self.seconds)

    @cached_property
    def registry(self) -> Registry:
        """PetDesk's own plugins and this one, or what became of it."""
        own = (each for each in builtin_candidates() if each.name != self.candidate.name)
        # None is switched off here: an author who did so with a broken one checks whether it is mended.
        loader = Loader(disabled=DisabledPlugins(self.folder / "plugins.json"), kept=self.folder)
        # Without a place it is not tried in another process first: `loads` has done that.
        return registry_of(loader.load([*own, replace(self.candidate, place=None)]))

    @property
    def record(self) -> PluginRecord:
        """What became of it."""
        return self.registry.plugins[-1]

    @cached_property
    def source(self) -> SourceText:
        """What it is written as."""
        return SourceText(self.registry.module_of(self.candidate.name))

    def specs(self) -> Sequence[tuple[str, Spec]]:
        """What it brought, with the kind of each."""
        return [
            (table.kind, spec)
            for table in self.registry.tables
            for spec in table
            if table.plugin_of(spec.key).name == self.candidate.name
        ]


@check("it loads in a process of its own, without hanging, crashing or leaving", needed=True)
def loads(trial: PluginTrial) -> None:
    _ = trial.apart


@check("its import and its hooks load neither torch nor torchvision nor Qt")
def is_light(trial: PluginTrial) -> None:
    if trial.apart.heavy:
        heavy = " and ".join(trial.apart.heavy)
        raise Fault(f"It imports {heavy} when it is loaded. Import that inside the functions that need it.")


@check(f"it loads within {SLOW_SECONDS * 1000:.0f} ms")
def is_quick(trial: PluginTrial) -> None:
    if trial.apart.seconds > SLOW_SECONDS:
        raise Note(
            f"It took {trial.apart.seconds * 1000:.0f} ms, at every start of PetDesk. "
            "Import what is large inside the functions that need it."
        )


@check("PetDesk takes what its hooks return, and no other plugin has its keys", needed=True)
def is_taken(trial: PluginTrial) -> None:
    if trial.record.reason:
        raise Fault(trial.record.reason)


@check("loading it changes nothing outside of it")
def is_alone(trial: PluginTrial) -> None:
    if trial.record.remarks:
        raise Fault(" ".join(trial.record.remarks))


@check("it imports petdesk.api and nothing else of PetDesk")
def keeps_to_the_api(trial: PluginTrial) -> None:
    for name, place in trial.source.private_imports():
        raise Note(f"It imports {name} ({place}). Only petdesk.api stays as it is from version to version.")


@check("its translations can be read, and are of texts that it has")
def is_translated(trial: PluginTrial) -> None:
    place = catalogue_place(trial.registry.module_of(trial.candidate.name), "*")
    if place is None:
        return
    for path in sorted(place.parent.glob(place.name)):
        try:
            texts = read_catalogue(path)
        except PluginError as error:
            raise Fault(str(error)) from error
        strange = [text for text in texts if not is_said(text, [spec for _, spec in trial.specs()], trial.source)]
        if strange:
            others = f", and {len(strange) - 1} more" if len(strange) > 1 else ""
            raise Note(
                f"{path.name} translates {strange[0]!r}{others}, which PetDesk shows nowhere. "
                "`petdesk plugins texts` writes them as they are shown."
            )


CHECKS: Sequence[Check[PluginTrial]] = (loads, is_light, is_quick, is_taken, is_alone, keeps_to_the_api, is_translated)
