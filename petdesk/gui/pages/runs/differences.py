"""In what the settings of several runs differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ABSENT = object()
PARAMS = "_params"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting over several runs.

    Attributes:
        name: Path of names, as ("arch_params", "dropout").
        values: Of each run; `ABSENT` where a run has no such setting.
    """

    name: tuple[str, ...]
    values: tuple[Any, ...]

    @property
    def differs(self) -> bool:
        """Whether two runs have other values; one without the setting counts where another has it."""
        return any(value != self.values[0] for value in self.values[1:])


def compare(settings: Sequence[Mapping[str, Any]]) -> list[Setting]:
    """Every setting of any of the runs, in the order in which they come; params of plugins one by one."""
    flat = [_flat(values) for values in settings]
    names = dict.fromkeys(name for values in flat for name in values)
    return [Setting(name, tuple(values.get(name, ABSENT) for values in flat)) for name in names]


def _flat(values: Mapping[str, Any]) -> dict[tuple[str, ...], Any]:
    found: dict[tuple[str, ...], Any] = {}
    for name, value in values.items():
        if name.endswith(PARAMS) and isinstance(value, Mapping):
            found |= {(name, inner): inner_value for inner, inner_value in value.items()}
        else:
            found[(name,)] = value
    return found
