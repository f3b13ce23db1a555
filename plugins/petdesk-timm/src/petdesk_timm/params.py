"""The settings of timm's networks."""

from functools import cache
from typing import Any, Literal

from pydantic import ConfigDict, Field, create_model

from petdesk.api import Params


class TimmParams(Params):
    """Of every network of timm's."""

    # A class for each set of tags: pydantic works out what it needs when one is used, not when the plugin is loaded.
    model_config = ConfigDict(defer_build=True)

    dropout: float = Field(
        default=0.2,
        ge=0,
        le=0.9,
        description="Share of the features dropped before the last layer; more holds back overfitting.",
    )
    hidden: int = Field(
        default=0,
        ge=0,
        le=4096,
        description="Width of a hidden layer in the head; 0 leaves it out, as timm does.",
    )


@cache
def params_for(tags: tuple[str, ...]) -> type[TimmParams]:
    """The settings of a network that has weights of these tags: a choice among them where there are several."""
    if len(tags) < 2:
        return TimmParams
    choice: Any = (
        Literal[tags],
        Field(
            default=tags[0],
            description="Which of timm's weights it starts from. The name tells what they were trained on and how; "
            "mean, deviation and size of the pictures go with them.",
        ),
    )
    return create_model("TaggedTimmParams", __base__=TimmParams, __module__=__name__, tag=choice)


def tag_of(params: TimmParams) -> str | None:
    """The weights that were chosen; None where there is no choice."""
    return getattr(params, "tag", None)
