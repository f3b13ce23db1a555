"""Cached features: computed once, kept, and the same whether read or computed."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from feature_samples import N_TRAIN, N_VALID, Sample, computed, small_body, warnings, write_pictures
from filelock import FileLock

from petdesk.api.pooling import ConcatPool
from petdesk.registry import Registry
from petdesk.training import feature_filler, features
from petdesk.training.feature_file import FeatureFile
from petdesk.training.feature_views import FrozenPart
from petdesk.training.features import Features
from petdesk.training.precision import Precision, PrecisionName

VIEWS = 2 * N_TRAIN + N_VALID
ROW = 4 * 16
"""Bytes of the features of a view."""


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Not to be changed."""
    return write_pictures(tmp_path_factory.mktemp("features") / "pictures")


@pytest.fixture
def sample(pictures: list[Path], tmp_path: Path) -> Sample:
    return Sample(paths=pictures, home=tmp_path / "cache")


@pytest.fixture
def own_sample(tmp_path: Path) -> Sample:
    """With pictures that may be changed."""
    return Sample(paths=write_pictures(tmp_path / "pictures"), home=tmp_path / "cache")


@pytest.fixture
def no_computing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError("the body was run")

    monkeypatch.setattr(features, "FrozenPart", refuse)


def test_they_are_what_the_body_and_the_pooling_make_of_each_view(sample: Sample) -> None:
    sample.copies = 4
    found, _ = sample.all()
    train = np.arange(N_TRAIN)
    with sample.batches() as (batches, _), torch.no_grad():
        plain = torch.cat([batch.images for batch in batches.validation(np.arange(sample.n))])
        varied = [torch.cat([batch.images for batch in batches.augmented(copy, train)]) for copy in range(2)]
        views = torch.cat([plain[:N_TRAIN], plain[:N_TRAIN].flip(3), *varied, plain[N_TRAIN:]])
        expected = ConcatPool()(sample.body(views))
    assert torch.allclose(found, expected, atol=1e-5)
    assert not torch.allclose(found[:N_TRAIN], found[N_TRAIN : 2 * N_TRAIN], atol=1e-3)


def test_a_second_time_nothing_is_computed(sample: Sample, request: pytest.FixtureRequest) -> None:
    first, events = sample.all()
    assert computed(events) == VIEWS
    request.getfixturevalue("no_computing")
    second, events = sample.all()
    assert events == []
    assert torch.equal(first, second)


def test_only_a_changed_picture_is_computed_again(own_sample: Sample) -> None:
    before, _ = own_sample.all()
    own_sample.paths[3].write_bytes(own_sample.paths[5].read_bytes())
    after, events = own_sample.all()
    assert computed(events) == 2
    assert torch.equal(after[3], before[5])
    changed = (before != after).any(dim=1).nonzero().flatten().tolist()
    assert changed == [3, N_TRAIN + 3]


