"""What applying a project to the disk would do: every file that would move, and every one that cannot."""

import itertools
import os
import stat
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from petdesk.project.apply.names import LabelPlace, label_place, names_device, numbered, read, unfit, with_label
from petdesk.project.errors import ProjectError
from petdesk.project.files import Files
from petdesk.project.pictures import Picture

if TYPE_CHECKING:
    from petdesk.project.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One file that gets another name.

    Attributes:
        picture: Its id.
        before, after: Names relative to the project's root.
        label_before, label: What the source calls it by these names.
        size, mtime_ns: By which the file is known again after a crash.
        numbered: Whether the plain name was taken, so that a number was added.
    """

    picture: int
    before: str
    after: str
    label_before: str
    label: str
    size: int
    mtime_ns: int
    numbered: bool = False


Why: TypeAlias = Literal["outside", "unfit", "meaning", "missing", "link", "misread", "taken"]

REASONS: Mapping[Why, str] = MappingProxyType(
    {
        "outside": "It lies outside of the folder of the pictures.",
        "unfit": "No folder or file can be called {label!r} everywhere. Rename the class.",
        "meaning": "What is called {label!r} on the disk is another class in this project.",
        "missing": "The file is not there.",
        "link": "It is a link to a file elsewhere, which moving could break.",
        "misread": "With {label!r} in its name the source would read another class from it.",
        "taken": "The name is taken, and no free one gives the class {label!r}.",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """One file that keeps its name although its label is another."""

    picture: int
    name: str
    label: str
    why: Why

    @property
    def reason(self) -> str:
        """Why, as a sentence."""
        return REASONS[self.why].format(label=self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What would be done, in the order of the names."""

    root: Path
    moves: tuple[Move, ...]
    refused: tuple[Refused, ...]


def plan_apply(project: "Project") -> Plan:
    """Looks what would have to move so that a fresh scan of the source gives the labels that the project has now.

    Nothing is changed. A name that is taken gets a number; what cannot move is in `refused`.

    Raises:
        ProjectError: The labels of this source are not in names, or its folder is not there.
    """
    source, root = project.source, project.root
    place = label_place(source.dataset, source.params, source_is_folder=root == source.path)
    if not root.is_dir():
        raise ProjectError(f"{root}, the folder with this project's pictures, is not there. Connect its disk.")
    planner = _Planner(place, root, project.files)
    pictures = list(project.pictures.select())
    planner.learn(pictures)
    moves, refused = list[Move](), list[Refused]()
    for picture in pictures:
        if picture.label == picture.scanned_label:
            continue
        planned = planner.plan(picture)
        if isinstance(planned, Move):
            moves.append(planned)
        else:
            refused.append(Refused(picture=picture.id, name=picture.name, label=picture.label, why=planned))
    return Plan(root=root, moves=tuple(moves), refused=tuple(refused))


class _Planner:
    def __init__(self, place: LabelPlace, root: Path, files: Files) -> None:
        self._place, self._root, self._is_known = place, root, files.is_known
        self._meanings = files.folder_meanings()
        self._raw: dict[str, str] = {}
        self._planned: set[str] = set()

    def learn(self, pictures: Iterable[Picture]) -> None:
        """Remembers how classes are spelt on the disk, where one name can be spelt in several ways (macOS)."""
        for picture in pictures:
            raw = read(self._place, picture.name)
            if raw is not None:
                self._raw.setdefault(picture.scanned_label, raw)

    def plan(self, picture: Picture) -> Move | Why:
        """The move, or why there is none."""
        if Path(picture.name).is_absolute():
            return "outside"
        if unfit(picture.label):
            return "unfit"
        if self._meanings.get(picture.label, picture.label) != picture.label:
            return "meaning"
        try:
            status = os.lstat(self._root / picture.name)
        except OSError:
            return "missing"
        if not stat.S_ISREG(status.st_mode):
            return "link"
        wanted = with_label(self._place, picture.name, self._raw.get(picture.label, picture.label))
        if wanted is None:
            return "misread"
        if any(map(names_device, set(wanted.split("/")) - set(picture.name.split("/")))):
            return "unfit"
        after = self._free(wanted)
        if after is None:
            return "taken"
        return Move(
            picture=picture.id,
            before=picture.name,
            after=after,
            label_before=picture.scanned_label,
            label=picture.label,
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            numbered=after != wanted,
        )

    def _free(self, wanted: str) -> str | None:
        name = next(filter(self._is_free, itertools.chain([wanted], numbered(self._place, wanted))), None)
        if name is not None:
            self._planned.add(_folded(name))
        return name

    def _is_free(self, name: str) -> bool:
        # Some disks tell no capitals apart, and no spellings of accents: two such names are one file there.
        taken = _folded(name) in self._planned or os.path.lexists(self._root / name)
        return not taken and not self._is_known(name)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
