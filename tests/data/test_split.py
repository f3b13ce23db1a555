"""The split: stratified, seeded, the same whatever the order of the files."""

import random
from pathlib import Path

import numpy as np
import pytest

from petdesk.api import DataError, Item
from petdesk.data.split import _drawn, _drawn_singly, lonely_classes, split, untrained_classes
from petdesk.data.table import PictureTable, require_classes, tabulate

ROOT = Path("/nowhere/pets")


def items(**counts: int) -> list[Item]:
    return [Item(ROOT / label / f"{number}.jpg", label) for label, count in counts.items() for number in range(count)]


def valid_names(table: PictureTable, **options: object) -> list[str]:
    chosen = split(table, **{"valid_fraction": 0.2, "seed": 0, **options})
    return [table.names[row] for row in np.flatnonzero(chosen)]


def test_every_class_gives_its_share() -> None:
    table = tabulate(items(cat=100, dog=50, bird=10, fish=3, frog=2), ROOT)
    chosen = [name.split("/")[0] for name in valid_names(table)]
    assert {label: chosen.count(label) for label in table.classes} == {
        "cat": 20,
        "dog": 10,
        "bird": 2,
        "fish": 1,
        "frog": 1,
    }


def test_a_single_picture_trains() -> None:
    table = tabulate(items(cat=10, one=1), ROOT)
    chosen = split(table, valid_fraction=0.2, seed=0)
    assert lonely_classes(table, chosen) == ["one"]
    assert untrained_classes(table, chosen) == []


def test_a_large_share_leaves_something_to_train() -> None:
    table = tabulate(items(cat=4, dog=3), ROOT)
    assert untrained_classes(table, split(table, valid_fraction=0.95, seed=0)) == []


@pytest.mark.parametrize("seed", range(3))
def test_neither_order_nor_place_changes_the_split(seed: int) -> None:
    found = items(cat=60, dog=60)
    mixed = found.copy()
    random.Random(seed).shuffle(mixed)
    elsewhere = [Item(Path("/other") / item.path.relative_to(ROOT), item.label) for item in mixed]
    first = valid_names(tabulate(found, ROOT), seed=seed)
    assert first == valid_names(tabulate(mixed, ROOT), seed=seed)
    assert first == valid_names(tabulate(elsewhere, Path("/other")), seed=seed)


def test_a_name_that_macos_spells_apart_falls_on_the_same_side() -> None:
    together = [Item(ROOT / f"Kätzchen_{number}.jpg", str(number % 2)) for number in range(40)]
    apart = [Item(ROOT / f"Ka\u0308tzchen_{number}.jpg", str(number % 2)) for number in range(40)]
    a, b = tabulate(together, ROOT), tabulate(apart, ROOT)
    assert np.array_equal(split(a, valid_fraction=0.3, seed=5), split(b, valid_fraction=0.3, seed=5))


def test_seeds_differ() -> None:
    table = tabulate(items(cat=100, dog=100), ROOT)
    assert valid_names(table, seed=1) != valid_names(table, seed=2)


def test_a_given_split_is_kept() -> None:
    found = [Item(ROOT / f"{number}.jpg", "ab"[number % 2], "valid" if number < 4 else "train") for number in range(20)]
    table = tabulate(found, ROOT)
    assert set(valid_names(table)) == {f"{number}.jpg" for number in range(4)}


def test_copies_stay_on_one_side(tmp_path: Path) -> None:
    found = []
    for number in range(40):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(f"picture {number // 4:03}".encode())  # four copies of each
        found.append(Item(path, "ab"[number // 4 % 2]))
    table = tabulate(found, tmp_path)
    for seed in range(5):
        chosen = split(table, valid_fraction=0.25, seed=seed)
        sides = {number // 4: set() for number in range(40)}
        for row in range(40):
            sides[int(Path(table.names[row]).stem) // 4].add(bool(chosen[row]))
        assert all(len(side) == 1 for side in sides.values())
        assert chosen.any()


def test_a_class_of_copies_only_trains(tmp_path: Path) -> None:
    found = []
    for number in range(6):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(b"the same" if number < 3 else f"other {number}".encode())
        found.append(Item(path, "copies" if number < 3 else "others"))
    table = tabulate(found, tmp_path)
    assert lonely_classes(table, split(table, valid_fraction=0.4, seed=0)) == ["copies"]


def test_two_labels_for_one_picture_are_refused() -> None:
    with pytest.raises(DataError, match=r"1\.jpg is listed 2 times .*'cat', 'dog'"):
        tabulate([Item(ROOT / "1.jpg", "cat"), Item(ROOT / "1.jpg", "dog")], ROOT)


def test_the_same_picture_twice_counts_once() -> None:
    assert len(tabulate([Item(ROOT / "1.jpg", "cat"), Item(ROOT / "1.jpg", "cat")], ROOT)) == 1


def test_one_class_is_refused_with_its_name() -> None:
    with pytest.raises(DataError, match="of one class, 'cat'"):
        require_classes(tabulate(items(cat=5), ROOT))


def test_leaving_out_the_last_picture_of_a_class_drops_the_class() -> None:
    table = tabulate(items(bird=1, cat=2, dog=2), ROOT)
    left = table.only(table.labels != 0)
    assert left.classes == ("cat", "dog")
    assert left.labels.tolist() == [0, 0, 1, 1]


def test_copies_under_two_labels_stay_together_too(tmp_path: Path) -> None:
    found = []
    for number in range(40):
        path = tmp_path / f"{number}.jpg"
        path.write_bytes(f"picture {number // 2:03}".encode())  # each once under either label
        found.append(Item(path, "ab"[number % 2]))
    table = tabulate(found, tmp_path)
    for seed in range(5):
        chosen = split(table, valid_fraction=0.5, seed=seed)
        sides = {Path(table.names[row]).stem: bool(chosen[row]) for row in range(40)}
        assert all(sides[str(2 * pair)] == sides[str(2 * pair + 1)] for pair in range(20))
        assert untrained_classes(table, chosen) == []


@pytest.mark.parametrize("seed", range(40))
def test_classes_without_copies_are_divided_alike_by_the_quick_way(seed: int) -> None:
    random_numbers = random.Random(seed)
    given = np.array([random_numbers.choice((-1, -1, -1, 0, 1)) for _ in range(random_numbers.randint(1, 12))])
    members = np.array(random_numbers.sample(range(len(given)), len(given)))
    for sides in (given.astype(np.int8), np.full(len(given), -1, dtype=np.int8)):
        slow, quick = _drawn(members, {}, 0.3, sides), _drawn_singly(members, 0.3, sides)
        assert sorted(slow) == sorted(quick.tolist())
