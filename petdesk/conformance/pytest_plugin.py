"""pytest's part of the conformance suite: a plugin's own test asks for `conformance_check`.

    PLUGIN = "my_plugin"  # a module, a folder, a file, or an installed plugin's name

    def test_conforms(conformance_check):
        conformance_check()

A dataset's test gives it something to read: `conformance_check(source=folder)`.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest


class ConformanceCheck(Protocol):
    """What the fixture `conformance_check` is."""

    def __call__(
        self,
        plugin: str | None = None,
        *,
        source: Path | None = None,
        params: Mapping[str, Mapping[str, Any]] | None = None,
        only: tuple[str, ...] = (),
        first: int | None = None,
    ) -> None: ...


@pytest.fixture
def conformance_check(request: pytest.FixtureRequest) -> ConformanceCheck:
    """Runs PetDesk's conformance suite; the test fails with a sentence for each fault.

    What could not be looked at fails it too, a missing graphics card aside: a test that tests nothing is none. Notes
    are shown with `pytest -rA`.

    Args of the function that it gives:
        plugin: What to check, as `petdesk plugins check` takes it; PLUGIN of the test's module when left out.
        source: What a dataset is to read; without one it is tried on a few common layouts.
        params: Key of a spec -> its settings, in place of the defaults.
        only: Keys of the specs to look at; all when left out.
        first: How many specs of each kind are looked at; all when left out.
    """

    def run(
        plugin: str | None = None,
        *,
        source: Path | None = None,
        params: Mapping[str, Mapping[str, Any]] | None = None,
        only: tuple[str, ...] = (),
        first: int | None = None,
    ) -> None:
        __tracebackhide__ = True
        from petdesk.api import PetDeskError
        from petdesk.conformance.bench import Wishes
        from petdesk.conformance.check import ON_THE_CARD
        from petdesk.conformance.conform import conform
        from petdesk.events import Checked

        target = plugin or getattr(request.module, "PLUGIN", None)
        if not target:
            pytest.fail('Say what to check: write PLUGIN = "my_module" at the top of this test.', pytrace=False)
        wishes = Wishes(source=source, params=params or {}, only=only, first=first)
        try:
            found = [event for event in conform(str(target), wishes) if isinstance(event, Checked)]
        except PetDeskError as error:
            pytest.fail(str(error), pytrace=False)
        for note in (each for each in found if each.verdict == "noted"):
            print(f"{note.of}: {note.sentence}")  # pytest keeps it for who asks
        faults = [
            each
            for each in found
            if each.verdict == "failed" or (each.verdict == "skipped" and each.check != ON_THE_CARD)
        ]
        if faults:
            lines = (f"{each.of}, {each.verdict}: {each.check}\n    {each.sentence}" for each in faults)
            pytest.fail("\n".join(lines), pytrace=False)

    return run
