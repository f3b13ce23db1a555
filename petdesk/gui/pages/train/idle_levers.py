"""Which settings of a training have no meaning as it is set now, and why."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from petdesk.training.recipe import RECIPES, Phase


def why_idle(field: str, values: Mapping[str, Any], phases: tuple[Phase, ...]) -> str:
    """Why a setting changes nothing now; empty where it does.

    Args:
        field: Its name.
        values: What is set, by the names of `TrainConfig`; `phases` among them is None where they are the recipe's.
        phases: What will be trained; empty while that is not known.
    """
    translate = QCoreApplication.translate
    if field == "focal_gamma" and values["loss"] != "focal":
        return translate("Levers", "Only the focal loss looks at it.")
    if field == "answered" and values["loss"] != "binary":
        return translate("Levers", "Only the binary loss looks at it.")
    if field == "ema_decay" and values["averaging"] != "ema":
        return translate("Levers", "Only a running mean of the weights (EMA) looks at it.")
    if field == "swa_start" and values["averaging"] != "swa":
        return translate("Levers", "Only a mean over the end (SWA) looks at it.")
    if field == "tta_beta" and not values["tta"]:
        return translate("Levers", "Only test-time augmentation looks at it, which is off.")
    if field == "feature_copies" and phases and not any(phase.cached for phase in phases):
        return translate("Levers", "No phase trains on cached features, as “A quick look” does.")
    if field == "train_bn" and phases and not any(_freezes(phase) for phase in phases):
        return translate("Levers", "No phase has frozen layers that pictures run through.")
    if field in ("epochs", "freeze_epochs", "lr") and values["phases"] is not None:
        return translate("Levers", "The phases below are your own and have their own epochs and rates.")
    if field == "freeze_epochs" and values["recipe"] in RECIPES and not RECIPES[values["recipe"]].freeze_epochs:
        return translate("Levers", "This recipe has no frozen phase before the rest.")
    return ""


def _freezes(phase: Phase) -> bool:
    """Whether layers stay frozen while pictures run through them anew."""
    return phase.frozen not in ("none", 0) and not phase.cached
