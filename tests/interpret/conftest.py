from pathlib import Path

import pytest
from prediction_samples import write_run

from petdesk.interpret import Answers, read_answers
from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.train import train


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return read_answers(write_run(tmp_path / "run"))


@pytest.fixture(scope="session")
def trained(shapes: Path, registry: Registry, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a run that has begun to tell the shapes apart; not to be changed."""
    out = tmp_path_factory.mktemp("interpreted") / "run"
    values = {
        "source": shapes,
        "arch": "tiny",
        "size": 32,
        "batch_size": 8,
        "epochs": 2,
        "lr": 3e-3,
        "valid_fraction": 0.4,
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETDESK_HOME", str(out.parent))
        for _ in train(read_config(values), registry, out):
            pass
    return out
