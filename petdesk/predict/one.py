"""The job of one picture: what the model makes of it, class by class."""

from collections.abc import Generator
from pathlib import Path

import numpy as np

from petdesk.data.crops import square
from petdesk.data.pictures import PictureError, read_picture
from petdesk.events import Event, Finished, Meter
from petdesk.predict.folder import NO_NUMBER
from petdesk.predict.loaded import AnswererCache, load_answerer
from petdesk.registry import Registry


def predict_one(
    model_path: Path,
    picture: Path,
    registry: Registry,
    *,
    device: str = "auto",
    precision: str = "auto",
    cache: AnswererCache | None = None,
) -> Generator[Event]:
    """Answers for one picture, prepared as validation pictures are.

    The result has `path`, `classes` in the model's order with their `probabilities`, the `label` with its
    `confidence`, and `seconds`; for a picture that cannot be answered `error` says why, `probabilities` is empty, and
    `label` and `confidence` are None.

    Args:
        model_path: A model file or a run folder.
        picture: A picture file.
        registry: Where plugins are looked up.
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
    error = ""
    try:
        crop = square(read_picture(picture, answerer.document.presize))
        answer = answerer.probabilities(np.stack([crop]))[0]
        if np.isfinite(answer).all():
            probabilities = [float(probability) for probability in answer]
        else:
            error = NO_NUMBER
    except PictureError as reason:
        error = str(reason)
    classes = list(answerer.document.classes)
    best = int(np.argmax(probabilities)) if probabilities else None
    yield Finished(
        result={
            "path": str(picture),
            "classes": classes,
            "probabilities": probabilities,
            "label": None if best is None else classes[best],
            "confidence": None if best is None else probabilities[best],
            "error": error,
            "seconds": meter.seconds,
        }
    )
