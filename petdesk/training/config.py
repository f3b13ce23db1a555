"""The settings of a training run; `config.json` holds them, and they are enough to run it again."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from petdesk.api import ArchitectureSpec, SettingsError, Weights
from petdesk.training import recipe
from petdesk.training.recipe import CheckedRate, Phase, Rate

PRESIZE_FACTOR = 1.3
"""Presize over size: enough room for crops, rotations and zoom, not so much that one bilinear sample skips pixels."""


Monitor: TypeAlias = Literal["error_rate", "valid_loss", "top_k_accuracy", "macro_f1", "balanced_accuracy"]
"""What tells the better epoch."""


class TrainConfig(BaseModel):
    """What to train on what, and how. None leaves a choice to the dataset, the network or the recipe.

    What each does, and when to use it, is in `petdesk.training.levers`. `phases` stand in for the recipe's own;
    `epochs`, `freeze_epochs` and `lr` are not looked at then.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Path
    dataset: str | None = None
    dataset_params: dict[str, Any] = Field(default_factory=dict)
    arch: str = "resnet18"
    arch_params: dict[str, Any] = Field(default_factory=dict)
    weights: Literal["auto", "none"] | Path | None = None
    augmentation: str = "standard"
    augmentation_params: dict[str, Any] = Field(default_factory=dict)
    size: int | None = Field(default=None, ge=16, le=1024)
    presize: int | None = Field(default=None, ge=16, le=2048)
    recipe: str | None = None
    epochs: int | None = Field(default=None, ge=1, le=10_000)
    freeze_epochs: int | None = Field(default=None, ge=0, le=10_000)
    lr: CheckedRate | Literal["auto"] | None = None
    phases: tuple[Phase, ...] | None = Field(default=None, min_length=1, max_length=100)
    weight_decay: float = Field(default=0.01, ge=0, le=10)
    train_bn: bool = False
    feature_copies: int = Field(default=2, ge=1, le=32)
    loss: Literal["cross-entropy", "binary", "focal"] = "cross-entropy"
    label_smoothing: float = Field(default=0.0, ge=0, le=0.5)
    class_weights: Literal["none", "balanced"] = "none"
    focal_gamma: float = Field(default=2.0, ge=0, le=10)
    answered: float = Field(default=0.9, ge=0.5, le=1)
    monitor: Monitor = "error_rate"
    keep: Literal["last", "best"] = "last"
    patience: int | None = Field(default=None, ge=1, le=10_000)
    top_k: int = Field(default=5, ge=2, le=100)
    tta: int = Field(default=0, ge=0, le=32)
    tta_beta: float = Field(default=0.25, ge=0, le=1)
    averaging: Literal["none", "ema", "swa"] = "none"
    ema_decay: float = Field(default=0.99, gt=0, lt=1)
    swa_start: float = Field(default=0.75, ge=0, lt=1)
    snapshots: bool = False
    batch_size: Annotated[int, Field(ge=2, le=4096)] | Literal["auto"] = 32
    accumulate: int = Field(default=1, ge=1, le=256)
    clip: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    precision: Literal["auto", "fp32", "bf16", "fp16"] = "auto"
    gradient_checkpointing: bool = False
    compile: bool = False
    device: str = "auto"
    cache_limit: int | None = Field(default=None, ge=0)
    valid_fraction: float = Field(default=0.2, gt=0, lt=1)
    seed: int = Field(default=0, ge=0, lt=2**63)
    exact: bool = False
    checkpoint_minutes: float = Field(default=3.0, gt=0, le=24 * 60)

    @field_validator("weights", mode="before")
    @classmethod
    def _no_weights_named_by_mistake(cls, value: Any) -> Any:
        return value if value in ("auto", "none", None) or isinstance(value, Path) else Path(str(value))

    @model_validator(mode="after")
    def _cached_only_where_frozen(self) -> Self:
        for number, phase in enumerate(self.phases or (), start=1):
            if phase.cached and phase.frozen != "body":
                raise ValueError(f"phase {number} trains on cached features, so its body must be frozen: frozen=body")
        return self

    def weights_for(self, architecture: ArchitectureSpec) -> Weights:
        """The weights asked for; where nothing is said, pre-trained ones if the architecture has any."""
        if self.weights is not None:
            return self.weights
        return "auto" if architecture.pretrained else "none"

    @property
    def recipe_key(self) -> str:
        """The recipe asked for; random weights are trained whole, because a frozen random body teaches nothing."""
        if self.recipe is not None:
            return self.recipe
        return "from-scratch" if self.weights == "none" else "fine-tune"

    def filled(self) -> Self:
        """With what the recipe changes beside its phases, where nothing was said."""
        own = recipe.find_recipe(self.recipe_key).settings
        return self.model_copy(update={name: value for name, value in own.items() if name not in self.model_fields_set})

    @property
    def pictures_at_a_time(self) -> int | None:
        """The batch size; None while it is to be found."""
        return None if self.batch_size == "auto" else self.batch_size

    @property
    def looks_for_a_rate(self) -> bool:
        """Whether the learning rate finder is to run before the training."""
        return self.phases is None and self.lr == "auto"

    def planned_phases(self, lr: Rate | None = None) -> tuple[Phase, ...]:
        """What is trained, phase by phase; `lr` is what was found where `lr` says `auto`.

        Raises:
            SettingsError: No such recipe, or a number that makes no training.
        """
        if self.phases is not None:
            return self.phases
        rate = lr if self.lr == "auto" else self.lr
        return recipe.phases(self.recipe_key, epochs=self.epochs, freeze_epochs=self.freeze_epochs, lr=rate)


def read_config(values: dict[str, Any]) -> TrainConfig:
    """Builds a config from plain values.

    Raises:
        SettingsError: A name is unknown or a value out of bounds.
    """
    try:
        return TrainConfig.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        name, *inner = first["loc"] or ("settings",)
        problem = first["msg"].removeprefix("Value error, ")
        if not first["loc"]:
            raise SettingsError(f"The settings do not go together: {problem}.") from error
        if name == "phases" and len(inner) > 1:
            raise SettingsError(
                f"The {inner[1]!r} of phase {int(inner[0]) + 1} cannot be {first['input']!r}: {problem}."
            ) from error
        if first["type"] == "extra_forbidden":
            raise SettingsError(f"There is no training setting called {name!r}.") from error
        raise SettingsError(f"The setting {name!r} cannot be {first['input']!r}: {problem}.") from error


def load_config(path: Path) -> dict[str, Any]:
    """The settings out of a run's `config.json`, or any JSON file with the same names.

    Raises:
        SettingsError: The file cannot be read or is no such JSON.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SettingsError(f"The settings in {path} cannot be read ({reason}). Choose a run's config.json.") from error
    if isinstance(values, dict) and isinstance(values.get("settings"), dict):
        values = values["settings"]  # a run's own file has more around it
    if not isinstance(values, dict):
        raise SettingsError(f"{path} holds no settings. Choose a run's config.json.")
    return values


def presize_for(size: int, presize: int | None) -> int:
    """The presize asked for, or what suits `size`.

    Raises:
        SettingsError: The presize is smaller than the size.
    """
    if presize is None:
        return round(size * PRESIZE_FACTOR)
    if presize < size:
        raise SettingsError(
            f"The presize ({presize}) must be at least the size ({size}): pictures are cut down from it."
        )
    return presize
