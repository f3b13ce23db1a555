"""The body of `tiny`: a small residual network for training from nothing on a processor without a GPU.

Imported by the architecture's `build` only, so it may import torch at its top.
"""

from itertools import pairwise

from torch import Tensor, nn

CHANNELS = (32, 48, 96, 144)
"""Of the stem and the stages; multiples of 16, which bf16 kernels are made for."""

FEATURES = CHANNELS[-1]
"""C of the feature map [N, C, S/16, S/16] that the body gives for pictures [N, 3, S, S]."""


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions beside a short cut (He et al. 2016, fig. 2), halving the picture.

    The short cut is average pooled before its 1x1 convolution, so that it sees every pixel (He et al. 2019,
    "Bag of Tricks", ResNet-D). The last batch norm starts at zero: a new block begins as its short cut.
    """

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        last_norm = nn.BatchNorm2d(n_out)
        nn.init.zeros_(last_norm.weight)
        self.convolutions = nn.Sequential(
            nn.Conv2d(n_in, n_out, 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(n_out),
            nn.ReLU(inplace=True),
            nn.Conv2d(n_out, n_out, 3, padding=1, bias=False),
            last_norm,
        )
        self.short_cut = nn.Sequential(
            nn.AvgPool2d(2, ceil_mode=True), nn.Conv2d(n_in, n_out, 1, bias=False), nn.BatchNorm2d(n_out)
        )
        self.activation = nn.ReLU(inplace=True)

    def forward(self, features: Tensor) -> Tensor:
        """[N, n_in, h, w] -> [N, n_out, ceil(h / 2), ceil(w / 2)]."""
        joined: Tensor = self.activation(self.convolutions(features) + self.short_cut(features))
        return joined


def tiny_body() -> nn.Sequential:
    """Makes the body with random weights: children `stem`, `stage1`, `stage2`, `stage3`; about half a million numbers.

    It takes normalised pictures float [N, 3, S, S] with S from 32 pixels up and gives [N, FEATURES, S/16, S/16],
    rounded up.
    """
    body = nn.Sequential()
    body.add_module(
        "stem",
        nn.Sequential(
            nn.Conv2d(3, CHANNELS[0], 3, stride=2, padding=1, bias=False),
            nn.BatchNorm2d(CHANNELS[0]),
            nn.ReLU(inplace=True),
        ),
    )
    for stage, (n_in, n_out) in enumerate(pairwise(CHANNELS), start=1):
        body.add_module(f"stage{stage}", ResidualBlock(n_in, n_out))
    for module in body.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
    return body
