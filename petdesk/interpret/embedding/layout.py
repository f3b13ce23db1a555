"""Vectors laid out on a plane, so that alike ones lie together."""

from typing import Literal, TypeAlias

import numpy as np

from petdesk.interpret.embedding.principal import Vectors, principal

Method: TypeAlias = Literal["t-sne", "pca"]

AXES = 50
"""That t-SNE is given, as its authors do (van der Maaten and Hinton 2008, sec. 4.2)."""
MOST_LAID_OUT = 2000
"""By t-SNE itself: a matter of five seconds. The others are put beside those."""
PERPLEXITY = 30.0
"""How many neighbours each one minds; fewer where there are not three times as many."""
FEWEST_FOR_T_SNE = 8
BESIDE = 3
ALIKE = 1e-6
"""A deviation of unit vectors that is no more than rounding: they are all the same."""


def plane(vectors: Vectors, *, method: Method = "t-sne", seed: int = 0) -> Vectors:
    """Places on a plane, float32 [N, 2], around the origin, the largest coordinate 1 or -1; the same every time.

    `t-sne` keeps neighbours together and says nothing by its distances (van der Maaten and Hinton 2008); `pca` takes
    the two axes of greatest variance. Of more than `MOST_LAID_OUT` vectors t-SNE takes a sample, and each of the others
    lies amid the `BESIDE` of the sample that are nearest to it. Where those to lay out are all the same, so that
    nobody is nearer than another, it is the two axes too; vectors that are all the same lie on one point.

    Args:
        vectors: float32 [N, D], of length 1.
        method: How.
        seed: Of the sample, and of t-SNE's draws.
    """
    if len(vectors) < FEWEST_FOR_T_SNE or method == "pca":
        return _framed(principal(vectors, 2))
    coordinates = principal(vectors, AXES)
    sample = np.arange(len(vectors))
    if len(vectors) > MOST_LAID_OUT:
        sample = np.sort(np.random.default_rng(seed).choice(len(vectors), MOST_LAID_OUT, replace=False))
    if coordinates[sample].std(axis=0).max() <= ALIKE:
        # scikit-learn would divide by that deviation, and go through the NaN out of its memory.
        return _framed(coordinates[:, :2])
    points = _t_sne(coordinates[sample], seed)
    if len(sample) == len(vectors):
        return _framed(points)
    everywhere = _amid(coordinates, coordinates[sample], points)
    everywhere[sample] = points
    return _framed(everywhere)


def _t_sne(coordinates: Vectors, seed: int) -> Vectors:
    import sklearn  # noqa: F401 - whole, before a part of it: another thread may be loading it
    from sklearn.manifold import TSNE
    from threadpoolctl import threadpool_limits

    perplexity = min(PERPLEXITY, (len(coordinates) - 1) / 3)
    # Its threads meet a few thousand times a second: beside other work two are many times slower than one.
    with threadpool_limits(1, user_api="openmp"):
        points: Vectors = TSNE(perplexity=perplexity, init="pca", random_state=seed).fit_transform(coordinates)
    return points


def _amid(coordinates: Vectors, sample: Vectors, points: Vectors) -> Vectors:
    """[N, 2]: for each of the coordinates the mean of the points of the nearest of the sample, nearer ones more."""
    import faiss

    distances, places = faiss.knn(np.ascontiguousarray(coordinates), np.ascontiguousarray(sample), BESIDE)
    weights = 1 / np.maximum(distances, np.finfo(np.float32).eps)
    weights /= weights.sum(axis=1, keepdims=True)
    amid: Vectors = np.einsum("nk,nkd->nd", weights, points[places]).astype(np.float32)
    return amid


def _framed(points: Vectors) -> Vectors:
    """Moved around the origin and scaled; a missing axis is 0."""
    framed = np.zeros((len(points), 2), np.float32)
    framed[:, : points.shape[1]] = points - (points.min(axis=0) + points.max(axis=0)) / 2
    largest = float(np.abs(framed).max(initial=0.0))
    return framed / largest if largest > ALIKE else np.zeros_like(framed)
