"""The numbers of a picture for the help page about the loss."""

from petdesk.gui.pages.interpret.loss_words import figure
from petdesk.interpret.loss_steps import LossSteps

SHOWN = 3
"""Classes that the page has a row for: the actual one, and those that the model holds for the most probable."""


def loss_numbers(steps: LossSteps, *, mean: float, pictures: int) -> dict[str, str]:
    """By the names in resources/help/loss.md.

    Empty, so that the page keeps its example, where there are too few classes for its rows, or where the run's loss is
    not the cross-entropy that it goes through.
    """
    count, actual = len(steps.classes), steps.actual
    if count <= SHOWN or steps.outputs != "softmax" or steps.factor != 1.0:
        return {}
    softmax, sigmoid = steps.probabilities("softmax"), steps.probabilities("sigmoid")
    costs, exponentials = steps.costs("softmax"), steps.exponentials
    likely = [place for place in (-steps.activations).argsort(kind="stable").tolist() if place != actual]
    rows = [actual, *likely[: SHOWN - 1]]
    worst = int(costs.argmax())
    cost, total = float(costs[actual]), float(exponentials.sum())
    others = exponentials.sum() - exponentials[rows].sum()
    yes = float(-steps.log_sigmoid[actual])
    numbers = {
        "classes": str(count),
        "others": str(count - SHOWN),
        "e.others": figure(float(others)),
        "p.others": figure(float(others) / total),
        "e.sum": figure(total),
        "loss": figure(cost),
        "mean": figure(mean),
        "pictures": str(pictures),
        "share": figure(cost / max(1, pictures)),
        "wrong.class": steps.classes[worst],
        "wrong.loss": figure(float(costs[worst])),
        "wrong.mean": figure(mean + (float(costs[worst]) - cost) / max(1, pictures)),
        "sigmoid.yes": figure(yes),
        "sigmoid.no": figure(max(0.0, float(steps.costs("sigmoid")[actual]) - yes)),
        "sigmoid.loss": figure(float(steps.costs("sigmoid")[actual])),
        "sigmoid.sum": figure(float(sigmoid.sum())),
    }
    for number, place in enumerate(rows, 1):
        numbers |= {
            f"class.{number}": steps.classes[place],
            f"a.{number}": figure(float(steps.activations[place])),
            f"e.{number}": figure(float(exponentials[place])),
            f"p.{number}": figure(float(softmax[place])),
            f"s.{number}": figure(float(sigmoid[place])),
            f"l.{number}": figure(float(costs[place])),
        }
    return numbers
