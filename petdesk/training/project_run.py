"""Training in a project: its settings, and the run that is listed there however it ends."""

import math
import threading
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

from petdesk.api import SettingsError
from petdesk.events import EpochEnd, Event, Finished, Meter, Resumed, RunStart
from petdesk.project import Project, Run
from petdesk.registry import Registry
from petdesk.training.config import TrainConfig, read_config

PREFIX = "train."
SPLIT_FIELDS = {"valid_fraction": "split.valid_fraction", "seed": "split.seed"}
"""Settings that the project's split and its trainings share, so that what is shown is what is trained."""

FIGURES = ("error_rate", "accuracy", "valid_loss", "error_low", "error_high", "error_rate_without_tta")
"""Of a finished training, for the list of runs."""

OWN_FIELDS = frozenset(TrainConfig.model_fields) - {"source", "dataset", "dataset_params"}
"""The settings of a training that a project keeps; where its pictures are it knows by itself."""


def setting_key(field: str) -> str:
    """Under which key a project keeps a field of `TrainConfig`."""
    return SPLIT_FIELDS.get(field, f"{PREFIX}{field}")


def project_config(project: Path, settings: Mapping[str, Any]) -> TrainConfig:
    """The settings of the next training.

    Args:
        project: The project's file, which is the source.
        settings: The project's settings; None under a key is as if it were not there.

    Raises:
        SettingsError: A value is out of bounds.
    """
    values = {field: settings.get(setting_key(field)) for field in OWN_FIELDS}
    return read_config({"source": project} | {field: value for field, value in values.items() if value is not None})


def kept_value(field: str, value: Any) -> Any:
    """What a project keeps for a field of `TrainConfig`, as JSON; the default for None and for what it cannot be."""
    values = {} if value is None or not _is_usable(field, value) else {field: value}
    return read_config({"source": Path()} | values).model_dump(mode="json", include={field})[field]


def unusable_fields(settings: Mapping[str, Any]) -> list[str]:
    """The fields under which a project keeps what `TrainConfig` does not take, as after an edit by another program."""
    kept = {field: settings.get(setting_key(field)) for field in sorted(OWN_FIELDS)}
    return [field for field, value in kept.items() if value is not None and not _is_usable(field, value)]


def train_in_project(
    project: Project, config: TrainConfig, registry: Registry, *, discard: threading.Event | None = None
) -> Iterator[Event]:
    """Trains as `train` does, into a run of the project, which is listed as soon as the settings make sense.

    However it ends - done, closed, failed - the run's ending is written; its summary has `arch`, `recipe`,
    `settings`, `seconds`, `epochs`, the figures of the last epoch that was validated, and `error` where it failed.

    Args:
        project: Open for writing, until this ends.
        config: Its source is the project's file.
        registry: Where plugins are looked up.
        discard: Set it before closing this to have the run deleted.

    Raises:
        PetDeskError: As `train`.
    """
    from petdesk.training.train import refuse_nonsense, train

    refuse_nonsense(config, registry)
    weights = config.weights_for(registry.architectures[config.arch])
    config = config.model_copy(update={"weights": weights})
    settings = config.filled().model_dump(mode="json", exclude={"source", "dataset", "dataset_params"})
    recipe = config.recipe_key
    run = project.runs.start(
        f"{config.arch} {recipe}", {"arch": config.arch, "recipe": recipe, "settings": settings | {"recipe": recipe}}
    )
    yield from _listed(project, run, train(config, registry, run.path), discard)


def resume_in_project(
    project: Project, run: int, registry: Registry, *, discard: threading.Event | None = None
) -> Iterator[Event]:
    """Goes on with a run of the project that was cancelled, failed or interrupted, as `resume` does.

    Args:
        project: Open for writing, until this ends.
        run: Its number.
        registry: Where plugins are looked up.
        discard: Set it before closing this to have the run deleted.

    Raises:
        PetDeskError: As `resume`.
    """
    from petdesk.training.train import resume

    found = project.runs.go_on(run)
    yield from _listed(project, found, resume(found.path, registry, source=project.path), discard)


def _listed(
    project: Project, run: Run, job: Generator[Event, None, None], discard: threading.Event | None
) -> Iterator[Event]:
    """Trains, and writes into the project's list how it ends."""
    listed = _ListedRun(project, run)
    try:
        with listed.meter.waiting():
            yield RunStart(run=run.id, path=str(run.path))
        with closing(job) as events:
            for event in events:
                listed.take(event)
                if isinstance(event, Finished):
                    listed.end("finished")  # whoever hears of the last event may look at the list at once
                    event = Finished(result=event.result | {"run_id": run.id, "seconds": listed.seconds})
                with listed.meter.waiting():
                    yield event
    except GeneratorExit:
        listed.end("cancelled")
        raise
    except BaseException as error:
        listed.end("failed", error=str(error) or type(error).__name__)
        raise
    finally:
        if discard is not None and discard.is_set():
            project.runs.delete(run.id)


def _is_usable(field: str, value: Any) -> bool:
    try:
        read_config({"source": Path(), field: value})
    except SettingsError:
        return False
    return True


class _ListedRun:
    """A run under way in its project's list."""

    def __init__(self, project: Project, run: Run) -> None:
        self._project, self._run = project, run.id
        self._figures: dict[str, Any] = {"epochs": 0}
        before = run.summary.get("seconds")
        self._before = before if isinstance(before, (int, float)) else 0.0
        self._ended = False
        self.meter = Meter()

    @property
    def seconds(self) -> float:
        """That the run has taken, before it was taken up again too."""
        return self._before + self.meter.seconds

    def take(self, event: Event) -> None:
        """Remembers the figures of an epoch."""
        if isinstance(event, Resumed):
            self._figures["epochs"] = event.epochs
            self._before = max(self._before, event.seconds)  # nobody wrote down here how long it was, if it was killed
        if isinstance(event, Finished):
            self._figures |= {name: event.result[name] for name in FIGURES if name in event.result}
        if isinstance(event, EpochEnd):
            figures = {name: getattr(event, name) for name in ("error_rate", "accuracy", "valid_loss")}
            self._figures |= {name: value if math.isfinite(value) else None for name, value in figures.items()}
            self._figures["epochs"] += 1

    def end(self, status: Literal["finished", "cancelled", "failed"], **more: Any) -> None:
        """Writes how it ended; only the first ending counts."""
        if not self._ended:
            self._ended = True
            summary = self._figures | {"seconds": round(self.seconds, 3)} | more
            self._project.runs.end(self._run, status=status, summary=summary)
