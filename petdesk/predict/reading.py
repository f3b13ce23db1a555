"""Reading pictures ahead of the network that waits for them."""

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from itertools import islice
from pathlib import Path

from petdesk.data.pictures import PictureError, Pixels
from petdesk.data.threads import in_threads

BATCHES_AHEAD = 2

Read = Pixels | PictureError
"""A picture, or why it cannot be read."""


def read_ahead(
    files: Iterable[Path], read: Callable[[Path], Read], *, batch_size: int, workers: int
) -> Generator[list[tuple[Path, Read]]]:
    """Files in their order, `batch_size` at a time: threads decode ahead (Pillow without the GIL).

    Args:
        files: What to read.
        read: Reads one; called in a thread.
        batch_size: How many are given away together.
        workers: Threads.
    """

    def read_one(path: Path) -> tuple[Path, Read]:
        return path, read(path)

    with closing(in_threads(read_one, files, workers=workers, ahead=BATCHES_AHEAD * batch_size)) as pictures:
        while part := list(islice(pictures, batch_size)):
            yield part
