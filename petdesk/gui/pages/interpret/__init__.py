"""The Interpret page: where a run was right and wrong, in figures and in pictures."""

from petdesk.gui.pages.interpret.page import InterpretPage

__all__ = ["InterpretPage"]
