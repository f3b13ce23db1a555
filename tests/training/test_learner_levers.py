"""What the levers do to a training: freezing, rates, averages, best epochs, patience, shortages of memory."""

import copy
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import torch

from petdesk.api import SettingsError, TrainingError
from petdesk.events import BatchEnd, EpochEnd, Event, Finished, LrSuggestion, PhaseStart, SnapshotKept, Warned
from petdesk.model_file import load_model, read_document
from petdesk.registry import Registry
from petdesk.training.classifier import batch_norms
from petdesk.training.config import load_config, read_config
from petdesk.training.learner import Learner
from petdesk.training.predictions_file import PREDICTIONS, read_predictions
from petdesk.training.preparation import prepare
from petdesk.training.recipe import Phase
from petdesk.training.train import can_resume, resume, train

SMALL = {"arch": "tiny", "weights": "none", "size": 32, "batch_size": 13, "precision": "fp32"}
Tensors = dict[str, torch.Tensor]


@pytest.fixture
def make_learner(shapes: Path, registry: Registry) -> Iterator[Any]:
    with ExitStack() as stack:

        def make(**settings: Any) -> Learner:
            job = prepare(read_config({"source": shapes} | SMALL | settings), registry, stack)
            while True:
                try:
                    next(job)
                except StopIteration as stop:
                    return stop.value.learner

        yield make


@pytest.fixture
def run_training(shapes: Path, registry: Registry, tmp_path: Path) -> Any:
    def run(**settings: Any) -> tuple[list[Event], Path]:
        out = tmp_path / f"run{len(list(tmp_path.glob('run*')))}"
        return list(train(read_config({"source": shapes} | SMALL | settings), registry, out)), out

    return run


def phase(**changes: Any) -> Phase:
    return Phase(**({"name": "p", "epochs": 1, "frozen": "none", "lr": 3e-3} | changes))


def state(learner: Learner) -> Tensors:
    return copy.deepcopy(learner.model.state_dict())


def changed_groups(learner: Learner, before: Tensors) -> list[str]:
    after, names = learner.model.state_dict(), {id(module): name for name, module in learner.model.named_modules()}
    found = []
    for group in learner.model.groups:
        keys = [key for module in group.modules for key in before if key.startswith(f"{names[id(module)]}.")]
        if any(not torch.equal(before[key], after[key]) for key in keys):
            found.append(group.name)
    return found


def of(events: list[Event], kind: type) -> list[Any]:
    return [event for event in events if isinstance(event, kind)]


# Freezing and rates.


@pytest.mark.parametrize(
    ("frozen", "trained"),
    [
        ("none", ["stem", "stage1", "stage2", "stage3", "head"]),
        ("body", ["head"]),
        (0, ["stem", "stage1", "stage2", "stage3", "head"]),
        (2, ["stage2", "stage3", "head"]),
        (-1, ["head"]),
        (-2, ["stage3", "head"]),
    ],
)
def test_what_is_frozen_stays_as_it_is_statistics_too(make_learner: Any, frozen: Any, trained: list[str]) -> None:
    learner = make_learner()
    before = state(learner)
    (start,) = of(list(learner.fit((phase(frozen=frozen),))), PhaseStart)
    assert list(start.trained_groups) == trained
    assert changed_groups(learner, before) == trained


def test_layers_thaw_from_phase_to_phase(make_learner: Any) -> None:
    learner = make_learner()
    phases = (phase(frozen="body"), phase(frozen=-2), phase(frozen="none"), phase(frozen=3))
    starts = of(list(learner.fit(phases)), PhaseStart)
    assert [len(start.trained_groups) for start in starts] == [1, 2, 5, 2]


@pytest.mark.parametrize("frozen", [5, 6, -6])
def test_freezing_everything_is_refused(make_learner: Any, frozen: int) -> None:
    with pytest.raises(SettingsError, match="network has 5 layer groups"):
        list(make_learner().fit((phase(frozen=frozen),)))


