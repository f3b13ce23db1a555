"""petdesk.api.fetch against a server on this machine."""

import errno
import hashlib
import socket
import threading
from collections.abc import Generator, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import DownloadError, Progress, fetch

CONTENT = bytes(range(256)) * 4096  # 1 MiB
MD5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
SHA256 = hashlib.sha256(CONTENT).hexdigest()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked: list[str] = self.server.asked  # type: ignore[attr-defined]
        asked.append(self.headers["User-Agent"])
        if self.path == "/missing.bin":
            self.send_error(404)
            return
        self.send_response(200)
        if self.path != "/unsized.bin":
            self.send_header("Content-Length", str(len(CONTENT)))
        self.end_headers()
        self.wfile.write(CONTENT[:1000] if self.path == "/cut.bin" else CONTENT)

    def handle(self) -> None:
        with suppress(ConnectionError):  # a cancelled download hangs up
            super().handle()

    def log_message(self, *_: Any) -> None: ...


class Server(ThreadingHTTPServer):
    daemon_threads = False  # close waits for them

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []

    def url(self, name: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{name}"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def failure(url: str, destination: Path, **checksums: str) -> str:
    with pytest.raises(DownloadError) as caught:
        list(fetch(url, destination, **checksums))
    assert not list(destination.parent.glob("*.partial"))
    return str(caught.value)


@pytest.mark.parametrize("checksum", [{}, {"md5": MD5}, {"sha256_prefix": SHA256[:8]}])
def test_fetches_into_a_new_folder_and_counts_bytes(server: Server, tmp_path: Path, checksum: dict[str, str]) -> None:
    destination = tmp_path / "new" / "file.bin"
    progress = list(fetch(server.url("file.bin"), destination, **checksum))
    assert destination.read_bytes() == CONTENT
    assert list(destination.parent.iterdir()) == [destination]
    assert progress[-1] == Progress(done=len(CONTENT), total=len(CONTENT), unit="bytes", message="Downloading file")
    assert [event.done for event in progress] == sorted({event.done for event in progress})
    assert len(progress) > 1
    assert server.asked == ["PetDesk"]


def test_an_answer_without_a_length_has_no_total(server: Server, tmp_path: Path) -> None:
    progress = list(fetch(server.url("unsized.bin"), tmp_path / "file.bin"))
    assert progress[-1].done == len(CONTENT)
    assert {event.total for event in progress} == {None}


def test_what_is_there_and_right_is_not_fetched(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file.bin").write_bytes(CONTENT)
    assert list(fetch(server.url("file.bin"), tmp_path / "file.bin", md5=MD5)) == []
    assert server.asked == []


def test_what_is_there_and_wrong_is_replaced(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file.bin").write_bytes(CONTENT[:500])
    list(fetch(server.url("file.bin"), tmp_path / "file.bin", sha256_prefix=SHA256[:8]))
    assert (tmp_path / "file.bin").read_bytes() == CONTENT


def test_closing_cancels_and_leaves_nothing(server: Server, tmp_path: Path) -> None:
    progress = fetch(server.url("file.bin"), tmp_path / "file.bin")
    assert next(progress).done < len(CONTENT)
    assert len(list(tmp_path.iterdir())) == 1
    assert isinstance(progress, Generator)
    progress.close()
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_checksum_leaves_nothing(server: Server, tmp_path: Path) -> None:
    message = failure(server.url("file.bin"), tmp_path / "file.bin", md5="0" * 32)
    assert message == (
        f"What came from {server.url('file.bin')} is damaged or not the expected file (wrong checksum). Try again."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_failed_fetch_keeps_what_was_there(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file.bin").write_bytes(b"old")
    failure(server.url("file.bin"), tmp_path / "file.bin", md5="0" * 32)
    assert (tmp_path / "file.bin").read_bytes() == b"old"


def test_a_connection_that_ends_early_is_told(server: Server, tmp_path: Path) -> None:
    message = failure(server.url("cut.bin"), tmp_path / "file.bin")
    assert "the connection ended after 1000 of 1048576 bytes" in message
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_of_the_server_is_told(server: Server, tmp_path: Path) -> None:
    message = failure(server.url("missing.bin"), tmp_path / "file.bin")
    assert message.startswith(f"{server.url('missing.bin')} could not be downloaded (Not Found).")


def test_no_network_is_told_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as unused:  # bound, but nobody listens
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/file.bin"
        message = failure(url, tmp_path / "file.bin")
    assert message.startswith(f"{url} could not be downloaded (")
    assert message.endswith("Check the network connection and try again.")


@pytest.mark.parametrize("url", ["file:///etc/hostname", "ftp://127.0.0.1/x", "file.bin"])
def test_only_http_addresses_are_fetched(tmp_path: Path, url: str) -> None:
    assert failure(url, tmp_path / "file.bin") == f"{url} is not an http or https address."


@pytest.mark.parametrize("url", ["http://[/file.bin", "http://127.0.0.1:port/file.bin", "http://127.0.0.1/a b"])
def test_an_impossible_address_is_told(tmp_path: Path, url: str) -> None:
    assert failure(url, tmp_path / "file.bin").startswith(f"{url} could not be downloaded (")


def test_a_folder_that_cannot_be_made_is_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    message = failure(server.url("file.bin"), tmp_path / "taken" / "file.bin")
    assert message.startswith(f"{tmp_path / 'taken' / 'file.bin'} could not be written (")
    assert server.asked == []


def test_a_full_disk_is_told_as_such(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    message = failure(server.url("file.bin"), tmp_path / "file.bin")
    assert message == (
        f"{tmp_path / 'file.bin'} could not be written (No space left on device). "
        "Make room for it, or choose another folder."
    )
