"""One safe file per trained model: tensors in safetensors, everything else in one JSON document in its metadata.

Loading one runs no code from it. Reading its document loads no torch either: the app lists many.
"""

import json
import os
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

import safetensors
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

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
    from torch import Tensor

    from petdesk.api import BatchAugmentation, Network
    from petdesk.data.batches import Normalisation
    from petdesk.training.classifier import Classifier
    from petdesk.training.ensemble import Ensemble

MODEL = "model.safetensors"
"""What a run folder's model file is called."""

FORMAT = 3
"""The newest format that is read. 1 has one classifier with a softmax; 2 says which outputs, thresholds and members; 3
how far its confidences can be trusted."""
METADATA_KEY = "petdesk"
SINCE_2 = ("outputs", "thresholds", "members")
"""What a document of format 1 does not have: a PetDesk that knows only that would take such a model for another."""
SINCE_3 = ("temperature", "answer_from")
"""What a document of format 2 does not have, likewise."""
MOST_HEADER_BYTES = 100_000_000
"""As safetensors reads."""

Outputs: TypeAlias = Literal["softmax", "sigmoid"]
"""How the network's logits become probabilities: of one class of all, or of each class by itself."""

Threshold = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class MissingPluginError(ModelFileError):
    """A model wants a plugin that is not loaded.

    Attributes:
        package: What to install; empty where the plugin is a single file.
    """

    def __init__(self, message: str, *, package: str) -> None:
        super().__init__(message)
        self.package = package


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
        outputs: How its logits become probabilities.
        thresholds: The probability from which on each class is an answer, in the order of the classes; a picture of
            which no class reaches its own is none of them. Empty where every picture is one of them.
        members: How many classifiers answer together, with the mean of their probabilities.
        temperature: What their logits are divided by, so that a confidence means what it says (see
            `petdesk.training.temperature`).
        answer_from: The probability that the answer must have besides, once the temperature is applied: where it has
            not, it is none. None where every answer is said.
    """

    model_config = ConfigDict(frozen=True)

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
    outputs: Outputs = "softmax"
    thresholds: tuple[Threshold, ...] = ()
    members: int = Field(default=1, ge=1)
    temperature: float = Field(default=1.0, ge=0.01, le=100, allow_inf_nan=False)
    answer_from: Threshold | None = None

    @model_validator(mode="after")
    def _one_threshold_a_class(self) -> "ModelDocument":
        if self.thresholds and len(self.thresholds) != len(self.classes):
            raise ValueError(f"it has {len(self.thresholds)} thresholds for {len(self.classes)} classes")
        return self

    @property
    def format(self) -> int:
        """The format that it is written in: the oldest that can say it."""
        if self._says(SINCE_3):
            return 3
        return 2 if self._says(SINCE_2) else 1

    def _says(self, names: tuple[str, ...]) -> bool:
        """Whether one of these fields is not at its default."""
        return any(getattr(self, name) != type(self).model_fields[name].default for name in names)

    @property
    def own_thresholds(self) -> tuple[float, ...]:
        """`thresholds` for probabilities with the temperature applied: the same pictures reach them."""
        from petdesk.training.temperature import softened_threshold

        return tuple(softened_threshold(threshold, self.temperature) for threshold in self.thresholds)

    @property
    def answering_thresholds(self) -> tuple[float, ...]:
        """The probability from which on each class is an answer, of probabilities with the temperature applied.

        They leave the answers that `thresholds` leave, but for those below `answer_from`. Empty where every picture is
        one of the classes.
        """
        own = self.own_thresholds
        if self.answer_from is None:
            return own
        least = self.answer_from
        return tuple(max(threshold, least) for threshold in own or (0.0,) * len(self.classes))

    @property
    def normalisation(self) -> "Normalisation":
        """What the network expects of its pictures."""
        from petdesk.data.batches import Normalisation

        return Normalisation(mean=self.mean, std=self.std)


@dataclass(frozen=True, kw_only=True)
class Model:
    """A loaded model: ready to answer.

    Attributes:
        document: What the file says of it.
        classifier: The network; an ensemble where the file has several members.
        augmentation: What comes before it.
    """

    document: ModelDocument
    classifier: "Classifier | Ensemble"
    augmentation: "BatchAugmentation"

    @property
    def members(self) -> "tuple[Classifier, ...]":
        """The classifiers that answer together; most models have one."""
        from petdesk.training.classifier import Classifier

        return (self.classifier,) if isinstance(self.classifier, Classifier) else self.classifier.classifiers


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


def save_model(path: Path, classifiers: "Classifier | Sequence[Classifier]", document: ModelDocument) -> None:
    """Writes a model file: beside its place, synced, then renamed, so that a crash leaves the old one or the new one.

    Args:
        path: Where to.
        classifiers: One, or the members that answer together; `document.members` is set to their number. A body that
            is equal to that of the member before is written once.
        document: What to say of it.

    Raises:
        ModelFileError: It cannot be written.
    """
    from safetensors.torch import save_file

    from petdesk.training.classifier import Classifier

    members = [classifiers] if isinstance(classifiers, Classifier) else list(classifiers)
    document = ModelDocument.model_validate(dict(document) | {"members": len(members)})
    tensors, metadata = _tensors(members), {METADATA_KEY: json.dumps(_description(document))}
    try:
        write_whole(path, lambda partial: save_file(tensors, partial, metadata=metadata))
    except (OSError, safetensors.SafetensorError) as error:
        raise ModelFileError(
            f"The model could not be written to {path} ({error}). Make room or choose another folder."
        ) from error


def replace_document(path: Path, document: ModelDocument) -> None:
    """Gives a model file another document; its tensors stay byte for byte, and torch is not needed.

    It is written beside its place, synced, then renamed.

    Raises:
        ModelFileError: It cannot be read or written.
    """
    try:
        with path.open("rb") as old:
            length = int.from_bytes(old.read(8), "little")
            if length > MOST_HEADER_BYTES:
                raise ValueError("no header")
            header = json.loads(old.read(length))
            header["__metadata__"][METADATA_KEY] = json.dumps(_description(document))
            text = json.dumps(header, separators=(",", ":")).encode()
            text += b" " * (-len(text) % 8)  # the tensors begin at a multiple of eight

            def write(partial: Path) -> None:
                with partial.open("wb") as new:
                    new.write(len(text).to_bytes(8, "little") + text)
                    shutil.copyfileobj(old, new, 2**20)

            write_whole(path, write)
    except OSError as error:
        raise ModelFileError(
            f"{path} cannot be changed ({error.strerror or error}). Make room, or check that you may write there."
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ModelFileError(
            f"{path} is not a model file, or it is damaged. Copy it again from where it came from."
        ) from (error)


def write_whole(path: Path, write: "Callable[[Path], object]") -> None:
    """Has `write` write beside `path`, syncs that and gives it the name: a crash leaves the old file or the new one.

    Raises:
        OSError: It cannot be written.
        SafetensorError: Likewise.
    """
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    try:
        partial.touch()
        rights = partial.stat().st_mode
        write(partial)
        partial.chmod(rights)  # those of any new file: safetensors makes its own the user's alone
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _description(document: ModelDocument) -> dict[str, Any]:
    without = {*(SINCE_2 if document.format == 1 else ()), *(SINCE_3 if document.format < FORMAT else ())}
    return {"format": document.format, **document.model_dump(mode="json", exclude=without)}


def _tensors(members: "Sequence[Classifier]") -> "dict[str, Tensor]":
    """The tensors of a file, under their names in it."""
    from petdesk.training.ensemble import branches

    if len(members) == 1:
        return _alone(members[0].state_dict())
    tensors: dict[str, Tensor] = {}
    place = 0
    for body, heads in branches(members):
        tensors |= {f"members.{place}.body.{name}": tensor for name, tensor in body.state_dict().items()}
        for head in heads:
            tensors |= {f"members.{place}.head.{name}": tensor for name, tensor in head.state_dict().items()}
            place += 1
    return _alone(tensors)


def _alone(tensors: "Mapping[str, Tensor]") -> "dict[str, Tensor]":
    """The tensors on the processor, each in memory of its own."""
    alone: dict[str, Tensor] = {}
    seen: set[int] = set()
    for name, tensor in tensors.items():
        kept = tensor.detach().cpu().contiguous()
        place, whole = kept.untyped_storage().data_ptr(), kept.untyped_storage().nbytes() == kept.nbytes
        # Copied where a network uses one tensor in two places, or a part of it: the file takes no memory twice.
        alone[name] = kept if whole and place not in seen else kept.clone()
        seen.add(place)
    return alone


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
        version = values.get("format", 1) if isinstance(values, dict) else None
        if not isinstance(version, int):
            raise TypeError("no format")
        if version > FORMAT:
            raise ModelFileError(
                f"{path} was made by a newer PetDesk ({values.get('petdesk', 'unknown')}). Update PetDesk to open it."
            )
        return ModelDocument.model_validate(values)
    except (TypeError, ValueError, ValidationError, RecursionError) as error:
        raise ModelFileError(
            f"The description inside {path} is damaged{_own_words(error)}. Copy the file again from where it came from."
        ) from error


def _own_words(error: Exception) -> str:
    """What a check of ours said, with a colon before it; nothing of what others' checks say."""
    if isinstance(error, ValidationError) and error.errors()[0]["type"] == "value_error":
        return ": " + error.errors()[0]["msg"].removeprefix("Value error, ")
    return ""


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
    from petdesk.training.ensemble import Ensemble

    path = model_path(path)
    document = read_document(path)
    architecture, augmentation = find_plugins(document, registry, path)
    params = _params(architecture, document.architecture, path)
    try:
        with own_numbers(
            0
        ):  # for random weights, which the file's replace; a training that runs meanwhile keeps its own
            members = _read_members(path, document, lambda: architecture.build(len(document.classes), params, "none"))
    except (OSError, RuntimeError, safetensors.SafetensorError) as error:
        raise ModelFileError(
            f"The weights in {path} do not fit the {document.architecture.key} network that its description names. "
            "The file is damaged, or a plugin changed that network since."
        ) from error
    return Model(
        document=document,
        classifier=(members[0] if len(members) == 1 else Ensemble(members, outputs=document.outputs)).eval(),
        augmentation=augmentation.build(_params(augmentation, document.augmentation, path), document.size),
    )


