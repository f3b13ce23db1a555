"""Labels from file names, by a regular expression with one group."""

import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator

from petdesk.api import DataError, DatasetSpec, Item, Params, Remark, SettingsError, picture_files
from petdesk_standard.datasets.layout import examples, label_text, look, no_pictures, require_folder

DEFAULT_PATTERN = r"^(.+)_\d+\.[^.]+$"

PROBE_LENGTH = 60
PROBE_SECONDS = 0.25


class FilenamePatternParams(Params):
    pattern: str = Field(
        DEFAULT_PATTERN,
        description="A regular expression, searched for in every name; the text in its one (group) is the label",
    )
    match_on: Literal["name", "path"] = Field(
        "name",
        description="What the pattern is searched for in: the file's name, or its path below the source (with /)",
    )

    @field_validator("pattern")
    @classmethod
    def _has_one_group(cls, pattern: str) -> str:
        try:
            compiled = re.compile(pattern)
        except re.error as error:
            where = f" at character {error.pos + 1}" if error.pos is not None else ""
            raise ValueError(f"it is no regular expression ({error.msg}{where}); correct it there") from error
        except (OverflowError, RecursionError) as error:
            raise ValueError("it repeats or nests too much") from error
        if compiled.groups != 1:
            raise ValueError(
                f"it has {compiled.groups} groups in round brackets and needs exactly one, around the label, as in "
                f"{DEFAULT_PATTERN}; write (?:...) for brackets that are no group"
            )
        return pattern


def scan(source: Path, params: FilenamePatternParams) -> Iterator[Item | Remark]:
    """Yields the pictures below `source` whose name matches, in name order.

    Pictures that do not match, or whose group is empty, are left out; a remark at the end says how many.

    Raises:
        DataError: `source` is no folder, holds no pictures, or none of them matches.
        SettingsError: The pattern takes too long on names like these.
        OSError: A folder cannot be listed, also when it vanishes during the scan.
    """
    require_folder(source)
    pattern = re.compile(params.pattern)
    n_labelled, n_left_out = 0, 0
    left_out: list[str] = []
    for path in picture_files(source):
        text = path.name if params.match_on == "name" else path.relative_to(source).as_posix()
        if not n_labelled and not n_left_out:
            _refuse_slow(pattern, text)
        match = pattern.search(text)
        if match is None or not match[1]:
            n_left_out += 1
            left_out += [text] if n_left_out <= 2 else []
            continue
        n_labelled += 1
        yield Item(path, label_text(match[1]))
    if not n_labelled and not n_left_out:
        raise no_pictures(source, wanted="a folder with pictures whose names hold their labels")
    if not n_labelled:
        raise DataError(
            f"The pattern {params.pattern} finds no label in the names of the pictures in {source}, "
            f"such as {examples(left_out)}. Change the pattern so that it fits such names."
        )
    if n_left_out:
        yield Remark(
            f"Left out: {n_left_out} pictures in {source} that the pattern {params.pattern} does not fit, "
            f"such as {examples(left_out)}."
        )


def default_labels(names: Iterable[str]) -> frozenset[str]:
    """The labels that the default pattern finds in most of `names`; none where it looks like chance.

    Names of a camera (IMG_0001.jpg) match as well: labels must be several, and shared by pictures.
    """
    all_names = list(names)
    found = [match[1] for name in all_names if (match := re.search(DEFAULT_PATTERN, name))]
    labels = frozenset(map(label_text, found))
    likely = len(found) >= 0.8 * len(all_names) and 2 <= len(labels) < len(found)
    return labels if likely else frozenset()


def recognise(source: Path) -> float:
    return 0.5 if default_labels(look(source).pictures) else 0.0


def _refuse_slow(pattern: re.Pattern[str], name: str) -> None:
    """Raises SettingsError where the time for a search explodes with the length of the text.

    Python cannot stop a search, and one like (a+)+$ takes twice as long with every character that does not lead to
    a match. So texts like `name`, each one longer and none a likely match, go first: an explosion shows when it has
    taken a moment, not for ever.
    """
    text = (name * PROBE_LENGTH)[: max(PROBE_LENGTH, len(name))]
    for length in range(1, len(text) + 1):
        started = time.thread_time()
        pattern.search(f"{text[:length]}\0")
        if time.thread_time() - started > PROBE_SECONDS:
            raise SettingsError(
                f"The pattern {pattern.pattern} takes too long on names such as {name}. It has a repeat inside a "
                "repeat, such as (a+)+: write it with one of them."
            )


SPEC = DatasetSpec(
    key="filename-pattern",
    title="Labels in the file names",
    summary="A pattern takes the label out of every name: Abyssinian_12.jpg is an Abyssinian. PetDesk makes the split.",
    params=FilenamePatternParams,
    scan=scan,
    recognise=recognise,
)
