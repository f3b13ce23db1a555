"""PetDesk: a workbench for training image classifiers."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("petdesk")
except PackageNotFoundError:  # a source tree on the path that nobody installed
    __version__ = "0+unknown"
