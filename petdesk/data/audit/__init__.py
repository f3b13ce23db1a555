"""The audit: what is odd about a project's pictures and classes."""

from petdesk.data.audit.finding import KINDS, Finding, Kind, Severity
from petdesk.data.audit.findings import Audit, latest
from petdesk.data.audit.job import audit

__all__ = ["KINDS", "Audit", "Finding", "Kind", "Severity", "audit", "latest"]
