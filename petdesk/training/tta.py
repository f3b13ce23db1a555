"""Test-time augmentation: the mean of what a network answers for a picture as it is and for varied copies of it.

As fastai's `Learner.tta` (fastai 2.8, learner.py): the copies are varied as for training, crops along the longer side
among it; `lerp(mean over the copies, plain, beta)` of the probabilities. A copy's draws are a function of its number
and the picture, so that the same picture gets the same answer again.
"""

from collections.abc import Callable, Generator
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor

from petdesk.data.batches import Batches
from petdesk.training.ensemble import as_logits
from petdesk.training.evaluation import Evaluation
from petdesk.training.precision import Precision


def evaluate_tta(
    plain: Evaluation,
    batches: Batches,
    answer: Callable[[Tensor], Tensor],
    precision: Precision,
    *,
    losses: Callable[[Tensor, Tensor], Tensor],
    copies: int,
    beta: float,
) -> Generator[int, None, Evaluation]:
    """Asks for `copies` varied copies of every picture; takes so many times as long as `plain` did.

    Yields how many pictures it has answered, of `copies` times those of `plain`; closing it stops within a batch.

    Args:
        plain: What was answered for the pictures as they are.
        batches: Gives the copies of the same pictures.
        answer: float [N, 3, size, size] -> probabilities float [N, n_classes], in eval mode.
        precision: Of the forward pass.
        losses: Logits [N, n_classes] and labels [N] -> the loss of each picture [N].
        copies: How many, 1 or more.
        beta: The weight of `plain`, from 0 to 1.
    """
    total = torch.zeros(plain.probabilities.shape)
    answered = 0
    for copy in range(copies):
        place = 0
        for batch in batches.augmented(copy, plain.rows):
            with torch.no_grad(), precision.autocast():
                found = answer(batch.images).float()
            total[place : place + len(found)] += found.cpu()
            place, answered = place + len(found), answered + len(found)
            yield answered
    blended = blend(total / copies, torch.from_numpy(plain.probabilities), beta)
    with torch.no_grad():
        lost = losses(as_logits(blended, plain.outputs), torch.from_numpy(plain.labels))
    return replace(plain, probabilities=blended.numpy(), losses=lost.numpy().astype(np.float32))


def blend(copies: Tensor, plain: Tensor, beta: float) -> Tensor:
    """The probabilities of the copies' mean, with the weight `beta` of the plain ones; both float [N, n_classes]."""
    return torch.lerp(copies, plain, beta)
