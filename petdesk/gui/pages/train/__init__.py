"""The page that trains."""

from petdesk.gui.pages.train.page import TrainPage

__all__ = ["TrainPage"]
