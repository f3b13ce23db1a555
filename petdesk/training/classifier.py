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
    """float [N, 3, size, size], normalised -> logits float [N, n_classes]; tensors are named `body.…` and `head.…`."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.body, self.head = network.body, network.head
        self.groups: tuple[LayerGroup, ...] = tuple(network.layer_groups)

    def forward(self, images: Tensor) -> Tensor:
        logits: Tensor = self.head(self.body(images))
        return logits

    def freeze_body(self) -> None:
        """From now on only the head trains. Frozen batch norm keeps its statistics, as `train_mode` sees to."""
        self.body.requires_grad_(requires_grad=False)
        self.head.requires_grad_(requires_grad=True)

    def unfreeze(self) -> None:
        """From now on everything trains."""
        self.requires_grad_(requires_grad=True)

    @property
    def body_is_frozen(self) -> bool:
        """Whether only the head trains."""
        return not any(parameter.requires_grad for parameter in self.body.parameters())

    def train_mode(self) -> None:
        """Training mode for what trains, eval mode for what is frozen."""
        self.train()
        if self.body_is_frozen:
            self.body.eval()


def group_parameters(group: LayerGroup) -> Iterator[tuple[nn.Parameter, bool]]:
    """The trainable parameters of a layer group, each with whether weight decay applies: not to norms and biases."""
    seen: set[nn.Parameter] = set()
    for top in group.modules:
        for module in top.modules():
            for parameter in module.parameters(recurse=False):
                if parameter.requires_grad and parameter not in seen:
                    seen.add(parameter)
                    yield parameter, parameter.ndim > 1 and not isinstance(module, NORMS)
