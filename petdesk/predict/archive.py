"""Predictions that are kept: a folder each, with the table and what it is a table of. They outlive a crash."""

import json
import os
import re
import shutil
from collections.abc import Generator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import psutil
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from petdesk.api import DataError
from petdesk.events import Event, Finished, PredictionMade
from petdesk.predict.asking import USUALLY, Asking
from petdesk.predict.folder import predict
from petdesk.predict.predictions import Predictions
from petdesk.predict.table import read_table
from petdesk.registry import Registry

ABOUT, TABLE = "about.json", "predictions.csv"


class About(BaseModel):
    """What a kept table is a table of.

    Attributes:
        model: The model file.
        model_title: As the user knows it.
        sources: The folders and pictures that were labelled.
        asking: How the model was asked.
        none: What a picture is called that is none of the model's classes; None where every picture was one of them.
        started: In UTC.
        status: `running` also where the program ended before the job did; `Record.status` knows better.
        pictures: Labelled ones, once it has ended.
        errors: Files that could not be read, once it has ended.
        process: Who writes it, while it runs: process id and the time when that was born.
    """

    model_config = ConfigDict(frozen=True)

    model: str
    model_title: str = ""
    sources: tuple[str, ...] = Field(min_length=1)
    asking: Asking = USUALLY
    none: str | None = None
    started: datetime
    status: Literal["running", "finished", "cancelled", "failed"] = "running"
    pictures: int = 0
    errors: int = 0
    process: tuple[int, float] | None = None


class Record(BaseModel):
    """One kept table.

    Attributes:
        folder: Its own.
        about: What it is a table of.
    """

    model_config = ConfigDict(frozen=True)

    folder: Path
    about: About

    @property
    def status(self) -> Literal["running", "finished", "cancelled", "failed", "interrupted"]:
        """How it ended; `interrupted` where its program ended first."""
        return "interrupted" if self.about.status == "running" and not _lives(self.about.process) else self.about.status

    def read(self) -> Predictions:
        """The table, also what there is of one that runs or was interrupted.

        Raises:
            DataError: It cannot be read.
        """
        table = self.folder / TABLE
        # The folder is one job's, and so it has one partial table, until that gets its name.
        partial = next(self.folder.glob(f"{TABLE}.*.partial"), table)
        predictions = read_table(partial if not table.exists() and partial.exists() else table)
        predictions.none = self.about.none
        return predictions


class Archive:
    """The kept tables of one folder, which need not exist yet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new(
        self,
        model: Path,
        sources: Sequence[Path],
        *,
        model_title: str = "",
        asking: Asking = USUALLY,
        none: str | None = None,
    ) -> Record:
        """A record to keep a table under; nothing is written yet. `none` is what `Asking.none_label` says."""
        started = datetime.now(UTC)
        slug = re.sub(r"[^\w.]+", "-", sources[0].name).strip("-.").lower()[:40] or "pictures"
        about = About(
            model=os.fspath(model),
            model_title=model_title,
            sources=tuple(map(os.fspath, sources)),
            asking=asking,
            none=none,
            started=started,
            process=(os.getpid(), psutil.Process().create_time()),
        )
        return Record(folder=self.folder / f"{started:%Y%m%d-%H%M%S-%f}-{slug}", about=about)

    def all(self) -> list[Record]:
        """Every kept table, the newest first; folders that hold none are passed over."""
        try:
            folders = sorted(self.folder.iterdir(), reverse=True)
        except OSError:
            return []
        return [record for folder in folders if (record := _read(folder)) is not None]

    def delete(self, record: Record) -> None:
        """Removes a kept table for good.

        Raises:
            DataError: It is being written, or cannot be removed.
        """
        if record.status == "running":
            raise DataError("These pictures are still being labelled. Cancel that before you delete the table.")
        try:
            shutil.rmtree(record.folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise DataError(
                f"{record.folder} could not be removed ({error.strerror or error}). Close what has its files open."
            ) from error


def predict_kept(record: Record, registry: Registry, **options: Any) -> Generator[Event]:
    """Runs `predict` as `record` says and keeps its table under it, whichever way it ends, but for one without a row.

    Raises:
        PetDeskError: As `predict` does.
    """
    about, good, bad = record.about, 0, 0
    status = "cancelled"
    sources = [Path(name) for name in about.sources]
    job = predict(Path(about.model), sources, registry, out=record.folder / TABLE, asking=about.asking, **options)
    try:
        for event in job:
            if isinstance(event, PredictionMade):
                if not good + bad:
                    _write(record.folder, about)
                bad += bool(event.error)
                good += not event.error
            if isinstance(event, Finished):
                status = "finished"
            yield event
    except Exception:
        status = "failed"
        raise
    finally:
        try:
            job.close()
        finally:
            if good + bad:
                ended = {"status": status, "pictures": good, "errors": bad, "process": None}
                _write(record.folder, about.model_copy(update=ended))
            else:
                shutil.rmtree(record.folder, ignore_errors=True)


def _write(folder: Path, about: About) -> None:
    partial = folder / f"{ABOUT}.{os.getpid()}.partial"
    values = about.model_dump()
    try:
        # Not by pydantic: names of files need not be Unicode, and it refuses those that are not.
        partial.write_text(json.dumps(values, indent=2, default=datetime.isoformat), encoding="utf-8")
        partial.replace(folder / ABOUT)
    except OSError as error:
        raise DataError(f"{folder} cannot be written ({error.strerror or error}). Make room there.") from error


def _read(folder: Path) -> Record | None:
    with suppress(OSError, ValueError, ValidationError):
        values = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
        return Record(folder=folder, about=About.model_validate(values))
    return None


def _lives(process: tuple[int, float] | None) -> bool:
    """Whether this very process is still there, and not another with its number."""
    if process is None:
        return False
    number, born = process
    try:
        return bool(abs(psutil.Process(number).create_time() - born) < 1)
    except psutil.Error:
        return False
