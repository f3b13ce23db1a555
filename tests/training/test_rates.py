"""Learning rates as people write them."""

import pytest

from petdesk.api import SettingsError
from petdesk.training.rates import rate_text, read_rate, with_highest
from petdesk.training.recipe import highest


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (2e-3, "0.002"),
        (1e-3, "0.001"),
        (9.12e-4, "9.12e-4"),
        (1.0, "1"),
        (0.0123456, "0.01235"),
        ((1e-6, 1e-4), "1e-6:1e-4"),
        ((1e-5, 1e-3), "1e-5:0.001"),
        ((1e-4, 1e-3, 1e-2), "[1e-4, 0.001, 0.01]"),
    ],
)
def test_in_as_few_digits_as_say_it(rate: object, text: str) -> None:
    assert rate_text(rate) == text
    assert read_rate(text) == pytest.approx(rate, rel=1e-3)


def test_people_write_blanks_and_commas() -> None:
    assert read_rate(" 1e-6 : 1e-4 ") == (1e-6, 1e-4)
    assert read_rate("0,002") == 0.002
    assert read_rate("[0,0001; 0,001; 0,01]") == (1e-4, 1e-3, 1e-2)
    assert read_rate("1e-4, 1e-3, 1e-2") == (1e-4, 1e-3, 1e-2)


def test_of_two_in_a_list_the_first_is_the_bodys() -> None:
    assert read_rate("[1e-4, 1e-2]") == (1e-4, 1e-4, 1e-2)
    assert read_rate(":1e-2") == pytest.approx((1e-3, 1e-3, 1e-2))  # fastai's slice(1e-2)


@pytest.mark.parametrize(
    "text", ["", "fast", "0", "-1e-3", "nan", "inf", "1e-6:1e-4:1", "1e-6:", "1:0", "[]", "[1,]", "[0,1,2]", ":"]
)
def test_what_is_no_rate_is_said(text: str) -> None:
    with pytest.raises(SettingsError, match=r"2e-3.*1e-6:1e-4"):
        read_rate(text)


def test_a_slice_keeps_its_proportion() -> None:
    assert with_highest((1e-5, 1e-3), 2e-3) == (2e-5, 2e-3)
    assert with_highest((1e-4, 1e-3, 1e-2), 1e-3) == (1e-5, 1e-4, 1e-3)
    assert with_highest(1e-3, 2e-3) == 2e-3
    assert (highest((1e-5, 1e-3)), highest(1e-3)) == (1e-3, 1e-3)
