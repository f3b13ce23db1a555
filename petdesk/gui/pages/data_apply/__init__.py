"""Applying the project to the disk: a dialog that shows what would be moved, moves it, and takes it back."""

from petdesk.gui.pages.data_apply.apply_dialog import ApplyDialog

__all__ = ["ApplyDialog"]
