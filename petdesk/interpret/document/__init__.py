"""The report: one HTML file that needs nothing beside it, and its numbers as JSON."""

from petdesk.interpret.document.job import make_report

__all__ = ["make_report"]
