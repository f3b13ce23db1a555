"""Where it looks: what Grad-CAM makes of whole models, against Captum run by hand."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor, nn

from petdesk.data.crops import square
from petdesk.data.pictures import PictureError, read_picture
from petdesk.interpret.saliency import Saliency, SaliencyError, inside, on_picture, open_saliency
from petdesk.model_file import Model, ModelDocument, load_model, plugin_use, save_model
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier

CLASSES = ("cat", "dog", "none")
CPU = torch.device("cpu")


def write_model(
    path: Path, registry: Registry, arch: str, *, weights: Any = "none", size: int = 224, members: int = 1, **said: Any
) -> Path:
    """A model with a new head."""
    spec = registry.architectures[arch]
    networks = []
    for seed in range(members):
        torch.manual_seed(seed)
        networks.append(spec.build(len(CLASSES), spec.params(), weights))
    document = ModelDocument(
        classes=CLASSES,
        architecture=plugin_use(registry.architectures, arch, {}),
        augmentation=plugin_use(registry.augmentations, "standard", {}),
        size=size,
        presize=round(1.3 * size),
        mean=networks[0].mean,
        std=networks[0].std,
        **said,
    )
    save_model(path, [Classifier(network) for network in networks], document)
    return path


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(0).integers(0, 255, (90, 160, 3), dtype=np.uint8)
    pixels[20:60, 30:80] = (250, 20, 20)
    Image.fromarray(pixels).save(tmp_path / "picture.png")
    return tmp_path / "picture.png"


def by_hand(model: Model, picture: Path, target: int, layer: nn.Module) -> tuple[Tensor, Tensor]:
    """Captum's Grad-CAM, not below 0, [h, w], and the probabilities [C]."""
    from captum.attr import LayerGradCam

    classifier = model.members[0].eval()
    crop = torch.from_numpy(square(read_picture(picture, model.document.presize)).copy()).permute(2, 0, 1)[None]
    images = model.document.normalisation.apply(model.augmentation.plain(crop))
    heat = LayerGradCam(classifier, layer).attribute(images, target=target, relu_attributions=True)
    return heat[0, 0].detach(), classifier(images).softmax(dim=1)[0].detach()


def agrees(model_path: Path, picture: Path, registry: Registry, layer: str) -> None:
    viewer = open_saliency(model_path, registry, device="cpu")
    model = load_model(model_path, registry)
    for target in range(len(CLASSES)):
        found = viewer.explain(picture, target)
        heat, probabilities = by_hand(model, picture, target, model.members[0].get_submodule(layer))
        assert found.target == target
        np.testing.assert_allclose(found.heat, heat / heat.max(), atol=1e-5)
        np.testing.assert_allclose(found.probabilities, probabilities, atol=1e-6)
    assert viewer.explain(picture).target == int(probabilities.argmax())


def test_it_agrees_with_captum_by_hand_on_a_photo(
    photos: Path, squeezenet_weights: Path, tmp_path: Path, registry: Registry
) -> None:
    model = write_model(tmp_path / "model.safetensors", registry, "squeezenet1_1", weights=squeezenet_weights)
    agrees(model, min(photos.glob("*.jpg")), registry, "body.features.12")


def test_it_agrees_with_captum_by_hand_on_a_residual_network(picture: Path, tmp_path: Path, registry: Registry) -> None:
    model = write_model(tmp_path / "model.safetensors", registry, "resnet18", size=96)
    agrees(model, picture, registry, "body.layer4")


def test_the_heat_lies_where_the_evidence_is(tmp_path: Path, registry: Registry) -> None:
    """A network whose first logit is how red the reddest places are looks at the red square, and nowhere else."""
    model = load_model(write_model(tmp_path / "model.safetensors", registry, "tiny", size=64), registry)
    member = model.members[0]
    redness = nn.Conv2d(3, 2, 8, stride=8)
    with torch.no_grad():
        for parameter in redness.parameters():
            parameter.zero_()
        redness.weight[0, 0], redness.weight[0, 1:] = 1.0, -1.0
    head = nn.Sequential(nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(2, 3, bias=False))
    with torch.no_grad():
        head[3].weight.copy_(torch.tensor([[1.0, 0.0], [-1.0, 0.0], [0.0, 0.0]]))
    member.body, member.head = redness, head
    pixels = np.full((64, 128, 3), 128, np.uint8)
    pixels[16:32, 72:88] = (250, 0, 0)
    Image.fromarray(pixels).save(tmp_path / "square.png")
    viewer = Saliency(model, CPU)
    found = viewer.explain(tmp_path / "square.png", 0)
    assert (found.size, found.box, found.heat.shape) == ((128, 64), pytest.approx((32, 0, 96, 64), abs=1), (8, 8))
    layer = on_picture(found, width=256, height=128)
    red = np.zeros((128, 256), np.bool_)
    red[32:64, 144:176] = True
    assert layer[red].mean() > 5 * layer[~red].mean()
    assert layer[40:56, 152:168].min() > 0.5
    assert viewer.explain(tmp_path / "square.png", 1).flat  # nothing speaks for what red speaks against
    assert not on_picture(viewer.explain(tmp_path / "square.png", 1), width=20, height=10).any()


