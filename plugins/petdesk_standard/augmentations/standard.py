"""The standard augmentation: a whole batch at once, every picture by its own draws, interpolated once."""

import torch
import torch.nn.functional as F
from torch import Tensor

from petdesk_standard.augmentations import geometry
from petdesk_standard.augmentations.crop import RandomCrop
from petdesk_standard.augmentations.lighting import brightness_shift, contrast_factor, relight_
from petdesk_standard.augmentations.params import StandardParams
from petdesk_standard.augmentations.resize import averaged, resized

DRAWS = (
    "crop_area",
    "crop_ratio",
    "crop_left",
    "crop_top",
    "flip_or_not",
    "vertical_flip_or_not",
    "rotate_or_not",
    "rotate",
    "zoom_or_not",
    "zoom",
    "zoom_left",
    "zoom_top",
    "warp_across_or_not",
    "warp_across",
    "warp_up_down_or_not",
    "warp_up_down",
    "brightness_or_not",
    "brightness",
    "contrast_or_not",
    "contrast",
)
"""What the columns of the draws mean. Runs are repeated from them: add at the end, never move one."""

# One saves nothing more, and threads would wait for each other twice as often.
PICTURES_A_THREAD = 2


class StandardAugmentation:
    """Crop, flips, rotation, zoom, perspective, brightness and contrast as fastai's `aug_transforms`.

    fastai (vision/augment.py) is the reference for what is drawn and for the order: the source is warped, mirrored,
    turned, zoomed, then cropped, then lit. Its two interpolations are one here, and pixel centres stay where
    they are (fastai's `align_corners=True` pulls the outermost ones to the border). Beyond the borders the picture is
    mirrored.

    From draws to quantities: column k of the draws is u = `draws[:, k]`, named by `DRAWS[k]`. A transform
    happens where its `..._or_not` is below its probability. The angle, the tilts and the zoom are uniform
    between their bounds, low + u (high - low), where the bounds are -max and max for angle and tilts. `..._left` and
    `..._top` say where the shown part lies in the room it has. See `RandomCrop`, `brightness_shift` and
    `contrast_factor` for the rest. So a quantity depends on its own column and its own settings only.
    """

    n_draws = len(DRAWS)

    def __init__(self, params: StandardParams, size: int) -> None:
        self._params = params
        self._size = size
        self._crop = RandomCrop(params.min_scale, params.max_ratio)
        self._relights = bool(params.p_brightness * params.max_brightness + params.p_contrast * params.max_contrast)

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        quantities = dict(zip(DRAWS, draws.unbind(1), strict=True))
        matrices = self._geometry(quantities)
        shifts, factors = self._lighting(quantities)
        if images.device.type != "cpu":
            return self._made(images, matrices, shifts, factors)
        shape = (len(images), 3, self._size, self._size)
        made = torch.empty(shape, memory_format=torch.channels_last)
        # A few pictures at a time reuse the same memory and stay near the processor: half the time of all at once.
        few = PICTURES_A_THREAD * torch.get_num_threads()
        for start in range(0, len(images), few):
            piece = slice(start, start + few)
            made[piece] = self._made(images[piece], matrices[piece], shifts[piece], factors[piece])
        return made

    def plain(self, images: Tensor) -> Tensor:
        return resized(images, self._size)

    def _geometry(self, draws: dict[str, Tensor]) -> Tensor:
        """One matrix a picture [N, 3, 3], from the picture that is made to the source."""
        params = self._params
        tilts = [
            torch.where(draws[f"{way}_or_not"] < params.p_warp, params.max_warp * (2 * draws[way] - 1), 0.0)
            for way in ("warp_across", "warp_up_down")
        ]
        turn = params.max_rotate * (2 * draws["rotate"] - 1)
        zoom = params.min_zoom + (params.max_zoom - params.min_zoom) * draws["zoom"]
        shown = torch.where(draws["zoom_or_not"] < params.p_zoom, zoom.reciprocal(), 1.0)
        width, height = self._crop.sides(draws["crop_area"], draws["crop_ratio"])
        return geometry.composed(
            geometry.warped(*tilts),
            geometry.mirrored(
                draws["flip_or_not"] < params.p_flip, draws["vertical_flip_or_not"] < params.p_vertical_flip
            ),
            geometry.turned(torch.where(draws["rotate_or_not"] < params.p_rotate, turn, 0.0)),
            geometry.part(shown, shown, draws["zoom_left"], draws["zoom_top"]),
            geometry.part(width, height, draws["crop_left"], draws["crop_top"]),
        )

    def _lighting(self, draws: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
        """What is added to each picture's logits, and by what they are multiplied [N]."""
        params = self._params
        shift = brightness_shift(draws["brightness"], params.max_brightness)
        factor = contrast_factor(draws["contrast"], params.max_contrast)
        return (
            torch.where(draws["brightness_or_not"] < params.p_brightness, shift, 0.0),
            torch.where(draws["contrast_or_not"] < params.p_contrast, factor, 1.0),
        )

    def _made(self, images: Tensor, matrices: Tensor, shifts: Tensor, factors: Tensor) -> Tensor:
        grid = geometry.sampling_grid(matrices, self._size)
        source = averaged(images, self._size).float()
        pictures = F.grid_sample(source, grid, mode="bilinear", padding_mode="reflection", align_corners=False)
        pictures.mul_(1 / 255)
        return relight_(pictures, shifts, factors) if self._relights else pictures.clamp_(0, 1)
