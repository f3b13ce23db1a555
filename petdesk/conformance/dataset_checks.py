"""What must hold of a dataset: it is lazy, names pictures without opening them, stops when told, changes nothing."""

import gc
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

import psutil

from petdesk.api import DatasetSpec, Item, Params, PetDeskError, Progress, Remark
from petdesk.conformance.check import Check, Fault, Note, Skip, check
from petdesk.conformance.file_watch import watching
from petdesk.conformance.sample_sources import LAYOUTS

MOST_ITEMS = 200_000
"""Of a source that are looked at."""
MOST_PROGRESS = 1_000_000
"""More from one `prepare` is taken for an endless one."""
LOOKS_THAT_TELL = 12
"""With fewer files and folders, nobody can tell a scan that reads ahead from one that does not."""
READ_AHEAD = 0.9
"""The share of a source that no scan may have gone through before it names its first picture."""
LONG = 2.0
"""Seconds within which a scan must have stopped."""
QUICK = 0.5
"""Seconds that `recognise` may take: it is asked of every dataset whenever a folder is opened."""


@dataclass
class DatasetTrial:
    """A dataset on trial.

    Attributes:
        spec: The dataset.
        params: Its settings.
        given: The source that its author gave.
        folder: For sources of our own.
    """

    spec: DatasetSpec
    params: Params
    given: Path | None
    folder: Path
    layouts: dict[str, Path] = field(default_factory=dict)

    def layout(self, name: str) -> Path:
        """A source of our own, made when it is first asked for."""
        if name not in self.layouts:
            self.layouts[name] = self.folder / name.replace(" ", "-")
            self.layouts[name].mkdir()
            LAYOUTS[name](self.layouts[name])
        return self.layouts[name]

    @cached_property
    def source(self) -> Path:
        """What it is tried on: the given source, or that of ours which it recognises best."""
        if self.given is not None:
            return self.given.expanduser().absolute()
        sureness = {name: self.spec.recognise(self.layout(name)) for name in LAYOUTS}
        best = max(sureness, key=lambda name: sureness[name])
        if not sureness[best] > 0:
            raise Skip(
                "It recognises none of the suite's own folders. Give it something to read: --source FOLDER, "
                "or conformance_check(source=folder) in a test."
            )
        return self.layout(best)

    def scan(self, source: Path | None = None) -> Iterator[Any]:
        """A scan that has not begun."""
        return self.spec.scan(source or self.source, self.params)

    @cached_property
    def answers(self) -> list[Item | Remark]:
        """All that it says of its source."""
        return list(islice(self.scan(), MOST_ITEMS))

    @property
    def items(self) -> list[Item]:
        """The pictures that it names there."""
        return [answer for answer in self.answers if isinstance(answer, Item)]


@check("recognise answers from 0 to 1, whatever it is shown", needed=True)
def recognises(trial: DatasetTrial) -> None:
    empty, file = trial.folder / "empty", trial.folder / "file.txt"
    empty.mkdir(exist_ok=True)
    file.write_text("no pictures\n", encoding="utf-8")
    shown = {name: trial.layout(name) for name in LAYOUTS}
    shown |= {"an empty folder": empty, "a text file": file, "a folder that is not there": trial.folder / "nowhere"}
    if trial.given is not None:
        shown["its source"] = trial.source
    for name, path in shown.items():
        try:
            sureness = trial.spec.recognise(path)
        except Exception as error:
            raise Fault(
                f"Shown {name}, recognise raised {type(error).__name__}. Let it answer 0.0 for what it does not know."
            ) from error
        if isinstance(sureness, bool) or not isinstance(sureness, (int, float)) or not 0 <= sureness <= 1:
            raise Fault(f"Shown {name}, recognise answered {sureness!r}. It must be a number from 0 to 1.")


@check("there is a source to try it on", needed=True)
def has_a_source(trial: DatasetTrial) -> None:
    if not trial.source.exists() and trial.spec.prepare is None:
        raise Skip(f"{trial.source} is not there. Give it something to read.")


