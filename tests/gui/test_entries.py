"""Edits in words, as the Edit menu says them."""

from collections.abc import Callable
from typing import Any

import pytest

from petdesk.gui.entries import described
from petdesk.gui.session import Session
from petdesk.project import Edits


def last(session: Session) -> str:
    assert session.project is not None
    entry = session.project.journal.next_undo()
    assert entry is not None
    return described(entry)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("train.batch_size", 32, "set the batch size to 32"),
        ("train.arch", "resnet18", "set the network to resnet18"),
        ("split.valid_fraction", 0.3, "set the share for validation to 0.3"),
        ("train.phases", [{"name": "head"}], "change the phases"),
        ("train.augmentation_params", {"p_flip": 1.0}, "change the augmentation's settings"),
        ("train.of_a_plugin", True, "set of a plugin to true"),
    ],
)
def test_a_setting_has_the_name_that_the_form_gives_it(
    project_session: Session, key: str, value: Any, words: str
) -> None:
    project_session.edit_setting(key, value)
    assert last(project_session) == words


def test_a_setting_that_is_put_back_says_so(project_session: Session) -> None:
    project_session.edit_setting("train.lr", 0.01)
    project_session.edit_setting("train.lr", None)
    assert last(project_session) == "set the learning rate back"


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda edits, ids: edits.relabel(ids, "blue"), ("call 2 picture", "blue")),
        (lambda edits, ids: edits.move(ids, "valid"), ("move 2 picture", "to validation")),
        (lambda edits, ids: edits.exclude(ids), ("leave out 2 picture",)),
        (lambda edits, _ids: edits.rename_class("red", "crimson"), ("rename class red to crimson",)),
        (lambda edits, _ids: edits.merge_classes(["red", "green"], "green"), ("merge classes into green",)),
        (lambda edits, ids: edits.relabel(ids, "a" * 60), ("call 2 picture", "…")),
    ],
)
def test_an_edit_of_pictures_is_told_with_their_number(
    project_session: Session, edit: Callable[[Edits, list[int]], object], words: tuple[str, ...]
) -> None:
    assert project_session.project is not None
    ids = [picture.id for picture in project_session.project.pictures.select(label="red")][:2]
    project_session.edit(lambda edits: edit(edits, ids))
    assert all(part in last(project_session) for part in words)
