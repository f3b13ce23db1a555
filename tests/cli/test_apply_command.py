"""`petdesk apply`: a preview, moving, taking back, and what it refuses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image


def project_of(tmp_path: Path, petdesk: Callable[..., Any]) -> Path:
    for name in ("cat/1", "cat/2", "dog/1"):
        path = tmp_path / "pets" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (8, 8), (len(name), 2, 3)).save(path)
    project = tmp_path / "Pets.petdesk"
    assert petdesk("scan", tmp_path / "pets", "--save", project).status == 0
    return project


def relabel(project: Path, name: str, label: str) -> None:
    from petdesk.project import Project

    with Project.open(project) as opened:
        opened.edits.relabel(opened.pictures.find([name]).values(), label)


def test_it_shows_moves_and_takes_back(tmp_path: Path, petdesk: Callable[..., Any]) -> None:
    project = project_of(tmp_path, petdesk)
    relabel(project, "cat/1.png", "dog")
    shown = petdesk("apply", project)
    assert "cat/1.png -> dog/1-2.png" in shown.stdout
    assert "Add --yes" in shown.stdout
    assert (tmp_path / "pets/cat/1.png").exists()
    assert "1 files moved" in petdesk("apply", project, "--yes").stdout
    assert (tmp_path / "pets/dog/1-2.png").exists()
    assert "Nothing to do" in petdesk("apply", project).stdout
    result = petdesk("apply", project, "--take-back", "--json").events()[-1]
    assert (result["moved"], result["kept"], result["state"]) == (1, [], "taken back")
    assert (tmp_path / "pets/cat/1.png").exists()


def test_it_refuses_in_one_sentence(tmp_path: Path, petdesk: Callable[..., Any], refused: Callable[..., str]) -> None:
    project = project_of(tmp_path, petdesk)
    assert "nothing to apply" in refused("apply", project, "--yes")
    assert "nothing to take back" in refused("apply", project, "--take-back")
    assert "nothing to finish" in refused("apply", project, "--finish")
    assert "no project" in refused("apply", tmp_path / "none.petdesk")
    assert petdesk("apply", project, "--yes", "--finish").status == 2
