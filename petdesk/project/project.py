"""The project file: `NAME.petdesk` with `NAME.runs` beside it."""

import json
import sqlite3
import struct
from collections.abc import Generator, Iterable
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from petdesk.api import Item
from petdesk.events import ScanProgress
from petdesk.project.checks import Checks
from petdesk.project.database import Database, damaged
from petdesk.project.edits import Edits
from petdesk.project.errors import ProjectError
from petdesk.project.files import Files
from petdesk.project.journal import Journal
from petdesk.project.lock import leaving_nothing, lock
from petdesk.project.looks import Looks
from petdesk.project.pictures import Pictures
from petdesk.project.rescan import Rescan, take_scan
from petdesk.project.runs import Runs
from petdesk.project.schema import APPLICATION_ID, FORMAT, migrate
from petdesk.project.settings import Settings
from petdesk.project.source import Source, absolute, picture_name, root_of, source_path, stored_path

if TYPE_CHECKING:
    from petdesk.project.columns import Columns

SUFFIX = ".petdesk"

_HEADER = struct.Struct(">16s52xI")
"""Magic and application id: https://www.sqlite.org/fileformat2.html#the_database_header."""


class Project:
    """An open project. Nothing needs saving: what a method wrote is on disk when it returns.

    Any thread may use it: reads run side by side and see what was written when they began; writes wait for each other.
    One process at a time has a project open for writing, any number for reading. Close it, or use it in `with`.

    Attributes:
        path: The file.
        runs_folder: The folder with the run folders.
        read_only: Whether writing is refused.
        pictures, checks, edits, journal, settings, runs, files: What is in it, a noun each.
    """

    def __init__(self, path: Path, *, read_only: bool, resources: ExitStack) -> None:
        """For `create` and `open`; `resources` holds what `close` gives back."""
        self.path = path
        self.read_only = read_only
        self.runs_folder = runs_folder(path)
        self._resources = resources
        self._database = Database(path, read_only=read_only)
        resources.callback(self._database.close)
        self.pictures = Pictures(self._database)
        self.checks = Checks(self._database)
        self.looks = Looks(self._database)
        self.edits = Edits(self._database)
        self.journal = Journal(self._database)
        self.settings = Settings(self._database)
        self.runs = Runs(self._database, self.runs_folder)
        self.files = Files(self._database)

    @classmethod
    def create(cls, path: Path, *, source: Source) -> Self:
        """Makes a project without pictures; `rescan` fills it.

        Raises:
            ProjectError: The name has another suffix or is taken, the folder cannot be written, or it is open already.
        """
        path = absolute(path.expanduser())
        if path.suffix != SUFFIX:
            raise ProjectError(f"A project's name ends in {SUFFIX}. Call it {path.with_suffix(SUFFIX).name}.")
        with ExitStack() as resources:
            resources.callback(lock(path, runs_folder(path)).release)
            if path.exists() and path.stat().st_size:
                raise ProjectError(f"{path} is there already. Open it, or choose another name.")
            _write_new(path, source)
            project = cls(path, read_only=False, resources=resources)
            project._resources = resources.pop_all()
            return project

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Opens a project; runs whose process died are marked as interrupted.

        Raises:
            ProjectError: There is none, it is damaged, made by a newer PetDesk, or open for writing elsewhere.
        """
        path = absolute(path.expanduser())
        _check_header(path)
        with leaving_nothing(runs_folder(path)), ExitStack() as resources:
            if not read_only:
                resources.callback(lock(path, runs_folder(path)).release)
            project = cls(path, read_only=read_only, resources=resources)
            project._check()
            if not read_only:
                project.runs.mark_interrupted()
                project._follow_moved_files()
            project._resources = resources.pop_all()
            return project

    @property
    def source(self) -> Source:
        """Where the pictures come from; a source in the project's folder is found again where both were moved."""
        with self._database.reading() as connection:
            path, dataset, params = connection.execute("SELECT path, dataset, params FROM source").fetchone()
        return Source(path=source_path(path, self.path), dataset=dataset, params=json.loads(params))

    @property
    def root(self) -> Path:
        """The folder that the pictures' names are relative to."""
        with self._database.reading() as connection:
            path, is_folder = connection.execute("SELECT path, is_folder FROM source").fetchone()
        found = source_path(path, self.path)
        return found if is_folder else found.parent

    def rescan(self, items: Iterable[Item], *, source: Source | None = None) -> Generator[ScanProgress, None, Rescan]:
        """Takes over what a scan of the source found; every edit stays. Closing it before its end changes nothing.

        Args:
            items: The pictures, with absolute paths; read as a stream.
            source: Where they come from, if that is another source than before, or read with other params: taken with
                them or not at all. Pictures of the same names keep their edits.

        Raises:
            ProjectError: There are none, or one picture has two labels.
        """

        def take_source(connection: sqlite3.Connection) -> None:
            if source is not None:
                _write_source(connection, source, self.path)

        root = self.root if source is None else root_of(source)
        return (yield from take_scan(self._database, items, root=root, besides=take_source))

    def items(self) -> list[Item]:
        """The pictures for training with their labels and splits as they are now, excluded ones left out."""
        root, labels = self.root, dict[str, str]()
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT name, label, split FROM effective WHERE NOT gone AND NOT excluded ORDER BY name"
            )
            return [
                Item(root / picture_name(name), labels.setdefault(label, label), split) for name, label, split in rows
            ]

    def columns(self, known: "Columns | None" = None) -> "Columns":
        """All pictures as columns, for what looks at every one of them.

        Args:
            known: Columns that were read before: what no edit changes is taken from them.
        """
        from petdesk.project.columns import read_columns  # late: a project is opened before NumPy is loaded

        return read_columns(self._database, root=self.root, checks=self.checks.recorded, known=known)

    def close(self) -> None:
        """Ends all use of it; may be called twice."""
        self._resources.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _follow_moved_files(self) -> None:
        """Finds the files that an application to the disk had moved when the program was ended."""
        if (self.runs_folder / "applied").is_dir():
            from petdesk.project.apply import follow, unfinished  # late: rarely needed

            with suppress(ProjectError):  # its log cannot be read: whoever applies or takes back is told so
                stopped = unfinished(self)
                if stopped is not None:
                    follow(self, stopped)

    def _check(self) -> None:
        """Checks the format and the file's soundness, and brings an older format up to date, in memory if need be.

        Raises:
            ProjectError: It cannot be used.
        """
        with self._database.connection() as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > FORMAT:
                raise ProjectError(f"{self.path.name} was made by a newer PetDesk. Update PetDesk to open it.")
            if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise ProjectError(damaged(self.path))
            if version < FORMAT and not self.read_only:
                with self._database.transaction(connection):
                    migrate(connection)
        if version < FORMAT and self.read_only:
            self._database.read_changed(migrate)


