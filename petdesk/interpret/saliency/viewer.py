"""A model made ready to say where it looks."""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from petdesk.api import PetDeskError
from petdesk.data.pictures import open_picture, read_picture, upright_size
from petdesk.interpret.saliency.heat import SaliencyMap
from petdesk.interpret.saliency.seen_box import centre_crop, seen_box
from petdesk.registry import Registry

if TYPE_CHECKING:
    import torch
    from torch import Tensor

    from petdesk.interpret.saliency.places import PlaceLayer
    from petdesk.model_file import Model


class SaliencyError(PetDeskError):
    """A network cannot say where it looks."""


class Saliency:
    """Explains a model's answers, picture by picture. Any thread may ask; questions wait for each other.

    Grad-CAM: of the last layer that keeps places, each channel's map counts as much as the class's logit rises with it
    on average over the places; what speaks against the class is left out (Selvaraju et al. 2017, "Grad-CAM", eq. 1 and
    2; computed by Captum's `LayerGradCam`). Of a model with several members it is the mean of theirs, the strongest
    place of each being 1.

    Attributes:
        classes: The model's, in its order.
    """

    def __init__(self, model: "Model", device: "torch.device") -> None:
        """Takes the model over: nobody else may use it."""
        self.classes = model.document.classes
        self._document, self._augmentation, self._device = model.document, model.augmentation, device
        self._members = [member.to(device).eval() for member in model.members]
        for member in self._members:
            for module in member.modules():
                if "inplace" in vars(module):
                    vars(module)["inplace"] = False  # it would write over the map that is looked at
        self._layers: list[PlaceLayer] | None = None
        self._lock = Lock()

    def explain(self, picture: Path, target: int | None = None) -> SaliencyMap:
        """Which parts of a picture speak for a class; the picture is prepared as for validation.

        Args:
            picture: A file.
            target: The class, an index into `classes`; None is the one that the model takes it for.

        Raises:
            PictureError: It cannot be read.
            SaliencyError: The network has no layer that keeps places.
        """
        with open_picture(picture) as opened:
            size = upright_size(opened)
        pixels = read_picture(picture, self._document.presize)
        with self._lock:
            images = self._images(centre_crop(pixels))
            probabilities = self._probabilities(images)
            chosen = int(probabilities.argmax()) if target is None else target
            layers = self._place_layers()
            heats = [_cam(member, layer, images, chosen) for member, layer in zip(self._members, layers, strict=True)]
        height, width = pixels.shape[:2]
        return SaliencyMap(
            heat=_mean(heats),
            target=chosen,
            probabilities=probabilities,
            box=seen_box(size, (width, height)),
            size=size,
            layer=layers[0].name,
        )

    def _images(self, crop: NDArray[np.uint8]) -> "Tensor":
        import torch

        with torch.no_grad():
            plain = self._augmentation.plain(torch.from_numpy(crop).to(self._device))
            return self._document.normalisation.apply(plain)

    def _probabilities(self, images: "Tensor") -> NDArray[np.float32]:
        """float32 [C], as the model's predictions have them."""
        import torch

        from petdesk.training.ensemble import branches, mean_probabilities
        from petdesk.training.temperature import softened

        with torch.no_grad():
            answer = mean_probabilities(branches(self._members), images, self._document.outputs)
        found: NDArray[np.float32] = answer.float().cpu().numpy()
        probabilities: NDArray[np.float32] = softened(found, self._document.temperature, self._document.outputs)[0]
        return probabilities

    def _place_layers(self) -> "list[PlaceLayer]":
        """The layer of each member; looked for once."""
        if self._layers is None:
            import torch

            from petdesk.interpret.saliency.places import find_place_layer

            size = self._document.size
            noise = torch.rand((1, 3, size, size), generator=torch.Generator().manual_seed(0)).to(self._device)
            images = self._document.normalisation.apply(noise)
            found = [find_place_layer(member, images) for member in self._members]
            layers = [layer for layer in found if layer is not None]
            if len(layers) < len(found):
                for layer in layers:
                    layer.remove()
                raise SaliencyError(
                    f"Where it looks cannot be shown for the network {self._document.architecture.key}: none of its "
                    "layers keeps the places of what it sees. Take a convolutional network or a vision transformer."
                )
            self._layers = layers
        return self._layers


def open_saliency(path: Path, registry: Registry, *, device: str = "auto") -> Saliency:
    """Loads a model to ask where it looks.

    Args:
        path: A model file or a run folder.
        registry: Where plugins are looked up.
        device: As for training.

    Raises:
        ModelFileError: The model cannot be loaded.
        SettingsError: There is no such device.
    """
    from petdesk.model_file import load_model
    from petdesk.training.precision import choose_device

    chosen = choose_device(device)
    return Saliency(load_model(path, registry), chosen)


def _cam(model: "torch.nn.Module", layer: "PlaceLayer", images: "Tensor", target: int) -> NDArray[np.float32]:
    """float32 [h, w], not below 0."""
    import captum  # noqa: F401 - whole, before a part of it: another thread may be loading it
    from captum.attr import LayerGradCam

    heat = LayerGradCam(model, layer.as_map).attribute(images, target=target, relu_attributions=True)
    found: NDArray[np.float32] = heat[0, 0].detach().float().cpu().numpy()
    return found


def _mean(heats: list[NDArray[np.float32]]) -> NDArray[np.float32]:
    """The mean of the members' heats, the strongest place of each and of the mean being 1; all 0 stays so."""
    return _to_one(np.stack([_to_one(heat) for heat in heats]).mean(axis=0))


def _to_one(heat: NDArray[np.float32]) -> NDArray[np.float32]:
    strongest = float(heat.max())
    return heat / strongest if strongest > 0 else np.zeros_like(heat)
