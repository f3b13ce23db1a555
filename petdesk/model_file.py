"""One safe file per trained model: tensors in safetensors, everything else in one JSON document in its metadata.

Loading one runs no code from it. Reading its document loads no torch either: the app lists many.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import safetensors
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from petdesk import __version__
from petdesk.api import (
    ArchitectureSpec,
    AugmentationSpec,
    ModelFileError,
    SettingsError,
    Spec,
    own_numbers,
    read_params,
)
from petdesk.registry import Registry, SpecTable

if TYPE_CHECKING:
    from petdesk.api import BatchAugmentation
    from petdesk.data.batches import Normalisation
    from petdesk.training.classifier import Classifier

MODEL = "model.safetensors"
"""What a run folder's model file is called."""

FORMAT = 1
METADATA_KEY = "petdesk"


class PluginUse(BaseModel):
    """A spec that the model needs, and the plugin that brought it."""

    model_config = ConfigDict(frozen=True)

    key: str
    params: dict[str, Any] = Field(default_factory=dict)
    plugin: str
    distribution: str
    version: str = ""
    builtin: bool = True


class ModelDocument(BaseModel):
    """The JSON document of a model file.

    Attributes:
        format: Version of this document; a higher one than `FORMAT` is refused.
        petdesk: The version that wrote it.
        classes: In the order of the network's outputs.
        architecture: The network.
        augmentation: The plugin whose plain resize comes before the network.
        size: Pixels a side that the network sees.
        presize: Pixels of the shorter side before that.
        mean: Per channel RGB, of pictures in [0, 1].
        std: Likewise.
        trained_on: What it was trained on, for the reader: source, dataset, pictures, seed.
        validation: Its figures on validation pictures; empty where none were measured with these weights.
    """

    model_config = ConfigDict(frozen=True)

    format: int = FORMAT
    petdesk: str = __version__
    classes: tuple[str, ...] = Field(min_length=2)
    architecture: PluginUse
    augmentation: PluginUse
    size: int = Field(ge=16, le=1024)
    presize: int = Field(ge=16, le=2048)
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    trained_on: dict[str, Any] = Field(default_factory=dict)
    validation: dict[str, float] = Field(default_factory=dict)

    @property
    def normalisation(self) -> "Normalisation":
        """What the network expects of its pictures."""
        from petdesk.data.batches import Normalisation

        return Normalisation(mean=self.mean, std=self.std)


@dataclass(frozen=True, kw_only=True)
class Model:
    """A loaded model: ready to answer."""

    document: ModelDocument
    classifier: "Classifier"
    augmentation: "BatchAugmentation"


def plugin_use(table: SpecTable[Any], key: str, params: dict[str, Any]) -> PluginUse:
    """Describes a spec in use for a model file."""
    plugin = table.plugin_of(key)
    return PluginUse(
        key=key,
        params=params,
        plugin=plugin.name,
        distribution=Path(plugin.source).name,  # of a single file its name: whose folder it lay in is nobody's business
        version=plugin.version,
        builtin=plugin.builtin,
    )


