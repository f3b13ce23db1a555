"""A server on this machine that stands in for the Hugging Face hub: it knows some files, and how to refuse them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class WeightsHub(ThreadingHTTPServer):
    """What it has, and what it was asked.

    Attributes:
        files: Path -> content: `timm/resnet18d.ra2_in1k/resolve/main/model.safetensors`.
        refusal: Status and the hub's word for it, which it answers instead; None for none.
        asked: Method and path of each request.
        tag: What it says of every file's content in place of its checksum.
    """

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.files: dict[str, bytes] = {}
        self.refusal: tuple[int, str] | None = None
        self.asked: list[tuple[str, str]] = []
        self.tag = ""

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@contextmanager
def weights_hub() -> Iterator[WeightsHub]:
    with WeightsHub() as hub:
        thread = threading.Thread(target=hub.serve_forever, args=[0.01])
        thread.start()
        try:
            yield hub
        finally:
            hub.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: WeightsHub

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        content = self._answer()
        with suppress(ConnectionError):
            self.wfile.write(content)

    def _answer(self) -> bytes:
        self.server.asked.append((self.command, self.path))
        content = self.server.files.get(self.path.lstrip("/"))
        status, word = self.server.refusal or ((200, "") if content is not None else (404, "EntryNotFound"))
        self.send_response(status)
        if word:
            self.send_header("X-Error-Code", word)
        body = content if status == 200 and content is not None else b""
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{self.server.tag or sha256(body).hexdigest()}"')
        self.end_headers()
        return body

    def log_message(self, *_: object) -> None:
        pass
