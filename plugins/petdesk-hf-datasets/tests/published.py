"""Datasets as they are published, drawn small: parquet files, saved datasets, and a hub on this machine with them."""

import io
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pyarrow as pa
import pyarrow.parquet as pq
from PIL import Image

COMMIT = "0123456789abcdef0123456789abcdef01234567"
NAMES = ("cat", "dog")
PICTURE = pa.struct({"bytes": pa.binary(), "path": pa.string()})
FEATURES = {"image": {"_type": "Image"}, "label": {"names": list(NAMES), "_type": "ClassLabel"}}


def picture(shade: int, kind: str = "JPEG") -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (8, 6), (shade % 256, 100, 50)).save(content, kind)
    return content.getvalue()


def table(
    labels: Sequence[int | None],
    *,
    first: int = 0,
    features: Mapping[str, Any] | None = FEATURES,
    more: Mapping[str, Sequence[Any]] | None = None,
) -> pa.Table:
    """A row for each label; `features` is what Hugging Face's `datasets` writes of the columns, None for nothing."""
    pictures = [{"bytes": picture(first + n), "path": f"pet {first + n}.jpg"} for n in range(len(labels))]
    columns = {"image": pa.array(pictures, PICTURE), "label": pa.array(labels, pa.int64())}
    made = pa.table(columns | {name: pa.array(values) for name, values in (more or {}).items()})
    if features is None:
        return made
    return made.replace_schema_metadata({"huggingface": json.dumps({"info": {"features": features}})})


def parquet(made: pa.Table) -> bytes:
    content = io.BytesIO()
    pq.write_table(made, content, row_group_size=10)
    return content.getvalue()


def write_parquet(path: Path, made: pa.Table) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(parquet(made))


def save_to_disk(folder: Path, made: pa.Table, *, split: str | None = None) -> None:
    """The files that `Dataset.save_to_disk` writes."""
    folder.mkdir(parents=True)
    name = "data-00000-of-00001.arrow"
    with pa.OSFile(str(folder / name), "wb") as file, pa.ipc.new_stream(file, made.schema) as stream:
        stream.write_table(made)
    (folder / "state.json").write_text(json.dumps({"_data_files": [{"filename": name}], "_split": split}))
    (folder / "dataset_info.json").write_text(json.dumps({"features": FEATURES}))


class DatasetsHub(ThreadingHTTPServer):
    """Stands in for the Hugging Face hub.

    Attributes:
        revisions: Revision -> path -> content, of the dataset `pets/small`.
        refusal: Status and the hub's word for it, which it answers instead; None for none.
        asked: Method and path of each request.
    """

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.revisions: dict[str, dict[str, bytes]] = {}
        self.refusal: tuple[int, str] | None = None
        self.asked: list[tuple[str, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def datasets_hub() -> Iterator[DatasetsHub]:
    with DatasetsHub() as hub:
        thread = threading.Thread(target=hub.serve_forever, args=[0.01])
        thread.start()
        try:
            yield hub
        finally:
            hub.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: DatasetsHub

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        content = self._answer()
        with suppress(ConnectionError):
            self.wfile.write(content)

    def _answer(self) -> bytes:
        path = urlparse(self.path).path
        self.server.asked.append((self.command, path))
        status, word, content = self._found(path)
        if self.server.refusal:
            (status, word), content = self.server.refusal, b""
        self.send_response(status)
        if word:
            self.send_header("X-Error-Code", word)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{sha256(content).hexdigest()}"')
        self.end_headers()
        return content

    def _found(self, path: str) -> tuple[int, str, bytes]:
        match [unquote(part) for part in path.strip("/").split("/")]:
            case ["api", "datasets", "pets", "small", "revision", revision]:
                if revision not in self.server.revisions:
                    return 404, "RevisionNotFound", b""
                return 200, "", json.dumps(self._about(self.server.revisions[revision])).encode()
            case ["datasets", "pets", "small", "resolve", _, *parts]:
                name = "/".join(parts)
                found = [files[name] for files in self.server.revisions.values() if name in files]
                return (200, "", found[0]) if found else (404, "EntryNotFound", b"")
        return 404, "RepoNotFound", b""

    def _about(self, files: Mapping[str, bytes]) -> dict[str, Any]:
        siblings = [
            {
                "rfilename": name,
                "size": len(content),
                "lfs": {"sha256": sha256(content).hexdigest(), "size": len(content), "pointerSize": 130},
            }
            for name, content in files.items()
        ]
        return {"id": "pets/small", "sha": COMMIT, "siblings": siblings, "tags": [], "private": False}

    def log_message(self, *_: object) -> None:
        pass
