"""A folder for training and one for validation, each with one folder per class."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field

from petdesk.api import DataError, DatasetSpec, Item, Params, Remark, SettingsError
from petdesk_standard.datasets.folders import labelled_pictures
from petdesk_standard.datasets.layout import Layout, look, require_folder

TRAIN_NAMES = ("train", "training")
VALID_NAMES = ("valid", "val", "validation", "test", "testing")


class TrainValidParams(Params):
    train: str = Field("auto", description=f"The training folder's name; auto: {' or '.join(TRAIN_NAMES)}")
    valid: str = Field(
        "auto", description=f"The validation folder's name; auto: the first there is of {', '.join(VALID_NAMES)}"
    )


def scan(source: Path, params: TrainValidParams) -> Iterator[Item | Remark]:
    """Yields the training pictures, then the validation pictures, each part in name order.

    Where there is a `valid` folder and a `test` one, the test pictures stay out of it.

    Raises:
        DataError: `source` is no folder, one of the two folders is missing, or holds no pictures in class folders.
        SettingsError: The two folders are the same or one is inside the other.
        OSError: A folder cannot be listed, also when it vanishes during the scan.
    """
    require_folder(source)
    layout = look(source, limit=None)
    train = _part(source, layout, name=params.train, names=TRAIN_NAMES, role="training")
    valid = _part(source, layout, name=params.valid, names=VALID_NAMES, role="validation")
    if train.resolve().is_relative_to(valid.resolve()) or valid.resolve().is_relative_to(train.resolve()):
        raise SettingsError(
            f"The folders {train} and {valid} share pictures, so validation would be no test. "
            "Name two folders that lie apart."
        )
    yield from labelled_pictures(train, split="train")
    yield from labelled_pictures(valid, split="valid")


def recognise(source: Path) -> float:
    layout = look(source)
    train, valid = _first_of(layout, TRAIN_NAMES), _first_of(layout, VALID_NAMES)
    if train is None or valid is None:
        return 0.0
    # "train" and "test" may be two classes of pictures themselves.
    return 0.95 if look(source / train).folders and look(source / valid).folders else 0.0


def _part(source: Path, layout: Layout, *, name: str, names: tuple[str, ...], role: str) -> Path:
    if name != "auto":
        if (source / name).is_dir():
            return source / name
        missing = f"no folder called {name} for {role}"
    elif found := _first_of(layout, names):
        return source / found
    else:
        missing = f"no {role} folder (called {' or '.join(names)})"
    there = f"The folders there: {', '.join(layout.folders[:10])}." if layout.folders else "There are no folders."
    raise DataError(f"{source} has {missing}. {there} Set the names of the two folders, or choose another dataset.")


def _first_of(layout: Layout, names: tuple[str, ...]) -> str | None:
    """The folder that comes first by the order of `names`, in whatever case it is written."""
    written = {folder.lower(): folder for folder in reversed(layout.folders)}
    return next((written[name] for name in names if name in written), None)


SPEC = DatasetSpec(
    key="train-valid-folders",
    title="Training and validation folders",
    summary="A folder for training and one for validation, each with one folder per class. The split is kept as given.",
    params=TrainValidParams,
    scan=scan,
    recognise=recognise,
)
