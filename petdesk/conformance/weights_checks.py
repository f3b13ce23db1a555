"""What must hold of an architecture's weights: nothing falls back to random ones in silence. Imports torch."""

from collections.abc import Collection, Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn

from petdesk.api import Weights, WeightsError
from petdesk.conformance.check import Check, Fault, Note, check
from petdesk.conformance.network_trial import NetworkTrial

NEVER = "Raise WeightsError instead: nobody notices that a training began from random weights."


def _require_refusal(trial: NetworkTrial, weights: Weights, what: str) -> None:
    try:
        network = trial.build(weights)
    except WeightsError:
        return
    except Exception as error:
        raise Fault(
            f"Given {what}, it raised {type(error).__name__}. Raise WeightsError, with a sentence that says what to do."
        ) from error
    raise Fault(f"Given {what}, it built a network all the same (of {network.weights_report.source!r}). {NEVER}")


@check("a weights file that is not there is refused")
def refuses_a_missing_file(trial: NetworkTrial) -> None:
    _require_refusal(trial, trial.folder / "nowhere.safetensors", "a weights file that does not exist")


@check("a damaged weights file is refused")
def refuses_a_damaged_file(trial: NetworkTrial) -> None:
    for suffix in (".safetensors", ".pth"):
        path = trial.folder / f"damaged{suffix}"
        path.write_bytes(b"no weights at all")
        _require_refusal(trial, path, f"a damaged {suffix} file")


@check("another network's weights are refused")
def refuses_anothers_weights(trial: NetworkTrial) -> None:
    path = trial.folder / "another.safetensors"
    save_file({f"stranger.{number}.weight": torch.ones(3, 3) for number in range(20)}, path)
    _require_refusal(trial, path, "the weights of another network")


@check("`auto` is refused where there are no pre-trained weights")
def refuses_auto(trial: NetworkTrial) -> None:
    if not trial.spec.pretrained:
        _require_refusal(trial, "auto", 'weights "auto" although its spec says pretrained=False')


@check("it takes weights from a file")
def takes_a_file(trial: NetworkTrial) -> None:
    path = _own_weights(trial)
    try:
        network = trial.build(path)
    except WeightsError as error:
        raise Note(f"It takes none, not even its own: {error}") from error
    finally:
        path.unlink(missing_ok=True)
    wanted = dict(trial.network.body.named_parameters())
    for name, parameter in network.body.named_parameters():
        if not torch.equal(parameter, wanted[name] + 0.5):
            raise Fault(f"Given a file with its own weights, it built a body whose {name} has other numbers. {NEVER}")
    if network.weights_report.taken == 0 or network.weights_report.missing:
        raise Fault(
            f"Given a file with all its weights, it reports {network.weights_report.taken} taken and "
            f"{len(network.weights_report.missing)} missing. fit_weights() of petdesk.api.weights reports them right."
        )


@check("a weights file that lacks something is refused, or the report says what is missing")
def tells_what_is_missing(trial: NetworkTrial) -> None:
    last = [*trial.network.body.parameters()][-1]
    tensors = trial.network.body.state_dict(keep_vars=True)
    left_out = {name for name, tensor in tensors.items() if tensor is last}  # several where layers share it
    path = _own_weights(trial, left_out=left_out)
    try:
        report = trial.build(path).weights_report
    except WeightsError:
        return
    finally:
        path.unlink(missing_ok=True)
    if not left_out & {*report.missing}:
        raise Fault(f"Given a file without {min(left_out)}, it reports {list(report.missing)} as missing. {NEVER}")


def _own_weights(trial: NetworkTrial, *, left_out: Collection[str] = ()) -> Path:
    """A file with the body's weights, all parameters half more than they are; no two share memory."""
    path = trial.folder / "own.safetensors"
    tensors = trial.network.body.state_dict(keep_vars=True)
    save_file(
        {
            name: (tensor + 0.5 if isinstance(tensor, nn.Parameter) else tensor.clone()).detach().contiguous()
            for name, tensor in tensors.items()
            if name not in left_out
        },
        path,
    )
    return path


CHECKS: Sequence[Check[NetworkTrial]] = (
    refuses_a_missing_file,
    refuses_a_damaged_file,
    refuses_anothers_weights,
    refuses_auto,
    takes_a_file,
    tells_what_is_missing,
)
