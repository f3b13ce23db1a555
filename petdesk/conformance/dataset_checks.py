"""What must hold of a dataset: it is lazy, names pictures without opening them, stops when told, changes nothing."""

import time
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from petdesk.api import Item, PetDeskError, Progress, Remark
from petdesk.conformance.check import Check, Fault, Note, Skip, check
from petdesk.conformance.closing import closed, nothing_left
from petdesk.conformance.dataset_trial import MOST_ITEMS, DatasetTrial
from petdesk.conformance.file_watch import watching
from petdesk.conformance.sample_sources import LAYOUTS

MOST_PROGRESS = 1_000_000
"""More from one `prepare` is taken for an endless one."""
LOOKS_THAT_TELL = 12
"""With fewer files and folders, nobody can tell a scan that reads ahead from one that does not."""
READ_AHEAD = 0.9
"""The share of a source that no scan may have gone through before it names its first picture."""
QUICK = 0.5
"""Seconds that `recognise` may take: it is asked of every dataset whenever a folder is opened."""


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
    with nothing_left(trial.source, "prepare"):
        next(iter(begun), None)
        closed(begun)
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
    with nothing_left(trial.source, "scan"):
        next(item for item in found if isinstance(item, Item))
        if closed(found) and next(found, None) is not None:
            raise Fault("It goes on after close().")
        del found


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
