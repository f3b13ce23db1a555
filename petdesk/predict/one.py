"""The job of one picture: what the model makes of it, class by class."""

from collections.abc import Generator
from pathlib import Path

import numpy as np

from petdesk.data.pictures import PictureError, read_picture
from petdesk.events import Event, Finished, Meter
from petdesk.predict.answerer import Answer
from petdesk.predict.asking import USUALLY, Asking
from petdesk.predict.folder import NO_NUMBER
from petdesk.predict.loaded import AnswererCache, load_answerer
from petdesk.registry import Registry


def predict_one(
    model_path: Path,
    picture: Path,
    registry: Registry,
    *,
    asking: Asking = USUALLY,
    device: str = "auto",
    precision: str = "auto",
    cache: AnswererCache | None = None,
) -> Generator[Event]:
    """Answers for one picture, prepared as validation pictures are.

    The result has `path`, `classes` in the model's order with their `probabilities`, and with their `thresholds` where
    a picture may be none of them (empty else), the `label` with its `confidence`, and `seconds`; for a picture that
    cannot be answered `error` says why, `probabilities` is empty, and `label` and `confidence` are None.

    Args:
        model_path: A model file or a run folder.
        picture: A picture file.
        registry: Where plugins are looked up.
        asking: How the model is asked.
        device: Where no cache is given, as `predict` takes it.
        precision: Likewise.
        cache: Where to look for the model, and to keep it.

    Raises:
        ModelFileError: The model cannot be loaded.
    """
    meter = Meter(1)
    if cache is not None:
        answerer = cache.get(model_path)
    else:
        answerer = load_answerer(model_path, registry, device=device, precision=precision)
    probabilities: list[float] = []
    answer: Answer | None = None
    error = ""
    try:
        found = answerer.probabilities([read_picture(picture, answerer.document.presize)], asking)
        if np.isfinite(found).all():
            probabilities = [float(probability) for probability in found[0]]
            (answer,) = answerer.named(found, asking)
        else:
            error = NO_NUMBER
    except PictureError as reason:
        error = str(reason)
    yield Finished(
        result={
            "path": str(picture),
            "classes": list(answerer.document.classes),
            "probabilities": probabilities,
            "thresholds": list(asking.thresholds_of(answerer.document)),
            "label": None if answer is None else answer.label,
            "confidence": None if answer is None else answer.confidence,
            "error": error,
            "seconds": meter.seconds,
        }
    )