def test_a_rate_for_each_group(make_learner: Any) -> None:
    events = list(make_learner().fit((phase(lr=(1e-5, 1e-4, 1e-3, 2e-3, 3e-3), scheduler="constant"),)))
    assert of(events, PhaseStart)[0].max_lrs == (1e-5, 1e-4, 1e-3, 2e-3, 3e-3)
    assert of(events, BatchEnd)[0].lrs == (1e-5, 1e-4, 1e-3, 2e-3, 3e-3)


def test_fewer_rates_are_for_parts_of_the_network_and_more_are_refused(make_learner: Any) -> None:
    learner = make_learner()
    (start,) = of(list(learner.fit((phase(lr=(1e-4, 1e-3, 1e-2)),))), PhaseStart)
    assert start.max_lrs == (1e-4, 1e-4, 1e-3, 1e-3, 1e-2)
    with pytest.raises(SettingsError, match="6 learning rates, but the network has 5"):
        list(make_learner().fit((phase(lr=(1e-3,) * 6),)))


@pytest.mark.parametrize("frozen", ["body", 2])
def test_frozen_batch_norms_go_on_only_where_they_are_asked_to(make_learner: Any, frozen: Any) -> None:
    for train_bn in (False, True):
        learner = make_learner(train_bn=train_bn)
        norm = next(batch_norms(learner.model.body))
        convolution = next(m for m in learner.model.body.modules() if isinstance(m, torch.nn.Conv2d))
        before = [tensor.detach().clone() for tensor in (norm.weight, norm.running_mean, convolution.weight)]
        (start,) = of(list(learner.fit((phase(frozen=frozen, lr=1e-2),))), PhaseStart)
        same = [
            torch.equal(then, now)
            for then, now in zip(before, (norm.weight, norm.running_mean, convolution.weight), strict=True)
        ]
        assert same == [not train_bn, not train_bn, True]
        assert ("stem" in start.trained_groups) == train_bn
        if train_bn:
            assert start.max_lrs[0] == pytest.approx(1e-3)


# Which weights are kept.


def test_the_best_epoch_is_kept_by_the_figure_that_is_watched(make_learner: Any) -> None:
    for monitor, best in (("error_rate", min), ("valid_loss", min), ("macro_f1", max)):
        learner = make_learner(keep="best", monitor=monitor)
        ends = []
        for event in learner.fit((phase(epochs=4, lr=5e-3), phase(epochs=1, lr=1e-9))):
            if isinstance(event, PhaseStart) and event.phase == 2:
                with torch.no_grad():
                    learner.model.head.linear.weight.neg_()  # so that the best is not the last
            ends += [event] if isinstance(event, EpochEnd) else []
        wanted = best(getattr(end, monitor) for end in ends)
        assert getattr(ends[-1], monitor) != wanted
        found = learner.figures(learner.evaluation)
        assert (found.loss if monitor == "valid_loss" else getattr(found, monitor)) == pytest.approx(wanted, rel=1e-3)


def test_patience_ends_a_phase_and_the_next_one_begins(make_learner: Any) -> None:
    learner = make_learner(patience=2)
    events = list(learner.fit((phase(epochs=30, lr=1e-9, scheduler="constant"), phase(epochs=1))))
    ends = of(events, EpochEnd)
    assert ends[-1].phase == 2
    assert 3 <= len(ends) < 30
    first = [end.error_rate for end in ends if end.phase == 1]
    assert min(first) not in first[-2:] or first.index(min(first)) < len(first) - 2


