"""One folder per class: the label is a folder's name."""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from pydantic import Field

from petdesk.api import DataError, DatasetSpec, Item, Params, Remark, Split, picture_files
from petdesk_standard.datasets.filename_pattern import default_labels
from petdesk_standard.datasets.layout import LOOKED_AT, label_text, look, no_pictures, require_folder

CLASS_FOLDERS_LOOKED_INTO = 10


class FoldersParams(Params):
    label_from: Literal["top", "parent"] = Field(
        "top",
        description="Which folder's name is the label: the top one below the source, or the one the picture is in",
    )


def scan(source: Path, params: FoldersParams) -> Iterator[Item | Remark]:
    """Yields the pictures below `source` in name order, each with its folder's name as the label.

    Raises:
        DataError: `source` is no folder, holds no pictures, or holds them in no class folder.
        OSError: A folder cannot be listed, also when it vanishes during the scan.
    """
    require_folder(source)
    yield from labelled_pictures(source, label_from=params.label_from)


def labelled_pictures(
    folder: Path, *, label_from: Literal["top", "parent"] = "top", split: Split | None = None
) -> Iterator[Item | Remark]:
    """Yields the pictures of the class folders in `folder`.

    Pictures directly in `folder` belong to no class: they are left out, and a remark at the end says so.

    Raises:
        DataError: There are no pictures, or none in a class folder.
        OSError: A folder cannot be listed.
    """
    depth = len(folder.parts)
    n_labelled, n_loose = 0, 0
    loose: list[str] = []
    for path in picture_files(folder):
        if len(path.parts) == depth + 1:
            n_loose += 1
            loose += [path.name] if n_loose <= LOOKED_AT else []
            continue
        n_labelled += 1
        yield Item(path, label_text(path.parts[depth] if label_from == "top" else path.parts[-2]), split)
    if not n_labelled:
        raise _no_class_folders(folder, loose, n_loose)
    if n_loose:
        yield Remark(
            f"Left out: {n_loose} pictures directly in {folder}, such as {loose[0]}, for they are in no class folder."
        )


def recognise(source: Path) -> float:
    some = look(source).folders[:CLASS_FOLDERS_LOOKED_INTO]
    two = itertools.islice((name for name in some if _holds_pictures(source / name)), 2)
    # A single folder of pictures, as one beside a table of labels, is hardly a folder per class.
    return (0.0, 0.2, 0.7)[len(list(two))]


def _holds_pictures(folder: Path) -> bool:
    layout = look(folder, limit=30)
    return bool(layout.pictures) or any(look(folder / name, limit=30).pictures for name in layout.folders[:2])


def _no_class_folders(folder: Path, loose: Sequence[str], n_loose: int) -> DataError:
    if not loose:
        return no_pictures(folder, wanted="a folder that holds one folder of pictures for each class")
    found = f"The pictures in {folder} ({n_loose}) lie directly in it, without a folder for each class."
    if labels := default_labels(loose):
        advice = f"Their names begin with labels, such as {min(labels)}: choose the dataset filename-pattern."
    elif tables := look(folder).tables:
        advice = f"If {tables[0]} has their labels, choose the dataset csv."
    else:
        advice = "Make a folder for each class and put its pictures there."
    return DataError(f"{found} {advice}")


SPEC = DatasetSpec(
    key="folders",
    title="One folder per class",
    summary="The folder a picture is in says its label; folders deeper down belong to it. PetDesk makes the split.",
    params=FoldersParams,
    scan=scan,
    recognise=recognise,
)
