"""What of a search for wrong labels is kept in the project."""

from pathlib import Path

import pytest

from petdesk.events import Finished
from petdesk.gui.pages.data_cleaner import suspects
from petdesk.project import Project
from petdesk.registry import Registry


@pytest.mark.parametrize(("likely", "kept"), [(3000, 3000), (500, 2000)])
def test_every_likely_wrong_label_is_kept(
    shapes_project: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch, likely: int, kept: int
) -> None:
    told = [
        {
            "picture": number, "given": "a", "suggested": "b", "probability_given": 0.1, "probability_suggested": 0.9,
            "likely": number < likely, "path": "x.png", "score": 0.0,
        }
        for number in range(4000)
    ]  # fmt: skip
    figures = {"pictures": 40_000, "likely": likely, "error_rate": 0.1, "network": "tiny", "seconds": 1.0}
    monkeypatch.setattr(
        "petdesk.interpret.wrong_labels.find_wrong_labels",
        lambda *_: iter([Finished(result=figures | {"suspects": told})]),
    )
    with Project.open(shapes_project) as project:
        (event,) = suspects.search_in(project, registry)
    assert isinstance(event, Finished)
    found = suspects.read_suspects(event.result)
    assert [one.picture for one in found] == list(range(kept))
    assert sum(one.likely for one in found) == likely
