"""What is found before a training, and that it leaves no other trace."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import torch

from petdesk.events import BatchEnd, Event, PrepareProgress, Warned
from petdesk.registry import Registry
from petdesk.training.checkpointed import Checkpointed
from petdesk.training.config import load_config, read_config
from petdesk.training.learner import Learner
from petdesk.training.preparation import prepare
from petdesk.training.train import resume, train

SMALL = {"arch": "tiny", "weights": "none", "size": 32, "batch_size": 13, "precision": "fp32", "epochs": 1}


@pytest.fixture
def prepared(shapes: Path, registry: Registry) -> Iterator[Any]:
    with ExitStack() as stack:

        def make(**settings: Any) -> tuple[Learner, list[Event]]:
            job, seen = prepare(read_config({"source": shapes} | SMALL | settings), registry, stack), []
            while True:
                try:
                    seen.append(next(job))
                except StopIteration as stop:
                    return stop.value.learner, seen

        yield make


def same_start(first: Learner, second: Learner) -> bool:
    ours, theirs = first.model.state_dict(), second.model.state_dict()
    return all(torch.equal(ours[name], theirs[name]) for name in ours)


def losses(learner: Learner, phases: Any) -> list[float]:
    torch.manual_seed(0)  # of dropout
    return [event.loss for event in learner.fit(phases) if isinstance(event, BatchEnd)]


def test_checkpointing_is_measured_kept_and_changes_no_digit(prepared: Any) -> None:
    config = read_config({"source": Path()} | SMALL)
    plain, _ = prepared()
    learner, seen = prepared(gradient_checkpointing=True)
    said = [event.message for event in seen if isinstance(event, Warned) and "checkpointing" in event.message]
    assert len(said) == 1
    assert " MB instead of " in said[0]
    assert isinstance(learner.through(learner.model.body), Checkpointed) == ("left out" not in said[0])
    assert same_start(plain, learner)
    learner.through = Checkpointed
    assert losses(learner, config.planned_phases()) == losses(plain, config.planned_phases())


def test_what_was_found_is_written_down_and_not_tried_again(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    asked = read_config({"source": shapes, "gradient_checkpointing": True, "exact": True, "compile": True} | SMALL)
    job = train(asked, registry, tmp_path / "run")
    said = []
    for event in job:
        said += [event.message] if isinstance(event, Warned) else []
        if isinstance(event, BatchEnd):
            break
    job.close()  # type: ignore[attr-defined]
    assert any("not compiled" in message and "exact" in message for message in said)
    settings = load_config(tmp_path / "run" / "config.json")
    assert settings["compile"] is False
    assert settings["gradient_checkpointing"] == any(" instead of " in one and "left out" not in one for one in said)
    again = [event.message for event in resume(tmp_path / "run", registry) if isinstance(event, Warned)]
    assert not any(" instead of " in message for message in again)


def test_a_frozen_body_needs_neither(prepared: Any) -> None:
    learner, seen = prepared(recipe="frozen", gradient_checkpointing=True, compile=True)
    (said,) = [
        event.message for event in seen if isinstance(event, (Warned, PrepareProgress)) and "ompil" in event.message
    ]
    assert said.startswith("Neither compiling nor gradient checkpointing is used")
    assert learner.through(learner.model.body) is learner.model.body


@pytest.mark.parametrize("recipe", ["one-cycle", "frozen", "look"])
def test_a_batch_size_is_found_for_every_recipe(prepared: Any, recipe: str) -> None:
    learner, _ = prepared(recipe=recipe, batch_size="auto")
    plain, _ = prepared(recipe=recipe)
    assert 2 <= learner.batches.batch_size <= 5  # of 39 pictures: eight steps an epoch
    assert same_start(plain, learner)
