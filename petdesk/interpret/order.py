"""An order of the classes in which those that are taken for one another stand side by side, so that blocks show."""

import numpy as np
from numpy.typing import NDArray

from petdesk.interpret.answers import Answers, Indices
from petdesk.interpret.probabilities import in_parts

MOST_TO_TURN = 250
"""Classes up to which the branches of the tree are turned at best; that takes a time that grows with their cube."""

Shares = NDArray[np.float64]


def similarity(counts: NDArray[np.int64] | Shares) -> Shares:
    """How often two classes are taken for one another: the mean of both shares, [C, C] in [0, 1], symmetric.

    Args:
        counts: [C, C], a row for each actual class: pictures, or the sum or mean of probabilities.
    """
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), np.finfo(np.float64).tiny)
    alike: Shares = (shares + shares.T) / 2
    np.fill_diagonal(alike, 1)
    return alike


def class_order(counts: NDArray[np.int64] | Shares) -> Indices:
    """The classes, [C], each once: those first that are in the largest group of mistakes.

    Average linkage (Sokal and Michener 1958) of 1 - similarity makes a tree; its branches are turned so that neighbours
    are as alike as they can be (Bar-Joseph, Gifford and Jaakkola, "Fast optimal leaf ordering for hierarchical
    clustering", Bioinformatics 2001). Classes that are taken for no other, and none for them, come last, in their own
    order.

    Args:
        counts: As of `similarity`; only what is off the diagonal and its share of the row matters.
    """
    alike = similarity(counts)
    np.fill_diagonal(alike, 0)
    mixed = np.flatnonzero(alike.max(axis=1, initial=0) > 0)
    apart = np.flatnonzero(alike.max(axis=1, initial=0) <= 0)
    if len(mixed) < 3:
        return np.concatenate([mixed, apart])
    groups = _groups(alike[np.ix_(mixed, mixed)] > 0)
    groups.sort(key=lambda group: (-len(group), group[0]))
    ordered = [mixed[group][_turned(alike[np.ix_(mixed[group], mixed[group])])] for group in groups]
    return np.concatenate([*ordered, apart])


def soft_confusion(answers: Answers) -> Shares:
    """The mean probability that pictures of each class (rows) got for each class, [C, C]; rows without pictures are 0.

    It tells classes that are nearly confused, where few pictures are. Of sigmoid outputs a row need not add up to 1.

    Raises:
        DataError: The file of the answers is gone, or another one now.
    """
    classes = len(answers.classes)
    sums = np.zeros((classes, classes))
    for start, part in in_parts(answers):
        labels = answers.labels[start : start + len(part)]
        order = np.argsort(labels, kind="stable")
        present, begins = np.unique(labels[order], return_index=True)
        sums[present] += np.add.reduceat(part[order], begins, axis=0, dtype=np.float64)
    pictures = np.bincount(answers.labels, minlength=classes)
    means: Shares = sums / np.maximum(pictures, 1)[:, None]
    return means


def _groups(linked: NDArray[np.bool_]) -> list[Indices]:
    """Classes that a chain of mistakes links: what the tree would join last, and at no particular place."""
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import connected_components

    number, of = connected_components(csr_array(linked), directed=False)
    return [np.flatnonzero(of == group) for group in range(number)]


def _turned(alike: Shares) -> Indices:
    """The order [n] of the leaves of a group's tree."""
    from scipy.cluster.hierarchy import leaves_list, linkage
    from scipy.spatial.distance import squareform

    if len(alike) < 3:
        return np.arange(len(alike))
    apart = 1 - alike
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), method="average", optimal_ordering=len(alike) <= MOST_TO_TURN)
    order: Indices = leaves_list(tree).astype(np.int64)
    # Of an order and its mirror image the one that begins nearer to the classes' own.
    return order if order[0] <= order[-1] else order[::-1]
