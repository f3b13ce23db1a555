"""Joining pairs to groups."""

from collections import defaultdict
from collections.abc import Iterable


def joined(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The groups that pairs make, each sorted, by their first member; what stands in no pair is in no group."""
    leaders: dict[int, int] = {}

    def leader(one: int) -> int:
        root = one
        while leaders.setdefault(root, root) != root:
            root = leaders[root]
        while leaders[one] != root:  # the next way is shorter
            leaders[one], one = root, leaders[one]
        return root

    for first, second in pairs:
        one, other = sorted((leader(first), leader(second)))
        leaders[other] = one
    groups: dict[int, list[int]] = defaultdict(list)
    for one in sorted(leaders):
        groups[leader(one)].append(one)
    return list(groups.values())
