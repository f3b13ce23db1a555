"""The ranking of compared bodies."""

from petdesk.training.compare_body import Body, BodyFacts
from petdesk.training.ranking import Score, ranked, told


def score(arch: str, wrong: str) -> Score:
    """`wrong`: `x` for each picture that was answered wrongly; blank where it was not tested."""
    facts = BodyFacts(body=Body(arch=arch), title=arch, weights="random", parameters=7, seconds=1.0)
    answers = {f"{place}.jpg": letter == "x" for place, letter in enumerate(wrong) if letter != " "}
    return Score(facts=facts, wrong=answers, seconds=2.0)


def test_the_lowest_error_is_first_and_the_others_are_behind_it() -> None:
    places = ranked([score("b", "x" * 40 + "." * 60), score("a", "x" * 20 + "." * 80), score("c", "x" * 21 + "." * 79)])
    assert [place.score.facts.body.arch for place in places] == ["a", "c", "b"]
    assert [place.error_rate for place in places] == [0.2, 0.21, 0.4]
    assert [round(place.behind.value, 9) for place in places] == [0, 0.01, 0.2]
    assert [place.behind.is_noise for place in places] == [True, True, False]
    assert all(place.error_low < place.error_rate < place.error_high for place in places)


def test_only_pictures_that_all_were_tested_on_count() -> None:
    places = ranked([score("a", " x..xxxx"), score("b", "xx..... ")])
    assert {place.pictures for place in places} == {6}
    assert [place.error_rate for place in places] == [1 / 6, 4 / 6]


def test_a_single_body_is_the_best() -> None:
    (place,) = ranked([score("a", "x...")])
    assert told(place)["behind"] == 0
    assert told(place)["error_rate"] == 0.25
