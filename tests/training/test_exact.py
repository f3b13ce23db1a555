"""Repeats digit for digit: what is set, what comes back, and what is said where it cannot be."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch import nn

from petdesk.api import TrainingError
from petdesk.training import exact
from petdesk.training.exact import CUBLAS, exactly


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CUBLAS, raising=False)


def settings() -> dict[str, Any]:
    return {
        "deterministic": torch.are_deterministic_algorithms_enabled(),
        "warns only": torch.is_deterministic_algorithms_warn_only_enabled(),
        "fills": torch.utils.deterministic.fill_uninitialized_memory,
        "cudnn deterministic": torch.backends.cudnn.deterministic,
        "cudnn benchmark": torch.backends.cudnn.benchmark,
        "convolutions": torch.backends.cudnn.conv.fp32_precision,
        "products": torch.backends.cuda.matmul.fp32_precision,
        "cublas": os.environ.get(CUBLAS),
    }


EXACT = {
    "deterministic": True,
    "warns only": False,
    "fills": False,
    "cudnn deterministic": True,
    "cudnn benchmark": False,
    "convolutions": "ieee",
    "products": "ieee",
    "cublas": ":4096:8",
}


def test_all_is_set_inside_and_comes_back() -> None:
    before = settings()
    assert before != EXACT
    with exactly() as threads:
        assert settings() == EXACT
        assert threads == torch.get_num_threads()
    assert settings() == before


@pytest.fixture
def other_settings() -> Iterator[None]:
    torch.use_deterministic_algorithms(mode=True, warn_only=True)
    torch.backends.cudnn.benchmark = True
    os.environ[CUBLAS] = ":8:1"
    yield
    torch.use_deterministic_algorithms(mode=False)
    torch.backends.cudnn.benchmark = False


@pytest.mark.usefixtures("other_settings")
def test_what_was_set_before_comes_back_also_after_an_error() -> None:
    before = settings()
    with pytest.raises(KeyError), exactly():
        raise KeyError
    assert settings() == before
    assert before["warns only"]


def test_a_variable_that_will_do_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CUBLAS, ":16:8")
    with exactly():
        assert os.environ[CUBLAS] == ":16:8"
    assert os.environ[CUBLAS] == ":16:8"


def test_too_late_once_the_card_is_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    before = settings()
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    with pytest.raises(TrainingError, match="before the graphics card is first used"), exactly():
        pass
    assert settings() == before


def test_a_card_that_began_exactly_can_go_on_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    with exactly():
        monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    with exactly():
        assert os.environ[CUBLAS] == ":4096:8"


def test_a_layer_without_an_exact_way_is_named() -> None:
    message = (
        "adaptive_max_pool2d_backward_cuda does not have a deterministic implementation, but you set "
        "'torch.use_deterministic_algorithms(True)'. You can turn off determinism just for this operation"
    )
    with (
        pytest.raises(TrainingError, match=r"uses adaptive_max_pool2d_backward_cuda, which .*Train without exact"),
        exactly(),
    ):
        raise RuntimeError(message)
    with pytest.raises(RuntimeError, match="shapes"), exactly():
        raise RuntimeError("shapes do not fit")


def test_pytorch_still_says_it_in_these_words() -> None:
    with pytest.raises(TrainingError, match=r"(?i)uses max_unpool\w*, which") as caught, exactly():
        nn.functional.max_unpool2d(torch.ones(1, 1, 1), torch.zeros(1, 1, 1, dtype=torch.int64), 1)
    assert exact.NO_DETERMINISTIC in str(caught.value.__cause__)
