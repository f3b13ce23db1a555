"""Loading models to answer, and keeping the last ones: clicking through pictures loads a model once."""

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from petdesk.model_file import load_model, model_path
from petdesk.predict.answerer import Answerer
from petdesk.registry import Registry


def load_answerer(path: Path, registry: Registry, *, device: str = "auto", precision: str = "auto") -> Answerer:
    """The model in `path`, a file or a run folder, ready to answer.

    Raises:
        SettingsError: There is no such device or precision; said before the model is read.
        ModelFileError: The model cannot be loaded.
    """
    from petdesk.training.precision import choose_device, choose_precision

    target = choose_device(device)
    choose_precision(precision, target)
    model = load_model(path, registry)
    if precision == "auto" and model.document.trained_on.get("precision") == "fp32":
        precision = "fp32"  # chosen by the user, or by a check that found the faster one wanting
    return Answerer(model, choose_precision(precision, target))


class AnswererCache:
    """Keeps the models that were used last; one whose file has changed is loaded again. For any number of threads."""

    def __init__(self, registry: Registry, *, device: str = "auto", precision: str = "auto", most: int = 2) -> None:
        self._registry, self._device, self._precision = registry, device, precision
        self._most = most
        self._kept: OrderedDict[tuple[Path, int, int], Answerer] = OrderedDict()
        self._lock = Lock()

    def get(self, path: Path) -> Answerer:
        """The model in `path`; raises as `load_answerer` does."""
        key = _identity(model_path(path))
        with self._lock:  # also while it loads: two pictures at once must not load it twice
            if key is None or key not in self._kept:
                loaded = load_answerer(path, self._registry, device=self._device, precision=self._precision)
                if key is None:
                    return loaded
                self._kept[key] = loaded
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return self._kept[key]

    def clear(self) -> None:
        """Lets all of them go."""
        with self._lock:
            self._kept.clear()


def _identity(path: Path) -> tuple[Path, int, int] | None:
    """Which file this is, as it is now; None where it cannot be looked at, which loading it then says."""
    try:
        status = path.stat()
    except OSError:
        return None
    return path.absolute(), status.st_mtime_ns, status.st_size
