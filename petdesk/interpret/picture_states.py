"""The pictures of a run as they are in the project now: relabelled, excluded, moved, or gone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from petdesk.interpret.answers import Answers
from petdesk.project import Picture, Project
from petdesk.project.source import name_in


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureState:
    """A validated picture as the project has it now.

    Attributes:
        id: In the project.
        label: Its class now, which may be another than the one that it was validated with.
        excluded: Whether it is out of training and validation.
        gone: Whether the last scan no longer found it.
    """

    id: int
    label: str
    excluded: bool
    gone: bool


class ProjectView:
    """Finds a run's pictures in a project, by where they lie and never by a like name in another folder.

    The folder with the pictures may have been moved with the project since, and files by the project itself; then they
    are looked for where they are now.
    """

    def __init__(self, answers: Answers, project: Project) -> None:
        """Looks whether the run's folder of pictures is the project's; reads the disk."""
        self._answers, self._project = named_as_now(answers, project), project
        self._root = project.root
        self._same_root = _is_same(answers, project, self._root)

    def path(self, row: int) -> Path:
        """Where the picture lies now."""
        return self._root / self._answers.names[row] if self._same_root else self._answers.path(row)

    def states(self, rows: Iterable[int]) -> list[PictureState | None]:
        """How the pictures in these rows are now; None for those that the project does not have.

        Raises:
            ProjectError: The project is closed or cannot be read.
        """
        names = [self._name(row) for row in rows]
        ids = self._project.pictures.find(dict.fromkeys(names))
        found = {picture.id: picture for picture in self._project.pictures.get(ids.values())}
        return [_state(found[ids[name]]) if name in ids else None for name in names]

    def _name(self, row: int) -> str:
        if self._same_root:
            return self._answers.names[row]
        return name_in(self._root, self._answers.path(row))


def named_as_now(answers: Answers, project: Project) -> Answers:
    """The answers with the names of now for pictures whose files the project moved since (see `petdesk.project.apply`).

    Raises:
        ProjectError: The project is closed or cannot be read.
    """
    now = project.files.former_names()
    if not now or not _is_same(answers, project, project.root):
        return answers
    return replace(answers, names=[now.get(name, name) for name in answers.names])


def _state(picture: Picture) -> PictureState:
    return PictureState(id=picture.id, label=picture.label, excluded=picture.excluded, gone=picture.gone)


def _is_same(answers: Answers, project: Project, root: Path) -> bool:
    if answers.root == root:
        return True
    try:
        return answers.root.samefile(root)
    except OSError:
        # One of the two is not there. A run of this project whose pictures are no longer where they were: both were
        # moved together.
        own = answers.file.parent.parent == project.runs_folder
        return own and not answers.root.exists() and root.exists()
