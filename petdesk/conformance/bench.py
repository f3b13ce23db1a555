"""What a plugin is tried on: what its author says, and a folder of our own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from petdesk.api import Params, Spec, read_params
from petdesk.conformance.prints import Prints
from petdesk.registry import Registry


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What an author says of how a plugin is to be tried.

    Attributes:
        source: What a dataset is to read; None tries it on the layouts of `sample_sources`.
        params: Key of a spec -> its settings, in place of the defaults.
        only: Keys of the specs to look at; empty looks at all.
        first: How many specs of each kind are looked at; None is all.
    """

    source: Path | None = None
    params: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    first: int | None = None


@dataclass(frozen=True, kw_only=True)
class Bench:
    """Where one spec is tried.

    Attributes:
        wishes: The author's.
        folder: Empty; it goes when the spec is done.
        registry: PetDesk's own plugins and the one that is looked at.
        prints: What the plugin prints while it works.
    """

    wishes: Wishes
    folder: Path
    registry: Registry
    prints: Prints = field(default_factory=Prints)

    def params(self, spec: Spec) -> Params:
        """The settings to try `spec` with.

        Raises:
            SettingsError: It does not take what its author named.
        """
        return read_params(spec.params, self.wishes.params.get(spec.key, {}), owner=spec.key)
