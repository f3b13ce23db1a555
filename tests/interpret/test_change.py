"""The change between two runs: the same pictures, judged by the same labels."""

from pathlib import Path

import numpy as np
import pytest
from prediction_samples import ACTUAL, CLASSES, NAMES, PROBABILITIES, write_run

from petdesk.api import DataError
from petdesk.interpret import Answers, change, read_answers

LATER = (
    (0.7, 0.2, 0.1),  # right as before
    (0.8, 0.1, 0.1),  # became right
    (0.6, 0.4, 0.0),  # became wrong
    (0.9, 0.04, 0.06),  # still wrong
    (0.3, 0.3, 0.4),
)


def run(folder: Path, table: object = LATER, **more: object) -> Answers:
    return read_answers(write_run(folder, table, more.pop("actual", ACTUAL), **more))  # type: ignore[arg-type]


def test_what_became_right_and_wrong(tmp_path: Path, answers: Answers) -> None:
    found = change(answers, run(tmp_path / "later"))
    assert found.classes == CLASSES
    assert (found.right_rows.tolist(), found.wrong_rows.tolist()) == ([1], [2])
    assert (found.error_before, found.error_after) == (0.4, 0.4)
    assert found.is_noise
    assert found.difference.tolist() == [[1, -1, 0], [1, -1, 0], [0, 0, 0]]
    assert found.difference.sum() == 0
    assert (found.relabelled, found.only_before, found.only_after) == (0, 0, 0)


def test_only_pictures_that_both_saw_count(tmp_path: Path, answers: Answers) -> None:
    order = [4, 1, 0]
    later = run(
        tmp_path / "later",
        [*(LATER[row] for row in order), (1, 0, 0)],
        actual=[*(ACTUAL[row] for row in order), 0],
        names=[*(NAMES[row] for row in order), "new.jpg"],
    )
    found = change(answers, later)
    assert (found.rows_after.tolist(), found.rows_before.tolist()) == ([0, 1, 2], order)
    assert (found.only_before, found.only_after) == (2, 1)
    assert found.after.sum() == found.before.sum() == 3
    assert found.right_rows.tolist() == [1]


def test_the_newer_label_judges_both(tmp_path: Path, answers: Answers) -> None:
    """A dog that is now called a cat was answered rightly all along."""
    found = change(answers, run(tmp_path / "later", PROBABILITIES, actual=(0, 0, 1, 0, 2)))
    assert found.relabelled == 1
    assert found.error_before == found.error_after == 0.2


def test_classes_may_differ(tmp_path: Path, answers: Answers) -> None:
    table = [(0.1, 0.2, 0.7), (0.9, 0.0, 0.1), (0.2, 0.8, 0.0), (0.1, 0.9, 0.0), (0.2, 0.5, 0.3)]
    later = run(tmp_path / "later", table, actual=(2, 2, 1, 1, 0), classes=("bird", "dog", "cat"))
    found = change(answers, later)  # the fox is a bird now
    assert found.classes == ("bird", "dog", "cat", "fox")
    assert found.before.tolist() == [[0, 0, 0, 1], [0, 1, 1, 0], [0, 1, 1, 0], [0, 0, 0, 0]]
    assert found.after.tolist() == [[0, 1, 0, 0], [0, 2, 0, 0], [1, 0, 1, 0], [0, 0, 0, 0]]
    assert found.relabelled == 1


def test_a_clear_change_is_no_noise(tmp_path: Path) -> None:
    names, labels = [str(number) for number in range(200)], np.zeros(200, int)
    sure, wrong = np.tile([0.9, 0.05, 0.05], (200, 1)), np.tile([0.05, 0.9, 0.05], (200, 1))
    half = np.where(np.arange(200)[:, None] % 2, sure, wrong)
    found = change(
        run(tmp_path / "a", half, actual=labels, names=names), run(tmp_path / "b", sure, actual=labels, names=names)
    )
    assert not found.is_noise
    assert found.low < found.error_after - found.error_before == -0.5 < found.high < 0


def test_nothing_in_common_is_said(tmp_path: Path, answers: Answers) -> None:
    with pytest.raises(DataError, match=r"different pictures.*Choose runs"):
        change(answers, run(tmp_path / "later", names=list("abcde")))


def test_like_names_in_two_folders_are_other_pictures(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    one, two = (run(tmp_path / f"run {name}", root=tmp_path / name) for name in ("one", "two"))
    with pytest.raises(DataError, match="different pictures"):
        change(one, two)


def test_a_folder_and_one_in_it_are_matched(tmp_path: Path, answers: Answers) -> None:
    inner = run(tmp_path / "in", names=[f"{n}.jpg" for n in (1, 2, 3, 4, 5)], root=Path("/pictures/cat"))
    assert change(answers, inner).rows_before.tolist() == [0, 1]
    assert change(inner, answers).rows_after.tolist() == [0, 1]
