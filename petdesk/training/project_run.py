"""Training in a project: its settings, and the run that is listed there however it ends."""

import math
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

from petdesk.api import SettingsError
from petdesk.events import EpochEnd, Event, Finished, Meter, RunStart
from petdesk.project import Project
from petdesk.registry import Registry
from petdesk.training.config import TrainConfig, read_config

PREFIX = "train."
SPLIT_FIELDS = {"valid_fraction": "split.valid_fraction", "seed": "split.seed"}
"""Settings that the project's split and its trainings share, so that what is shown is what is trained."""

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
    recipe = config.model_copy(update={"weights": weights}).recipe_key
    settings = config.model_dump(mode="json", exclude={"source", "dataset", "dataset_params"})
    run = project.runs.start(
        f"{config.arch} {recipe}", {"arch": config.arch, "recipe": recipe, "settings": settings | {"recipe": recipe}}
    )
    listed = _ListedRun(project, run.id)
    try:
        with listed.meter.waiting():
            yield RunStart(run=run.id, path=str(run.path))
        with closing(train(config, registry, run.path)) as events:
            for event in events:
                if isinstance(event, Finished):
                    listed.end("finished")  # whoever hears of the last event may look at the list at once
                    event = Finished(result=event.result | {"run_id": run.id, "seconds": listed.meter.seconds})
                listed.take(event)
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

    def __init__(self, project: Project, run: int) -> None:
        self._project, self._run = project, run
        self._figures: dict[str, Any] = {"epochs": 0}
        self._ended = False
        self.meter = Meter()

    def take(self, event: Event) -> None:
        """Remembers the figures of an epoch."""
        if isinstance(event, EpochEnd):
            figures = {name: getattr(event, name) for name in ("error_rate", "accuracy", "valid_loss")}
            self._figures |= {name: value if math.isfinite(value) else None for name, value in figures.items()}
            self._figures["epochs"] += 1

    def end(self, status: Literal["finished", "cancelled", "failed"], **more: Any) -> None:
        """Writes how it ended; only the first ending counts."""
        if not self._ended:
            self._ended = True
            summary = self._figures | {"seconds": round(self.meter.seconds, 3)} | more
            self._project.runs.end(self._run, status=status, summary=summary)
