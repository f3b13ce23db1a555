"""What the tests of reading and of fetching share."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import close_session
from published import DatasetsHub, datasets_hub

from petdesk.api import Item, Progress, Remark, read_params
from petdesk_hf_datasets.spec import SPEC

Prepare = Callable[..., list[Progress]]
Scan = Callable[..., list[Item | Remark]]


@pytest.fixture
def prepare() -> Prepare:
    def run(source: Path, **params: Any) -> list[Progress]:
        assert SPEC.prepare is not None
        return list(SPEC.prepare(source, read_params(SPEC.params, params, owner="dataset hf-dataset")))

    return run


@pytest.fixture
def scan() -> Scan:
    def run(source: Path, **params: Any) -> list[Item | Remark]:
        return list(SPEC.scan(source, read_params(SPEC.params, params, owner="dataset hf-dataset")))

    return run


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[DatasetsHub]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with datasets_hub() as server:
        monkeypatch.setenv("HF_ENDPOINT", server.address)
        yield server
        close_session()
