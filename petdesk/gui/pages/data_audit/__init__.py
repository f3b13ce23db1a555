"""The audit: what is odd about the pictures and classes, seen side by side, and what can be done."""

from petdesk.gui.pages.data_audit.audit_panel import AuditPanel

__all__ = ["AuditPanel"]
