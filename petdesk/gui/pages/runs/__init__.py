"""The page of the project's runs."""

from petdesk.gui.pages.runs.page import RunsPage

__all__ = ["RunsPage"]
