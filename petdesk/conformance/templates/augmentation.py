"""Mirror images, and some pictures without colour."""

from typing import TYPE_CHECKING

from pydantic import Field

from petdesk.api import AugmentationSpec, Params, hookimpl

if TYPE_CHECKING:
    from torch import Tensor


class GreyParams(Params):
    p_grey: float = Field(default=0.2, ge=0, le=1, description="How often a picture loses its colours.")


class Grey:
    n_draws = 2  # random numbers for each picture: one for each thing that happens or not

    def __init__(self, params: GreyParams, size: int) -> None:
        self.p_grey, self.size = params.p_grey, size

    def __call__(self, images: "Tensor", draws: "Tensor") -> "Tensor":
        pictures = self.plain(images)
        mirrored, grey = draws[:, :, None, None, None].unbind(1)  # [N, 1, 1, 1] each
        pictures = pictures.flip(3).where(mirrored < 0.5, pictures)
        return pictures.mean(1, keepdim=True).where(grey < self.p_grey, pictures)

    def plain(self, images: "Tensor") -> "Tensor":
        from torch.nn.functional import interpolate

        return (interpolate(images.float(), self.size, mode="bilinear", antialias=True) / 255).clamp(0, 1)


@hookimpl
def petdesk_augmentations() -> list[AugmentationSpec]:
    summary = "Mirror images, and some pictures without colour. For classes that no colour tells apart."
    return [AugmentationSpec(key="my-variation", title="My variation", summary=summary, params=GreyParams, build=Grey)]
