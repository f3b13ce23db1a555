"""A trained run for the tests of labelling."""

from pathlib import Path

import pytest

from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.train import train


@pytest.fixture(scope="session")
def run(shapes: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that tells the shapes apart."""
    out = tmp_path_factory.mktemp("trained") / "run"
    values = {"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "epochs": 6, "lr": 5e-3}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETDESK_HOME", str(out.parent))
        for _ in train(read_config(values), registry, out):
            pass
    return out
