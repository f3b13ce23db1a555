"""The settings of the new heads."""

from pydantic import Field

from petdesk.api import Params


class ConcatPoolHeadParams(Params):
    """Of networks that end in feature maps."""

    dropout: float = Field(
        default=0.5,
        ge=0,
        le=0.9,
        description="Share of the head's activations dropped before its last layer; half of it before the hidden one. "
        "More holds back overfitting.",
    )
    hidden: int = Field(default=512, ge=0, le=4096, description="Width of the head's hidden layer; 0 leaves it out.")


class SmallHeadParams(ConcatPoolHeadParams):
    """Of small networks that train from nothing: a hidden layer would hold more than the body, and learn slower."""

    dropout: float = Field(
        default=0.25,
        ge=0,
        le=0.9,
        description="Share of the features dropped before the last layer; more holds back overfitting.",
    )
    hidden: int = Field(default=0, ge=0, le=4096, description="Width of the head's hidden layer; 0 leaves it out.")


class PlainHeadParams(Params):
    """Of transformers, which pool and norm their features themselves."""

    dropout: float = Field(
        default=0.1, ge=0, le=0.9, description="Share of the features dropped before the last layer."
    )
