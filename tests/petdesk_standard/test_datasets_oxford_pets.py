"""The dataset `oxford-iiit-pet`: the real fetching and unpacking, of small archives from a server on this machine."""

import hashlib
import io
import re
import shutil
import socket
import tarfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from torchvision.datasets import OxfordIIITPet

from petdesk.api import DataError, DownloadError, Item, Progress, read_params
from petdesk_standard.datasets.oxford_pets import SPEC, download

TRAIN = ("Abyssinian_1 1 1 1", "american_bulldog_2 2 2 1")
TEST = ("Abyssinian_3 1 1 1",)
PICTURES = ("Abyssinian_1", "american_bulldog_2", "Abyssinian_3", "Abyssinian_100")


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None: ...


def archive(path: Path, files: dict[str, bytes]) -> str:
    """Writes a .tar.gz and returns its MD5."""
    with tarfile.open(path, "w:gz") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


@pytest.fixture(scope="module")
def archives(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    folder = tmp_path_factory.mktemp("served")
    pictures = {f"images/{name}.jpg": name.encode() * 100 for name in PICTURES}
    lists = {"trainval.txt": TRAIN, "test.txt": TEST}
    annotations = {f"annotations/{name}": "\n".join(lines).encode() for name, lines in lists.items()}
    return {
        folder / "images.tar.gz": archive(folder / "images.tar.gz", pictures),
        folder / "annotations.tar.gz": archive(folder / "annotations.tar.gz", annotations),
    }


@pytest.fixture
def served(archives: dict[Path, str]) -> Iterator[type[OxfordIIITPet]]:
    """torchvision's class, with other addresses and checksums."""
    folder = next(iter(archives)).parent
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        server.daemon_threads = False
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()

        class Served(OxfordIIITPet):  # type: ignore[misc]
            _RESOURCES = tuple(
                (f"http://127.0.0.1:{server.server_port}/{path.name}", md5) for path, md5 in archives.items()
            )

        yield Served
        server.shutdown()
        thread.join()


def fetch(dataset: type[OxfordIIITPet], source: Path, **options: Any) -> list[Progress]:
    return list(download(dataset, source, **({"space_needed": 0} | options)))


def scan(source: Path, **params: Any) -> list[Item]:
    return list(SPEC.scan(source, read_params(SPEC.params, params, owner="dataset oxford-iiit-pet")))


def prepare(source: Path) -> list[Progress]:
    assert SPEC.prepare is not None
    return list(SPEC.prepare(source, SPEC.params()))


def test_fetches_and_unpacks_what_is_then_scanned(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    progress = fetch(served, tmp_path)
    base = tmp_path / "oxford-iiit-pet"
    assert scan(tmp_path) == [
        Item(base / "images/Abyssinian_1.jpg", "Abyssinian", "train"),
        Item(base / "images/american_bulldog_2.jpg", "american_bulldog", "train"),
        Item(base / "images/Abyssinian_3.jpg", "Abyssinian", "valid"),
    ]
    assert all(item.path.is_file() for item in scan(tmp_path))
    messages = [event.message for event in progress]
    assert messages[:2] == ["Downloading images", "Downloading annotations"]
    assert messages[2].startswith("Unpacking")
    assert progress[-1].done == progress[-1].total


def test_torchvision_finds_the_same_pictures(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    fetch(served, tmp_path)
    theirs = OxfordIIITPet(tmp_path, split="trainval")
    assert theirs._images == [item.path for item in scan(tmp_path) if item.split == "train"]


def test_nothing_is_done_where_all_is_there(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    fetch(served, tmp_path)
    for path in (tmp_path / "oxford-iiit-pet").glob("*.tar.gz"):
        path.unlink()
    assert prepare(tmp_path) == []


def test_archives_that_are_there_are_unpacked_without_a_network(archives: dict[Path, str], tmp_path: Path) -> None:
    class Offline(OxfordIIITPet):  # type: ignore[misc]
        _RESOURCES = tuple((f"http://127.0.0.1:9/{path.name}", md5) for path, md5 in archives.items())

    base = tmp_path / "oxford-iiit-pet"
    base.mkdir()
    for path in archives:
        shutil.copy(path, base)
    fetch(Offline, tmp_path, space_needed=1 << 60)
    assert len(scan(tmp_path)) == 3


def test_the_data_set_s_own_folder_is_a_source(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    base = tmp_path / "oxford-iiit-pet"
    fetch(served, base)
    assert scan(base) == scan(tmp_path)


def test_labels_and_split_as_asked(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    fetch(served, tmp_path)
    items = scan(tmp_path, target="species", split="petdesk")
    assert [(item.label, item.split) for item in items] == [("cat", None), ("dog", None), ("cat", None)]


def test_closing_leaves_no_half_archive_and_can_go_on(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    progress = download(served, tmp_path, space_needed=0)
    next(progress)
    progress.close()  # type: ignore[attr-defined]
    assert list((tmp_path / "oxford-iiit-pet").iterdir()) == []
    fetch(served, tmp_path)
    assert len(scan(tmp_path)) == 3


def test_a_wrong_checksum_is_told(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    class Damaged(served):  # type: ignore[misc]
        _RESOURCES = tuple((url, "0" * 32) for url, _ in served._RESOURCES)

    with pytest.raises(DownloadError) as caught:
        fetch(Damaged, tmp_path)
    assert str(caught.value) == (
        f"What came from {served._RESOURCES[0][0]} is damaged or not the expected file (wrong checksum). Try again. "
        f"Or put images.tar.gz and annotations.tar.gz into {tmp_path / 'oxford-iiit-pet'} yourself."
    )
    assert list((tmp_path / "oxford-iiit-pet").iterdir()) == []


def test_no_network_is_told_with_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as unused:  # bound, but nobody listens
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/images.tar.gz"

        class Unreachable(OxfordIIITPet):  # type: ignore[misc]
            _RESOURCES = ((url, "0" * 32),)

        with pytest.raises(DownloadError) as caught:
            fetch(Unreachable, tmp_path)
    assert str(caught.value).startswith(f"{url} could not be downloaded (")
    assert "Check the network connection and try again. Or put images.tar.gz into " in str(caught.value)


def test_too_little_room_is_told_before_anything_is_fetched(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"need 1152921504\.6 GB in .* GB are free\. Make room"):
        fetch(served, tmp_path, space_needed=1 << 60)
    assert list((tmp_path / "oxford-iiit-pet").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DataError, match="cannot be made"):
        fetch(served, tmp_path / "file")


def test_an_unpacking_that_was_cut_off_is_not_taken_for_whole(served: type[OxfordIIITPet], tmp_path: Path) -> None:
    fetch(served, tmp_path)
    base = tmp_path / "oxford-iiit-pet"
    (base / "images/Abyssinian_3.jpg").unlink()
    message = re.escape(f"Delete the folders images and annotations in {base}, then fetch the pictures again.")
    with pytest.raises(DataError, match=f"are missing. {message}"):
        fetch(served, tmp_path)
    (base / "annotations/trainval.txt").unlink()
    with pytest.raises(DataError, match=message):
        fetch(served, tmp_path)
    shutil.rmtree(base / "images")
    shutil.rmtree(base / "annotations")
    fetch(served, tmp_path)
    assert len(scan(tmp_path)) == 3


def test_pictures_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"The Oxford-IIIT pets are not in .*trainval\.txt is missing"):
        scan(tmp_path)


@pytest.mark.parametrize("line", ["Abyssinian_1 1 1", "Abyssinian_1 1 3 1", "<html>"])
def test_a_damaged_list_is_told(served: type[OxfordIIITPet], tmp_path: Path, line: str) -> None:
    fetch(served, tmp_path)
    (tmp_path / "oxford-iiit-pet/annotations/test.txt").write_text(f"{TEST[0]}\n{line}\n")
    with pytest.raises(DataError, match=r"Line 2 of .*test\.txt is damaged"):
        scan(tmp_path)
