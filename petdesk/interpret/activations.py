"""What a model's last layer gives for one picture, and the loss that follows from it."""

from pathlib import Path

import numpy as np

from petdesk.api import PetDeskError
from petdesk.data.pictures import PictureError, read_picture
from petdesk.interpret.answers import Answers
from petdesk.interpret.loss_steps import LossSteps, Numbers, worked_back
from petdesk.interpret.probabilities import probabilities_of
from petdesk.model_file import Model

AGREEMENT = 0.02
"""How far a probability may be from the one that was kept, half-precision training and test being two things."""


def activations_of(model: Model, picture: Path) -> Numbers:
    """float64 [C] for a picture, prepared as for validation; of an ensemble such as its mean probabilities come from.

    Raises:
        PictureError: The picture cannot be read.
    """
    import torch

    from petdesk.data.crops import CENTRE, square
    from petdesk.training.classifier import Classifier
    from petdesk.training.ensemble import as_logits

    document = model.document
    crop = square(read_picture(picture, document.presize), CENTRE)
    batch = torch.from_numpy(np.array(crop))[None].permute(0, 3, 1, 2)  # a copy: a decoded picture cannot be written
    with torch.inference_mode():
        answer = model.classifier(document.normalisation.apply(model.augmentation.plain(batch)))
        if not isinstance(model.classifier, Classifier):
            answer = as_logits(answer, document.outputs)
    numbers: Numbers = answer[0].double().numpy()
    return numbers


def explain_loss(answers: Answers, row: int, *, model: Model | None = None, picture: Path | None = None) -> LossSteps:
    """How the loss of one picture came about.

    Args:
        answers: What the run answered.
        row: Of the picture.
        model: The run's; None where it cannot be had. It is asked again, and believed where it answers as it did then:
            not where it was trained on since, or where copies of the picture were asked about too.
        picture: Where the picture lies now.

    Raises:
        DataError: The run's answers can no longer be read.
    """
    kept, outputs = probabilities_of(answers, np.array([row]))[0], answers.outputs
    activations, own = worked_back(kept, outputs), False
    if model is not None and picture is not None:
        try:
            asked = activations_of(model, picture)
        except (PictureError, PetDeskError):
            asked = activations
        else:
            steps = LossSteps(classes=answers.classes, actual=0, outputs=outputs, activations=asked)
            if len(asked) == len(kept) and np.abs(steps.probabilities(outputs) - kept).max() <= AGREEMENT:
                activations, own = asked, True
    return LossSteps(
        classes=answers.classes,
        actual=int(answers.labels[row]),
        outputs=outputs,
        activations=activations,
        own=own,
        loss=float(answers.losses[row]),
    )
