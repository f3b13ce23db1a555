"""The Data page: where pictures and labels come from, what there is, and mending it."""

from petdesk.gui.pages.data.page import DataPage

__all__ = ["DataPage"]
