from collections.abc import Iterator
from pathlib import Path

import pytest
from project_samples import items_in, result_of

from petdesk.project import Project, Source


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    return folder


@pytest.fixture
def project(tmp_path: Path, pictures: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Pets.petdesk", source=Source(path=pictures, dataset="folders")) as made:
        result_of(made.rescan(items_in(pictures)))
        yield made
