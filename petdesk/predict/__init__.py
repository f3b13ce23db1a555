"""Labelling folders of pictures with a trained model."""

from petdesk.predict.answerer import Answer, Answerer
from petdesk.predict.asking import Asking
from petdesk.predict.folder import files_below, predict
from petdesk.predict.loaded import AnswererCache, load_answerer
from petdesk.predict.one import predict_one

__all__ = [
    "Answer",
    "Answerer",
    "AnswererCache",
    "Asking",
    "files_below",
    "load_answerer",
    "predict",
    "predict_one",
]
