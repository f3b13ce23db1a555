"""Likely wrong labels: pictures whose label the others of their class, seen through a network, speak against.

for event in find_wrong_labels(config, registry):  # the last one has the suspects, the surest first
    ...
"""

from petdesk.interpret.wrong_labels.job import find_wrong_labels
from petdesk.interpret.wrong_labels.table import refuse_no_place, write_suspects

__all__ = ["find_wrong_labels", "refuse_no_place", "write_suspects"]
