"""Weights: fetched from a stand-in for the hub, read from files, and never random by themselves."""

from pathlib import Path
from typing import Any

import pytest
import timm
import torch
from safetensors.torch import load_file, save, save_file
from weights_hub import COMMIT, WeightsHub

from petdesk.api import ArchitectureSpec, Network, WeightsError, read_params
from petdesk_timm.catalogue import architectures

KEY = "mobilenetv3_small_050"
TAG = "lamb_in1k"
PLACE = f"timm/{KEY}.{TAG}/resolve/main"
TITLE = f"timm's weights {KEY}.{TAG}"
N_CLASSES = 5


@pytest.fixture(scope="module")
def published() -> dict[str, torch.Tensor]:
    """What timm would have published: its own network, with its classifier."""
    torch.manual_seed(1)
    return dict(timm.create_model(KEY).state_dict())


@pytest.fixture
def spec(specs: dict[str, ArchitectureSpec]) -> ArchitectureSpec:
    return specs[KEY]


@pytest.fixture
def serving(hub: WeightsHub, published: dict[str, torch.Tensor]) -> WeightsHub:
    hub.files[f"{PLACE}/model.safetensors"] = save(published)
    return hub


def build(spec: ArchitectureSpec, weights: Any, **params: Any) -> Network:
    return spec.build(N_CLASSES, read_params(spec.params, params, owner=spec.key), weights)


def prepare(spec: ArchitectureSpec) -> list[int]:
    assert spec.prepare is not None
    return [progress.done for progress in spec.prepare(spec.params())]


def check_loaded(network: Network, published: dict[str, torch.Tensor]) -> None:
    state = network.body.state_dict()
    assert all(torch.equal(value, published[name]) for name, value in state.items())
    assert network.weights_report.taken == len(state)
    assert network.weights_report.missing == ()
    assert set(network.weights_report.unused) == {"classifier.weight", "classifier.bias"}


def test_prepare_fetches_with_progress_and_build_loads(
    serving: WeightsHub, spec: ArchitectureSpec, published: dict[str, torch.Tensor], capfd: pytest.CaptureFixture[str]
) -> None:
    size = len(serving.files[f"{PLACE}/model.safetensors"])
    steps = prepare(spec)
    assert steps == sorted(steps)
    assert (len(steps) > 5, steps[-1]) == (True, size)
    serving.files.clear()  # from here on it must be the file in the hub's folder
    network = build(spec, "auto")
    check_loaded(network, published)
    assert network.weights_report.source == TITLE
    assert capfd.readouterr() == ("", "")


def test_what_is_here_is_not_asked_for_again(serving: WeightsHub, spec: ArchitectureSpec) -> None:
    prepare(spec)
    asked = len(serving.asked)
    assert prepare(spec) == []
    build(spec, "auto")
    assert len(serving.asked) == asked


def test_timm_and_the_hubs_own_programs_find_the_file(serving: WeightsHub, spec: ArchitectureSpec) -> None:
    from huggingface_hub import hf_hub_download

    prepare(spec)
    path = hf_hub_download(f"timm/{KEY}.{TAG}", "model.safetensors", local_files_only=True)
    assert COMMIT in path
    assert load_file(path).keys() == timm.create_model(KEY).state_dict().keys()


def test_a_file_that_another_program_fetched_is_used(
    serving: WeightsHub, spec: ArchitectureSpec, published: dict[str, torch.Tensor]
) -> None:
    from huggingface_hub import hf_hub_download

    hf_hub_download(f"timm/{KEY}.{TAG}", "model.safetensors", endpoint=serving.address)
    asked = len(serving.asked)
    check_loaded(build(spec, "auto"), published)
    assert len(serving.asked) == asked


def test_build_fetches_too(serving: WeightsHub, spec: ArchitectureSpec, published: dict[str, torch.Tensor]) -> None:
    check_loaded(build(spec, "auto"), published)


def test_the_older_form_of_the_file(
    hub: WeightsHub, spec: ArchitectureSpec, published: dict[str, torch.Tensor], tmp_path: Path
) -> None:
    torch.save(published, tmp_path / "file")
    hub.files[f"{PLACE}/pytorch_model.bin"] = (tmp_path / "file").read_bytes()
    check_loaded(build(spec, "auto"), published)


