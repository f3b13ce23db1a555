"""The cleaner: labelling pictures by keyboard, likely wrong labels, and training again to see what it changed."""

from petdesk.gui.pages.data_cleaner.cleaner_panel import CleanerPanel

__all__ = ["CleanerPanel"]
