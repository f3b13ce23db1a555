"""Where PetDesk keeps what is the user's own. `PETDESK_HOME` moves all of it into one folder."""

import os
from pathlib import Path

import platformdirs

APP = "petdesk"


def config_folder() -> Path:
    """Settings that the user made."""
    return _home("config") or platformdirs.user_config_path(APP, appauthor=False)


def plugin_folder() -> Path:
    """Plugins of the user's own: single `.py` files, and what the app installs."""
    return (_home("data") or platformdirs.user_data_path(APP, appauthor=False)) / "plugins"


def cache_folder() -> Path:
    """What can be made again: presized pictures."""
    return _home("cache") or platformdirs.user_cache_path(APP, appauthor=False)


def _home(part: str) -> Path | None:
    home = os.environ.get("PETDESK_HOME")
    return Path(home) / part if home else None
