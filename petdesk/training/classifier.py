"""The classifier: a network's body and head as one torch module."""

from collections.abc import Iterator

from torch import Tensor, nn

from petdesk.api import LayerGroup, Network

NORMS = (
    nn.modules.batchnorm._NormBase,
    nn.LayerNorm,
    nn.GroupNorm,
    nn.LocalResponseNorm,
)


class Classifier(nn.Module):
    """float [N, 3, size, size], normalised -> logits float [N, n_classes]; tensors are named `body.…` and `head.…`.

    Attributes:
        frozen_groups: How many of the layer groups do not train (see `freeze`).
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.body, self.head = network.body, network.head
        self.groups: tuple[LayerGroup, ...] = tuple(network.layer_groups)
        self.frozen_groups, self._train_bn = 0, False

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.head(self.body(images))
        return logits

    def freeze(self, groups: int, *, train_bn: bool = False) -> None:
        """From now on the first `groups` layer groups stay as they are, and the others train.

        Args:
            groups: From the stem on; 0 trains everything.
            train_bn: Whether the batch norms of what is frozen go on learning, weights and statistics, as in fastai
                (`Learner.train_bn`).
        """
        self.frozen_groups, self._train_bn = groups, train_bn
        for number, group in enumerate(self.groups):
            for module in group.modules:
                module.requires_grad_(number >= groups)
                if train_bn:
                    for norm in batch_norms(module):
                        norm.requires_grad_(requires_grad=True)

    @property
    def body_is_frozen(self) -> bool:
        """Whether nothing of the body trains."""
        return not any(parameter.requires_grad for parameter in self.body.parameters())

    def train_mode(self) -> None:
        """Training mode for what trains, eval mode for what is frozen: its batch norms keep their statistics."""
        self.train()
        if not self._train_bn:
            for group in self.groups[: self.frozen_groups]:
                for module in group.modules:
                    module.eval()


def batch_norms(module: nn.Module) -> Iterator[nn.Module]:
    """The batch norms in a module, itself included."""
    return (inner for inner in module.modules() if isinstance(inner, nn.modules.batchnorm._BatchNorm))


def group_parameters(group: LayerGroup) -> Iterator[tuple[nn.Parameter, bool]]:
    """The trainable parameters of a layer group, each with whether weight decay applies: not to norms and biases."""
    seen: set[nn.Parameter] = set()
    for top in group.modules:
        for module in top.modules():
            for parameter in module.parameters(recurse=False):
                if parameter.requires_grad and parameter not in seen:
                    seen.add(parameter)
                    yield parameter, parameter.ndim > 1 and not isinstance(module, NORMS)
