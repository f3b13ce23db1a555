"""Which of many keys somebody may have meant."""

from typing import Any

import pytest

from petdesk.api import ArchitectureSpec, SettingsError
from petdesk.registry import PluginRecord, PluginState, SpecTable
from petdesk.registry.nearby import named, nearby

ZOO = [f"zoo{number}" for number in range(1200)]


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("resnet18", ["resnet18d"]),
        ("RESNET18", ["resnet18d"]),
        ("resent18d", ["resnet18d"]),
        ("zoo119", ["zoo119", *(f"zoo119{digit}" for digit in range(7))]),
        ("platypus", []),
        ("", []),
    ],
)
def test_what_holds_it_comes_first_and_what_is_spelled_nearly_so_follows(wanted: str, near: list[str]) -> None:
    assert nearby(wanted, ["resnet18d", *ZOO]) == near


def test_a_sentence_names_all_of_a_few_and_some_of_many() -> None:
    assert named(["a", "b"], "x") == "a, b"
    assert named([], "x") == "none"
    assert named(["resnet18d", *ZOO], "resnet18") == "resnet18d and 1200 others"
    assert named(ZOO, "platypus") == "1200 of other names"


def test_a_key_among_a_thousand_is_refused_in_a_short_sentence() -> None:
    def build(*_: Any) -> Any:
        raise AssertionError("nothing is built here")

    table: SpecTable[ArchitectureSpec] = SpecTable("architecture")
    record = PluginRecord(name="zoo", source="zoo", version="", builtin=False, state=PluginState.LOADED)
    table.add([ArchitectureSpec(key=key, title=key, summary="An animal.", build=build) for key in ZOO], record)
    with pytest.raises(SettingsError, match="There are: zoo") as caught:
        table["zoo42x"]
    assert len(str(caught.value)) < 400