@pytest.mark.parametrize("averaging", ["ema", "swa"])
def test_averaged_weights_are_validated_and_kept(make_learner: Any, averaging: str) -> None:
    learner = make_learner(averaging=averaging, swa_start=0.5, ema_decay=0.8)
    job = learner.fit((phase(epochs=3, lr=1e-2),))
    raw = [state(learner) for event in job if isinstance(event, BatchEnd)]
    name = "head.linear.weight"
    kept = learner.model.state_dict()[name]
    assert not torch.equal(kept, raw[-1][name])
    if averaging == "swa":
        expected = torch.stack([one[name] for one in raw[4:]]).mean(dim=0)  # 9 steps: from the fifth on
        assert torch.allclose(kept, expected, atol=1e-6)
    again = [learner.loss.probabilities(learner.model(batch.images)) for batch in learner.batches.validation()]
    assert torch.allclose(torch.cat(again), torch.from_numpy(learner.evaluation.probabilities), atol=1e-5)


@pytest.mark.parametrize("averaging", ["ema", "swa"])
@pytest.mark.parametrize("cached", [False, True])
def test_figures_are_those_of_the_averaged_weights_where_the_body_is_frozen_again(
    make_learner: Any, averaging: str, cached: bool
) -> None:
    learner = make_learner(averaging=averaging, swa_start=0.1)
    phases = (phase(epochs=2, lr=1e-2), phase(epochs=2, frozen="body", lr=1e-2, cached=cached))
    told = of(list(learner.fit(phases)), EpochEnd)[-1].valid_loss
    assert learner.evaluation.loss == told
    learner.model.eval()
    losses = [learner.loss(learner.model(batch.images), batch.labels) for batch in learner.batches.validation()]
    assert torch.cat(losses).mean().item() == pytest.approx(told, rel=1e-4)


def test_a_mean_that_never_begins_is_told(make_learner: Any) -> None:
    events = list(make_learner(averaging="swa", swa_start=0.9, patience=1).fit((phase(epochs=30, lr=1e-9),)))
    assert any("before the share of its steps" in event.message for event in of(events, Warned))
    assert not of(list(make_learner(averaging="swa").fit((phase(epochs=2),))), Warned)


def test_a_phase_that_patience_ends_has_its_snapshot(run_training: Any) -> None:
    phases = [
        {"name": "a", "epochs": 30, "frozen": "none", "lr": 1e-9},
        {"name": "b", "epochs": 1, "frozen": "none", "lr": 3e-3},
    ]
    events, _ = run_training(phases=phases, patience=2, snapshots=True)
    assert len(of(events, EpochEnd)) < 30
    assert [snapshot.number for snapshot in of(events, SnapshotKept)] == [1, 2]


def test_snapshots_make_an_ensemble(run_training: Any, registry: Registry) -> None:
    events, run = run_training(recipe="sgdr", epochs=7, snapshots=True)
    kept = of(events, SnapshotKept)
    assert [snapshot.number for snapshot in kept] == [1, 2, 3]  # of cycles of 1, 2 and 4 epochs; not the head's phase
    result = events[-1].result
    assert result["snapshot_error_rates"] == pytest.approx([snapshot.error_rate for snapshot in kept])
    assert result["error_rate"] == pytest.approx(kept[-1].ensemble_error_rate)
    document = read_document(run / "model.safetensors")
    assert (document.members, document.validation["error_rate"]) == (3, pytest.approx(result["error_rate"]))
    assert len(load_model(run / "model.safetensors", registry).members) == 3
    answered = read_predictions(run / PREDICTIONS).evaluation
    assert 1 - answered.accuracy == pytest.approx(result["error_rate"])


# Losses and answers.


def test_binary_outputs_get_thresholds(run_training: Any) -> None:
    events, run = run_training(loss="binary", answered=0.8, epochs=4)
    document = read_document(run / "model.safetensors")
    assert document.outputs == "sigmoid"
    assert len(document.thresholds) == 3
    assert events[-1].result["answered"] >= 0.8
    predictions = read_predictions(run / PREDICTIONS)
    assert predictions.evaluation.outputs == "sigmoid"
    assert abs(predictions.evaluation.probabilities.sum(axis=1) - 1).max() > 1e-3


