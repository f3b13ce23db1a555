"""The steps from activations to the loss in the user's words."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication

from petdesk.gui.words import number
from petdesk.interpret.loss_steps import LossSteps
from petdesk.model_file import Outputs

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what is done, and what comes of it for this picture."""

    what: str
    value: str


def steps_in_words(steps: LossSteps, outputs: Outputs, *, mean: float, pictures: int) -> list[Step]:
    """The steps of a picture, one of `pictures` with a mean loss of `mean`."""
    ways = _sigmoid if outputs == "sigmoid" else _softmax
    loss = float(steps.costs(outputs)[steps.actual])
    found = ways(steps)
    if outputs == steps.outputs:
        if steps.factor != 1.0 and steps.loss is not None:
            loss = steps.loss
            found.append(
                Step(
                    what=translate(
                        "Loss", "Focal loss counts what is nearly right already for less: here for this share of it."
                    ),
                    value=f"× {figure(steps.factor)} = {figure(loss)}",
                )
            )
        found.append(
            Step(
                what=translate(
                    "Loss",
                    "The mean over all {} pictures is what one looks at; in training it is the mean over a batch, "
                    "and that is made smaller step by step.",
                ).format(number(pictures)),
                value=figure(mean),
            )
        )
    return found


def mislabelled(steps: LossSteps, label: int, *, mean: float, pictures: int) -> str:
    """What it would cost if the picture were labelled as another class."""
    costs = steps.costs(steps.outputs) * steps.factor
    cost, own = float(costs[label]), float(costs[steps.actual])
    words = translate(
        "Loss", "This one picture would cost {cost} in place of {own}, and the mean of all {pictures} would be {mean}."
    )
    text = words.format(
        cost=figure(cost),
        own=figure(own),
        pictures=number(pictures),
        mean=figure(mean + (cost - own) / max(1, pictures)),
    )
    if mean > 0 and cost >= 1.5 * mean:
        more = translate("Loss", "It would weigh as much as {} pictures of the usual loss.")
        text += " " + more.format(number(round(cost / mean)))
    return text


def figure(value: float) -> str:
    """A number with about three digits that say something."""
    if not np.isfinite(value):
        return "∞"
    if value == 0:
        return "0"
    size = abs(value)
    if size < 0.0005:
        power = int(np.floor(np.log10(size)))
        return translate("Loss", "{} · 10^{}").format(number(value / 10.0**power, 1), power)
    if size >= 100000:
        power = int(np.floor(np.log10(size)))
        return translate("Loss", "{} · 10^{}").format(number(value / 10.0**power, 1), power)
    return number(value, 4 if size < 0.01 else 3 if size < 10 else 1 if size < 1000 else 0)


def _softmax(steps: LossSteps) -> list[Step]:
    name = steps.classes[steps.actual]
    exponentials, p = steps.exponentials, float(steps.probabilities("softmax")[steps.actual])
    return [
        Step(
            what=translate("Loss", "Activation: what the last layer gives {}. Any number.").format(name),
            value=figure(float(steps.activations[steps.actual])),
        ),
        Step(
            what=translate(
                "Loss",
                "Softmax: e to the power of it, divided by the sum over all classes. So all are above 0 and add up to "
                "1.",
            ),
            value=f"{figure(float(exponentials[steps.actual]))} / {figure(float(exponentials.sum()))} = {figure(p)}",
        ),
        Step(
            what=translate(
                "Loss", "Minus its logarithm is the loss: 0 for certain, the more the less it was expected."
            ),
            value=f"−log {figure(p)} = {figure(float(steps.costs('softmax')[steps.actual]))}",
        ),
    ]


def _sigmoid(steps: LossSteps) -> list[Step]:
    name, count = steps.classes[steps.actual], len(steps.classes)
    probabilities, cost = steps.probabilities("sigmoid"), float(steps.costs("sigmoid")[steps.actual])
    p = float(probabilities[steps.actual])
    yes = float(-steps.log_sigmoid[steps.actual])
    return [
        Step(
            what=translate("Loss", "Activation: what the last layer gives {}. Any number.").format(name),
            value=figure(float(steps.activations[steps.actual])),
        ),
        Step(
            what=translate(
                "Loss",
                "Sigmoid: each class by itself, yes or no; they need not add up to 1. Log {} is taken off first, so "
                "that a network that knows nothing says one in {}.",
            ).format(number(count - 1), number(count)),
            value=figure(p),
        ),
        Step(
            what=translate("Loss", "For {} it should be yes: minus the logarithm.").format(name),
            value=f"−log {figure(p)} = {figure(yes)}",
        ),
        Step(
            what=translate("Loss", "For every other class it should be no: −log(1 − p) of each, added up."),
            value=f"+ {figure(max(0.0, cost - yes))}",
        ),
        Step(what=translate("Loss", "Their sum is the loss, binary cross-entropy."), value=f"= {figure(cost)}"),
    ]
