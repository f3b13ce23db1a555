"""The pages of the rail; each is imported when it is first shown."""

from importlib import import_module

from petdesk.gui.page import Page
from petdesk.gui.session import Session

MODULES = {
    "data": ("petdesk.gui.pages.data", "DataPage"),
    "train": ("petdesk.gui.pages.train", "TrainPage"),
    "interpret": ("petdesk.gui.pages.interpret", "InterpretPage"),
    "predict": ("petdesk.gui.pages.predict", "PredictPage"),
    "runs": ("petdesk.gui.pages.runs", "RunsPage"),
    "plugins": ("petdesk.gui.pages.plugins", "PluginsPage"),
}


def build_page(key: str, session: Session) -> Page:
    """Imports and makes a page."""
    module, name = MODULES[key]
    page = getattr(import_module(module), name)(session)
    if not isinstance(page, Page):
        raise TypeError(f"{name} is no page")
    return page
