"""The numbers of a training that most people leave as they are."""

from typing import Any, Literal

from pydantic import Field, model_validator
from PySide6.QtWidgets import QVBoxLayout, QWidget

from petdesk.api import Params
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.widgets.params_form import ParamsForm
from petdesk.gui.widgets.section import Section


class Details(Params):
    """Fields of `TrainConfig`, with what the app says of them."""

    batch_size: int = Field(
        default=32,
        ge=2,
        le=4096,
        title="Batch size",
        description="Pictures a step; fewer where memory runs out, more on a large graphics card.",
    )
    size: int | None = Field(
        default=None,
        ge=16,
        le=1024,
        title="Picture size",
        description="Pixels a side that the network sees; automatic is what suits the network.",
    )
    presize: int | None = Field(
        default=None,
        ge=16,
        le=2048,
        title="Presize",
        description="Pixels of the shorter side to vary and cut pictures from; automatic is 1.3 times the size.",
    )
    weight_decay: float = Field(
        default=0.01,
        ge=0,
        le=10,
        title="Weight decay",
        description="How strongly weights are pulled towards zero; more holds back overfitting.",
    )
    valid_fraction: float = Field(
        default=0.2,
        gt=0,
        lt=1,
        title="Share for validation",
        description="Of the pictures that nobody has put on a side; the Data page shows the same split.",
    )
    seed: int = Field(
        default=0,
        ge=0,
        lt=2**63,
        title="Seed",
        description="Of the split, the variations and random weights: the same seed gives the same run.",
    )
    precision: Literal["auto", "fp32", "bf16", "fp16"] = Field(
        default="auto",
        title="Precision",
        description="Automatic takes bf16 where the machine has it and the loss is the same, and fp32 elsewhere.",
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        default="auto",
        title="Device",
        description="Automatic takes the graphics card where there is one; cuda is NVIDIA's, mps is Apple's.",
    )

    @model_validator(mode="after")
    def _presize_is_enough(self) -> "Details":
        if self.size is not None and self.presize is not None and self.presize < self.size:
            raise ValueError("The presize must be at least the picture size: pictures are cut down from it.")
        return self


class DetailsSection(QWidget):
    """The form of `Details`, closed until it is asked for."""

    def __init__(self, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.section = Section(self.tr("More settings"), expanded=False)
        self.section.header.setObjectName("train.more")
        self.form = ParamsForm(Details)
        self.form.setObjectName("train.details")
        self.section.content.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)
        self.form.committed.connect(self._commit)
        settings.changed.connect(self._heard)

    def refresh(self) -> None:
        """Shows what the project keeps."""
        self.form.set_values({field: self._settings.get(field) for field in Details.model_fields})

    def refusal(self) -> str:
        """What is wrong with a setting, as a sentence; empty where nothing is."""
        return self.form.refusal()

    def _heard(self, field: str) -> None:
        if field in Details.model_fields:
            self.refresh()

    def _commit(self) -> None:
        if not self.form.is_valid():
            return
        values: dict[str, Any] = self.form.values()
        for field, value in values.items():
            if value != self._settings.get(field):
                self._settings.set(field, value)