def runs_folder(project: Path) -> Path:
    """Where the runs of a project lie."""
    return project.with_suffix(".runs")


def _write_new(path: Path, source: Source) -> None:
    """Writes the file with its tables and source; closing moves it out of the write-ahead log."""
    try:
        path.touch()
        with closing(Database(path, read_only=False)) as database, database.writing() as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection)
            _write_source(connection, source, path)
    except BaseException as error:
        with suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise ProjectError(
                f"{path} cannot be made ({error.strerror or error}). Choose a folder that you may write in."
            ) from error
        raise


def _check_header(path: Path) -> None:
    """Checks that this is a project, without SQLite: it would leave files beside a stranger's database."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER.size)
    except FileNotFoundError as error:
        raise ProjectError(f"There is no project {path}. Check the path, and that its disk is connected.") from error
    except OSError as error:
        raise ProjectError(f"{path} cannot be read ({error.strerror or error}). Choose a project file.") from error
    if len(header) < _HEADER.size or _HEADER.unpack(header) != (b"SQLite format 3\0", APPLICATION_ID):
        raise ProjectError(f"{path} is no PetDesk project, or damaged. Choose a file that PetDesk made.")


def _write_source(connection: sqlite3.Connection, source: Source, project: Path) -> None:
    path = absolute(source.path.expanduser())
    connection.execute(
        """
        INSERT INTO source (only, path, is_folder, dataset, params) VALUES (1, ?, ?, ?, ?)
        ON CONFLICT (only) DO UPDATE SET (path, is_folder, dataset, params) =
            (excluded.path, excluded.is_folder, excluded.dataset, excluded.params)
        """,
        (stored_path(path, project), not path.is_file(), source.dataset, json.dumps(source.params)),
    )
