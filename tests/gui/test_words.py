"""What the app says in words: numbers and dates of the language, names of runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QLocale

from petdesk.gui.words import in_locale, in_short, run_name


@pytest.fixture(params=["en_GB", "de_DE", "fr_FR"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_numbers_have_the_decimal_point_of_the_language(language: str) -> None:
    point = "." if language == "en_GB" else ","
    assert in_locale("3.2e-04") == f"3{point}2e-04"
    assert in_locale("12") == "12"


def test_dates_have_all_digits_of_the_year(language: str) -> None:
    text = in_short(QDateTime.fromString("2027-03-04T15:06:00", "yyyy-MM-ddTHH:mm:ss"))
    assert text.count("2027") == 1
    assert text.index("04") < text.index("03") < text.index("2027")
    assert "15:06" in text


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("0003-resnet18-fine-tune", "3 resnet18-fine-tune"),
        ("0120-tiny", "120 tiny"),
        ("my-run", "my-run"),
        ("0003", "0003"),
        ("0003-", "0003-"),
    ],
)
def test_a_run_is_named_by_its_number_and_recipe(folder: str, name: str) -> None:
    assert run_name(Path("runs", folder)) == name
