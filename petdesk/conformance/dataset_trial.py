"""A dataset on trial: what it is tried on, and what it says of that."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from petdesk.api import DatasetSpec, Item, Params, Remark
from petdesk.conformance.check import Skip
from petdesk.conformance.sample_sources import LAYOUTS

MOST_ITEMS = 200_000
"""Of a source that are looked at."""


@dataclass
class DatasetTrial:
    """A dataset on trial.

    Attributes:
        spec: The dataset.
        params: Its settings.
        given: The source that its author gave.
        folder: For sources of our own.
    """

    spec: DatasetSpec
    params: Params
    given: Path | None
    folder: Path
    layouts: dict[str, Path] = field(default_factory=dict)

    def layout(self, name: str) -> Path:
        """A source of our own, made when it is first asked for."""
        if name not in self.layouts:
            self.layouts[name] = self.folder / name.replace(" ", "-")
            self.layouts[name].mkdir()
            LAYOUTS[name](self.layouts[name])
        return self.layouts[name]

    @cached_property
    def source(self) -> Path:
        """What it is tried on: the given source, or that of ours which it recognises best."""
        if self.given is not None:
            return self.given.expanduser().absolute()
        sureness = {name: self.spec.recognise(self.layout(name)) for name in LAYOUTS}
        best = max(sureness, key=lambda name: sureness[name])
        if not sureness[best] > 0:
            raise Skip(
                "It recognises none of the suite's own folders. Give it something to read: --source FOLDER, "
                "or conformance_check(source=folder) in a test."
            )
        return self.layout(best)

    def scan(self, source: Path | None = None) -> Iterator[Any]:
        """A scan that has not begun."""
        return self.spec.scan(source or self.source, self.params)

    @cached_property
    def answers(self) -> list[Item | Remark]:
        """All that it says of its source."""
        return list(islice(self.scan(), MOST_ITEMS))

    @property
    def items(self) -> list[Item]:
        """The pictures that it names there."""
        return [answer for answer in self.answers if isinstance(answer, Item)]
