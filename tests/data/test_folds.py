"""Folds: every picture is tested once, classes are dealt evenly, copies stay together."""

import random
from pathlib import Path

import numpy as np
import pytest

from petdesk.api import Item
from petdesk.data.folds import TRAINS_ALWAYS, folds
from petdesk.data.table import PictureTable, tabulate

ROOT = Path("/nowhere/pets")


def items(**counts: int) -> list[Item]:
    return [Item(ROOT / label / f"{number}.jpg", label) for label, count in counts.items() for number in range(count)]


def by_name(table: PictureTable, *, seed: int = 0) -> dict[str, int]:
    return dict(zip(table.names, folds(table, count=5, seed=seed).tolist(), strict=True))


def test_every_class_is_dealt_evenly_and_so_are_all_pictures() -> None:
    table = tabulate(items(cat=52, dog=23, bird=7, fish=3), ROOT)
    dealt = folds(table, count=5, seed=0)
    for label in range(4):
        sizes = np.bincount(dealt[table.labels == label], minlength=5)
        assert sizes.max() - sizes.min() <= 1
    assert np.bincount(dealt).tolist() == [17] * 5


def test_the_only_picture_of_a_class_is_never_tested() -> None:
    table = tabulate(items(cat=10, one=1), ROOT)
    dealt = folds(table, count=5, seed=0)
    assert (dealt[table.labels == table.classes.index("one")] == TRAINS_ALWAYS).all()
    assert (dealt != TRAINS_ALWAYS).sum() == 10


@pytest.mark.parametrize("seed", range(3))
def test_neither_order_nor_place_changes_the_folds(seed: int) -> None:
    found = items(cat=60, dog=60)
    mixed = found.copy()
    random.Random(seed).shuffle(mixed)
    elsewhere = [Item(Path("/other") / item.path.relative_to(ROOT), item.label) for item in mixed]
    first = by_name(tabulate(found, ROOT), seed=seed)
    assert first == by_name(tabulate(mixed, ROOT), seed=seed) == by_name(tabulate(elsewhere, Path("/other")), seed=seed)
    assert first != by_name(tabulate(found, ROOT), seed=seed + 1)


def test_exact_copies_are_tested_together(tmp_path: Path) -> None:
    found = []
    for label in ("cat", "dog"):
        (tmp_path / label).mkdir()
        for number in range(12):
            path = tmp_path / label / f"{number}.jpg"
            path.write_bytes(f"{label} {number // 3}".encode())  # three of each
            found.append(Item(path, label))
    table = tabulate(found, tmp_path)
    dealt = folds(table, count=4, seed=0)
    for label in ("cat", "dog"):
        rows = [table.names.index(f"{label}/{number}.jpg") for number in range(12)]
        groups = dealt[rows].reshape(4, 3)
        assert (groups == groups[:, :1]).all()
        assert sorted(groups[:, 0].tolist()) == [0, 1, 2, 3]


def test_copies_of_one_picture_make_no_class_to_test(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.jpg").write_bytes(b"the same")
    same = [Item(tmp_path / f"{number}.jpg", "same") for number in range(4)]
    table = tabulate([*same, *items(cat=4)], tmp_path)
    dealt = folds(table, count=2, seed=0)
    assert (dealt[table.labels == table.classes.index("same")] == TRAINS_ALWAYS).all()


def test_given_sides_are_not_looked_at() -> None:
    given = [
        Item(item.path, item.label, "valid" if number % 3 else "train")
        for number, item in enumerate(items(cat=9, dog=9))
    ]
    assert by_name(tabulate(given, ROOT)) == by_name(tabulate(items(cat=9, dog=9), ROOT))
