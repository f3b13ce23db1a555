"""Batch preview: what it shows is what training would see."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from petdesk.api import AugmentationSpec, Item, PluginError, SettingsError
from petdesk.data.batches import Batches, Normalisation
from petdesk.data.cache import build_cache
from petdesk.data.crops import CropReader
from petdesk.data.draws import picture_key
from petdesk.data.overview import TRAIN, VALID, overview
from petdesk.data.preview import Look, PresizedPictures, Previewer, Sample, sample_at, shuffled_rows
from petdesk.data.scan import project_table
from petdesk.project import Project, Source
from petdesk.registry import Registry, load_registry

IDENTITY = Normalisation(mean=(0.0, 0.0, 0.0), std=(1.0, 1.0, 1.0))
LOOK = Look(augmentation="standard", size=24, presize=32, seed=5)


def samples(paths: list[Path]) -> list[Sample]:
    return [Sample(path=path, label=path.stem, key=picture_key(path.name)) for path in paths]


@pytest.fixture
def paths(make_pictures: Callable[..., list[Path]]) -> list[Path]:
    return make_pictures(*[(40, 60), (70, 33), (50, 50), (64, 48)] * 2)


def batches(paths: list[Path], registry: Registry, folder: Path) -> tuple[CropReader, Batches]:
    job = build_cache(paths, root=paths[0].parent, presize=32, folder=folder)
    while True:
        try:
            next(job)
        except StopIteration as stop:
            presized = stop.value
            break
    spec = registry.augmentations["standard"]
    reader = CropReader(presized)
    return reader, Batches(
        reader=reader,
        labels=np.arange(len(paths)) % 2,
        n_classes=2,
        keys=np.array([sample.key for sample in samples(paths)], dtype=np.uint64),
        train=np.arange(len(paths)),
        valid=np.arange(len(paths)),
        augmentation=spec.build(spec.params(), 24),
        normalisation=IDENTITY,
        batch_size=4,
        device=torch.device("cpu"),
        seed=5,
    )


def levels(image: Tensor) -> np.ndarray[Any, Any]:
    return image.mul(255).round().clamp(0, 255).permute(1, 2, 0).numpy().astype(np.int64)


def test_draw_three_is_what_the_fourth_epoch_trains_on(paths: list[Path], registry: Registry, tmp_path: Path) -> None:
    reader, made = batches(paths, registry, tmp_path / "cache")
    with reader:
        trained = {
            int(row): image for batch in made.training(3) for row, image in zip(batch.rows, batch.images, strict=True)
        }
    shown = Previewer(registry).training(samples(paths), LOOK, [3] * len(paths))
    for row, tile in enumerate(shown):
        assert tile.pixels is not None
        assert np.abs(tile.pixels - levels(trained[row])).max() <= 1


def test_validation_is_what_validation_sees(paths: list[Path], registry: Registry, tmp_path: Path) -> None:
    reader, made = batches(paths, registry, tmp_path / "cache")
    with reader:
        seen = torch.cat([batch.images for batch in made.validation()])
    for tile, image in zip(Previewer(registry).validation(samples(paths), LOOK), seen, strict=True):
        assert tile.pixels is not None
        assert np.abs(tile.pixels - levels(image)).max() <= 1


def test_one_picture_many_draws(paths: list[Path], registry: Registry) -> None:
    previewer, sample = Previewer(registry), samples(paths)[0]
    tiles = previewer.training([sample] * 9, LOOK, range(9))
    assert len({tile.pixels.tobytes() for tile in tiles if tile.pixels is not None}) == 9
    # Each as in its own epoch, whatever its companions.
    for draw, tile in enumerate(tiles):
        (alone,) = previewer.training([sample], LOOK, [draw])
        assert alone.pixels is not None
        assert tile.pixels is not None
        assert np.array_equal(alone.pixels, tile.pixels)


def test_what_is_shown_is_plain_and_frozen(paths: list[Path], registry: Registry) -> None:
    tiles = Previewer(registry).training(samples(paths), LOOK, [0] * len(paths))
    assert [tile.label for tile in tiles] == [path.stem for path in paths]
    pixels = tiles[0].pixels
    assert pixels is not None
    assert pixels.shape == (24, 24, 3)
    assert pixels.dtype == np.uint8
    assert not pixels.flags.writeable


def test_params_and_presize_make_a_difference(paths: list[Path], registry: Registry) -> None:
    previewer = Previewer(registry)

    def first(**changes: Any) -> np.ndarray[Any, Any]:
        look = Look(augmentation="standard", size=24, presize=changes.pop("presize", 32), params=changes)
        (tile,) = previewer.training(samples(paths[:1]), look, [1])
        assert tile.pixels is not None
        return tile.pixels

    still = {"p_flip": 0, "p_rotate": 0, "p_zoom": 0, "p_warp": 0, "p_brightness": 0, "p_contrast": 0}
    assert not np.array_equal(first(**still), first(**still, min_scale=0.2))
    assert not np.array_equal(first(**still), first(**still, presize=64))
    dark = first(**{**still, "p_brightness": 1, "max_brightness": 0.9})
    assert abs(float(dark.mean()) - float(first(**still).mean())) > 5


def test_what_cannot_be_read_leaves_the_others(paths: list[Path], registry: Registry) -> None:
    paths[1].write_text("no picture", encoding="utf-8")
    paths[2].unlink()
    usual = Previewer(registry).training(samples(paths[3:]), LOOK, [0] * 5)
    tiles = Previewer(registry).training(samples(paths), LOOK, [0] * len(paths))
    assert tiles[1].pixels is None
    assert "not a picture" in tiles[1].problem
    assert "no longer there" in tiles[2].problem
    assert [tile.problem for tile in tiles[3:]] == [""] * 5
    for tile, alone in zip(tiles[3:], usual, strict=True):
        assert np.array_equal(tile.pixels, alone.pixels)  # type: ignore[arg-type]
    none = Previewer(registry).validation(samples(paths[1:3]), LOOK)
    assert all(tile.pixels is None and tile.problem for tile in none)
    assert Previewer(registry).training([], LOOK, []) == ()


def test_settings_out_of_bounds_are_said(paths: list[Path], registry: Registry) -> None:
    previewer = Previewer(registry)
    for look, words in (
        (Look(augmentation="standard", size=24, params={"max_rotate": 500}), "max_rotate"),
        (Look(augmentation="standard", size=24, presize=20), "presize"),
        (Look(augmentation="gone", size=24), "no augmentation"),
    ):
        with pytest.raises(SettingsError, match=words):
            previewer.training(samples(paths[:1]), look, [0])


class Wrong:
    n_draws = 0

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        return images.float()[:, :, :5]

    def plain(self, images: Tensor) -> Tensor:
        return images[:, :, :24, :24]


def test_an_augmentation_that_breaks_its_promise_is_named(paths: list[Path]) -> None:
    registry = load_registry(safe_mode=True)
    plugin = registry.augmentations.plugin_of("none")
    wrong = AugmentationSpec(key="wrong", title="Wrong", summary="", build=lambda params, size: Wrong())
    registry.augmentations.add([wrong], plugin)
    look = Look(augmentation="wrong", size=24, presize=32)
    with pytest.raises(PluginError, match=r"wrong made \[1, 3, 5, 32\] of float32"):
        Previewer(registry).training(samples(paths[:1]), look, [0])
    with pytest.raises(PluginError, match="of uint8"):
        Previewer(registry).validation(samples(paths[:1]), look)


def test_pictures_are_kept_until_their_file_changes(paths: list[Path]) -> None:
    kept = PresizedPictures()
    first = kept.read(paths[0], 32)
    assert kept.read(paths[0], 32) is first
    assert kept.read(paths[0], 20).shape != first.shape
    Image.new("RGB", (90, 45)).save(paths[0])
    assert kept.read(paths[0], 32).shape == (32, 64, 3)


def test_no_more_is_kept_than_allowed(paths: list[Path]) -> None:
    kept = PresizedPictures(most_bytes=32 * 48 * 3 * 2)
    first, second = kept.read(paths[0], 32), kept.read(paths[3], 32)
    kept.read(paths[0], 32)
    kept.read(paths[2], 32)  # in place of the one that was not asked for longest
    assert kept.read(paths[0], 32) is first
    assert kept.read(paths[3], 32) is not second


def test_threads_may_share_a_previewer_and_nothing_global_changes(paths: list[Path], registry: Registry) -> None:
    previewer = Previewer(registry)
    state = (torch.get_num_threads(), torch.is_grad_enabled(), torch.random.get_rng_state().tolist())
    expected = [
        tile.pixels.tobytes() for tile in previewer.training(samples(paths), LOOK, [0] * 8) if tile.pixels is not None
    ]
    found: list[list[bytes]] = []

    def work() -> None:
        tiles = previewer.training(samples(paths), LOOK, [0] * 8)
        found.append([tile.pixels.tobytes() for tile in tiles if tile.pixels is not None])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4
    assert state == (torch.get_num_threads(), torch.is_grad_enabled(), torch.random.get_rng_state().tolist())


@pytest.fixture
def project(registry: Registry, tmp_path: Path) -> Iterator[Project]:
    root = tmp_path / "pets"
    for label in ("a", "b", "c"):
        (root / label).mkdir(parents=True)
        for number in range(12):
            Image.new("RGB", (20, 20 + number), (number * 20, ord(label), 0)).save(root / label / f"{number}.png")
    spec = registry.datasets["folders"]
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=root, dataset="folders")) as opened:
        for _ in opened.rescan(item for item in spec.scan(root, spec.params()) if isinstance(item, Item)):
            pass
        yield opened


@pytest.mark.parametrize("side", [TRAIN, VALID])
def test_rows_of_a_side_are_shuffled_anew_each_round(project: Project, side: int) -> None:
    project.edits.exclude([picture.id for picture in project.pictures.select()][:3])
    seen = overview(project.columns(), valid_fraction=0.25, seed=0)
    rows = shuffled_rows(seen, side)
    assert sorted(rows.tolist()) == np.flatnonzero(seen.sides == side).tolist()
    assert rows.tolist() == shuffled_rows(seen, side, round_=0).tolist()
    assert rows.tolist() != shuffled_rows(seen, side, round_=1).tolist()
    sample = sample_at(seen, int(rows[0]))
    assert sample.path.is_file()
    assert sample.label == sample.path.parent.name
    table = project_table(project.path)
    assert sample.key == table.keys[table.names.index(f"{sample.label}/{sample.path.name}")]
