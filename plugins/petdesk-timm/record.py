"""Writes `src/petdesk_timm/architectures.json` from the installed timm: no number in it was typed by hand.

    python record.py [--jobs 2] [--only 'resnet*']

Every network is built without its numbers (on torch's meta device) and run once for each question: what its body
gives, and which sizes it takes. What cannot be used is left out, and printed with the reason. Takes some twenty
minutes.
"""

import argparse
import fnmatch
import json
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

import timm
import torch
import torchvision
from timm.models import _hub, _registry

from petdesk_timm.catalogue import LIST, Pretraining

DESTINATION = Path(__file__).parent / "src" / "petdesk_timm" / LIST
CLASSES = 1000
TAKEN_BY_PETDESK = frozenset({"tiny", *torchvision.models.list_models()})
"""Names that mean another network in PetDesk: its own, and torchvision's, of which it may come to have any."""
STEPS = (1, 2, 4, 7, 8, 14, 16, 32, 64, 128)
OPTIONS: tuple[dict[str, Any], ...] = (
    {},
    {"dynamic_img_size": True, "dynamic_img_pad": True},
    {"dynamic_img_size": True},
    {"strict_img_size": False},
)
"""What timm's models know for pictures of other sizes, the most willing first."""


class UnusableError(Exception):
    """Why a network is left out."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", default="*", help="a pattern of names; the others are left out of the list")
    parser.add_argument("--to", type=Path, default=DESTINATION)
    chosen = parser.parse_args()
    names = fnmatch.filter(timm.list_models(), chosen.only)
    with ProcessPoolExecutor(chosen.jobs) as pool:
        answers = []
        for answer in pool.map(described, names):
            answers.append(answer)
            print(f"{len(answers)} of {len(names)}: {answer['name']}: {answer.get('left_out', 'taken')}", flush=True)
    found = [answer for answer in answers if "left_out" not in answer]
    found.sort(key=lambda answer: (answer["parameters"], answer["name"]))
    lines = ",\n".join(json.dumps(answer, separators=(",", ":")) for answer in found)
    chosen.to.write_text(
        f'{{"timm":"{timm.__version__}","architectures":[\n{lines}\n]}}\n', encoding="utf-8", newline="\n"
    )


def described(name: str) -> dict[str, Any]:
    """A network as it stands in the list, or why it does not."""
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")  # timm's about names; what matters is tried below
    try:
        return _described(name)
    except UnusableError as reason:
        return {"name": name, "left_out": str(reason)}
    except Exception as error:  # noqa: BLE001  # any network may fail in its own way; the list says which
        lines = str(error).splitlines()
        return {"name": name, "left_out": f"{type(error).__name__}: {lines[0] if lines else ''}"}


def _described(name: str) -> dict[str, Any]:
    if name.startswith("test_"):
        raise UnusableError("made for timm's own tests")
    configs = [_registry.get_pretrained_cfg(each) for each in _registry._model_with_tags[name]]
    for config in configs:
        if config.input_size[0] != 3 or config.input_size[1] != config.input_size[2]:
            raise UnusableError(f"takes no square colour pictures, but {config.input_size}")
    with_weights = [config for config in configs if config.has_weights]
    first = (with_weights or configs)[0]
    size = first.input_size[-1]
    options, step, features = _probed(name, first.tag, size)
    with torch.device("meta"):
        whole = timm.create_model(name, num_classes=CLASSES)
    answer: dict[str, Any] = {
        "name": name,
        "family": _registry._model_to_module[name],
        "parameters": sum(parameter.numel() for parameter in whole.parameters()),
        "features": features,
        "step": step,
    }
    if name in TAKEN_BY_PETDESK:
        answer["key"] = f"timm-{name}"
    if options:
        answer["options"] = options
    if with_weights:
        answer["pretrainings"] = [_pretraining(config) for config in with_weights]
    else:
        answer["plain"] = {key: value for key, value in _pretraining(first).items() if key in ("size", "mean", "std")}
    return answer


def _probed(name: str, tag: str | None, size: int) -> tuple[dict[str, Any], int, int]:
    """The options with which a network takes most sizes, the step between these (0: only one), and its features."""
    body = _body(name, tag, {})
    features = _features(body, size)
    if features is None or _features(body.train(), size) != features:
        raise UnusableError("gives no row of features for a picture")
    best: tuple[dict[str, Any], int] = ({}, 0)
    for options in OPTIONS:
        try:
            body = _body(name, tag, options) if options else body.eval()
        except TypeError:  # it knows no such option
            continue
        for step in STEPS:
            if best[1] and step >= best[1]:
                break
            # A multiple of the step has to be as good as any other.
            if size % step == 0 and all(_features(body, size + times * step) == features for times in (1, 3)):
                best = (options, step)
                break
        if best[1] == 1:
            break
    return *best, features


def _body(name: str, tag: str | None, options: dict[str, Any]) -> Any:
    with torch.device("meta"):
        body = timm.create_model(name, pretrained_cfg=tag, **options)
        body.reset_classifier(0)
    return body.eval()


def _features(body: Any, size: int) -> int | None:
    """How many numbers the body gives for a picture of that size; None where it does not take it, or gives others."""
    try:
        with torch.no_grad():
            given = body(torch.zeros(2, 3, size, size, device="meta"))
    except Exception:  # noqa: BLE001  # each has its own way to refuse a size
        return None
    is_row = isinstance(given, torch.Tensor) and given.ndim == 2 and len(given) == 2
    return int(given.shape[1]) if is_row else None


def _pretraining(config: Any) -> dict[str, Any]:
    mean, std = (values * 3 if len(values) == 1 else values for values in (tuple(config.mean), tuple(config.std)))
    described = Pretraining(
        tag=config.tag or "",
        repository=config.hf_hub_id or "",
        files=tuple(_file_names(config.hf_hub_filename or _hub.HF_WEIGHTS_NAME)),
        url="" if config.hf_hub_id else config.url,
        licence=(config.license or "").replace("unknown", ""),
        size=config.input_size[-1],
        mean=mean,
        std=std,
    )
    usual = asdict(Pretraining(tag=""))
    return {name: value for name, value in asdict(described).items() if name == "tag" or value != usual[name]}


def _file_names(name: str) -> Iterator[str]:
    if not name.endswith(".safetensors"):
        yield from _hub._get_safe_alternatives(name)
    yield name


if __name__ == "__main__":
    main()
