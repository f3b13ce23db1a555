"""The conformance suite as a job: checks of each plugin, then of each spec that it brings."""

import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from petdesk.api import (
    ArchitectureSpec,
    AugmentationSpec,
    DatasetSpec,
    MixingAugmentation,
    SchedulerSpec,
    SettingsError,
    Spec,
)
from petdesk.conformance import plugin_checks, print_checks, spec_checks
from petdesk.conformance.bench import Bench, Wishes
from petdesk.conformance.check import run_checks
from petdesk.conformance.plugin_checks import PluginTrial
from petdesk.conformance.spec_checks import SpecTrial
from petdesk.conformance.subject import find_candidates
from petdesk.events import Checked, Event, Finished
from petdesk.registry import Registry

FOLDER = "petdesk-conformance-"
"""What names of our folders among temporary files begin with."""
VERDICTS = ("passed", "failed", "noted", "skipped")


def conform(target: str, wishes: Wishes | None = None) -> Iterator[Event]:
    """Checks the plugins that `target` names; the result counts the verdicts.

    Args:
        target: As in `find_candidates`.
        wishes: What their author says of how they are to be tried.

    Raises:
        SettingsError: `target` names nothing that could be a plugin, or a wish names no spec or setting of it.
    """
    wishes = wishes or Wishes()
    counts = dict.fromkeys(VERDICTS, 0)
    with _random_numbers_kept():
        for finding in _findings(target, wishes):
            counts[finding.verdict] += 1
            yield finding
    yield Finished(result={"target": target, **counts})


def _findings(target: str, wishes: Wishes) -> Iterator[Checked]:
    unknown = {*wishes.only, *wishes.params}
    all_loaded = True
    for candidate in find_candidates(target):
        with tempfile.TemporaryDirectory(prefix=FOLDER) as folder:
            trial = PluginTrial(target=target, candidate=candidate, folder=Path(folder))
            loaded = yield from run_checks(f"plugin {candidate.name}", plugin_checks.CHECKS, trial)
        all_loaded = all_loaded and loaded
        if not loaded:
            continue
        unknown -= {spec.key for _, spec in trial.specs()}
        for kind, spec in _chosen(trial.specs(), wishes):
            yield from _of_spec(f"{kind} {spec.key}", spec, trial.registry, wishes)
    if unknown and all_loaded:
        raise SettingsError(f"{target} has nothing called {min(unknown)!r}. `petdesk plugins list` shows what it adds.")


def _chosen(specs: Sequence[tuple[str, Spec]], wishes: Wishes) -> Iterator[tuple[str, Spec]]:
    wanted = [(kind, spec) for kind, spec in specs if not wishes.only or spec.key in wishes.only]
    for kind in dict.fromkeys(kind for kind, _ in wanted):
        yield from islice((each for each in wanted if each[0] == kind), wishes.first)


def _of_spec(of: str, spec: Spec, registry: Registry, wishes: Wishes) -> Iterator[Checked]:
    if (yield from run_checks(of, spec_checks.CHECKS, SpecTrial(spec))):
        with tempfile.TemporaryDirectory(prefix=FOLDER) as folder:
            bench = Bench(wishes=wishes, folder=Path(folder), registry=registry)
            yield from _of_kind(of, spec, bench)
            yield from run_checks(of, print_checks.CHECKS, bench.prints)


def _of_kind(of: str, spec: Spec, bench: Bench) -> Iterator[Checked]:
    """The checks of a spec's own kind; what they import is imported when it is needed."""
    params = bench.params(spec)
    match spec:
        case DatasetSpec():
            from petdesk.conformance import dataset_checks as datasets
            from petdesk.conformance.dataset_trial import DatasetTrial

            dataset = DatasetTrial(spec, params, given=bench.wishes.source, folder=bench.folder)
            yield from run_checks(of, datasets.CHECKS, dataset, prints=bench.prints)
        case AugmentationSpec():
            from petdesk.conformance import augmentation_checks as augmentations
            from petdesk.conformance import mixing_checks as mixing

            augmentation = augmentations.AugmentationTrial(spec, params)
            works = yield from run_checks(of, augmentations.CHECKS, augmentation, prints=bench.prints)
            if works and isinstance(augmentation.built, MixingAugmentation):
                yield from run_checks(of, mixing.CHECKS, augmentation, prints=bench.prints)
        case ArchitectureSpec():
            from petdesk.conformance import architecture_checks as architectures
            from petdesk.conformance import layer_group_checks as groups
            from petdesk.conformance import weights_checks as weights
            from petdesk.conformance.network_trial import NetworkTrial

            network = NetworkTrial(spec, params, registry=bench.registry, folder=bench.folder)
            if (yield from run_checks(of, architectures.CHECKS, network, prints=bench.prints)):
                yield from run_checks(of, (*groups.CHECKS, *weights.CHECKS), network, prints=bench.prints)
        case SchedulerSpec():
            from petdesk.conformance import scheduler_checks as schedulers

            yield from run_checks(of, schedulers.CHECKS, schedulers.SchedulerTrial(spec, params), prints=bench.prints)


@contextmanager
def _random_numbers_kept() -> Iterator[None]:
    """Puts the global random numbers back: a test that follows must not depend on what was checked before it."""
    numpy, torch = sys.modules.get("numpy"), sys.modules.get("torch")  # imported later, nobody had drawn from it
    states = random.getstate(), numpy and numpy.random.get_state(), torch and torch.get_rng_state()
    try:
        yield
    finally:
        random.setstate(states[0])
        if numpy:
            numpy.random.set_state(states[1])
        if torch:
            torch.set_rng_state(states[2])
