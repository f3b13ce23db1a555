"""Plane geometry as 3 x 3 matrices, one a picture, and the grid that samples a picture through them.

A matrix takes a point (x, y, 1) of the picture that is made to the point of the source picture that is seen
there, up to scale. The edges of a picture, not the centres of its outermost pixels, are at -1 and 1
(`align_corners=False`), so a matrix means the same at every size. Matrices are float32 [N, 3, 3].
"""

import torch
from torch import Tensor


def part(width: Tensor, height: Tensor, left: Tensor, top: Tensor) -> Tensor:
    """Shows a part of the picture: a crop, or a zoom where `width` equals `height`.

    Args:
        width: [N], as a share of the picture's; more than 1 shows what lies beyond the borders.
        height: [N], likewise.
        left: [N] in [0, 1], where the free room goes: 0 puts the part at the left edge, 1 at the right.
        top: [N] in [0, 1], likewise.
    """
    zero = torch.zeros_like(width)
    return _matrix(
        (width, zero, (1 - width) * (2 * left - 1)),
        (zero, height, (1 - height) * (2 * top - 1)),
        (zero, zero, torch.ones_like(width)),
    )


def mirrored(across: Tensor, up_down: Tensor) -> Tensor:
    """Swaps left and right where `across` [N] is true, top and bottom where `up_down` [N] is."""
    x, y = 1 - 2 * across.float(), 1 - 2 * up_down.float()
    zero = torch.zeros_like(x)
    return _matrix((x, zero, zero), (zero, y, zero), (zero, zero, torch.ones_like(x)))


def turned(degrees: Tensor) -> Tensor:
    """Turns by `degrees` [N] about the middle; the picture turns clockwise where they are positive."""
    angle = torch.deg2rad(degrees)
    cosine, sine, zero = angle.cos(), angle.sin(), torch.zeros_like(angle)
    return _matrix((cosine, sine, zero), (-sine, cosine, zero), (zero, zero, torch.ones_like(angle)))


def warped(x: Tensor, y: Tensor) -> Tensor:
    """Changes the perspective as fastai's `Warp` does: tilts by `x` [N] across and by `y` [N] up and down.

    fastai moves the corner (u, v), each -1 or 1, to (u - y u v, v - x u v) and solves eight equations a picture for
    the homography that takes the moved corners back. They have a closed form. The matrix

        1 - y^2    -x y      x
         -x y     1 - x^2    y
          x          y       1

    moves the corners so, as inserting them shows (u^2 = v^2 = 1), and what is returned is its inverse, scaled
    to a last element of 1. With |x| and |y| at most 0.3 its denominator stays positive wherever |u| + |v| < 2.7.
    """
    scale = 1 - x * x - y * y
    shear = 2 * x * y / scale
    across = -x * (1 - x * x + y * y) / scale
    up_down = -y * (1 + x * x - y * y) / scale
    one = torch.ones_like(x)
    return _matrix((one, shear, across), (shear, one, up_down), (across, up_down, one))


def composed(first: Tensor, *others: Tensor) -> Tensor:
    """The product of matrices: the picture that the last one shows of the picture that the one before shows ..."""
    product = first
    for other in others:
        # Not matmul: autocast and TF32 would round the coordinates to a few pixels.
        product = (product[:, :, :, None] * other[:, None, :, :]).sum(2)
    return product


def sampling_grid(matrices: Tensor, size: int) -> Tensor:
    """Where each pixel centre of a picture of `size` pixels a side is found, for `grid_sample(align_corners=False)`.

    Args:
        matrices: float32 [N, 3, 3].
        size: Pixels a side.

    Returns:
        float32 [N, size, size, 2], x before y.
    """
    centres = (2 * torch.arange(size, device=matrices.device, dtype=matrices.dtype) + 1) / size - 1
    # A line along x plus a line along y: a quarter of the time of multiplying every point by its matrix.
    along_x = matrices[:, :, 0, None] * centres + matrices[:, :, 2, None]
    along_y = matrices[:, :, 1, None] * centres
    x, y, scale = (along_x[:, row, None, :] + along_y[:, row, :, None] for row in range(3))
    return torch.stack((x / scale, y / scale), dim=-1)


def _matrix(*rows: tuple[Tensor, Tensor, Tensor]) -> Tensor:
    return torch.stack([torch.stack(row, dim=-1) for row in rows], dim=-2)
