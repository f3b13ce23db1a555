from pathlib import Path

import pytest
from prediction_samples import write_run

from petdesk.interpret import Answers, read_answers


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return read_answers(write_run(tmp_path / "run"))
