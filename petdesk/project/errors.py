"""The failure that the project file adds to those of `petdesk.api`."""

from petdesk.api import PetDeskError


class ProjectError(PetDeskError):
    """A project cannot be made, opened, read or edited."""