@pytest.mark.parametrize(
    "settings",
    [
        {"loss": "focal"},
        {"class_weights": "balanced", "label_smoothing": 0.1},
        {"augmentation": "mixup"},
        {"augmentation": "cutmix", "loss": "binary"},
        {"exact": True},
        {"accumulate": 2, "clip": 1.0},
    ],
)
def test_it_learns_with_each_of_them(run_training: Any, settings: dict[str, Any]) -> None:
    events, _ = run_training(epochs=8, lr=5e-3, **settings)
    ends = of(events, EpochEnd)
    assert ends[-1].error_rate < 0.4
    assert ends[-1].train_loss < ends[0].train_loss


def test_thresholds_are_those_of_plain_answers(run_training: Any) -> None:
    documents = [
        read_document(run_training(seed=3, epochs=2, loss="binary", tta=copies)[1] / "model.safetensors")
        for copies in (0, 3)
    ]
    assert documents[0].thresholds == documents[1].thresholds
    assert documents[0].validation["valid_loss"] != documents[1].validation["valid_loss"]


def test_test_time_augmentation_counts_in_the_figures_and_the_predictions(run_training: Any) -> None:
    plain, _ = run_training(seed=3, epochs=2)
    varied, run = run_training(seed=3, epochs=2, tta=3)
    result = varied[-1].result
    assert result["error_rate_without_tta"] == plain[-1].result["error_rate"]
    assert result["valid_loss"] != plain[-1].result["valid_loss"]
    assert read_predictions(run / PREDICTIONS).evaluation.loss == pytest.approx(result["valid_loss"])
    assert load_config(run / "config.json")["tta"] == 3


def test_figures_come_with_intervals(run_training: Any) -> None:
    events, run = run_training(epochs=1, top_k=2)
    end = of(events, EpochEnd)[-1]
    assert 0 <= end.error_low <= end.error_rate <= end.error_high <= 1
    assert end.top_k == 2
    assert end.top_k_accuracy >= end.accuracy
    header, row = (run / "metrics.csv").read_text(encoding="utf-8").splitlines()
    told = dict(zip(header.split(","), row.split(","), strict=True))
    assert float(told["macro_f1"]) == end.macro_f1
    assert events[-1].result["error_high"] == end.error_high


# Memory.