@check(f"recognise takes less than {QUICK} seconds")
def recognises_quickly(trial: DatasetTrial) -> None:
    source = trial.source
    start = time.perf_counter()
    trial.spec.recognise(source)
    if (seconds := time.perf_counter() - start) > QUICK:
        raise Note(f"It took {seconds:.1f} seconds. Let it look at a few names only.")


@check("what is missing is prepared, with progress, after a break too, and not twice", needed=True)
def prepares(trial: DatasetTrial) -> None:
    if trial.spec.prepare is None:
        return
    begun = trial.spec.prepare(trial.source, trial.params)
    with _nothing_left(trial, "prepare"):
        next(iter(begun), None)
        _closed(begun)
        del begun
    _prepare(trial)
    before = _state_of(trial.source)
    _prepare(trial)
    if changed := _changed(before, _state_of(trial.source)):
        raise Fault(f"A second prepare changed {changed}. Where all is there it must do nothing.")


def _prepare(trial: DatasetTrial) -> None:
    if trial.spec.prepare is None:
        return
    for count, progress in enumerate(trial.spec.prepare(trial.source, trial.params)):
        if not isinstance(progress, Progress):
            raise Fault(f"prepare yielded a {type(progress).__name__}, not a petdesk.api.Progress.")
        if progress.done < 0 or (progress.total is not None and progress.done > progress.total):
            raise Fault(f"prepare says that {progress.done} of {progress.total} {progress.unit} are done.")
        if count > MOST_PROGRESS:
            raise Fault(f"prepare did not end after {MOST_PROGRESS:,} steps.")


@check("it names pictures, each with its label", needed=True)
def names_pictures(trial: DatasetTrial) -> None:
    for answer in trial.answers:
        if not isinstance(answer, (Item, Remark)):
            raise Fault(f"scan yielded a {type(answer).__name__}. Yield petdesk.api.Item (and Remark).")
    if not trial.items:
        raise Fault(f"It names no picture in {trial.source.name}. Raise DataError where the source does not fit.")
    for item in trial.items:
        if not isinstance(item.path, Path) or not item.path.is_absolute():
            raise Fault(f"It names the path {item.path!r}. It must be a whole pathlib.Path: source / name.")
        if not isinstance(item.label, str) or not item.label.strip():
            raise Fault(f"The label of {item.path.name} is {item.label!r}. It must be a text that is not empty.")
        if item.split not in (None, "train", "valid"):
            raise Fault(f'The split of {item.path.name} is {item.split!r}. It must be "train", "valid" or None.')


@check("the pictures it names are there, each once")
def names_what_is_there(trial: DatasetTrial) -> None:
    paths = [item.path for item in trial.items]
    if missing := [path for path in paths[:200] if not path.is_file()]:
        raise Fault(f"It names {missing[0].name}, which is not there.")
    seen: set[Path] = set()
    for path in paths:
        if path in seen:
            raise Fault(f"It names {path.name} twice. A picture has one label.")
        seen.add(path)


@check("a second scan says the same in the same order")
def repeats(trial: DatasetTrial) -> None:
    again = list(islice(trial.scan(), MOST_ITEMS))
    if again != trial.answers:
        place = next((n for n, pair in enumerate(zip(again, trial.answers, strict=False)) if pair[0] != pair[1]), 0)
        raise Fault(f"A second scan differs from answer {place + 1} on. Sort what the system lists in any order.")


@check("it is lazy: the first picture comes before the source is gone through")
def is_lazy(trial: DatasetTrial) -> None:
    with watching(trial.source) as watch:
        found = trial.scan()
        if not isinstance(found, Iterator):
            raise Fault(
                f"scan returned a {type(found).__name__}. Make it a generator that yields one item after the other: a "
                "source may have a million."
            )
        next(item for item in found if isinstance(item, Item))
        first = watch.looks
        for _ in islice(found, MOST_ITEMS):
            pass
    if watch.looks >= LOOKS_THAT_TELL and first > READ_AHEAD * watch.looks:
        raise Fault(
            f"Before it named its first picture it had opened {first} of the {watch.looks} files and folders that it "
            "opens in all. Yield items as you find them: picture_files() of petdesk.api walks lazily, in order."
        )


