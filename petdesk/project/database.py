"""The SQLite file under a project: connections for every thread, transactions, and failures in plain words."""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from petdesk.project.errors import ProjectError

SECONDS_TO_WAIT = 10
"""For another program that is just reading or copying the file."""

JOURNAL_MODE, ROLLBACK_JOURNAL = slice(18, 20), b"\1\1"
"""In the header of the file: https://www.sqlite.org/fileformat.html#file_format_version_numbers"""

LARGEST_LOG = 64 * 2**20
"""Bytes of the write-ahead log that are kept between two edits."""


class Database:
    """Hands out connections; any thread may ask.

    Readers work beside the one writer and see what was committed when they began. A write that returned survives the
    process and the machine (write-ahead log, synchronous FULL: https://www.sqlite.org/pragma.html#pragma_synchronous).
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._idle: list[sqlite3.Connection] = []
        self._image: bytes | None = None
        self._pool = threading.Lock()
        self._writing = threading.Lock()
        self._closed = False

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lends a connection that no other thread uses meanwhile.

        Raises:
            ProjectError: The project is closed, or SQLite fails inside.
        """
        with self._plainly():
            connection = self._borrow()
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.rollback()
                self._give_back(connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lends a connection that sees one state of the file, however long it takes."""
        with self.connection() as connection:
            connection.execute("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lends a connection for one transaction: on disk when this returns, without a trace when it raises."""
        with self.connection() as connection, self.transaction(connection):
            yield connection

    @contextmanager
    def transaction(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Makes what is done inside on a lent connection one write; the others wait.

        Raises:
            ProjectError: The project was opened for reading only.
        """
        if self.read_only:
            raise ProjectError(f"{self.path.name} is open for reading only. Open it for writing to change it.")
        with self._writing:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def read_changed(self, change: Callable[[sqlite3.Connection], None]) -> None:
        """Has everybody read a copy in memory from now on, in which something was changed; the file stays as it is.

        Raises:
            ProjectError: The file cannot be read.
        """
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as copy:
            with self.connection() as connection:
                connection.backup(copy)
            change(copy)
            image = bytearray(copy.serialize())
        image[JOURNAL_MODE] = ROLLBACK_JOURNAL  # memory takes no write-ahead log
        with self._pool:
            self._image = bytes(image)
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def close(self) -> None:
        """Closes what is idle now and the rest when it comes back."""
        with self._pool:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _borrow(self) -> sqlite3.Connection:
        with self._pool:
            if self._closed:
                raise ProjectError(f"{self.path.name} is closed. Open it again to go on.")
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._pool:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            ":memory:" if self._image is not None else f"{self.path.absolute().as_uri()}?{self._mode()}",
            uri=self._image is None,
            timeout=SECONDS_TO_WAIT,
            isolation_level=None,  # transactions are begun where they are meant
            check_same_thread=False,  # a connection has one user at a time, but not always the same
        )
        try:
            if self._image is not None:
                connection.deserialize(self._image)
            connection.execute("PRAGMA foreign_keys = ON")
            if not self.read_only:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(f"PRAGMA journal_size_limit = {LARGEST_LOG}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _mode(self) -> str:
        if not self.read_only:
            return "mode=rw"
        # SQLite reads a write-ahead log with the help of a file beside it, which a write-protected disk does not take.
        log = self.path.with_name(f"{self.path.name}-wal")
        return "mode=ro" if log.exists() or os.access(self.path.parent, os.W_OK) else "mode=ro&immutable=1"

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            sentence = _sentence(getattr(error, "sqlite_errorcode", 0) & 0xFF, self.path)
            if sentence is None:
                raise
            raise ProjectError(sentence) from error


def damaged(path: Path) -> str:
    """The sentence for a file that SQLite cannot make sense of."""
    return (
        f"{path.name} is damaged. Put a copy from a backup in its place, or make a new project from the same pictures."
    )


def _sentence(code: int, path: Path) -> str | None:
    """What an SQLite result code (https://www.sqlite.org/rescode.html) means to the user; None for our own mistakes."""
    match code:
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
        case sqlite3.SQLITE_FULL:
            return f"The disk with {path} is full; the last edit was not made. Make room and try again."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return f"{path} cannot be opened or written. Check that you may write in its folder."
        case sqlite3.SQLITE_IOERR:
            return f"{path} cannot be read or written to the end. Check that its disk is connected and sound."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return f"Another program keeps {path.name} busy. Close what copies or reads it and try again."
        case _:
            return None
