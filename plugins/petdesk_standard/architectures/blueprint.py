"""A blueprint: all that is particular to one architecture, and how a network is built from it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from petdesk.api import ArchitectureSpec, Network, Progress, Weights, WeightsError, WeightsReport
from petdesk.api.networks import IMAGENET_MEAN, IMAGENET_STD, concat_pool_head, cut_layer_groups, plain_head
from petdesk.api.weights import Pretrained, fit_weights, read_weights
from petdesk_standard.architectures.params import ConcatPoolHeadParams, PlainHeadParams

if TYPE_CHECKING:
    from torch import Tensor, nn


@dataclass(frozen=True, kw_only=True)
class Blueprint:
    """One architecture.

    Attributes:
        key: As in ArchitectureSpec; torchvision's own name where it is torchvision's.
        title: Likewise.
        summary: Likewise.
        make_body: A body with random weights, drawn from torch's global generator; its tensors go by the names
            of the library's weights.
        n_features: Channels that the body puts out.
        parameters: As in ArchitectureSpec.
        group_starts: Layer group -> its first module (see `cut_layer_groups`). Not the head's.
        head: Its settings say which: concatenated pooling for bodies that put out feature maps, a plain one for
            those that pool by themselves.
        input_size: Pixels a side that suit it.
        weights_url: Gives the address of the library's weights; None where there are none.
        renamed: Where the body's names differ from the library's (see `fit_weights`).
    """

    key: str
    title: str
    summary: str
    make_body: Callable[[], "nn.Module"]
    n_features: int
    parameters: int
    group_starts: Mapping[str, str]
    head: type[ConcatPoolHeadParams] | type[PlainHeadParams] = ConcatPoolHeadParams
    input_size: int = 224
    weights_url: Callable[[], str] | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)

    def spec(self) -> ArchitectureSpec:
        """What the plugin hands out."""
        return ArchitectureSpec(
            key=self.key,
            title=self.title,
            summary=self.summary,
            params=self.head,
            build=self.build,
            prepare=self.prepare if self.weights_url else None,
            input_size=self.input_size,
            pretrained=self.weights_url is not None,
            parameters=self.parameters,
        )

    def prepare(self, params: ConcatPoolHeadParams | PlainHeadParams) -> Iterator[Progress]:
        """Fetches the library's weights where they are missing (see `Pretrained.prepare`)."""
        yield from self._pretrained().prepare()

    def build(self, n_classes: int, params: ConcatPoolHeadParams | PlainHeadParams, weights: Weights) -> Network:
        """Builds the network: the body with the weights asked for, the head always new.

        Raises:
            WeightsError: The weights cannot be read or fetched, are another network's, or there are none.
        """
        given = self._read(weights)  # first: what cannot be read should not cost the drawing of random weights
        body = self.make_body()
        if given is None:
            report = WeightsReport(source="random", taken=0, missing=tuple(body.state_dict()))
        else:
            source, tensors = given
            report = fit_weights(body, tensors, network=self.title, source=source, renamed=self.renamed)
        head = self._head(n_classes, params)
        return Network(
            body=body,
            head=head,
            layer_groups=cut_layer_groups(body, head, self.group_starts),
            mean=IMAGENET_MEAN,
            std=IMAGENET_STD,
            input_size=self.input_size,
            weights_report=report,
        )

    def _read(self, weights: Weights) -> "tuple[str, dict[str, Tensor]] | None":
        if weights == "none":
            return None
        if weights == "auto":
            return f"{self.title}'s ImageNet weights", self._pretrained().read()
        path = Path(weights)
        return path.name, read_weights(path)

    def _pretrained(self) -> Pretrained:
        if self.weights_url is None:
            raise WeightsError(
                f"{self.title} has no pre-trained weights. Choose a weights file, or train from random weights."
            )
        return Pretrained(url=self.weights_url(), network=self.title)

    def _head(self, n_classes: int, params: ConcatPoolHeadParams | PlainHeadParams) -> "nn.Module":
        if isinstance(params, ConcatPoolHeadParams):
            return concat_pool_head(self.n_features, n_classes, hidden=params.hidden, dropout=params.dropout)
        return plain_head(self.n_features, n_classes, dropout=params.dropout)
