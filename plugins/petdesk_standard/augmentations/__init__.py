"""Ways to vary the training pictures: `none`, `standard` and `torchvision-v2`."""

from collections.abc import Sequence

from petdesk.api import AugmentationSpec, BatchAugmentation, Params, hookimpl
from petdesk_standard.augmentations.params import StandardParams, TorchvisionParams


@hookimpl
def petdesk_augmentations() -> Sequence[AugmentationSpec]:
    return [
        AugmentationSpec(
            key="standard",
            title="Standard",
            summary="Varied crops, mirror images, small turns, zoom, perspective, brightness and contrast. "
            "Fits most photos.",
            params=StandardParams,
            build=_build_standard,
        ),
        AugmentationSpec(
            key="none",
            title="None",
            summary="Every picture as it is. For pictures whose position, size and light carry the meaning, and "
            "the fastest way to train a frozen body.",
            build=_build_none,
        ),
        AugmentationSpec(
            key="torchvision-v2",
            title="torchvision transforms v2",
            summary="Crops, mirror images and colours by torchvision's own transforms, with RandAugment, "
            "TrivialAugment and random erasing to choose from. Works picture by picture: several times slower.",
            params=TorchvisionParams,
            build=_build_torchvision,
        ),
    ]


def _build_none(params: Params, size: int) -> BatchAugmentation:
    from petdesk_standard.augmentations.plain import PlainResize

    return PlainResize(size)


def _build_standard(params: StandardParams, size: int) -> BatchAugmentation:
    from petdesk_standard.augmentations.standard import StandardAugmentation

    return StandardAugmentation(params, size)


def _build_torchvision(params: TorchvisionParams, size: int) -> BatchAugmentation:
    from petdesk_standard.augmentations.torchvision_v2 import TorchvisionAugmentation

    return TorchvisionAugmentation(params, size)
