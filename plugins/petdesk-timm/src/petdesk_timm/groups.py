"""Layer groups as timm cuts its networks, for PetDesk to freeze. Imports torch and timm."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from timm.models import group_parameters
from torch import nn

from petdesk.api import LayerGroup

MOST_STAGES = 4
"""Layer groups between the stem and the head. timm cuts a vision transformer into its blocks, a dozen or two: more than
anyone freezes one by one, so neighbours are put together."""


def layer_groups(body: nn.Module, head: nn.Module) -> tuple[LayerGroup, ...]:
    """Cuts `body` by its own `group_matcher`: the stem, at most MOST_STAGES stages, and the head.

    Args:
        body: One of timm's models without its classifier.
        head: The new head.
    """
    ordinals = _together(_timms(body), body)
    last = max(ordinals.values(), default=0)
    stages: list[list[nn.Module]] = [[] for _ in range(last + 1)]
    place = 0
    for module, ordinal in _pieces(body, ordinals):
        # What has no parameters, such as a dropout, goes with what comes before it: frozen, it has to be still.
        place = place if ordinal is None else ordinal
        stages[place].append(module)
    names = ["stem", *(f"stage{number}" for number in range(1, last + 1))]
    groups = [LayerGroup(name=name, modules=tuple(modules)) for name, modules in zip(names, stages, strict=True)]
    return *groups, LayerGroup(name="head", modules=(head,))


def _timms(body: Any) -> dict[int, int]:
    """Of each parameter's id its place in timm's coarse grouping, from the stem on; in the finer one if that is all."""
    if not hasattr(body, "group_matcher"):
        return _by_parts(body)
    try:
        matcher = body.group_matcher(coarse=True)
    except AssertionError:  # how timm says that it has no coarse one
        matcher = body.group_matcher(coarse=False)
    names = group_parameters(body, matcher, reverse=True)
    last = following = max(names.values(), default=0)
    ordinals: dict[int, int] = {}
    for name, parameter in reversed(list(body.named_parameters())):
        # What timm has no place for falls into its last group; a layer that stands before others belongs with these.
        if names[name] != last or "." not in name:
            following = names[name]
        ordinals[id(parameter)] = following
    return ordinals


def _by_parts(body: nn.Module) -> dict[int, int]:
    """The same for the few networks that timm does not cut: by their parts in order, sequences taken apart."""
    parts = [part for child in body.children() for part in (child if isinstance(child, nn.Sequential) else [child])]
    ordinals = {id(parameter): 0 for parameter in body.parameters(recurse=False)}
    for place, part in enumerate(parts):
        ordinals |= {id(parameter): place for parameter in part.parameters()}
    return ordinals


def _together(ordinals: Mapping[int, int], body: nn.Module) -> dict[int, int]:
    """These places with neighbours put together: no group of norms alone, and at most MOST_STAGES after the stem."""
    parameters = {id(parameter): parameter for parameter in body.parameters()}
    weighty = sorted({ordinal for each, ordinal in ordinals.items() if parameters[each].ndim > 1})
    stages = weighty[1:]
    count = min(MOST_STAGES, len(stages))
    stage_of = {stage: 1 + place * count // len(stages) for place, stage in enumerate(stages)}
    # A last norm, which timm gives a group of its own in some networks, is frozen with what it norms.
    return {each: max((stage_of[w] for w in stages if w <= ordinal), default=0) for each, ordinal in ordinals.items()}


def _pieces(module: nn.Module, ordinals: Mapping[int, int]) -> Iterator[tuple[nn.Module, int | None]]:
    """The largest modules whose parameters are of one group, in order; None where they have none.

    Parameters that belong to no such module, as the class token of a vision transformer does, come as a list of
    parameters: a module by which they can be frozen.
    """
    own = list(module.parameters(recurse=False))
    for ordinal, held in groupby(sorted(own, key=lambda each: ordinals[id(each)]), lambda each: ordinals[id(each)]):
        yield nn.ParameterList(held), ordinal
    for child in module.children():
        found = {ordinals[id(parameter)] for parameter in child.parameters()}
        if len(found) < 2:
            yield child, next(iter(found), None)
        else:
            yield from _pieces(child, ordinals)
