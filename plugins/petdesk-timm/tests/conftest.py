"""One thread for such small networks, and a hub on this machine with an empty folder for what comes from it."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import pytest
from huggingface_hub import close_session, constants
from weights_hub import WeightsHub, weights_hub

from petdesk.api import ArchitectureSpec
from petdesk_timm import petdesk_architectures


@pytest.fixture(scope="session")
def specs() -> dict[str, ArchitectureSpec]:
    return {spec.key: spec for spec in petdesk_architectures()}


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WeightsHub]:
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with weights_hub() as server:
        monkeypatch.setenv("HF_ENDPOINT", server.address)
        yield server
        close_session()
