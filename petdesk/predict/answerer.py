"""A model made ready to answer: folded, in the machine's best precision."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from petdesk.data.crops import Crops
    from petdesk.model_file import Model
    from petdesk.training.precision import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the model makes of one picture: the most probable class and its probability."""

    label: str
    confidence: float


class Answerer:
    """Answers for batches of square crops."""

    def __init__(self, model: "Model", precision: "Precision") -> None:
        from torch import nn

        from petdesk.training.folding import Frozen

        self.document = model.document
        self._augmentation, self._device = model.augmentation, precision.device
        self._normalisation = model.document.normalisation
        body = Frozen(model.classifier.body.to(precision.device), precision)
        # The head is small; in float32 its softmax keeps every digit.
        self._network = nn.Sequential(body, model.classifier.head.to(precision.device)).eval()

    def probabilities(self, crops: "Crops") -> NDArray[np.float32]:
        """float32 [N, n_classes] for uint8 [N, presize, presize, 3]."""
        import torch

        with torch.inference_mode():
            images = self._augmentation.plain(torch.from_numpy(crops).to(self._device).permute(0, 3, 1, 2))
            logits = self._network(self._normalisation.apply(images))
            probabilities: NDArray[np.float32] = logits.float().softmax(dim=1).cpu().numpy()
        return probabilities

    def answers(self, crops: "Crops") -> list[Answer]:
        """One answer for each crop."""
        probabilities = self.probabilities(crops)
        best = probabilities.argmax(axis=1)
        confidences = probabilities[np.arange(len(best)), best]
        return [
            Answer(label=self.document.classes[index], confidence=float(confidence))
            for index, confidence in zip(best.tolist(), confidences.tolist(), strict=True)
        ]
