"""Temperature scaling: one number by which logits are divided, so that probabilities mean what they say."""

import math

import numpy as np
from numpy.typing import NDArray

from petdesk.model_file import Outputs

COLDEST, HOTTEST = 0.05, 20.0
"""Beyond these a fit says more of too few pictures than of the model: all right, or no better than chance."""
STEPS = 50
"""Of the fit; it takes five to ten."""
TINIEST = float(np.finfo(np.float32).tiny)

Probabilities = NDArray[np.float32]


def softened(probabilities: Probabilities, temperature: float, outputs: Outputs = "softmax") -> Probabilities:
    """The probabilities [N, C] that the logits divided by `temperature` have; the order of the classes stays.

    Of a softmax, p^(1 / T) over their sum, so that of an ensemble the mean is scaled (Rahaman and Thiery 2021: pool,
    then calibrate); of sigmoid outputs each is scaled by itself.
    """
    if temperature == 1:
        return probabilities
    if outputs == "sigmoid":
        logits = logits_of(probabilities) / temperature
        return logistic(logits).astype(np.float32)
    logs: Probabilities = np.log(np.maximum(probabilities, TINIEST)).astype(np.float32, copy=False)
    logs /= temperature
    logs -= logs.max(axis=1, keepdims=True)
    np.exp(logs, out=logs)
    logs /= logs.sum(axis=1, keepdims=True)
    return logs


def softened_threshold(threshold: float, temperature: float) -> float:
    """The threshold of a sigmoid output that answers for the same pictures after its scaling."""
    if threshold in (0.0, 1.0) or temperature == 1:
        return threshold
    return float(logistic(np.float64((math.log(threshold) - math.log1p(-threshold)) / temperature)))


def fit_temperature(probabilities: Probabilities, labels: NDArray[np.int64], outputs: Outputs = "softmax") -> float:
    """The temperature of the least loss on these pictures.

    After Guo et al., "On Calibration of Modern Neural Networks", ICML 2017, sec. 4.2. The loss is convex in 1 / T, so
    Newton's steps in that find it. Of sigmoid outputs it is the loss of every yes and no. Pictures that are all right
    ask for no end of sureness; so it is fitted as if one more in N + 2 were of the class that comes next, as Platt
    ("Probabilistic Outputs for Support Vector Machines", 1999, sec. 2.2) keeps his targets from 0 and 1.

    Args:
        probabilities: [N, C], N > 0, of pictures that were not trained on.
        labels: [N].
        outputs: Of which kind they are.

    Returns:
        In [0.05, 20]: above 1 the model was too sure, below 1 too modest.
    """
    pictures, classes = probabilities.shape
    rows, doubt = np.arange(pictures), 1 / (pictures + 2)
    if outputs == "sigmoid":
        logits = logits_of(probabilities)
        targets = np.full(logits.shape, 1 / (pictures * max(1, classes - 1) + 2))
        targets[rows, labels] = 1 - doubt
    else:
        # Those of the logits that the softmax has kept; what they lack is the same for all classes of a picture.
        logits = np.log(np.maximum(probabilities, TINIEST)).astype(np.float64)
        others = logits.copy()
        others[rows, labels] = -np.inf
        targets = (1 - doubt) * logits[rows, labels] + doubt * others.max(axis=1)
    low, high, sharpness = 1 / HOTTEST, 1 / COLDEST, 1.0
    for _ in range(STEPS):
        if outputs == "sigmoid":
            slope, bend = _binary_slope(logits, targets, sharpness)
        else:
            slope, bend = _softmax_slope(logits, targets, sharpness)
        # The slope rises: the least loss is below where it is above 0.
        low, high = (low, sharpness) if slope > 0 else (sharpness, high)
        step = sharpness - slope / bend if bend > 0 else math.inf
        # Newton's step where it stays between what is known; else the middle, on the scale of logarithms.
        following = step if low < step < high else math.sqrt(low * high)
        if abs(following - sharpness) <= 1e-6 * sharpness:
            break
        sharpness = following
    return min(max(1 / sharpness, COLDEST), HOTTEST)


def logits_of(probabilities: NDArray[np.floating]) -> NDArray[np.float64]:
    """log(p / (1 - p)), as far as float32 tells 0 and 1 from what is beside them."""
    p = np.clip(probabilities.astype(np.float64), 2.0**-126, 1 - 2.0**-25)
    logits: NDArray[np.float64] = np.log(p) - np.log1p(-p)
    return logits


def logistic(logits: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    """1 / (1 + exp(-z)), without an overflow however far below 0 a logit is."""
    shares: NDArray[np.float64] = np.exp(-np.logaddexp(0, -logits))
    return shares


def _softmax_slope(logits: NDArray[np.float64], wanted: NDArray[np.float64], sharpness: float) -> tuple[float, float]:
    """First and second derivative of the mean cross-entropy by 1 / T: E[z] - z of the label, and the variance of z."""
    shares = np.exp((logits - logits.max(axis=1, keepdims=True)) * sharpness)
    shares /= shares.sum(axis=1, keepdims=True)
    expected = np.einsum("ij,ij->i", shares, logits)
    spread = np.einsum("ij,ij,ij->i", shares, logits, logits) - expected**2
    return float((expected - wanted).mean()), float(spread.mean())


def _binary_slope(logits: NDArray[np.float64], targets: NDArray[np.float64], sharpness: float) -> tuple[float, float]:
    """Likewise of the mean over pictures of the sum of yes-or-no losses."""
    shares = logistic(logits * sharpness)
    slope = ((shares - targets) * logits).sum(axis=1).mean()
    return float(slope), float((shares * (1 - shares) * logits**2).sum(axis=1).mean())