def _read_members(path: Path, document: ModelDocument, build: "Callable[[], Network]") -> "list[Classifier]":
    members: list[Classifier] = []
    # Through mmap, so that the file's bytes and the tensors are not both in memory.
    with safetensors.safe_open(path, framework="pt") as file:
        names = list(file.keys())
        _refuse_another_number(names, document.members, path)
        for place in range(document.members):
            prefix = "" if document.members == 1 else f"members.{place}."
            tensors = {name.removeprefix(prefix): file.get_tensor(name) for name in names if name.startswith(prefix)}
            members.append(_member(build(), tensors, members[-1] if members else None))
    return members


def _member(network: "Network", tensors: "dict[str, Tensor]", before: "Classifier | None") -> "Classifier":
    """A classifier with these numbers; without any for its body it has that of the member before it."""
    from petdesk.training.classifier import Classifier

    if before is None or any(name.startswith("body.") for name in tensors):
        member = Classifier(network)
        member.load_state_dict(tensors)
        return member
    groups = (*before.groups[:-1], network.layer_groups[-1])
    member = Classifier(replace(network, body=before.body, layer_groups=groups))
    member.head.load_state_dict({name.removeprefix("head."): tensor for name, tensor in tensors.items()})
    return member


def _refuse_another_number(names: list[str], members: int, path: Path) -> None:
    held = {int(found[1]) for name in names if (found := re.match(r"members\.(\d+)\.", name))}
    if held != ({*range(len(held))} if members > 1 else set()) or len(held) != (members if members > 1 else 0):
        raise ModelFileError(
            f"{path} says that {members} classifiers answer together, and holds {len(held) or 1}: it is damaged. "
            "Copy the file again from where it came from."
        )


def find_plugins(document: ModelDocument, registry: Registry, path: Path) -> tuple[ArchitectureSpec, AugmentationSpec]:
    """The architecture and the augmentation that the model in `path` needs.

    Raises:
        MissingPluginError: One of them is of a plugin that is not here; says what to install.
        ModelFileError: One of them is PetDesk's own, and this PetDesk does not have it.
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
    advice = (
        f"Put {use.distribution} into the plugin folder"
        if single_file
        else f"Install {use.distribution} on the Plugins page or by `petdesk plugins install {use.distribution}`"
    )
    raise MissingPluginError(
        f"{path} needs the {table.kind} {use.key!r} of the plugin {use.distribution}{version}, which is not loaded. "
        f"{advice}; if it is there, `petdesk doctor` says what is wrong with it.",
        package="" if single_file else use.distribution,
    )


def _params(spec: Spec, use: PluginUse, path: Path) -> Any:
    try:
        return read_params(spec.params, use.params, owner=f"{use.key} in {path.name}")
    except SettingsError as error:
        raise ModelFileError(f"{path} was made with another version of {use.distribution}: {error}") from error
