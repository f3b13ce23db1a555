"""Applying a project to the disk: files are moved or renamed so that their names say what the project says.

plan = plan_apply(project)                   # a preview; changes nothing
for event in apply_to_disk(project, plan):   # logged, never overwrites, can be stopped and killed anywhere
    ...
for event in take_back(project, last_log(project.runs_folder)):
    ...
"""

from petdesk.project.apply.carry import apply_to_disk, finish, follow, take_back, unfinished
from petdesk.project.apply.log import Log, last_log
from petdesk.project.apply.plan import REASONS, Move, Plan, Refused, Why, plan_apply

__all__ = [
    "REASONS",
    "Log",
    "Move",
    "Plan",
    "Refused",
    "Why",
    "apply_to_disk",
    "finish",
    "follow",
    "last_log",
    "plan_apply",
    "take_back",
    "unfinished",
]
