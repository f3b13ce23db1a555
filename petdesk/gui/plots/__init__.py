"""Plots: curves that grow, with zoom, cross-hair, a table of the same numbers, and export.

Importing this package does not import pyqtgraph; making a plot does.
"""

from petdesk.gui.plots.curve_plot import CurvePlot
from petdesk.gui.plots.lr_plot import LrPlot
from petdesk.gui.plots.schedule_plot import PhaseRates, SchedulePlot

__all__ = ["CurvePlot", "LrPlot", "PhaseRates", "SchedulePlot"]
