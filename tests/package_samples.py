"""Small packages, and an index of them on 127.0.0.1: what plugins are installed from in tests."""

import base64
import hashlib
import io
import os
import tarfile
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

PLUGIN = """\
from petdesk.api import SchedulerSpec, hookimpl


def build(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    raise NotImplementedError


@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key={key!r}, title="Owl", summary="Slow by day.", build=build)]
"""

BACKEND = '''\
"""A build backend that needs nothing: zips `files/` into the wheel whose metadata is beside it."""
import pathlib, zipfile

def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    {before}
    root = pathlib.Path(__file__).parent / "files"
    with zipfile.ZipFile(pathlib.Path(wheel_directory) / {wheel!r}, "w") as archive:
        for path in sorted(root.rglob("*")):
            if path.is_file():
                archive.write(path, path.relative_to(root).as_posix())
    return {wheel!r}

def build_sdist(sdist_directory, config_settings=None):
    raise NotImplementedError
'''


def plugin_files(key: str = "owl", module: str = "petdesk_owls") -> dict[str, str]:
    """The module of a plugin that adds one scheduler."""
    return {f"{module}.py": PLUGIN.format(key=key)}


def wheel_files(
    name: str,
    version: str,
    *,
    requires: tuple[str, ...] = (),
    plugins: Mapping[str, str] | None = None,
    files: Mapping[str, str] | None = None,
    python: str = "",
) -> dict[str, str]:
    """Path in the wheel -> content."""
    info = f"{name.replace('-', '_')}-{version}.dist-info"
    lines = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", f"Summary: The {name} of the tests."]
    lines += ["License-Expression: MIT", "Project-URL: Homepage, https://example.org/owls"]
    lines += [f"Requires-Python: {python}"] if python else []
    lines += [f"Requires-Dist: {requirement}" for requirement in requires]
    content = {
        **(files or {}),
        f"{info}/METADATA": "\n".join(lines) + "\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    if plugins:
        entries = "".join(f"{entry} = {value}\n" for entry, value in plugins.items())
        content[f"{info}/entry_points.txt"] = f"[petdesk.plugins]\n{entries}"
    record = "".join(f"{path},sha256={recorded(text)},{len(text.encode())}\n" for path, text in content.items())
    return {**content, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}


def recorded(text: str) -> str:
    """The checksum of a file as RECORD has it."""
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def wheel_name(name: str, version: str) -> str:
    return f"{name.replace('-', '_')}-{version}-py3-none-any.whl"


def write_wheel(folder: Path, name: str, version: str, **fields: Any) -> Path:
    """Writes a wheel; `fields` as of `wheel_files`."""
    path = folder / wheel_name(name, version)
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for place, content in wheel_files(name, version, **fields).items():
            archive.writestr(zipfile.ZipInfo(place), content)  # the same bytes at every time of the day
    return path


def write_plugin(folder: Path, name: str = "petdesk-owls", version: str = "1.0", **fields: Any) -> Path:
    """Writes the wheel of a plugin with one scheduler, `owl`."""
    given = {"plugins": {"owls": "petdesk_owls"}, "files": plugin_files()} | fields
    return write_wheel(folder, name, version, **given)


def write_source(
    folder: Path, name: str = "petdesk-owls", version: str = "1.0", *, before: str = "", **fields: Any
) -> Path:
    """Writes a source folder that builds without any network; `before` is what its build does first."""
    given = {"plugins": {"owls": "petdesk_owls"}, "files": plugin_files()} | fields
    backend = BACKEND.format(wheel=wheel_name(name, version), before=before or "pass")
    project = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    files = {f"files/{path}": content for path, content in wheel_files(name, version, **given).items()}
    for place, content in {"pyproject.toml": project, "backend.py": backend, **files}.items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return folder


def write_sdist(folder: Path, source: Path, name: str = "petdesk-owls", version: str = "1.0") -> Path:
    """Packs a source folder."""
    folder.mkdir(parents=True, exist_ok=True)
    base = f"{name.replace('-', '_')}-{version}"
    path = folder / f"{base}.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(source, base)
        metadata = f"Metadata-Version: 2.4\nName: {name}\nVersion: {version}\n".encode()
        info = tarfile.TarInfo(f"{base}/PKG-INFO")
        info.size = len(metadata)
        archive.addfile(info, io.BytesIO(metadata))
    return path


class PackageIndex:
    """An index as PEP 503 has it, over the files of `folder`.

    Attributes:
        folder: What it serves: put wheels and sdists there.
        silent_after: Bytes of a file after which it stops answering; None answers all.
        silent: Whether it says nothing at all.
        asked: The paths that were asked for.
    """

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}/simple/"
        self.silent_after: int | None = None
        self.silent = False
        self.hashes = True
        self.asked: list[str] = []
        self.closing = threading.Event()

    def page(self, project: str) -> str | None:
        """The links of a project; None where there is none."""
        files = [path for path in sorted(self.folder.iterdir()) if _project(path.name) == project]
        if not files:
            return None
        links = (f'<a href="/files/{path.name}{self._fragment(path)}">{path.name}</a>' for path in files)
        return f"<!DOCTYPE html><html><body>{''.join(links)}</body></html>"

    def _fragment(self, path: Path) -> str:
        return f"#sha256={hashlib.sha256(path.read_bytes()).hexdigest()}" if self.hashes else ""


def _project(file: str) -> str:
    return file.split("-")[0].replace("_", "-").lower()


def _metadata(wheel: Path) -> bytes:
    """What lies beside a wheel (PEP 658)."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(next(name for name in archive.namelist() if name.endswith("/METADATA")))


@contextmanager
def package_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackageIndex]:
    """Serves `folder` while inside, and makes pip know this index and no other place."""
    folder.mkdir(parents=True, exist_ok=True)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(body=True)

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def _answer(self, *, body: bool) -> None:
            index.asked.append(f"{self.command} {self.path}")
            if index.silent:
                index.closing.wait(60)
                return
            kind, part = self.path.strip("/").split("/", 1) if "/" in self.path.strip("/") else ("", "")
            content = None
            if kind == "simple":
                page = index.page(part.strip("/"))
                content = page.encode() if page else None
            elif part.endswith(".metadata") and (index.folder / part.removesuffix(".metadata")).is_file():
                content = _metadata(index.folder / part.removesuffix(".metadata"))
            elif (index.folder / part).is_file():
                content = (index.folder / part).read_bytes()
            self.send_response(200 if content is not None else 404)
            self.send_header("Content-Type", "text/html" if kind == "simple" else "application/octet-stream")
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            if not body or content is None:
                return
            if kind == "files" and index.silent_after is not None:
                self.wfile.write(content[: index.silent_after])
                self.wfile.flush()
                index.closing.wait(60)
                return
            self.wfile.write(content)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    index = PackageIndex(folder, server.server_address[1])
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_INDEX_URL", index.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield index
    finally:
        index.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()
