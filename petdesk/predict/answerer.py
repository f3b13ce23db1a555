"""A model made ready to answer: folded, in the machine's best precision."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from petdesk.data.crops import CENTRE, square
from petdesk.data.pictures import Pixels
from petdesk.predict.asking import USUALLY, Asking

if TYPE_CHECKING:
    from torch import Tensor

    from petdesk.data.draws import Keys
    from petdesk.model_file import Model
    from petdesk.training.ensemble import Branches
    from petdesk.training.precision import Precision

SEED = 0
"""Of the copies for test-time augmentation; what else they depend on is the picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the model makes of one picture.

    Attributes:
        label: The most probable class, or none of them.
        confidence: Its probability; of the most probable class where it is none.
    """

    label: str
    confidence: float


class Answerer:
    """Answers for batches of presized pictures: [H, W, 3], the shorter side as long as the model's presize."""

    def __init__(self, model: "Model", precision: "Precision") -> None:
        from petdesk.training.ensemble import branches
        from petdesk.training.folding import Frozen

        self.document = model.document
        self._augmentation, self._device = model.augmentation, precision.device
        self._normalisation = model.document.normalisation
        # The heads are small; in float32 their softmax keeps every digit.
        self._branches: Branches = [
            (Frozen(body.to(precision.device), precision).eval(), [head.to(precision.device).eval() for head in heads])
            for body, heads in branches(model.members)
        ]

    def probabilities(self, pictures: Sequence[Pixels], asking: Asking = USUALLY) -> NDArray[np.float32]:
        """float32 [N, n_classes], softened by the model's temperature.

        The same picture gets the same answer, whatever its file is called.
        """
        from petdesk.training.temperature import softened

        return softened(self.unsoftened(pictures, asking), self.document.temperature, self.document.outputs)

    def unsoftened(self, pictures: Sequence[Pixels], asking: Asking = USUALLY) -> NDArray[np.float32]:
        """float32 [N, n_classes], as the network gives them and the files of predictions keep them."""
        import torch

        from petdesk.training.tta import blend

        with torch.inference_mode():
            answer = self._ask(self._augmentation.plain(self._crops(pictures, CENTRE)))
            if asking.tta:
                keys = _keys(pictures)
                copies = [self._ask(self._copy(pictures, keys, copy)) for copy in range(asking.tta)]
                answer = blend(torch.stack(copies).mean(dim=0), answer, asking.tta_beta)
            probabilities: NDArray[np.float32] = answer.cpu().numpy()
        return probabilities

    def answers(self, pictures: Sequence[Pixels], asking: Asking = USUALLY) -> list[Answer]:
        """One answer for each picture."""
        return self.named(self.probabilities(pictures, asking), asking)

    def named(self, probabilities: NDArray[np.float32], asking: Asking = USUALLY) -> list[Answer]:
        """The answers that probabilities [N, n_classes] amount to."""
        chosen = self._decided(probabilities, asking)
        found = np.where(chosen < 0, probabilities.argmax(axis=1), chosen)
        confidences = probabilities[np.arange(len(found)), found]
        names = [*self.document.classes, asking.none_label(self.document) or ""]  # the last one's place is -1 too: none
        return [
            Answer(label=names[index], confidence=confidence)
            for index, confidence in zip(chosen.tolist(), confidences.tolist(), strict=True)
        ]

    def _decided(self, probabilities: NDArray[np.float32], asking: Asking) -> NDArray[np.int64]:
        """[N], the place of each answer among the classes; -1 for none of them."""
        from petdesk.training.thresholds import decide

        thresholds = asking.thresholds_of(self.document)
        return decide(probabilities, thresholds) if thresholds else probabilities.argmax(axis=1)

    def _ask(self, images: "Tensor") -> "Tensor":
        from petdesk.training.ensemble import mean_probabilities

        return mean_probabilities(self._branches, self._normalisation.apply(images), self.document.outputs)

    def _copy(self, pictures: Sequence[Pixels], keys: "Keys", copy: int) -> "Tensor":
        """The pictures varied as for training."""
        import torch

        from petdesk.data.batches import FIRST_COPY
        from petdesk.data.draws import AUGMENTATION, CROP, uniform

        positions = uniform(SEED, CROP, FIRST_COPY + copy, keys, 1)[:, 0]
        draws = uniform(SEED, AUGMENTATION, FIRST_COPY + copy, keys, self._augmentation.n_draws)
        return self._augmentation(self._crops(pictures, positions), torch.from_numpy(draws).to(self._device))

    def _crops(self, pictures: Sequence[Pixels], positions: NDArray[np.float32] | float) -> "Tensor":
        import torch

        places = np.broadcast_to(np.asarray(positions, np.float32), len(pictures)).tolist()
        crops = np.stack([square(picture, place) for picture, place in zip(pictures, places, strict=True)])
        return torch.from_numpy(crops).to(self._device).permute(0, 3, 1, 2)


def _keys(pictures: Sequence[Pixels]) -> "Keys":
    """A number for each picture, of its pixels: one that is moved or renamed keeps it."""
    digests = [hashlib.blake2b(picture.tobytes(), digest_size=8).digest() for picture in pictures]
    return np.array([int.from_bytes(digest, "little") for digest in digests], dtype=np.uint64)
