"""Which predictions are shown, and in which order."""

from dataclasses import replace

import pytest

from petdesk.predict.choice import Choice, counts
from petdesk.predict.predictions import Predictions

ROWS = [
    ("/p/b.jpg", "cat", 0.9, ""),
    ("/p/a.jpg", None, None, "it is cut off"),
    ("/p/Beach/c.jpg", "dog", 0.4, ""),
    ("/p/Beach/d.jpg", "Ape", 0.5, ""),
    ("/p/Beach/e.txt", None, None, "a text"),
]


@pytest.fixture
def predictions() -> Predictions:
    made = Predictions()
    for row in ROWS:
        made.add(*row)
    return made


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        (Choice(), [0, 1, 2, 3, 4]),
        (Choice(standing="sure"), [0, 3]),
        (Choice(standing="unsure"), [2]),
        (Choice(standing="unread"), [1, 4]),
        (Choice(standing="unsure", threshold=0.95), [0, 2, 3]),
        (Choice(labels=frozenset({"cat", "dog"})), [0, 2]),
        (Choice(labels=frozenset({"fish"})), []),
        (Choice(lowest=0.5), [0, 3]),
        (Choice(highest=0.5), [2, 3]),
        (Choice(lowest=0.5, highest=0.5), [3]),
        (Choice(text="beach"), [2, 3, 4]),
        (Choice(text="CUT OFF"), [1]),
        (Choice(text="beach", standing="unread"), [4]),
        (Choice(descending=True), [4, 3, 2, 1, 0]),
        (Choice(column="confidence"), [2, 3, 0, 1, 4]),
        (Choice(column="confidence", descending=True), [0, 3, 2, 1, 4]),
        (Choice(column="label"), [3, 0, 2, 1, 4]),
        (Choice(column="error"), [4, 1, 0, 2, 3]),
        (Choice(column="error", descending=True), [0, 2, 3, 1, 4]),
    ],
)
def test_rows(predictions: Predictions, choice: Choice, rows: list[int]) -> None:
    assert choice.rows(predictions).tolist() == rows


def test_new_rows_alone_can_be_asked_for(predictions: Predictions) -> None:
    assert Choice(standing="unread").rows(predictions, start=2).tolist() == [4]


def test_only_the_order_of_files_grows_at_its_end() -> None:
    assert Choice(text="x").in_order_of_files
    assert not replace(Choice(), descending=True).in_order_of_files
    assert not replace(Choice(), column="label").in_order_of_files


def test_counts(predictions: Predictions) -> None:
    assert counts(predictions, 0.5) == {"all": 5, "sure": 2, "unsure": 1, "none": 0, "unread": 2}
    assert counts(Predictions(), 0.5) == {"all": 0, "sure": 0, "unsure": 0, "none": 0, "unread": 0}


def test_labels_are_counted_the_most_frequent_first(predictions: Predictions) -> None:
    predictions.add("/p/f.jpg", "dog", 0.7, "")
    assert list(predictions.label_counts().items()) == [("dog", 2), ("cat", 1), ("Ape", 1)]


@pytest.fixture
def with_others(predictions: Predictions) -> Predictions:
    """Two pictures of none of the classes, one of them hardly so."""
    predictions.none = "none of these"
    predictions.add("/p/g.jpg", "none of these", 0.6, "")
    predictions.add("/p/h.jpg", "none of these", 0.1, "")
    return predictions


@pytest.mark.parametrize(
    ("choice", "rows"),
    [
        (Choice(standing="none"), [5, 6]),
        (Choice(standing="sure"), [0, 3]),
        (Choice(standing="unsure"), [2]),
        (Choice(standing="unread"), [1, 4]),
        (Choice(standing="none", lowest=0.5), [5]),
        (Choice(labels=frozenset({"none of these", "cat"})), [0, 5, 6]),
        (Choice(column="label"), [3, 0, 2, 5, 6, 1, 4]),  # after every class, before what has no label
    ],
)
def test_none_of_the_classes_is_neither_sure_nor_unsure(
    with_others: Predictions, choice: Choice, rows: list[int]
) -> None:
    assert choice.rows(with_others).tolist() == rows


def test_none_of_the_classes_is_counted_by_itself(with_others: Predictions) -> None:
    assert counts(with_others, 0.5) == {"all": 7, "sure": 2, "unsure": 1, "none": 2, "unread": 2}
    assert [with_others.is_outside(row) for row in range(7)] == [False] * 5 + [True] * 2


def test_a_label_of_that_name_is_a_label_where_every_picture_is_one_of_the_classes(predictions: Predictions) -> None:
    predictions.add("/p/g.jpg", "none of these", 0.6, "")
    assert counts(predictions, 0.5) == {"all": 6, "sure": 3, "unsure": 1, "none": 0, "unread": 2}
    assert Choice(standing="none").rows(predictions).tolist() == []
    assert not predictions.is_outside(5)


def test_new_rows_of_none_alone_can_be_asked_for(with_others: Predictions) -> None:
    assert Choice(standing="none").rows(with_others, start=6).tolist() == [6]
    assert Choice(standing="sure").rows(with_others, start=3).tolist() == [3]