def test_a_shortage_of_memory_is_told_and_the_run_goes_on_with_the_same_batches(
    make_learner: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = make_learner()
    original = learner.model.body.forward

    def cramped(images: torch.Tensor) -> torch.Tensor:
        if learner.model.training and len(images) > 7:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return original(images)

    monkeypatch.setattr(learner.model.body, "forward", cramped)
    events = list(learner.fit((phase(epochs=2), phase(epochs=1))))
    (said,) = [event.message for event in of(events, Warned)]
    assert "Memory ran out. From step 1 on, the 13 pictures of a step are computed in 2 parts" in said
    assert len(of(events, BatchEnd)) == 9
    assert [start.batch_size for start in of(events, PhaseStart)] == [13, 13]
    assert learner.progress.parts == 2


def test_the_batch_size_is_found_and_written_down(run_training: Any) -> None:
    events, run = run_training(batch_size="auto", epochs=1)
    size = load_config(run / "config.json")["batch_size"]
    assert isinstance(size, int)
    assert 2 <= size <= 39 // 8 + 1
    assert of(events, PhaseStart)[0].batch_size == size


def test_a_loss_that_is_no_number_keeps_the_last_whole_epoch(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    wild = [
        {"name": "good", "epochs": 2, "frozen": "none", "lr": 3e-3},
        {"name": "wild", "epochs": 30, "frozen": "none", "lr": 1e30, "scheduler": "constant"},
    ]
    job = train(read_config({"source": shapes, "phases": wild} | SMALL), registry, tmp_path / "run")
    events: list[Event] = []
    with pytest.raises(TrainingError, match=r"no longer a number at step \d+.*last whole epoch are kept.*clip"):
        events.extend(iter(job))
    predictions = read_predictions(tmp_path / "run" / PREDICTIONS)
    assert predictions.of_the_model
    model = load_model(tmp_path / "run" / "model.safetensors", registry).classifier
    assert all(tensor.isfinite().all() for tensor in model.state_dict().values())
    document = read_document(tmp_path / "run" / "model.safetensors")
    assert document.validation["valid_loss"] == pytest.approx(predictions.evaluation.loss)
    assert not can_resume(tmp_path / "run")
    with pytest.raises(SettingsError, match=r"has ended|cannot go on"):
        next(resume(tmp_path / "run", registry))


def test_a_run_that_broke_before_it_learned_anything_is_not_gone_on_with(
    shapes: Path, registry: Registry, tmp_path: Path
) -> None:
    wild = [{"name": "wild", "epochs": 3, "frozen": "none", "lr": 1e30, "scheduler": "constant"}]
    config = read_config({"source": shapes, "phases": wild} | SMALL)
    with pytest.raises(TrainingError, match="Nothing was learned before it"):
        list(train(config, registry, tmp_path / "run"))
    assert not (tmp_path / "run" / "model.safetensors").exists()
    assert not can_resume(tmp_path / "run")
    with pytest.raises(SettingsError, match="cannot go on: its loss"):
        next(resume(tmp_path / "run", registry))


def test_weights_that_break_in_the_last_step_are_not_kept(make_learner: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    learner = make_learner()
    job = learner.fit((phase(epochs=2),))
    for event in job:
        if isinstance(event, EpochEnd):
            good, told = state(learner), event.valid_loss
        if isinstance(event, BatchEnd) and event.step == 6:
            with torch.no_grad():
                learner.model.head.linear.weight.fill_(float("nan"))
            break
    with pytest.raises(TrainingError, match="no longer a number"):
        list(job)
    assert all(torch.equal(tensor, good[name]) for name, tensor in learner.model.state_dict().items())
    assert learner.evaluation.loss == told


def test_a_rate_that_was_found_is_trained_at_whatever_its_phases_share_is(run_training: Any) -> None:
    for recipe in ("fine-tune", "unfreeze-slice"):
        events, _ = run_training(recipe=recipe, lr="auto", freeze_epochs=0, epochs=1)
        (found,) = of(events, LrSuggestion)
        (start,) = of(events, PhaseStart)
        assert start.max_lrs[-1] == pytest.approx(found.valley)


def test_a_full_disk_for_the_checkpoint_costs_no_model(
    shapes: Path, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    job = train(read_config({"source": shapes, "epochs": 3} | SMALL), registry, tmp_path / "run")
    for event in job:
        if isinstance(event, EpochEnd):
            break
    monkeypatch.setattr("petdesk.training.checkpoint.torch.save", full)
    with pytest.raises(TrainingError, match="No space left"):
        job.close()  # type: ignore[attr-defined]
    assert read_document(tmp_path / "run" / "model.safetensors").validation["valid_loss"] == event.valid_loss


def test_a_binary_model_that_is_stopped_has_thresholds(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    job = train(read_config({"source": shapes, "epochs": 3, "loss": "binary"} | SMALL), registry, tmp_path / "run")
    for event in job:
        if isinstance(event, BatchEnd) and event.epoch == 2:
            break
    job.close()  # type: ignore[attr-defined]
    document = read_document(tmp_path / "run" / "model.safetensors")
    assert len(document.thresholds) == 3
    assert document.validation == {}


def test_a_finished_job_tells_what_it_kept(run_training: Any) -> None:
    events, _ = run_training(epochs=1)
    assert isinstance(events[-1], Finished)
    assert {"error_rate", "error_low", "error_high", "macro_f1", "balanced_accuracy", "top_k_accuracy"} <= set(
        events[-1].result
    )
