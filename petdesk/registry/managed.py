"""The folders that PetDesk installs plugins into: how one of them is known on `sys.path`."""

from pathlib import Path

RECORD = "plan.json"
SITE = "site"


def is_managed(folder: Path) -> bool:
    """Whether this is the `site` folder of an installed plugin: what is in there is not PetDesk's own environment."""
    return folder.name == SITE and (folder.parent / RECORD).is_file()
