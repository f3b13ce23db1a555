"""Ways to vary the training pictures: `none`, `standard`, `mixup`, `cutmix` and `torchvision-v2`."""

from collections.abc import Sequence

from petdesk.api import AugmentationSpec, BatchAugmentation, Params, hookimpl
from petdesk_standard.augmentations.params import CutMixParams, MixUpParams, StandardParams, TorchvisionParams


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
            key="mixup",
            title="MixUp",
            summary="As standard, then every picture is blended with another one, and so are their labels. Holds back "
            "overfitting in trainings of many epochs, and makes answers less sure of themselves.",
            params=MixUpParams,
            build=_build_mixup,
        ),
        AugmentationSpec(
            key="cutmix",
            title="CutMix",
            summary="As standard, then a rectangle of every picture is replaced by one of another, and its label by as "
            "much. As MixUp, where a class shows in any part of its pictures.",
            params=CutMixParams,
            build=_build_cutmix,
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


def _build_mixup(params: MixUpParams, size: int) -> BatchAugmentation:
    from petdesk_standard.augmentations.mixing import MixUp

    return MixUp(params, size)


def _build_cutmix(params: CutMixParams, size: int) -> BatchAugmentation:
    from petdesk_standard.augmentations.mixing import CutMix

    return CutMix(params, size)


def _build_torchvision(params: TorchvisionParams, size: int) -> BatchAugmentation:
    from petdesk_standard.augmentations.torchvision_v2 import TorchvisionAugmentation

    return TorchvisionAugmentation(params, size)
