"""The body of torchvision's vision transformer, cut so that it falls into layer groups. Imports torch."""

from collections import OrderedDict

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torchvision.models import VisionTransformer


def vision_transformer_body(whole: VisionTransformer) -> nn.Sequential:
    """Normalised pictures [N, 3, H, W] -> the class token's features [N, C], after the last norm.

    Cut from `whole`, whose modules it takes over. Only what the stem holds goes by other names than torchvision's;
    the catalogue names both.
    """
    encoder = nn.Sequential(OrderedDict(layers=whole.encoder.layers, ln=whole.encoder.ln))
    return nn.Sequential(OrderedDict(stem=TokenStem(whole), encoder=encoder, class_features=FirstToken()))


class TokenStem(nn.Module):
    """Pictures [N, 3, H, W] -> the class token and one token for each patch, with their positions, [N, 1 + P, C].

    For pictures of another size than the network was made for, the grid of position embeddings is resized by
    bicubic interpolation (Dosovitskiy et al. 2021, sec. 3.2). H and W are at least one patch; what is left over
    beyond whole patches is not looked at.
    """

    def __init__(self, whole: VisionTransformer) -> None:
        super().__init__()
        self.conv_proj = whole.conv_proj
        self.class_token = whole.class_token
        self.pos_embedding = whole.encoder.pos_embedding
        self.dropout = whole.encoder.dropout
        self.grid_side = whole.image_size // whole.patch_size

    def forward(self, pictures: Tensor) -> Tensor:
        patches = self.conv_proj(pictures)
        tokens = torch.cat([self.class_token.expand(len(pictures), -1, -1), patches.flatten(2).transpose(1, 2)], dim=1)
        positions: Tensor = self.pos_embedding
        if patches.shape[-2:] != (self.grid_side, self.grid_side):
            positions = self._resized_positions(patches.shape[-2], patches.shape[-1])
        placed: Tensor = self.dropout(tokens + positions)
        return placed

    def _resized_positions(self, rows: int, columns: int) -> Tensor:
        first, rest = self.pos_embedding[:, :1], self.pos_embedding[:, 1:]
        grid = rest.transpose(1, 2).unflatten(2, (self.grid_side, self.grid_side))
        resized = F.interpolate(grid, size=(rows, columns), mode="bicubic", antialias=False, align_corners=False)
        return torch.cat([first, resized.flatten(2).transpose(1, 2)], dim=1)


class FirstToken(nn.Module):
    """[N, T, C] -> [N, C]: the class token's features."""

    def forward(self, tokens: Tensor) -> Tensor:
        return tokens[:, 0]
