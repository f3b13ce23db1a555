"""The rankings of pictures in the user's words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from petdesk.interpret import Ranking

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingWords:
    """A ranking's title, what it is good for, and what is said where no picture is of its kind."""

    title: str
    hint: str
    none: str


def rankings_in_words() -> dict[Ranking, RankingWords]:
    """In the order of the choice."""
    no_pictures = translate("Rankings", "No picture was validated here.")
    no_right = translate("Rankings", "No picture here is right.")
    no_wrong = translate("Rankings", "No picture here is wrong.")
    return {
        Ranking.TOP_LOSSES: RankingWords(
            title=translate("Rankings", "Top losses"),
            hint=translate(
                "Rankings", "What surprised the model most comes first: the place to look for wrong labels."
            ),
            none=no_pictures,
        ),
        Ranking.MOST_INCORRECT: RankingWords(
            title=translate("Rankings", "Most incorrect"),
            hint=translate("Rankings", "Wrong answers, those first of which the model was surest."),
            none=no_wrong,
        ),
        Ranking.MOST_UNCERTAIN: RankingWords(
            title=translate("Rankings", "Most uncertain"),
            hint=translate("Rankings", "Those first for which the model wavered between the most classes."),
            none=no_pictures,
        ),
        Ranking.MOST_CORRECT: RankingWords(
            title=translate("Rankings", "Most correct"),
            hint=translate("Rankings", "Right answers, those first of which the model was surest."),
            none=no_right,
        ),
        Ranking.RANDOM_CORRECT: RankingWords(
            title=translate("Rankings", "Random correct"),
            hint=translate("Rankings", "Right answers, drawn by chance."),
            none=no_right,
        ),
        Ranking.RANDOM_INCORRECT: RankingWords(
            title=translate("Rankings", "Random incorrect"),
            hint=translate("Rankings", "Wrong answers, drawn by chance."),
            none=no_wrong,
        ),
    }
