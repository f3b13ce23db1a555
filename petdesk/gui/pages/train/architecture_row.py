"""A network among many, and which of them are wanted."""

from collections.abc import Iterator
from dataclasses import dataclass

from petdesk.api import ArchitectureSpec
from petdesk.gui.words import translated
from petdesk.registry import PluginRecord, SpecTable
from petdesk.training.pretrained import fetched_files, fetched_weights

MILLION = 1_000_000
SIZES: tuple[tuple[int, int | None], ...] = (
    (0, 5 * MILLION),
    (5 * MILLION, 15 * MILLION),
    (15 * MILLION, 40 * MILLION),
    (40 * MILLION, 100 * MILLION),
    (100 * MILLION, None),
)
"""From how many parameters to below how many, of each choice of size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchitectureRow:
    """One network.

    Attributes:
        spec: What its plugin says of it.
        title: Its name in the user's language.
        plugin: Who brings it.
        here: Whether its pre-trained weights are on this computer, as far as can be known.
        name: Its title and key in small letters, where a search looks first.
        words: All that a search looks through, likewise.
    """

    spec: ArchitectureSpec
    title: str
    plugin: str
    here: bool
    name: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which networks are wanted.

    Attributes:
        text: Words, each a part of the name, the key, the summary or the plugin.
        size: One of `SIZES`; None for any. Networks of unknown size are in none.
        pretrained: Whether only those with pre-trained weights go.
    """

    text: str = ""
    size: tuple[int, int | None] | None = None
    pretrained: bool = False

    def fits(self, row: ArchitectureRow) -> bool:
        """Whether a network is wanted."""
        if self.pretrained and not row.spec.pretrained:
            return False
        return self._is_of_size(row.spec.parameters) and all(word in row.words for word in self.text.casefold().split())

    def is_named(self, row: ArchitectureRow) -> bool:
        """Whether it is the name that has the words, not only what is said of the network."""
        return all(word in row.name for word in self.text.casefold().split())

    def _is_of_size(self, parameters: int | None) -> bool:
        if self.size is None:
            return True
        lower, upper = self.size
        return parameters is not None and lower <= parameters and (upper is None or parameters < upper)


def rows_of(architectures: SpecTable[ArchitectureSpec]) -> Iterator[ArchitectureRow]:
    """The networks there are, in the order of the registry."""
    files = fetched_files()
    for spec in architectures:
        plugin, title = plugin_name(architectures.plugin_of(spec.key)), translated(spec.title)
        yield ArchitectureRow(
            spec=spec,
            title=title,
            plugin=plugin,
            here=spec.pretrained and fetched_weights(spec, files) is not None,
            name=f"{title} {spec.key}".casefold(),
            words=f"{title} {spec.key} {translated(spec.summary)} {plugin}".casefold(),
        )


def plugin_name(plugin: PluginRecord) -> str:
    """Who brings something: PetDesk, a package, or a file by its name."""
    if plugin.builtin:
        return "PetDesk"
    return plugin.name if "/" in plugin.source or "\\" in plugin.source else plugin.source
