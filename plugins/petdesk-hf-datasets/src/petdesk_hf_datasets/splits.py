"""Splits by their names: which one a file belongs to, and what PetDesk does with each."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath
from typing import Final

from petdesk.api import Split

TRAIN: Final = ("train", "training")
VALID: Final = ("validation", "valid", "val", "dev")
TEST: Final = ("test", "testing", "eval", "evaluation")

LEFT_OUT: Final = "left out"


def split_of_file(path: str) -> str:
    """The split that a file's name or, failing that, a folder's speaks of: `data/train-00000-of-00002.parquet`.

    `train` where none does, as the hub takes it.
    """
    for part in reversed(PurePosixPath(path).parts):
        for word in re.split(r"[^a-z]+", part.lower()):
            if word in (*TRAIN, *VALID, *TEST):
                return word
    return TRAIN[0]


def roles(names: Collection[str]) -> dict[str, Split | str | None]:
    """What each split is for: `train`, `valid`, LEFT_OUT, or None where PetDesk is to split all pictures itself.

    Where there are both validation pictures and test pictures, the test pictures stay out of it.
    """
    train = {name for name in names if name in TRAIN}
    valid = {name for name in names if name in VALID} or {name for name in names if name in TEST}
    if not train or not valid:
        return dict.fromkeys(names)
    return {name: "train" if name in train else "valid" if name in valid else LEFT_OUT for name in names}