@pytest.mark.parametrize(
    "change",
    [
        {"body": small_body(1)},
        {"size": 20},
        {"precision": "bf16"},
        {"batch_size": 4},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_changes_the_features_has_them_computed_anew(sample: Sample, change: dict[str, Any]) -> None:
    sample.all()
    other = replace(sample, **change)
    assert computed(other.all()[1]) == VIEWS
    assert computed(other.all()[1]) == 0
    assert computed(sample.all()[1]) == 0


def test_one_changed_number_of_the_body_counts(sample: Sample) -> None:
    sample.all()
    with torch.no_grad():
        sample.body[1].running_mean[3] += 1e-6
    assert computed(sample.all()[1]) == VIEWS


def test_more_copies_are_added_and_fewer_are_there(sample: Sample) -> None:
    sample.all()
    more = replace(sample, copies=4)
    assert computed(more.all()[1]) == 2 * N_TRAIN
    assert computed(replace(sample, copies=1).all()[1]) == 0
    assert computed(more.all()[1]) == 0
    assert computed(replace(more, seed=1).all()[1]) == 2 * N_TRAIN  # the plain ones need no seed


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_it_makes_no_difference_what_was_there_before(sample: Sample, tmp_path: Path, precision: PrecisionName) -> None:
    sample.precision, sample.copies = precision, 3
    fresh, _ = replace(sample, home=tmp_path / "other").all()
    assert computed(replace(sample, train=7, copies=1).all()[1]) == sample.n
    pieces, events = sample.all()
    assert 0 < computed(events) < VIEWS + N_TRAIN
    assert torch.equal(pieces, fresh)


@pytest.mark.parametrize("precision", ["fp32", "bf16"])
@pytest.mark.parametrize("arch", ["tiny", "squeezenet1_1", "mobilenet_v3_small"])
def test_what_comes_of_a_picture_does_not_depend_on_those_beside_it(
    registry: Registry, arch: str, precision: PrecisionName
) -> None:
    spec = registry.architectures[arch]
    torch.manual_seed(0)
    body = spec.build(3, spec.params(), "none").body
    part = FrozenPart(body, ConcatPool(), Precision(precision, torch.device("cpu")))
    images, others = torch.rand(2, 32, 3, 64, 64)
    together = part(images, 32)
    assert torch.equal(part(images[5:12], 32), together[5:12])
    assert torch.equal(part(torch.cat([others[:9], images[5:12], others[9:25]]), 32)[9:16], together[5:12])


DAMAGES = ["cut rows", "cut index", "no index", "text index", "no rows", "garbage behind"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_files_are_mended(sample: Sample, damage: str) -> None:
    before, _ = sample.all()
    (home,) = sample.folder.iterdir()
    rows, index = home / "features.bin", home / "index.npz"
    lost = VIEWS
    if damage == "cut rows":
        os.truncate(rows, 20 * ROW + 7)
        lost = VIEWS - 20
    elif damage == "cut index":
        os.truncate(index, index.stat().st_size // 2)
    elif damage == "no index":
        index.unlink()
    elif damage == "text index":
        index.write_text("hello")
    elif damage == "no rows":
        rows.unlink()
    else:
        lost = 0
        with rows.open("ab") as file:
            file.write(b"garbage" * 100)
    after, events = sample.all()
    assert (computed(events), warnings(events)) == (lost, [])
    assert torch.equal(before, after)
    assert computed(sample.all()[1]) == 0


KILLED = """
import os, signal, sys
from pathlib import Path
import numpy as np
from feature_samples import Sample
from petdesk.training import feature_file, feature_filler

moment, home, *paths = sys.argv[1:]
die = lambda *arguments, **options: os.kill(os.getpid(), signal.SIGKILL)
feature_filler.SECONDS_BETWEEN_EVENTS = feature_filler.SECONDS_BETWEEN_SAVES = 0
sample = Sample(paths=[Path(path) for path in paths], home=Path(home))
saves, savez, replace = 0, np.savez, Path.replace

def third(real):
    def counted(*arguments, **options):
        global saves
        saves += 1
        return (die if saves == 3 else real)(*arguments, **options)
    return counted

if moment == "before the index":
    feature_file.np.savez = third(savez)
if moment == "before the index is in its place":
    third_replace = third(replace)
    Path.replace = lambda path, target: (third_replace if target.name == "index.npz" else replace)(path, target)
with sample.job() as job:
    for number, event in enumerate(job):
        if moment == "between" and number == 4:
            die()
raise SystemExit("it lived")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("moment", ["between", "before the index", "before the index is in its place"])
def test_a_killed_process_leaves_what_it_had_done(sample: Sample, tmp_path: Path, moment: str) -> None:
    here = Path(__file__).parent
    command = [sys.executable, "-c", KILLED, moment, str(sample.home), *map(str, sample.paths)]
    environment = {**os.environ, "PYTHONPATH": str(here)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    found, events = sample.all()
    assert warnings(events) == []
    assert 0 < computed(events) < VIEWS
    assert torch.equal(found, replace(sample, home=tmp_path / "other").all()[0])
    assert computed(sample.all()[1]) == 0


def test_closing_keeps_what_is_done(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feature_filler, "SECONDS_BETWEEN_EVENTS", 0)
    with sample.job() as job:
        done = [next(job).done for _ in range(3)][-1]
        job.close()
    assert computed(sample.all()[1]) == VIEWS - done


def test_on_a_full_disk_they_stay_in_memory(sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected, _ = replace(sample, home=tmp_path / "other").all()
    append, room = FeatureFile.append, [2]

    def full(file: FeatureFile, *arguments: Any) -> int:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device")
        return append(file, *arguments)

    monkeypatch.setattr(feature_filler, "SECONDS_BETWEEN_SAVES", 0)
    monkeypatch.setattr(FeatureFile, "append", full)
    found, events = sample.all()
    assert torch.equal(found, expected)
    (warning,) = warnings(events)
    assert "No space left on device" in warning
    room[0] = 1000
    found, events = sample.all()
    assert 0 < computed(events) < VIEWS
    assert torch.equal(found, expected)


def _blocked(sample: Sample) -> None:
    sample.folder.parent.mkdir(parents=True)
    sample.folder.write_text("no folder")


def _held(sample: Sample) -> FileLock:
    sample.all()
    (home,) = sample.folder.iterdir()
    (home / "index.npz").unlink()
    lock = FileLock(home / "lock")
    lock.acquire()
    return lock


@pytest.mark.parametrize(
    ("block", "reason"), [(_blocked, "cannot be kept"), (_held, "another PetDesk")], ids=["no folder", "locked"]
)
def test_where_nothing_can_be_kept_they_stay_in_memory(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: Callable[[Sample], Any], reason: str
) -> None:
    monkeypatch.setattr(features, "SECONDS_TO_WAIT", 0)
    held = block(sample)
    found, events = sample.all()
    if held is not None:
        held.release()
    assert torch.equal(found, replace(sample, home=tmp_path / "other").all()[0])
    (warning,) = warnings(events)
    assert reason in warning


@pytest.mark.parametrize("limit", [0, 30 * ROW])
def test_what_finds_no_room_stays_in_memory(sample: Sample, tmp_path: Path, limit: int) -> None:
    sample.limit = limit
    for _ in range(2):
        found, events = sample.all()
        assert torch.equal(found, replace(sample, home=tmp_path / "other", limit=None).all()[0])
        assert warnings(events) == []
        rows = [path.stat().st_size for path in sample.folder.glob("*/features.bin")]
        assert sum(rows) == limit
    assert computed(events) == VIEWS - limit // ROW


def test_the_features_used_longest_ago_go_first(sample: Sample) -> None:
    sample.limit = 2 * VIEWS * ROW + 10_000
    bodies = [small_body(seed) for seed in range(3)]
    for body in bodies:
        replace(sample, body=body).all()
        for lock in sample.folder.glob("*/lock"):
            os.utime(lock, (lock.stat().st_mtime - 100,) * 2)
    replace(sample, body=bodies[2], limit=VIEWS * ROW + 5000).all()
    assert computed(replace(sample, body=bodies[2]).all()[1]) == 0
    assert computed(replace(sample, body=bodies[0]).all()[1]) == VIEWS


def test_a_file_of_mostly_gone_pictures_starts_afresh(own_sample: Sample) -> None:
    own_sample.all()
    (rows,) = own_sample.folder.glob("*/features.bin")
    few = replace(own_sample, paths=own_sample.paths[:8], train=6)
    features_before, _ = few.run()
    with features_before:
        held = features_before.read(np.arange(6), 1)
        few.paths[0].write_bytes(few.paths[1].read_bytes())
        few.all()
        assert rows.stat().st_size == (2 * 6 + 2) * ROW
        assert torch.equal(features_before.read(np.arange(6), 1), held)  # as another job goes on reading


def test_only_what_was_computed_can_be_read(sample: Sample) -> None:
    found, _ = sample.run()
    with found, pytest.raises(LookupError):
        found.read(np.array([0, N_TRAIN]), 1)
    with pytest.raises(LookupError):
        found.read(np.array([0]))


def test_reading_does_not_copy_them_into_memory(tmp_path: Path) -> None:
    if not Path("/proc/self/status").exists():
        pytest.skip("needs Linux")
    file = FeatureFile(tmp_path)
    n, width = 40_000, 512
    file.append(np.arange(n, dtype=np.uint64), np.ones((n, width), np.float32), (width,))
    places = np.arange(n)[None]
    before = _own_memory()
    with Features(places=places, shape=(width,), mapped=file.mapped(), memory=np.empty((0, 0), np.float32)) as found:
        for rows in np.array_split(np.random.default_rng(0).permutation(n), 400):
            assert float(found.read(rows).sum()) == len(rows) * width
        assert _own_memory() - before < 40_000  # KiB, of 80,000


def _own_memory() -> int:
    """KiB, without mapped files."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("RssAnon:")[1].split()[0])
