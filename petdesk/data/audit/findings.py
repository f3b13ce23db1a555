"""All findings about a project's pictures, and the last audit with what still holds of it."""

from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from petdesk.data.audit import classes, copies, single
from petdesk.data.audit.finding import KINDS, Finding
from petdesk.data.audit.material import Material, gather
from petdesk.data.groups import together
from petdesk.data.kept_split import KeptSplit, kept_split
from petdesk.data.overview import overview
from petdesk.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The last audit of a project.

    Attributes:
        at: When it ended, in UTC.
        pictures: How many there are now.
        missing: How many of them came or changed since; another audit opens these only.
        findings: What is so now, the worst kind first.
    """

    at: datetime
    pictures: int
    missing: int
    findings: tuple[Finding, ...]


def latest(project: Project, drawn: KeptSplit | None = None) -> Audit | None:
    """The last audit, None where there was none.

    Its findings are made anew from what was seen then and from the labels, sides and exclusions of now, so that what
    was mended is no longer among them.

    Args:
        project: Whose.
        drawn: By what the sides are drawn; None is what the project keeps.
    """
    audited = project.looks.audited()
    if audited is None:
        return None
    columns = project.columns()
    kept = drawn or kept_split(project)
    before = overview(columns, valid_fraction=kept.valid_fraction, seed=kept.seed)
    now = overview(
        columns,
        valid_fraction=kept.valid_fraction,
        seed=kept.seed,
        together=together(project, columns),
        known=before,
    )
    material = gather(columns, now.sides, before.sides, project.looks, audited.likenesses)
    return Audit(
        at=audited.at,
        pictures=len(columns),
        missing=len(project.looks.missing()),
        findings=tuple(findings(material)),
    )


def findings(material: Material) -> list[Finding]:
    """All of them, by kind; within a kind as they are found, which is the worst first where there is one."""
    order = {key: place for place, key in enumerate(KINDS)}
    every = chain(
        single.unreadable(material),
        copies.divided(material),
        classes.similar_names(material),
        classes.few(material),
        copies.copies(material),
        single.blank(material),
        single.unclear(material),
        single.misshapen(material),
        single.misnamed(material),
    )
    return sorted(every, key=lambda finding: order[finding.kind])
