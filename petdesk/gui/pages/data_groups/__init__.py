"""Groups: which pictures stay on one side of the split, and what would leak without that."""

from petdesk.gui.pages.data_groups.groups_dialog import GroupsDialog

__all__ = ["GroupsDialog"]
