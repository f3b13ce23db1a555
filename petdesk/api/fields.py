"""What the settings of a plugin can be beside numbers, choices and short texts: paths, colours, long texts.

They go into the annotations of a params class, and the app's forms, `petdesk plugins show` and `--param` follow them:

    class OverlayParams(Params):
        mask: Annotated[FilePath | None, suffixes(".png")] = None
        fill: Colour = "#808080"
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

HEX_COLOUR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PathRule:
    """Which paths go.

    Attributes:
        kind: What the path leads to.
        there: Whether it has to be there already; otherwise the folder that it is in has to be.
    """

    kind: Literal["file", "folder"]
    there: bool

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(schema) | {"format": "file-path" if self.kind == "file" else "directory-path"}

    def _checked(self, path: Path) -> Path:
        path = path.expanduser()
        if self.kind == "file" and path.is_dir():
            raise PydanticCustomError("path_not_file", "it is a folder, and a file is wanted")
        if self.kind == "folder" and path.is_file():
            raise PydanticCustomError("path_not_directory", "it is a file, and a folder is wanted")
        if self.there and not path.exists():
            kind = "path_not_file" if self.kind == "file" else "path_not_directory"
            raise PydanticCustomError(
                kind, "there is no such file" if self.kind == "file" else "there is no such folder"
            )
        if not self.there and not path.parent.is_dir():
            raise PydanticCustomError("parent_does_not_exist", "the folder that it goes into is not there")
        return path


FilePath: TypeAlias = Annotated[Path, PathRule(kind="file", there=True)]
"""A file that is there. Params of an architecture travel with its models to where it is not: take `Path` for those."""
FolderPath: TypeAlias = Annotated[Path, PathRule(kind="folder", there=True)]
"""A folder that is there."""
NewFilePath: TypeAlias = Annotated[Path, PathRule(kind="file", there=False)]
"""A file that will be written, into a folder that is there."""
NewFolderPath: TypeAlias = Annotated[Path, PathRule(kind="folder", there=False)]
"""A folder that will be made or written to, in one that is there."""


@dataclass(frozen=True, slots=True)
class SuffixRule:
    """How the name of a file has to end; see `suffixes`."""

    suffixes: tuple[str, ...]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if not _is_path(source):
            raise TypeError(f"suffixes() goes with a path such as FilePath, not with {source}")
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def _checked(self, path: Path | None) -> Path | None:
        if path is None or path.name.lower().endswith(tuple(map(str.lower, self.suffixes))):
            return path
        wanted = " or ".join(self.suffixes)
        raise PydanticCustomError("path_suffix", "its name must end in {suffixes}", {"suffixes": wanted})


def _is_path(source: Any) -> bool:
    """Whether a type is a path's, or may be one: `FilePath | None`."""
    if isinstance(source, type):
        return issubclass(source, Path)
    return any(_is_path(part) for part in get_args(source))


def suffixes(*endings: str) -> SuffixRule:
    """Says how file names have to end, in capitals or not.

        table: Annotated[FilePath, suffixes(".csv", ".tsv")]

    Raises:
        TypeError: There is none, or one does not begin with a dot.
    """
    if not endings or not all(ending.startswith(".") and len(ending) > 1 for ending in endings):
        raise TypeError(f"suffixes() takes endings with their dot, such as suffixes('.csv', '.tsv'), not {endings!r}")
    return SuffixRule(endings)


@dataclass(frozen=True, slots=True)
class ColourRule:
    """Takes `#rgb` and `#rrggbb`, and makes `#rrggbb` in small letters of both."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_as_hex, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(schema) | {"format": "color"}


Colour: TypeAlias = Annotated[str, ColourRule()]
"""A colour as `#rrggbb`; `rgb_of` makes numbers of it."""


def rgb_of(colour: str) -> tuple[float, float, float]:
    """Red, green and blue in [0, 1] of a `Colour`."""
    digits = _as_hex(colour)[1:]
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def _as_hex(text: str) -> str:
    plain = text.strip().lower()
    if not HEX_COLOUR.fullmatch(plain):
        raise PydanticCustomError("colour", "it is no colour; write it as #rrggbb, such as #ff8000 for orange")
    return plain if len(plain) == 7 else "#" + "".join(2 * digit for digit in plain[1:])


@dataclass(frozen=True, slots=True)
class LongTextRule:
    """Says that a text may have several lines."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return handler(schema) | {"format": "multiline"}


LongText: TypeAlias = Annotated[str, LongTextRule()]
"""A text of several lines."""
