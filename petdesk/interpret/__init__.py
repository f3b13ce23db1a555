"""Where a trained model is right and wrong: what it answered for the validation pictures, counted and ranked.

answers = read_answers(Path("run"))
counts = confusion(answers)
worst = ranked(answers, Ranking.TOP_LOSSES)[:9]

Works on columns of numbers and names; no picture is opened.
"""

from petdesk.interpret.answers import PREDICTIONS, Answers, Cell, NoAnswersError, read_answers
from petdesk.interpret.confusion import ConfusedPair, confusion, most_confused, row_shares
from petdesk.interpret.export import write_matrix, write_report
from petdesk.interpret.picture_states import PictureState, ProjectView
from petdesk.interpret.rankings import Ranking, ranked
from petdesk.interpret.report import Averages, ClassFigures, Report, report

__all__ = [
    "PREDICTIONS",
    "Answers",
    "Averages",
    "Cell",
    "ClassFigures",
    "ConfusedPair",
    "NoAnswersError",
    "PictureState",
    "ProjectView",
    "Ranking",
    "Report",
    "confusion",
    "most_confused",
    "ranked",
    "read_answers",
    "report",
    "row_shares",
    "write_matrix",
    "write_report",
]
