"""Labelling folders of pictures with a trained model."""

from petdesk.predict.answerer import Answer, Answerer
from petdesk.predict.folder import files_below, predict

__all__ = ["Answer", "Answerer", "files_below", "predict"]
