"""The plugins page: what is loaded, from where, what each adds, and what is broken and why."""

from petdesk.gui.pages.plugins.page import PluginsPage

__all__ = ["PluginsPage"]
