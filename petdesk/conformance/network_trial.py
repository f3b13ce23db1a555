"""An architecture on trial. Imports torch."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import torch
from torch import Tensor

from petdesk.api import ArchitectureSpec, Network, Params, Weights
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier

CLASSES = ("a", "b", "c", "d", "e")
PICTURES = 2


@dataclass
class NetworkTrial:
    """An architecture on trial.

    Attributes:
        spec: The architecture.
        params: Its settings.
        registry: Where it is looked up when a model is loaded.
        folder: For files.
        sizes: Classes -> how many parameters a network for so many has, where that was counted.
    """

    spec: ArchitectureSpec
    params: Params
    registry: Registry
    folder: Path
    sizes: dict[int, int] = field(default_factory=dict)

    def build(self, weights: Weights, *, n_classes: int = len(CLASSES)) -> Network:
        """A network, its random numbers the same every time."""
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            return self.spec.build(n_classes, self.params, weights)

    @cached_property
    def network(self) -> Network:
        """With random weights. The checks that train it leave it as it was."""
        return self.build("none")

    @cached_property
    def classifier(self) -> Classifier:
        """Body and head together."""
        return Classifier(self.network)

    @cached_property
    def pictures(self) -> Tensor:
        """Float [2, 3, S, S], normalised; S is the input size."""
        size = self.network.input_size
        return torch.randn((PICTURES, 3, size, size), generator=torch.Generator().manual_seed(3))

    @torch.no_grad()
    def logits(self, classifier: Classifier) -> Tensor:
        """In evaluation."""
        return classifier.eval()(self.pictures)  # type: ignore[no-any-return]
