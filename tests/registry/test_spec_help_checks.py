"""A spec's help is text, or its plugin is broken: the app shows it as it is."""

from typing import Any

import pytest

from petdesk.api import SchedulerSpec
from petdesk.registry.spec_checks import LONGEST_HELP, Fault, check_spec


def spec(text: Any) -> SchedulerSpec:
    def build(*_: Any) -> Any:
        raise AssertionError("nothing is built here")

    return SchedulerSpec(key="flat", title="Flat", summary="It is flat.", help=text, build=build)


@pytest.mark.parametrize("text", ["", "# Flat", "x" * LONGEST_HELP])
def test_text_goes(text: str) -> None:
    check_spec("petdesk_schedulers", spec(text))


@pytest.mark.parametrize("text", [None, 3, b"# Flat", ["# Flat"], "x" * (LONGEST_HELP + 1)])
def test_what_is_no_text_or_endless_is_refused(text: Any) -> None:
    with pytest.raises(Fault, match="the help of 'flat' must be text"):
        check_spec("petdesk_schedulers", spec(text))
