"""The Predict page: a trained model labels folders of pictures."""

from petdesk.gui.pages.predict.page import PredictPage

__all__ = ["PredictPage"]