def test_closing_cancels_and_leaves_no_half_file(serving: WeightsHub, spec: ArchitectureSpec, tmp_path: Path) -> None:
    assert spec.prepare is not None
    progress = spec.prepare(spec.params())
    next(progress)
    progress.close()  # type: ignore[attr-defined]
    assert [path for path in (tmp_path / "hub").rglob("*") if path.is_file()] == []
    assert prepare(spec)[-1] == len(serving.files[f"{PLACE}/model.safetensors"])


@pytest.mark.parametrize(
    ("status", "word", "reason"),
    [
        (404, "EntryNotFound", "the hub does not have them, or only for those whom HF_TOKEN names"),
        (401, "RepoNotFound", "the hub does not have them, or only for those whom HF_TOKEN names"),
        (403, "GatedRepo", "their owners want you to agree to their terms"),
        (500, "", "the hub answered 500"),
    ],
)
def test_a_hub_that_refuses_is_told(
    status: int, word: str, reason: str, serving: WeightsHub, spec: ArchitectureSpec
) -> None:
    serving.refusal = (status, word)
    with pytest.raises(WeightsError) as caught:
        build(spec, "auto")
    assert str(caught.value).startswith(f"{TITLE} are not on this computer and could not be downloaded ({reason}")
    assert str(caught.value).endswith("Choose a weights file, or train from random weights.")