@check("it opens no pictures")
def opens_no_pictures(trial: DatasetTrial) -> None:
    with watching(trial.source) as watch:
        named = {str(item.path.resolve()) for item in islice(trial.scan(), MOST_ITEMS) if isinstance(item, Item)}
    if opened := [path for path in watch.files if path in named]:
        raise Fault(
            f"It opens pictures, such as {Path(opened[0]).name}. Only name them: PetDesk reads each once, later."
        )


@check("closing it ends it: no file stays open, no thread goes on")
def stops(trial: DatasetTrial) -> None:
    found = trial.scan()
    with _nothing_left(trial, "scan"):
        next(item for item in found if isinstance(item, Item))
        if _closed(found) and next(found, None) is not None:
            raise Fault("It goes on after close().")
        del found


def _closed(found: object) -> bool:
    """Closes it as a cancel does; False where it has no close() and is just left alone."""
    close = getattr(found, "close", None)
    if close is None:
        return False
    start = time.monotonic()
    close()
    if (seconds := time.monotonic() - start) > LONG:
        raise Fault(f"It took {seconds:.1f} seconds to stop. Clean up in `finally`, quickly.")
    return True


@contextmanager
def _nothing_left(trial: DatasetTrial, what: str) -> Iterator[None]:
    """Raises a Fault where a thread goes on or a file of the source is still open afterwards."""
    threads, open_files = set(threading.enumerate()), _open_files(trial.source)
    yield
    gc.collect()  # for what has no close()
    deadline = time.monotonic() + LONG
    while left := [thread for thread in set(threading.enumerate()) - threads if thread.is_alive()]:
        if time.monotonic() > deadline:
            raise Fault(f"The thread {left[0].name!r} of {what} goes on after close(). End it in `finally`.")
        time.sleep(0.01)
    if still_open := [*(_open_files(trial.source) - open_files)]:
        raise Fault(f"{what} leaves {Path(min(still_open)).name} open after close(). Open files in `with`.")


@check("where the source does not fit, it says so in a sentence")
def refuses(trial: DatasetTrial) -> None:
    empty, file = trial.folder / "nothing", trial.folder / "letter.txt"
    empty.mkdir(exist_ok=True)
    file.write_text("Dear cats,\n", encoding="utf-8")
    shown = {"an empty folder": empty, "a text file": file, "a folder that is not there": trial.folder / "gone"}
    for name, path in shown.items():
        try:
            list(islice(trial.scan(path), MOST_ITEMS))
        except (PetDeskError, OSError):
            continue
        except Exception as error:
            raise Fault(
                f"Shown {name}, scan raised {type(error).__name__}. Raise DataError, with a sentence that says "
                "what to do."
            ) from error


@check("it changes nothing in its source")
def changes_nothing(trial: DatasetTrial) -> None:
    before = _state_of(trial.source)
    trial.spec.recognise(trial.source)
    for _ in islice(trial.scan(), MOST_ITEMS):
        pass
    if changed := _changed(before, _state_of(trial.source)):
        raise Fault(f"A scan changed {changed}. People's pictures stay as they are; prepare() is for what is missing.")


def _state_of(source: Path) -> Mapping[str, tuple[int, int]]:
    files = source.rglob("*") if source.is_dir() else [source]
    stats = {str(path.relative_to(source.parent)): path.stat() for path in files if path.is_file()}
    return {name: (stat.st_size, stat.st_mtime_ns) for name, stat in stats.items()}


def _changed(before: Mapping[str, tuple[int, int]], after: Mapping[str, tuple[int, int]]) -> str:
    return next((name for name in sorted({*before, *after}) if before.get(name) != after.get(name)), "")


def _open_files(source: Path) -> Counter[str]:
    """How often this process has each file of the source open."""
    whole = source.resolve()
    paths = (Path(file.path) for file in psutil.Process().open_files())
    return Counter(str(path) for path in paths if whole in (path, *path.parents))


CHECKS: Sequence[Check[DatasetTrial]] = (
    recognises,
    has_a_source,
    recognises_quickly,
    prepares,
    names_pictures,
    names_what_is_there,
    repeats,
    is_lazy,
    opens_no_pictures,
    stops,
    refuses,
    changes_nothing,
)
