"""What the network gets to see: batch preview, and one picture step by step; both are tabs of the Data page."""

from petdesk.gui.pages.data_preview.preview_panel import PreviewPanel
from petdesk.gui.pages.data_preview.steps_panel import StepsPanel

__all__ = ["PreviewPanel", "StepsPanel"]
