"""How a model is asked: once or for varied copies too, and from which probability on an answer counts."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from petdesk.model_file import ModelDocument, Threshold

NONE_OF_THESE = "none of these"
MOST_COPIES = 32
USUAL_BETA = 0.25
"""fastai's."""

Thresholds: TypeAlias = Literal["model", "off"] | Threshold
"""The model's own, none, or one for every class."""


class Asking(BaseModel):
    """What is chosen for a labelling; the names are those of the command line's options.

    Attributes:
        tta: Copies for test-time augmentation; 0 asks for the picture as it is alone. Each takes as long as that.
        tta_beta: The weight of the picture as it is, where there are copies.
        thresholds: A class whose probability does not reach its threshold is no answer; a picture of which none does
            is "none of these".
    """

    model_config = ConfigDict(frozen=True)

    tta: Annotated[int, Field(ge=0, le=MOST_COPIES)] = 0
    tta_beta: Annotated[float, Field(ge=0, le=1)] = USUAL_BETA
    thresholds: Thresholds = "model"

    def thresholds_of(self, document: ModelDocument) -> tuple[float, ...]:
        """The threshold of each class; empty where every picture is one of them."""
        if self.thresholds == "model":
            return document.answering_thresholds
        return () if self.thresholds == "off" else (self.thresholds,) * len(document.classes)

    def none_label(self, document: ModelDocument) -> str | None:
        """What a picture is called that is none of the classes; None where every picture is one of them."""
        if not self.thresholds_of(document):
            return None
        label = NONE_OF_THESE
        while label in document.classes:  # a class may be called that itself
            label = f"({label})"
        return label


USUALLY = Asking()
