"""What a model file says of its answers for the validation pictures: figures, and thresholds where it has any."""

from petdesk.training.evaluation import Evaluation
from petdesk.training.metrics import figures
from petdesk.training.thresholds import decide, fit_thresholds


def model_figures(evaluation: Evaluation, *, top_k: int, answered: float) -> tuple[dict[str, float], tuple[float, ...]]:
    """The figures of `ModelDocument.validation`, and its thresholds.

    Args:
        evaluation: Of at least one picture.
        top_k: Among how many classes the actual one counts as found; fewer than there are.
        answered: Of sigmoid outputs: the share of the pictures that the thresholds leave answered.
    """
    found = figures(evaluation, top_k=top_k)
    values = {
        "valid_loss": found.loss,
        "accuracy": found.accuracy,
        "error_rate": found.error_rate,
        "error_low": found.error_low,
        "error_high": found.error_high,
        "top_k": float(top_k),
        "top_k_accuracy": found.top_k_accuracy,
        "macro_f1": found.macro_f1,
        "balanced_accuracy": found.balanced_accuracy,
    }
    if evaluation.outputs != "sigmoid":
        return values, ()
    thresholds = fit_thresholds(evaluation.probabilities, evaluation.labels, answered)
    decided = decide(evaluation.probabilities, thresholds)
    known = decided >= 0
    values["answered"] = float(known.mean())
    if known.any():
        values["answered_error_rate"] = float((decided != evaluation.labels)[known].mean())
    return values, tuple(float(threshold) for threshold in thresholds)
