"""The demo in the app: the whole journey on drawn pets, by itself, with a caption at each step."""

from petdesk.gui.tour.demo import run_demo

__all__ = ["run_demo"]
