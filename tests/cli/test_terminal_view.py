"""What the terminal shows of a job."""

import pytest

from petdesk.cli.views import TerminalView
from petdesk.events import PhaseStart


@pytest.mark.parametrize(
    ("epochs", "steps", "words"), [(1, 1, "1 epoch of 1 step,"), (3, 1200, "3 epochs of 1,200 steps,")]
)
def test_a_phase_counts_in_words_that_fit(
    capsys: pytest.CaptureFixture[str], epochs: int, steps: int, words: str
) -> None:
    view = TerminalView()
    phase = PhaseStart(
        phase=1,
        phases=1,
        name="head",
        epochs=epochs,
        steps_per_epoch=steps,
        batch_size=4,
        groups=("head",),
        trained_groups=("head",),
        trained_parameters=1,
        max_lrs=(1e-3,),
    )
    view.show(phase)
    said = capsys.readouterr()
    assert words in " ".join((said.out + said.err).split())
