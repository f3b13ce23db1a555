"""Datasets that do one thing wrong each, and one that does not; the key says what."""

import threading
import time
import uuid

from petdesk.api import DataError, DatasetSpec, Item, Progress, hookimpl, picture_files

KEPT = []
"""What must not be thrown away."""


def sound(source, params):
    if not source.is_dir():
        raise DataError("That is no folder. Choose one.")
    for path in picture_files(source):
        yield Item(path, path.parent.name)


def a_list(source, params):
    return list(sound(source, params))


def reads_all_first(source, params):
    for path in sorted(source.rglob("*.png")):
        yield Item(path, path.parent.name)


def opens_pictures(source, params):
    for item in sound(source, params):
        item.path.read_bytes()
        yield item


def with_(**changes):
    """Like `sound`, with other fields."""

    def scan(source, params):
        for item in sound(source, params):
            yield Item(**{"path": item.path, "label": item.label} | {k: v(item) for k, v in changes.items()})

    return scan


def tuples(source, params):
    for item in sound(source, params):
        yield item.path, item.label


def nothing(source, params):
    return iter(())


def twice(source, params):
    for item in sound(source, params):
        yield item
        yield item


def in_any_order(source, params):
    items = sorted(sound(source, params), key=lambda item: uuid.uuid4())
    yield from items


def keeps_a_file_open(source, params):
    table = source / "labels.csv"
    if not table.exists():
        raise DataError("There is no table. Choose another folder.")
    KEPT.append(table.open(encoding="utf-8"))
    yield from sound(source, params)


def leaves_a_thread(source, params):
    thread = threading.Thread(target=time.sleep, args=(4.0,), name="the reader", daemon=True)
    thread.start()
    yield from sound(source, params)


def goes_on(source, params):
    told = False
    for item in sound(source, params):
        try:
            yield item
        except GeneratorExit:
            if told:
                return
            told = True


def stumbles(source, params):
    first = sorted(source.iterdir())[0]
    yield Item(next(picture_files(first.parent)), "a")
    yield from (item for item in sound(source, params) if item.path != next(picture_files(first.parent)))


def writes_there(source, params):
    (source / f"{uuid.uuid4()}.txt").touch()
    yield from sound(source, params)


def prepares_again(source, params):
    (source / "note.txt").write_text(str(uuid.uuid4()))
    yield Progress(done=1, total=1, unit="files", message="Writing")


def makes_in_a_thread(source, params):
    thread = threading.Thread(target=time.sleep, args=(4.0,), name="the maker", daemon=True)
    thread.start()
    yield Progress(done=0, total=1, unit="files", message="Making")
    thread.join()


def counts_wrong(source, params):
    yield Progress(done=2, total=1, unit="files", message="Writing")


def is_here(source):
    return 0.9 if (source / "cat 1").is_dir() else 0.0


def has_a_table(source):
    return 0.9 if (source / "labels.csv").is_file() else 0.0


def raises(source):
    return 1 / len(list(source.iterdir()))


SPECS = {
    "sound": {},
    "a-list": {"scan": a_list},
    "reads-all-first": {"scan": reads_all_first},
    "opens-pictures": {"scan": opens_pictures},
    "texts-for-paths": {"scan": with_(path=lambda item: str(item.path))},
    "no-label": {"scan": with_(label=lambda item: "")},
    "strange-split": {"scan": with_(split=lambda item: "test")},
    "not-there": {"scan": with_(path=lambda item: item.path.with_suffix(".jpg"))},
    "tuples": {"scan": tuples},
    "nothing": {"scan": nothing},
    "twice": {"scan": twice},
    "in-any-order": {"scan": in_any_order},
    "keeps-a-file-open": {"scan": keeps_a_file_open, "recognise": has_a_table},
    "leaves-a-thread": {"scan": leaves_a_thread},
    "goes-on": {"scan": goes_on},
    "stumbles": {"scan": stumbles},
    "writes-there": {"scan": writes_there},
    "prepares-again": {"prepare": prepares_again},
    "prepare-leaves-a-thread": {"prepare": makes_in_a_thread},
    "counts-wrong": {"prepare": counts_wrong},
    "recognises-too-surely": {"recognise": lambda source: 2.0},
    "recognise-raises": {"recognise": raises},
    "recognises-nothing": {"recognise": lambda source: 0.0},
}


@hookimpl
def petdesk_datasets():
    for key, functions in SPECS.items():
        functions = {"scan": sound, "recognise": is_here} | functions
        yield DatasetSpec(key=key, title=key, summary="It does what its key says.", **functions)
