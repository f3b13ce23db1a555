"""PetDesk's own plugins conform: the small ones in every run, the large networks where time allows."""

from pathlib import Path

import pytest

from petdesk.conformance.bench import Wishes
from petdesk.conformance.check import ON_THE_CARD
from petdesk.conformance.conform import conform
from petdesk.conformance.sample_sources import PICTURE
from petdesk.events import Checked, Finished
from petdesk.registry import Registry, load_registry

QUICK_NETWORKS = ("tiny", "squeezenet1_1", "mobilenet_v3_small")
ALL_NETWORKS = [spec.key for spec in load_registry(safe_mode=True).architectures]


def is_left(found: Checked) -> bool:
    """Whether it was not looked at or does not hold, but for what only a graphics card can show."""
    return found.verdict == "failed" or (found.verdict == "skipped" and found.check != ON_THE_CARD)


def conforms(plugin: str, wishes: Wishes | None = None) -> set[str]:
    """What was looked at; fails where anything but a passed check or a note comes out."""
    events = list(conform(plugin, wishes))
    found = [event for event in events if isinstance(event, Checked)]
    assert [f"{each.of}: {each.sentence}" for each in found if is_left(each)] == []
    last = events[-1]
    assert isinstance(last, Finished)
    assert last.result["passed"] == sum(each.verdict == "passed" for each in found) > 10
    return {each.of for each in found} - {f"plugin {plugin}"}


def test_schedulers(registry: Registry) -> None:
    assert conforms("standard-schedulers") == {f"scheduler {spec.key}" for spec in registry.schedulers}


def test_augmentations(registry: Registry) -> None:
    assert conforms("standard-augmentations") == {f"augmentation {spec.key}" for spec in registry.augmentations}


@pytest.mark.parametrize(
    ("key", "params"),
    [
        ("standard", {"max_rotate": 180.0, "max_zoom": 4.0, "min_zoom": 0.8, "p_vertical_flip": 1.0}),
        ("torchvision-v2", {"policy": "rand-augment", "p_erase": 1.0}),
        ("cutmix", {"alpha": 10.0, "p_mix": 0.5}),
    ],
)
def test_augmentations_with_other_settings(key: str, params: dict[str, object]) -> None:
    conforms("standard-augmentations", Wishes(only=(key,), params={key: params}))


def test_datasets_that_know_the_suites_own_folders() -> None:
    keys = ("folders", "train-valid-folders", "filename-pattern", "csv")
    assert conforms("standard-datasets", Wishes(only=keys)) == {f"dataset {key}" for key in keys}


def test_drawn_pets(tmp_path: Path) -> None:
    params = {"drawn-pets": {"pictures": 8, "breeds": 2}}
    conforms("standard-datasets", Wishes(source=tmp_path / "pets", only=("drawn-pets",), params=params))


def test_oxford_pets(tmp_path: Path) -> None:
    base = tmp_path / "oxford-iiit-pet"
    for folder in ("images", "annotations"):
        (base / folder).mkdir(parents=True)
    for number, name in enumerate(("trainval", "test")):
        ids = [f"{breed}_{number}" for breed in ("Abyssinian", "beagle")]
        lines = (f"{image} {place} {place} 1" for place, image in enumerate(ids, start=1))
        (base / "annotations" / f"{name}.txt").write_text("\n".join(lines))
        for image in ids:
            (base / "images" / f"{image}.jpg").write_bytes(PICTURE)
    conforms("standard-datasets", Wishes(source=tmp_path, only=("oxford-iiit-pet",)))


@pytest.mark.parametrize("key", QUICK_NETWORKS)
def test_small_networks(key: str) -> None:
    assert conforms("standard-architectures", Wishes(only=(key,))) == {f"architecture {key}"}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("key", sorted(set(ALL_NETWORKS) - set(QUICK_NETWORKS)))
def test_large_networks(key: str) -> None:
    conforms("standard-architectures", Wishes(only=(key,)))
