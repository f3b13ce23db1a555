"""Where a trained model is right and wrong: what it answered for the validation pictures, counted and ranked.

answers = read_answers(Path("run"))
counts = confusion(answers)
worst = ranked(answers, Ranking.TOP_LOSSES)[:9]

Works on columns of numbers and names; no picture is opened.
"""

from petdesk.interpret.answers import PREDICTIONS, Answers, Cell, NoAnswersError, read_answers
from petdesk.interpret.ask import predictions_of
from petdesk.interpret.calibration import Calibration, calibrate, confidences
from petdesk.interpret.change import Change, change
from petdesk.interpret.confusion import ConfusedPair, confusion, most_confused, row_shares
from petdesk.interpret.coverage import Coverage, coverage
from petdesk.interpret.export import write_matrix, write_report
from petdesk.interpret.model_trust import keep_answer_from, keep_temperature
from petdesk.interpret.order import class_order, similarity, soft_confusion
from petdesk.interpret.picture_states import PictureState, ProjectView, named_as_now
from petdesk.interpret.probabilities import probabilities_of
from petdesk.interpret.rankings import Ranking, ranked
from petdesk.interpret.reliability import Bin, Reliability, reliability
from petdesk.interpret.report import Averages, ClassFigures, Report, report

__all__ = [
    "PREDICTIONS",
    "Answers",
    "Averages",
    "Bin",
    "Calibration",
    "Cell",
    "Change",
    "ClassFigures",
    "ConfusedPair",
    "Coverage",
    "NoAnswersError",
    "PictureState",
    "ProjectView",
    "Ranking",
    "Reliability",
    "Report",
    "calibrate",
    "change",
    "class_order",
    "confidences",
    "confusion",
    "coverage",
    "keep_answer_from",
    "keep_temperature",
    "most_confused",
    "named_as_now",
    "predictions_of",
    "probabilities_of",
    "ranked",
    "read_answers",
    "reliability",
    "report",
    "row_shares",
    "similarity",
    "soft_confusion",
    "write_matrix",
    "write_report",
]