def save_model(path: Path, classifier: "Classifier", document: ModelDocument) -> None:
    """Writes a model file: beside its place, synced, then renamed, so that a crash leaves the old one or the new one.

    Raises:
        ModelFileError: It cannot be written.
    """
    from safetensors.torch import save_file

    # Cloned, because a network may use one tensor in two places, and the file takes none twice.
    tensors = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in classifier.state_dict().items()}
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        save_file(tensors, partial, metadata={METADATA_KEY: json.dumps(document.model_dump(mode="json"))})
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(path)
    except (OSError, safetensors.SafetensorError) as error:
        raise ModelFileError(
            f"The model could not be written to {path} ({error}). Make room or choose another folder."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def read_document(path: Path) -> ModelDocument:
    """Reads the document of a model file, not its tensors.

    Raises:
        ModelFileError: The file is missing, damaged, cut off, no PetDesk model, or from a newer PetDesk.
    """
    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            metadata = file.metadata() or {}
    except FileNotFoundError as error:
        raise ModelFileError(
            f"There is no model file {path}. Choose the folder of a run, or the model.safetensors in it."
        ) from error
    except (OSError, safetensors.SafetensorError) as error:
        raise ModelFileError(
            f"{path} is not a model file, or it is damaged or cut off. Copy it again from where it came from."
        ) from error
    if METADATA_KEY not in metadata:
        raise ModelFileError(
            f"{path} holds weights, but was not made by PetDesk and does not say what they belong to. "
            "Use it with `petdesk train --weights` instead."
        )
    try:
        values = json.loads(metadata[METADATA_KEY])
        if isinstance(values, dict) and isinstance(values.get("format"), int) and values["format"] > FORMAT:
            raise ModelFileError(
                f"{path} was made by a newer PetDesk ({values.get('petdesk', 'unknown')}). Update PetDesk to open it."
            )
        return ModelDocument.model_validate(values)
    except (ValueError, ValidationError, RecursionError) as error:
        raise ModelFileError(
            f"The description inside {path} is damaged. Copy the file again from where it came from."
        ) from error


def model_path(path: Path) -> Path:
    """The model file of a run folder; any other path as it is."""
    return path / MODEL if path.is_dir() else path


def load_model(path: Path, registry: Registry) -> Model:
    """Rebuilds a trained classifier from its file.

    Args:
        path: A model file, or a run folder that has one.
        registry: Where the architecture and the augmentation are looked up.

    Raises:
        ModelFileError: The file is damaged, or needs a plugin that is not here; says which.
    """
    from petdesk.training.classifier import Classifier

    path = model_path(path)
    document = read_document(path)
    architecture, augmentation = find_plugins(document, registry, path)
    params = _params(architecture, document.architecture, path)
    with own_numbers(0):  # which the file's replace; a training that runs meanwhile keeps its own
        network = architecture.build(len(document.classes), params, "none")
    classifier = Classifier(network)
    try:
        # Through mmap, so that the file's bytes and the tensors are not both in memory.
        with safetensors.safe_open(path, framework="pt") as file:
            classifier.load_state_dict({name: file.get_tensor(name) for name in file.keys()})  # noqa: SIM118
    except (OSError, RuntimeError, safetensors.SafetensorError) as error:
        raise ModelFileError(
            f"The weights in {path} do not fit the {document.architecture.key} network that its description names. "
            "The file is damaged, or a plugin changed that network since."
        ) from error
    return Model(
        document=document,
        classifier=classifier.eval(),
        augmentation=augmentation.build(_params(augmentation, document.augmentation, path), document.size),
    )


def find_plugins(document: ModelDocument, registry: Registry, path: Path) -> tuple[ArchitectureSpec, AugmentationSpec]:
    """The architecture and the augmentation that the model in `path` needs.

    Raises:
        ModelFileError: One of them is not here; says what to install.
    """
    return (
        _find(registry.architectures, document.architecture, path),
        _find(registry.augmentations, document.augmentation, path),
    )


def _find(table: SpecTable[Any], use: PluginUse, path: Path) -> Any:
    if use.key in table:
        return table[use.key]
    if use.builtin:
        raise ModelFileError(
            f"{path} needs the {table.kind} {use.key!r}, which this PetDesk does not have. Update PetDesk."
        )
    version = f" {use.version}" if use.version else ""
    single_file = use.distribution.endswith(".py")
    advice = f"Put {use.distribution} into the plugin folder" if single_file else f"Install {use.distribution}"
    raise ModelFileError(
        f"{path} needs the {table.kind} {use.key!r} of the plugin {use.distribution}{version}, which is not loaded. "
        f"{advice}; if it is there, `petdesk doctor` says what is wrong with it."
    )


def _params(spec: Spec, use: PluginUse, path: Path) -> Any:
    try:
        return read_params(spec.params, use.params, owner=f"{use.key} in {path.name}")
    except SettingsError as error:
        raise ModelFileError(f"{path} was made with another version of {use.distribution}: {error}") from error
