"""Copies hidden among drawn pets, which look much alike: they are found, and nothing else."""

from pathlib import Path
from typing import Any

import pytest
from hidden_copies import KINDS, hide_copies, precision_and_recall

from petdesk.data.audit import audit, latest
from petdesk.registry import Registry


@pytest.fixture
def pets(tmp_path: Path, registry: Registry) -> Path:
    folder = tmp_path / "pets"
    folder.mkdir()
    dataset = registry.datasets["drawn-pets"]
    for _ in dataset.prepare(folder, dataset.params(pictures=320, size=96)):  # type: ignore[misc]
        pass
    return folder


def test_hidden_copies_are_found_and_nothing_else(pets: Path, project_of: Any) -> None:
    hidden = hide_copies(pets, of_each=12, seed=5)
    project = project_of(pets)
    *_, last = audit(project)
    assert last.result["opened"] == 320 + 60
    names = {picture.id: picture.name for picture in project.pictures.select()}
    found = latest(project)
    assert found is not None
    groups = [(one.kind, [names[picture] for picture in one.pictures]) for one in found.findings if one.kind in KINDS]
    for kind, (precision, recall) in precision_and_recall(hidden, groups).items():
        assert precision >= 0.99, kind
        assert recall >= (0.8 if kind in ("cropped", "flipped") else 0.99), kind


def test_a_second_audit_opens_what_changed_only(pets: Path, project_of: Any) -> None:
    project = project_of(pets)
    assert list(audit(project))[-1].result["opened"] == 320
    assert list(audit(project))[-1].result["opened"] == 0
    hide_copies(pets, of_each=1, seed=0)
    assert latest(project).missing == 0  # it does not look at the folder
    project = [project.close(), project_of(pets)][1]
    assert latest(project).missing == 6  # with the one of which an exact copy came: only now its hash is needed
    assert list(audit(project))[-1].result["opened"] == 6