def test_a_hub_that_is_not_there_is_told(
    hub: WeightsHub, spec: ArchitectureSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(WeightsError, match=rf"^{TITLE} are not on this computer .*the hub cannot be reached"):
        build(spec, "auto")


def test_no_network_wanted(serving: WeightsHub, spec: ArchitectureSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    with pytest.raises(WeightsError, match=r"\(HF_HUB_OFFLINE is set\)"):
        build(spec, "auto")


def test_another_file_than_the_hub_speaks_of(serving: WeightsHub, spec: ArchitectureSpec, tmp_path: Path) -> None:
    serving.tag = "0" * 64
    with pytest.raises(WeightsError, match="wrong checksum"):
        build(spec, "auto")
    assert [path for path in (tmp_path / "hub").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("damage", ["empty", "cut", "another", "partial", "more"])
def test_a_damaged_file_is_told_and_never_half_used(
    damage: str, hub: WeightsHub, spec: ArchitectureSpec, published: dict[str, torch.Tensor]
) -> None:
    whole = save(published)
    hub.files[f"{PLACE}/model.safetensors"] = {
        "empty": b"",
        "cut": whole[:-1000],
        "another": save(dict(timm.create_model("resnet18").state_dict())),
        "partial": save({name: value for name, value in published.items() if not name.startswith("blocks.3")}),
        "more": save(published | {"blocks.9.weight": torch.zeros(3)}),
    }[damage]
    with pytest.raises(WeightsError, match=rf"^{TITLE} in .* are damaged or not what timm"):
        build(spec, "auto")


def test_networks_without_weights_say_so(specs: dict[str, ArchitectureSpec]) -> None:
    bare = next(each for each in architectures() if not each.pretrainings)
    with pytest.raises(WeightsError, match=f"^{bare.name} has no pre-trained weights. Choose a weights file"):
        build(specs[bare.key], "auto")


def test_weights_that_lie_elsewhere_than_on_the_hub(
    hub: WeightsHub, spec: ArchitectureSpec, published: dict[str, torch.Tensor], tmp_path: Path
) -> None:
    from dataclasses import replace
    from hashlib import sha256

    from petdesk_timm.spec import spec as spec_of

    torch.save(published, tmp_path / "file")
    content = (tmp_path / "file").read_bytes()
    name = f"net-{sha256(content).hexdigest()[:8]}.pth"
    hub.files[name] = content
    known = next(each for each in architectures() if each.key == KEY)
    elsewhere = replace(known.pretraining(), repository="", url=f"{hub.address}/{name}")
    moved = spec_of(replace(known, pretrainings=(elsewhere,)))
    assert prepare(moved)[-1] == len(content)
    check_loaded(build(moved, "auto"), published)


@pytest.mark.parametrize("suffix", ["safetensors", "pth"])
def test_a_file_of_ones_own(
    suffix: str, spec: ArchitectureSpec, published: dict[str, torch.Tensor], tmp_path: Path
) -> None:
    path = tmp_path / f"mine.{suffix}"
    if suffix == "pth":
        torch.save({"state_dict": {f"module.{name}": value for name, value in published.items()}}, path)
    else:
        save_file(published, path)
    network = build(spec, path)
    assert network.weights_report.source == path.name
    assert all(torch.equal(value, published[name]) for name, value in network.body.state_dict().items())


def test_a_petdesk_model_file_goes_round(spec: ArchitectureSpec, tmp_path: Path) -> None:
    trained = build(spec, "none")
    parts = {"body": trained.body, "head": trained.head}
    state = {f"{part}.{name}": value for part, module in parts.items() for name, value in module.state_dict().items()}
    save_file(state, tmp_path / "model.safetensors")
    again = build(spec, tmp_path / "model.safetensors")
    assert again.weights_report.missing == ()
    assert all(torch.equal(a, b) for a, b in zip(again.body.parameters(), trained.body.parameters(), strict=True))


def test_a_file_whose_names_timm_has_to_translate(specs: dict[str, ArchitectureSpec], tmp_path: Path) -> None:
    """ConvNeXt as its authors published it."""
    state = timm.create_model("convnext_atto", num_classes=1000).state_dict()
    theirs = {
        name.replace("stem.0", "downsample_layers.0.0").replace("stem.1", "downsample_layers.0.1"): value
        for name, value in state.items()
    }
    authors = {}
    for name, value in theirs.items():
        for stage in range(4):
            name = name.replace(f"stages.{stage}.downsample", f"downsample_layers.{stage}")
            name = name.replace(f"stages.{stage}.blocks", f"stages.{stage}")
        name = name.replace("conv_dw", "dwconv").replace("mlp.fc", "pwconv").replace("head.fc", "head")
        authors[name.replace("head.norm", "norm")] = value
    torch.save({"model": authors}, tmp_path / "convnext.pth")
    body = build(specs["convnext_atto"], tmp_path / "convnext.pth").body.state_dict()
    assert all(torch.equal(value, state[name]) for name, value in body.items())


@pytest.mark.parametrize("left_out", [(), ("base_layer.",), ("level3.", "level4.", "level5.")])
def test_what_timm_does_not_insist_on_is_told(
    left_out: tuple[str, ...], specs: dict[str, ArchitectureSpec], hub: WeightsHub
) -> None:
    """Of some families timm takes what there is."""
    torch.manual_seed(1)
    whole = dict(timm.create_model("dla46_c").state_dict())
    kept = {name: value for name, value in whole.items() if not name.startswith(left_out or "nothing")}
    hub.files["timm/dla46_c.in1k/resolve/main/model.safetensors"] = save(kept)
    if len(left_out) > 1:
        with pytest.raises(WeightsError, match="damaged or not what timm"):
            build(specs["dla46_c"], "auto")
        return
    network = build(specs["dla46_c"], "auto")
    missing = {name for name in whole.keys() - kept.keys() if not name.endswith("num_batches_tracked")}
    assert set(network.weights_report.missing) == missing
    assert bool(missing) == bool(left_out)
    state = network.body.state_dict()
    assert all(torch.equal(value, whole[name]) for name, value in state.items() if name in kept)


def test_weights_of_another_network(spec: ArchitectureSpec, tmp_path: Path) -> None:
    save_file(timm.create_model("resnet18").state_dict(), tmp_path / "other.safetensors")
    with pytest.raises(WeightsError, match=rf"^other\.safetensors holds the weights of another network.*{KEY}"):
        build(spec, tmp_path / "other.safetensors")


def test_a_file_that_is_not_there(spec: ArchitectureSpec, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="There is no weights file"):
        build(spec, tmp_path / "nothing.pth")
