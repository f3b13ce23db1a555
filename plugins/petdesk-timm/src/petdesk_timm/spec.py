"""What PetDesk is told of an architecture."""

from collections.abc import Iterator
from functools import partial

from petdesk.api import ArchitectureSpec, Network, Progress, Weights
from petdesk_timm.catalogue import Architecture
from petdesk_timm.params import TimmParams, params_for, tag_of

MILLION = 1e6
HELP = """
The networks of **timm**, PyTorch Image Models. Pre-trained weights come from the Hugging Face hub, into that hub's own
folder on this computer, and are not fetched twice.

A network with several sets of weights has the setting `tag`, timm's name for how they were trained: `in1k` is ImageNet
with 1,000 classes, `in21k` or `in22k` the larger one, `ft_in1k` tuned on the smaller one afterwards, a number the
pixels a side. Mean, deviation and size of the pictures go with the weights.

**Weights have licences**, which the summary names. Some forbid commercial use, such as those whose name has `nc`.
"""


def spec(architecture: Architecture) -> ArchitectureSpec:
    """The spec of one architecture; making it imports nothing heavy."""
    pretrained = bool(architecture.pretrainings)
    return ArchitectureSpec(
        key=architecture.key,
        title=architecture.name,
        summary=summary(architecture),
        help=HELP.strip(),
        params=params_for(tuple(each.tag for each in architecture.pretrainings)),
        build=partial(_build, architecture),
        prepare=partial(_prepare, architecture) if pretrained else None,
        input_size=architecture.pretraining().size,
        pretrained=pretrained,
        parameters=architecture.parameters,
    )


def summary(architecture: Architecture) -> str:
    """One or two sentences for the user: how large it is, what it takes, and under which licence its weights are."""
    favourite = architecture.pretraining()
    size = f"{architecture.parameters / MILLION:.1f} million parameters"
    only = " only" if architecture.step == 0 else ""
    text = f"timm's {architecture.name}: {size}, for pictures of {favourite.size} pixels{only}."
    if not architecture.pretrainings:
        return f"{text} It has no pre-trained weights."
    licences = sorted({each.licence or "unknown" for each in architecture.pretrainings})
    return f"{text} Licence of its weights: {', '.join(licences)}."


def _build(architecture: Architecture, n_classes: int, params: TimmParams, weights: Weights) -> Network:
    from petdesk_timm.network import build

    return build(architecture, n_classes, params, weights)


def _prepare(architecture: Architecture, params: TimmParams) -> Iterator[Progress]:
    from petdesk_timm.published import Published

    yield from Published(architecture, architecture.pretraining(tag_of(params))).prepare()
