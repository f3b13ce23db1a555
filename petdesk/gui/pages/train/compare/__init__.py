"""Which network suits my pictures, and would more photos help: the dialog of the Train page."""

from petdesk.gui.pages.train.compare.dialog import CompareDialog

__all__ = ["CompareDialog"]
