"""The trainings of a project: one row each here, and a folder each in `NAME.runs`."""

import json
import re
import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias

from petdesk.project.database import Database
from petdesk.project.errors import ProjectError

Status: TypeAlias = Literal["running", "finished", "cancelled", "failed", "interrupted"]

_COLUMNS = "id, folder, created, status, summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One training.

    Attributes:
        id: Never used again.
        path: Its run folder, which the training makes.
        created: In UTC.
        status: `interrupted` where the program ended before the training did.
        summary: JSON values: settings, figures, whatever the list of runs shows.
    """

    id: int
    path: Path
    created: datetime
    status: Status
    summary: dict[str, Any]


class Runs:
    """Keeps the list of runs. Only one process has a project open for writing, so it alone trains into it."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def start(self, title: str, summary: dict[str, Any] | None = None) -> Run:
        """Lists a run as running; its folder is to be named by a number and `title`."""
        slug = re.sub(r"[^\w.]+", "-", title).strip("-.").lower()[:60].rstrip("-.") or "run"
        with self._database.writing() as connection:
            (last,) = connection.execute(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'runs'"
            ).fetchone()
            number = last + 1
            while list(self._folder.glob(f"{number:04d}-*")):  # left over from elsewhere: nothing is overwritten
                number += 1
            connection.execute(
                "INSERT INTO runs VALUES (?, ?, ?, 'running', ?)",
                (number, f"{number:04d}-{slug}", time.time(), json.dumps(summary or {})),
            )
        return self.get(number)

    def end(self, run: int, *, status: Literal["finished", "cancelled", "failed"], summary: dict[str, Any]) -> Run:
        """Says how a run ended; `summary` is added to what it was started with."""
        whole = self.get(run).summary | summary
        with self._database.writing() as connection:
            connection.execute("UPDATE runs SET status = ?, summary = ? WHERE id = ?", (status, json.dumps(whole), run))
        return self.get(run)

    def go_on(self, run: int) -> Run:
        """Lists a run that ended early as running again.

        Raises:
            ProjectError: There is none, it is running, or it is finished.
        """
        found = self.get(run)
        if found.status in ("running", "finished"):
            reason = "is training already" if found.status == "running" else "is finished"
            raise ProjectError(f"The run {found.path.name} {reason}, so it cannot go on.")
        with self._database.writing() as connection:
            connection.execute("UPDATE runs SET status = 'running' WHERE id = ?", (run,))
        return self.get(run)

    def get(self, run: int) -> Run:
        """The run with this id.

        Raises:
            ProjectError: There is none.
        """
        with self._database.reading() as connection:
            row = connection.execute(f"SELECT {_COLUMNS} FROM runs WHERE id = ?", (run,)).fetchone()  # noqa: S608
        if row is None:
            raise ProjectError(f"This project has no run number {run}. Choose one from its list of runs.")
        return self._run(row)

    def all(self) -> list[Run]:
        """Every run, the newest first."""
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM runs ORDER BY id DESC")  # noqa: S608 - our own columns
            return [self._run(row) for row in rows]

    def delete(self, run: int) -> None:
        """Removes a run and its folder with the model in it, for good.

        Raises:
            ProjectError: It is running, or its folder cannot be removed; then it stays listed.
        """
        found = self.get(run)
        if found.status == "running":
            raise ProjectError(f"The run {found.path.name} is still training. Stop it before you delete it.")
        try:
            if found.path.exists():
                shutil.rmtree(found.path)
        except OSError as error:
            raise ProjectError(
                f"{found.path} could not be removed ({error.strerror or error}). Close what has its files open."
            ) from error
        with self._database.writing() as connection:
            connection.execute("DELETE FROM runs WHERE id = ?", (run,))

    def mark_interrupted(self) -> None:
        """For whoever has just opened the project for writing: what is listed as running then, no longer is."""
        with self._database.writing() as connection:
            connection.execute("UPDATE runs SET status = 'interrupted' WHERE status = 'running'")

    def _run(self, row: tuple[Any, ...]) -> Run:
        run, folder, created, status, summary = row
        return Run(
            id=run,
            path=self._folder / folder,
            created=datetime.fromtimestamp(created, UTC),
            status=status,
            summary=json.loads(summary),
        )