def test_members_are_averaged_and_the_temperature_counts(picture: Path, tmp_path: Path, registry: Registry) -> None:
    both = write_model(tmp_path / "both.safetensors", registry, "tiny", size=64, members=2)
    hot = write_model(tmp_path / "hot.safetensors", registry, "tiny", size=64, temperature=100.0)
    model = load_model(both, registry)
    found = open_saliency(both, registry, device="cpu").explain(picture, 2)
    heats = []
    for member in model.members:
        heat, _ = by_hand(
            Model(document=model.document, classifier=member, augmentation=model.augmentation), picture, 2, member.body
        )
        heats.append(heat / heat.max().clamp(min=1e-30))  # one of the two finds nothing for this class
    mean = sum(heats) / 2
    np.testing.assert_allclose(found.heat, mean / mean.max(), atol=1e-5)
    np.testing.assert_allclose(
        open_saliency(hot, registry, device="cpu").explain(picture).probabilities, 1 / 3, atol=0.02
    )


def test_the_crop_is_that_of_validation_also_of_turned_and_long_pictures(tmp_path: Path, registry: Registry) -> None:
    viewer = open_saliency(write_model(tmp_path / "m.safetensors", registry, "tiny", size=64), registry, device="cpu")
    for size, orientation, suffix, upright, box in (
        ((200, 100), 1, "jpg", (200, 100), (50, 0, 150, 100)),
        ((200, 100), 6, "jpg", (100, 200), (0, 50, 100, 150)),
        ((200, 100), 6, "tif", (100, 200), (0, 50, 100, 150)),
        ((200, 100), 9, "jpg", (200, 100), (50, 0, 150, 100)),
        ((1000, 50), 1, "jpg", (1000, 50), (475, 0, 525, 50)),
        ((33, 33), 1, "jpg", (33, 33), (0, 0, 33, 33)),
    ):
        turned = tmp_path / f"turned.{suffix}"
        exif = Image.Exif()
        exif[0x0112] = orientation
        Image.new("RGB", size, "navy").save(turned, exif=exif)
        found = viewer.explain(turned)
        assert (found.size, found.box) == (upright, pytest.approx(box, abs=2))
        seen = inside(found, width=upright[0], height=upright[1])
        assert seen.sum() == pytest.approx(min(upright) ** 2, rel=0.05)
        assert not on_picture(found, width=upright[0], height=upright[1])[~seen].any()


def test_what_cannot_be_explained_is_said(picture: Path, tmp_path: Path, registry: Registry) -> None:
    path = write_model(tmp_path / "model.safetensors", registry, "tiny", size=32)
    (tmp_path / "broken.jpg").write_bytes(b"\xff\xd8nothing")
    with pytest.raises(PictureError):
        open_saliency(path, registry).explain(tmp_path / "broken.jpg")
    model = load_model(path, registry)
    model.members[0].body = nn.Flatten()
    model.members[0].head = nn.Linear(3 * 32 * 32, 3)
    with pytest.raises(SaliencyError, match="Where it looks cannot be shown for the network tiny"):
        Saliency(model, CPU).explain(picture)


def test_a_member_without_places_leaves_the_others_as_they_were(
    picture: Path, tmp_path: Path, registry: Registry
) -> None:
    model = load_model(write_model(tmp_path / "m.safetensors", registry, "tiny", size=32, members=2), registry)
    first, second = model.members
    second.body, second.head = nn.Flatten(), nn.Linear(3 * 32 * 32, 3)
    viewer = Saliency(model, CPU)
    for _ in range(2):
        with pytest.raises(SaliencyError):
            viewer.explain(picture)
    assert not [module for module in first.modules() if module._forward_hooks]
