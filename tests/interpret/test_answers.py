"""Reading a run's predictions: the right figure in the right column, and a sentence for anything else."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from prediction_samples import ACTUAL, CLASSES, NAMES, PROBABILITIES, write_run
from safetensors.numpy import save_file

from petdesk.api import DataError, Item
from petdesk.data.table import tabulate
from petdesk.interpret import Answers, Cell, NoAnswersError, read_answers
from petdesk.training.evaluation import Evaluation
from petdesk.training.run_folder import RunFolder


def test_every_column_is_of_its_picture(answers: Answers) -> None:
    assert (answers.classes, tuple(answers.names), answers.root) == (CLASSES, NAMES, Path("/pictures"))
    assert answers.labels.tolist() == list(ACTUAL)
    assert answers.predicted.tolist() == [0, 1, 1, 0, 2]
    np.testing.assert_allclose(answers.p_actual, [0.7, 0.3, 0.7, 0.04, 0.4])
    np.testing.assert_allclose(answers.p_predicted, [0.7, 0.6, 0.7, 0.9, 0.4])
    np.testing.assert_allclose(answers.losses, -np.log([0.7, 0.3, 0.7, 0.04, 0.4]), rtol=1e-6)
    assert answers.wrong.tolist() == [False, True, False, True, False]
    assert answers.accuracy == pytest.approx(0.6)
    assert answers.path(3) == Path("/pictures/dog/2.jpg")


def test_answers_of_an_earlier_state_of_the_model_say_so(tmp_path: Path, answers: Answers) -> None:
    assert answers.of_the_model
    assert read_answers(write_run(tmp_path / "done", more={"of_the_model": "true"})).of_the_model
    assert not read_answers(write_run(tmp_path / "stopped", more={"of_the_model": "false"})).of_the_model


def test_uncertainty_runs_from_sure_to_all_alike(tmp_path: Path) -> None:
    table = [[1, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0, 0]]
    run = write_run(tmp_path, table, [0, 0, 0], names=["a", "b", "c"], classes=["k", "l", "m", "n"])
    # log 2 / log 4 of the third: one bit of two.
    np.testing.assert_allclose(read_answers(run).uncertainty, [0, 1, 0.5], atol=1e-6)


SIGMOID = {"outputs": '"sigmoid"'}


def test_probabilities_of_sigmoid_outputs_need_not_sum_to_one(tmp_path: Path, answers: Answers) -> None:
    table = [(0.99, 0.98, 0.0), (0.02, 0.01, 0.02), (0.0, 0.0, 0.0), (0.1, 0.9, 0.0), (1.0, 1.0, 1.0)]
    found = read_answers(write_run(tmp_path / "binary", table, more=SIGMOID))
    assert (answers.outputs, found.outputs) == ("softmax", "sigmoid")
    assert found.predicted.tolist() == [0, 0, 0, 1, 0]
    np.testing.assert_allclose(found.p_predicted, [0.99, 0.02, 0, 0.9, 1])
    np.testing.assert_allclose(found.p_actual, [0.99, 0.02, 0, 0.9, 1])
    with pytest.raises(DataError, match="do not fit together"):
        read_answers(write_run(tmp_path / "softmax", table))


def test_uncertainty_of_sigmoid_outputs_is_about_which_class_it_is(tmp_path: Path) -> None:
    table = [[1, 0, 0, 0], [0.2, 0, 0, 0], [0.9, 0.9, 0, 0], [0.01, 0.01, 0.01, 0.01], [0, 0, 0, 0], [1, 1, 1, 1]]
    names = [str(row) for row in range(len(table))]
    run = write_run(tmp_path, table, [0] * len(table), names=names, classes=list("klmn"), more=SIGMOID)
    np.testing.assert_allclose(read_answers(run).uncertainty, [0, 0, 0.5, 1, 1, 1], atol=1e-6)


@pytest.mark.parametrize("table", [[(0.5, 1.1, 0.0)], [(0.5, -0.1, 0.0)], [(0.5, float("nan"), 0.0)]])
def test_sigmoid_outputs_out_of_bounds_are_told(tmp_path: Path, table: list[tuple[float, ...]]) -> None:
    run = write_run(tmp_path, table, [0], names=["a"], more=SIGMOID)
    with pytest.raises(DataError, match="do not fit together"):
        read_answers(run)


@pytest.mark.parametrize("outputs", ['"argmax"', "[]", '["softmax", "sigmoid"]', "{", "3"])
def test_outputs_of_an_unknown_kind_are_told(tmp_path: Path, outputs: str) -> None:
    with pytest.raises(DataError, match="do not fit together"):
        read_answers(write_run(tmp_path, more={"outputs": outputs}))


def test_what_training_wrote_is_what_is_read(tmp_path: Path) -> None:
    items = [Item(tmp_path / name, label, None) for name, label in (("ä/ö.jpg", "cat"), ("b.jpg", "dog"))]
    table = tabulate(items, tmp_path)
    logits = torch.tensor([[2.0, 0.5], [1.0, -1.0]])
    labels = torch.tensor([1, 0])
    evaluation = Evaluation(
        rows=np.array([1, 0]),
        labels=labels.numpy(),
        probabilities=logits.softmax(1).numpy(),
        losses=torch.nn.functional.cross_entropy(logits, labels, reduction="none").numpy(),
    )
    table.labels[table.names.index("ä/ö.jpg")] = 0
    RunFolder(tmp_path).write_predictions(evaluation, table)

    answers = read_answers(tmp_path / "valid_predictions.safetensors")
    assert [answers.names[row] for row in range(2)] == [table.names[1], table.names[0]]
    assert answers.loss == pytest.approx(evaluation.loss)
    assert answers.accuracy == evaluation.accuracy
    np.testing.assert_allclose(-np.log(answers.p_actual), answers.losses, rtol=1e-5)


@pytest.mark.parametrize(
    ("cell", "rows"),
    [
        (Cell(), [0, 1, 2, 3, 4]),
        (Cell(actual=0), [0, 1]),
        (Cell(predicted=0), [0, 3]),
        (Cell(actual=1, predicted=0), [3]),
        (Cell(actual=2, predicted=0), []),
    ],
)
def test_the_rows_of_a_cell(answers: Answers, cell: Cell, rows: list[int]) -> None:
    assert answers.rows_of(cell).tolist() == rows


def test_many_pictures_are_read_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    table = random.dirichlet(np.ones(7), 1000).astype(np.float32)
    labels = random.integers(0, 7, 1000)
    run = write_run(tmp_path, table, labels, names=[f"{n}" for n in range(1000)], classes=list("abcdefg"))
    monkeypatch.setattr("petdesk.interpret.answers.CHUNK", 70)
    answers = read_answers(run)
    np.testing.assert_array_equal(answers.predicted, table.argmax(1))
    np.testing.assert_array_equal(answers.p_predicted, table.max(1))
    np.testing.assert_array_equal(answers.p_actual, table[np.arange(1000), labels])


def test_importing_it_needs_no_torch() -> None:
    code = "import sys, petdesk.interpret; sys.exit('torch' in sys.modules or 'PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_folder_without_predictions_says_what_to_choose(tmp_path: Path) -> None:
    with pytest.raises(NoAnswersError, match=r"holds no predictions.*Choose the folder of a run"):
        read_answers(tmp_path)


def test_no_folder_at_all(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no run"):
        read_answers(tmp_path / "nowhere")


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-7])


def no_tensors(file: Path) -> None:
    file.write_bytes(b"not one of ours")


def empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("damage", [cut_off, no_tensors, empty])
def test_a_damaged_file_is_told(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    run = write_run(tmp_path / "run")
    damage(run / "valid_predictions.safetensors")
    with pytest.raises(DataError, match="damaged, cut off, or no predictions file"):
        read_answers(run)


def test_a_file_of_weights_is_told(tmp_path: Path) -> None:
    save_file({"weight": np.zeros(3, np.float32)}, tmp_path / "model.safetensors")
    with pytest.raises(DataError, match="was not made by PetDesk"):
        read_answers(tmp_path / "model.safetensors")


NAN = float("nan")


@pytest.mark.parametrize(
    "wrong",
    [
        {"actual": (0, 0, 1, 1, 3)},
        {"actual": (0, 0, -1, 1, 2)},
        {"names": NAMES[:4]},
        {"classes": ("cat", "dog")},
        {"probabilities": [*PROBABILITIES[:4], (NAN, NAN, NAN)]},
        {"probabilities": [*PROBABILITIES[:4], (5.0, -4.5, 0.5)]},
        {"probabilities": [*PROBABILITIES[:4], (0.1, 0.1, 0.1)]},
    ],
)
def test_figures_that_do_not_fit_together_are_told(tmp_path: Path, wrong: dict[str, object]) -> None:
    arguments = {"probabilities": PROBABILITIES, "actual": ACTUAL, "names": NAMES, "classes": CLASSES} | wrong
    table, actual = np.asarray(arguments.pop("probabilities"), np.float32), np.asarray(arguments.pop("actual"))
    run = write_run(tmp_path, table, np.clip(actual, 0, 2), **arguments)  # type: ignore[arg-type]
    _rewrite_labels(run / "valid_predictions.safetensors", actual)
    with pytest.raises(DataError, match="do not fit together"):
        read_answers(run)


def _rewrite_labels(file: Path, labels: np.ndarray) -> None:
    import safetensors

    with safetensors.safe_open(file, framework="numpy") as opened:
        tensors, metadata = {name: opened.get_tensor(name) for name in opened.keys()}, opened.metadata()  # noqa: SIM118
    save_file(tensors | {"labels": labels.astype(np.int64), "losses": np.ones(5, np.float32)}, file, metadata=metadata)


def test_a_probability_that_was_rounded_to_nothing(tmp_path: Path) -> None:
    run = write_run(tmp_path, [[1.0, 0.0]], [1], names=["a"], classes=["k", "l"])
    assert read_answers(run).losses.tolist() == [float("inf")]
