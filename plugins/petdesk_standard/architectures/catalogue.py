"""The architectures, one blueprint each, from small to large within a family. Imports neither torch nor torchvision."""

from typing import TYPE_CHECKING

from petdesk_standard.architectures.blueprint import Blueprint
from petdesk_standard.architectures.params import PlainHeadParams, SmallHeadParams
from petdesk_standard.architectures.torchvision_bodies import body_maker, url_of, vision_transformer_maker

if TYPE_CHECKING:
    from torch import nn

RESNET_CHILDREN = "conv1 bn1 relu maxpool layer1 layer2 layer3 layer4"
RESNET_GROUPS = {
    "stem": "conv1",
    "layer1": "layer1",
    "layer2": "layer2",
    "layer3": "layer3",
    "layer4": "layer4",
}


def _resnet(depth: int, n_features: int, parameters: int, summary: str) -> Blueprint:
    key = f"resnet{depth}"
    return Blueprint(
        key=key,
        title=f"ResNet-{depth}",
        summary=summary,
        make_body=body_maker(key, RESNET_CHILDREN),
        n_features=n_features,
        parameters=parameters,
        group_starts=RESNET_GROUPS,
        weights_url=url_of(key),
    )


def _stages(*first_modules: int) -> dict[str, str]:
    """Layer groups of a network whose body is one list, `features`: where the stem and each stage begin in it."""
    names = ["stem", *(f"stage{number}" for number in range(1, len(first_modules)))]
    return {name: f"features.{first}" for name, first in zip(names, first_modules, strict=True)}


def _make_tiny() -> "nn.Module":
    from petdesk_standard.architectures.tiny import tiny_body

    return tiny_body()


BLUEPRINTS = (
    Blueprint(
        key="tiny",
        title="Tiny",
        summary="A small network of PetDesk's own, for training from nothing on simple pictures in minutes.",
        make_body=_make_tiny,
        n_features=144,
        parameters=781_216,
        group_starts={name: name for name in ("stem", "stage1", "stage2", "stage3")},
        head=SmallHeadParams,
        input_size=96,
    ),
    _resnet(18, 512, 11_689_512, "The smallest residual network: a good first choice without a graphics card."),
    _resnet(34, 512, 21_797_672, "The usual start for photos: quick to train and hard to get wrong."),
    _resnet(50, 2048, 25_557_032, "More accurate than ResNet-34 at about twice its time."),
    _resnet(101, 2048, 44_549_160, "ResNet-50 with twice the depth. Wants a graphics card."),
    _resnet(152, 2048, 60_192_808, "The deepest ResNet; seldom worth its time over ResNet-101."),
    Blueprint(
        key="squeezenet1_1",
        title="SqueezeNet 1.1",
        summary="Very small and very fast, with weights of 5 MB. Least accurate of the pre-trained ones.",
        make_body=body_maker("squeezenet1_1", "features"),
        n_features=512,
        parameters=1_235_496,
        group_starts=_stages(0, 3, 6, 9),
        weights_url=url_of("squeezenet1_1"),
    ),
    Blueprint(
        key="mobilenet_v3_small",
        title="MobileNetV3 small",
        summary="Made for phones: the fastest of the modern networks on a processor.",
        make_body=body_maker("mobilenet_v3_small", "features"),
        n_features=576,
        parameters=2_542_856,
        group_starts=_stages(0, 1, 2, 4, 9),
        weights_url=url_of("mobilenet_v3_small"),
    ),
    Blueprint(
        key="mobilenet_v3_large",
        title="MobileNetV3 large",
        summary="Made for phones: near ResNet-34's accuracy at a fraction of its work.",
        make_body=body_maker("mobilenet_v3_large", "features"),
        n_features=960,
        parameters=5_483_032,
        group_starts=_stages(0, 2, 4, 7, 13),
        weights_url=url_of("mobilenet_v3_large"),
    ),
    Blueprint(
        key="regnet_y_400mf",
        title="RegNetY 400MF",
        summary="Small, regular and quick on every device, with squeeze-and-excitation.",
        make_body=body_maker("regnet_y_400mf", "stem trunk_output"),
        n_features=440,
        parameters=4_344_144,
        group_starts={"stem": "stem", **{f"stage{n}": f"trunk_output.block{n}" for n in range(1, 5)}},
        weights_url=url_of("regnet_y_400mf"),
    ),
    Blueprint(
        key="efficientnet_b0",
        title="EfficientNet-B0",
        summary="Accurate for its few parameters; slower on a processor than its size suggests.",
        make_body=body_maker("efficientnet_b0", "features"),
        n_features=1280,
        parameters=5_288_548,
        group_starts=_stages(0, 2, 3, 4, 6),
        weights_url=url_of("efficientnet_b0"),
    ),
    Blueprint(
        key="efficientnet_v2_s",
        title="EfficientNetV2-S",
        summary="The most accurate of these, trained on pictures of 300 pixels. Wants a graphics card.",
        make_body=body_maker("efficientnet_v2_s", "features"),
        n_features=1280,
        parameters=21_458_488,
        group_starts=_stages(0, 2, 3, 4, 6),
        input_size=300,
        weights_url=url_of("efficientnet_v2_s"),
    ),
    Blueprint(
        key="convnext_tiny",
        title="ConvNeXt tiny",
        summary="A convolutional network with the lessons of transformers: accurate, robust, and a few times "
        "ResNet-34's work.",
        make_body=body_maker("convnext_tiny", "features"),
        n_features=768,
        parameters=28_589_128,
        group_starts=_stages(0, 1, 2, 4, 6),
        weights_url=url_of("convnext_tiny"),
    ),
    Blueprint(
        key="swin_v2_t",
        title="Swin V2 tiny",
        summary="A transformer that looks through shifting windows, trained on pictures of 256 pixels. "
        "Wants a graphics card.",
        make_body=body_maker("swin_v2_t", "features norm permute avgpool flatten"),
        n_features=768,
        parameters=28_351_570,
        group_starts=_stages(0, 1, 2, 4, 6),
        head=PlainHeadParams,
        input_size=256,
        weights_url=url_of("swin_v2_t"),
    ),
    Blueprint(
        key="vit_b_16",
        title="ViT-B/16",
        summary="The plain vision transformer, on patches of 16 pixels. Large: wants a graphics card.",
        make_body=vision_transformer_maker("vit_b_16"),
        n_features=768,
        parameters=86_567_656,
        group_starts={
            "stem": "stem",
            **{f"blocks{n}": f"encoder.layers.encoder_layer_{first}" for n, first in enumerate((0, 3, 6, 9), start=1)},
        },
        head=PlainHeadParams,
        weights_url=url_of("vit_b_16"),
        renamed={
            "class_token": "stem.class_token",
            "conv_proj": "stem.conv_proj",
            "encoder.pos_embedding": "stem.pos_embedding",
        },
    ),
)
