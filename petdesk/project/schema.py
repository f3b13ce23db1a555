"""The project file's tables. A file's `user_version` is the number of migrations that it has seen.

What a scan found and what the user edited stand side by side in `pictures`: a scan writes only the former columns, an
edit only the latter, and the view `effective` joins them. A label is a row of `labels` that pictures refer to, so that
renaming or merging classes touches no picture; two labels of one name are one class. `original` is how scans call it
and is NULL for one that the user made up.
"""

from sqlite3 import Connection

APPLICATION_ID = 0x50654465
"""`PeDe`: tells a project from other SQLite files (https://www.sqlite.org/pragma.html#pragma_application_id)."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE source (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            path BLOB NOT NULL,                  -- relative to the project's folder where it lies in there
            is_folder INTEGER NOT NULL,          -- else a table; names are then relative to the folder it lies in
            dataset TEXT,
            params TEXT NOT NULL,                -- JSON
            divided INTEGER NOT NULL DEFAULT 0,  -- whether the last scan found pictures for validation
            scanned_at REAL                      -- Unix time
        ) STRICT
        """,
        "CREATE TABLE labels (id INTEGER PRIMARY KEY, original TEXT UNIQUE, name TEXT NOT NULL) STRICT",
        "CREATE INDEX labels_by_name ON labels (name)",
        """
        CREATE TABLE pictures (
            id INTEGER PRIMARY KEY,
            name BLOB NOT NULL UNIQUE,           -- UTF-8 or the file system's bytes; relative to the source's root
            size INTEGER,                        -- NULL, like mtime_ns, for a file that was not there
            mtime_ns INTEGER,
            scanned_label INTEGER NOT NULL REFERENCES labels,
            scanned_split TEXT CHECK (scanned_split IN ('train', 'valid')),
            gone INTEGER NOT NULL DEFAULT 0,     -- not found by the last scan; kept, for it may come back
            edited_label INTEGER REFERENCES labels,
            edited_split TEXT CHECK (edited_split IN ('train', 'valid')),
            excluded INTEGER NOT NULL DEFAULT 0
        ) STRICT
        """,
        # A split that the dataset gives is whole: what it leaves open is for training.
        """
        CREATE VIEW effective AS
        SELECT
            p.id, p.name, p.size, p.mtime_ns, p.gone, p.excluded,
            label.name AS label,
            CASE WHEN (SELECT divided FROM source)
                THEN coalesce(p.edited_split, p.scanned_split, 'train') ELSE p.edited_split END AS split,
            CASE WHEN p.excluded THEN 'excluded' ELSE 'included' END AS state,
            scanned.original AS scanned_label,
            p.edited_label IS NOT NULL OR p.edited_split IS NOT NULL OR p.excluded AS edited
        FROM pictures AS p
        JOIN labels AS label ON label.id = coalesce(p.edited_label, p.scanned_label)
        JOIN labels AS scanned ON scanned.id = p.scanned_label
        """,
        """
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at REAL NOT NULL,                    -- Unix time
            kind TEXT NOT NULL,
            setting TEXT,                        -- the key, where a setting was edited
            before TEXT,                         -- in words, NULL where the pictures differed
            after TEXT,
            value ANY,                           -- what an edit of pictures writes into its column of `pictures`
            pictures INTEGER NOT NULL DEFAULT 0,
            note TEXT NOT NULL,
            undone INTEGER NOT NULL DEFAULT 0    -- a tail of the journal
        ) STRICT
        """,
        "CREATE INDEX journal_undone ON journal (id) WHERE undone",
        """
        CREATE TABLE changes (
            entry INTEGER NOT NULL REFERENCES journal ON DELETE CASCADE,
            picture INTEGER NOT NULL REFERENCES pictures,
            before ANY,                          -- of its column of `pictures`
            was TEXT,                            -- the same in words, as they were then
            PRIMARY KEY (entry, picture)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE label_changes (
            entry INTEGER NOT NULL REFERENCES journal ON DELETE CASCADE,
            label INTEGER NOT NULL REFERENCES labels,
            before TEXT NOT NULL,
            PRIMARY KEY (entry, label)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            folder TEXT NOT NULL UNIQUE,
            created REAL NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'cancelled', 'failed', 'interrupted')),
            summary TEXT NOT NULL                -- JSON
        ) STRICT
        """,
    ),
    (
        """
        CREATE TABLE checks (
            picture INTEGER PRIMARY KEY REFERENCES pictures,
            size INTEGER,                        -- of the file as it was opened; for another one it says nothing
            mtime_ns INTEGER,
            width INTEGER,                       -- in pixels, upright; NULL where it cannot be opened
            height INTEGER,
            digest BLOB,                         -- of its bytes, where another picture is of the same size
            problem TEXT,                        -- NULL: there is none
            fatal INTEGER NOT NULL DEFAULT 0     -- it cannot be read
        ) STRICT
        """,
    ),
    (
        """
        CREATE TABLE looks (
            picture INTEGER PRIMARY KEY REFERENCES pictures,
            size INTEGER,                        -- of the file as it was opened; for another one it says nothing
            mtime_ns INTEGER,
            low REAL,                            -- grey levels; NULL, like the others, where it cannot be read
            high REAL,
            contrast REAL,
            sharpness REAL,
            thumbnail BLOB,                      -- grey, squeezed into a square, a byte a pixel
            taken REAL,                          -- seconds, by the camera's own clock
            device TEXT
        ) STRICT
        """,
        """
        CREATE TABLE likenesses (
            first INTEGER NOT NULL REFERENCES pictures,
            second INTEGER NOT NULL REFERENCES pictures,
            kind TEXT NOT NULL,
            similarity REAL NOT NULL,
            PRIMARY KEY (first, second)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE audit (only INTEGER PRIMARY KEY CHECK (only = 1), at REAL NOT NULL) STRICT",  # Unix time
    ),
    (
        # What the split draws a picture by that PetDesk itself gave another name; NULL: its name.
        "ALTER TABLE pictures ADD COLUMN drawn_as BLOB",
        "CREATE INDEX pictures_drawn_as ON pictures (drawn_as) WHERE drawn_as IS NOT NULL",
        """
        CREATE TABLE former_names (
            name BLOB PRIMARY KEY,               -- earlier runs know the picture by it
            picture INTEGER NOT NULL REFERENCES pictures
        ) STRICT, WITHOUT ROWID
        """,
    ),
)

FORMAT = len(MIGRATIONS)


def migrate(connection: Connection) -> None:
    """Brings the tables to the newest format, in the transaction that the caller has begun."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for statements in MIGRATIONS[version:]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {FORMAT}")
