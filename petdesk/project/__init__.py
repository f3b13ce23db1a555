"""The project file: what a scan found, the user's edits over it with their journal, settings and runs.

with Project.create(Path("Pets.petdesk"), source=Source(path=Path("pets"))) as project:
    for progress in project.rescan(items):
        ...
    project.edits.relabel([17, 18], "Bengal")
    project.journal.undo()
"""

from petdesk.project.checks import Checks, Finding
from petdesk.project.edits import Edits
from petdesk.project.errors import ProjectError
from petdesk.project.journal import Change, Entry, Journal, Kind
from petdesk.project.looks import Audited, Look, Looks
from petdesk.project.new_names import NewName, names_now
from petdesk.project.pictures import ClassCount, Picture, Pictures
from petdesk.project.place import suggested_place
from petdesk.project.project import SUFFIX, Project
from petdesk.project.rescan import Rescan
from petdesk.project.runs import Run, Runs, Status
from petdesk.project.settings import Settings
from petdesk.project.source import Source, absolute

__all__ = [
    "SUFFIX",
    "Audited",
    "Change",
    "Checks",
    "ClassCount",
    "Edits",
    "Entry",
    "Finding",
    "Journal",
    "Kind",
    "Look",
    "Looks",
    "NewName",
    "Picture",
    "Pictures",
    "Project",
    "ProjectError",
    "Rescan",
    "Run",
    "Runs",
    "Settings",
    "Source",
    "Status",
    "absolute",
    "names_now",
    "suggested_place",
]
