"""Every architecture: what it is made of, what it gives, and what becomes of weights."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor
from torchvision import models

from petdesk.api import ArchitectureSpec, Network, SettingsError, WeightsError, read_params
from petdesk.api.weights import fit_weights
from petdesk_standard.architectures import petdesk_architectures
from petdesk_standard.architectures.blueprint import Blueprint
from petdesk_standard.architectures.catalogue import BLUEPRINTS
from petdesk_standard.architectures.params import PlainHeadParams
from petdesk_standard.architectures.tiny import FEATURES

SPECS: dict[str, ArchitectureSpec] = {spec.key: spec for spec in petdesk_architectures()}
BY_KEY: dict[str, Blueprint] = {blueprint.key: blueprint for blueprint in BLUEPRINTS}
REAL_WEIGHTS = Path(__file__).parents[3] / "shared" / "weights" / "squeezenet1_1.safetensors"
N_CLASSES = 5

# What follows the body in torchvision's own network: its input is what the body must give.
AFTER_THE_BODY = {
    "squeezenet1_1": "classifier",
    "vit_b_16": "heads",
    "swin_v2_t": "head",
}


def build(key: str, weights: Any = "none", **params: Any) -> Network:
    return SPECS[key].build(N_CLASSES, read_params(SPECS[key].params, params, owner=key), weights)


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """Such small batches are quickest on one thread, above all where other tests run beside these."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module", params=SPECS)
def key(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def network(key: str) -> Network:
    """One network at a time, with random weights; the tests below leave its weights as they are."""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        return build(key)


def test_keys() -> None:
    assert set(SPECS) == {
        *("resnet18", "resnet34", "resnet50", "resnet101", "resnet152", "squeezenet1_1", "mobilenet_v3_small"),
        *("mobilenet_v3_large", "efficientnet_b0", "efficientnet_v2_s", "convnext_tiny", "regnet_y_400mf"),
        *("vit_b_16", "swin_v2_t", "tiny"),
    }


def test_the_hook_module_imports_no_torch() -> None:
    code = (
        "import sys, petdesk_standard.architectures as a; a.petdesk_architectures(); "
        "sys.exit(any(name in sys.modules for name in ('torch', 'torchvision', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_training_step_reaches_every_parameter(key: str, network: Network) -> None:
    network.body.train()
    network.head.train()
    features = network.body(torch.randn(2, 3, 64, 64))
    assert features.shape[:2] == (2, BY_KEY[key].n_features)
    assert features.ndim == (2 if BY_KEY[key].head is PlainHeadParams else 4)
    logits = network.head(features)
    assert logits.shape == (2, N_CLASSES)
    logits.square().sum().backward()
    parameters = [*network.body.named_parameters(), *network.head.named_parameters()]
    assert [name for name, parameter in parameters if parameter.grad is None] == []
    for _, parameter in parameters:
        parameter.grad = None


def test_layer_groups_hold_everything_once(network: Network) -> None:
    groups = network.layer_groups
    assert 4 <= len(groups) <= 6
    assert [groups[0].name, groups[-1].name] == ["stem", "head"]
    assert groups[-1].modules == (network.head,)
    for tensors_of in (torch.nn.Module.parameters, torch.nn.Module.buffers):
        grouped = [id(tensor) for group in groups for module in group.modules for tensor in tensors_of(module)]
        expected = [id(tensor) for part in (network.body, network.head) for tensor in tensors_of(part)]
        assert sorted(grouped) == sorted(expected)
    assert all(any(True for module in group.modules for _ in module.parameters()) for group in groups)


def test_layer_groups_run_from_stem_to_head(network: Network) -> None:
    """The groups' parameters, one group after another, are in the order in which the body lists them."""
    order = {id(parameter): place for place, parameter in enumerate(network.body.parameters())}
    places = [
        order[id(p)] for group in network.layer_groups[:-1] for module in group.modules for p in module.parameters()
    ]
    assert places == sorted(places)


def test_frozen_groups_get_no_gradient(network: Network) -> None:
    network.body.eval()
    for group in network.layer_groups[:-1]:
        for module in group.modules:
            module.requires_grad_(False)
    network.head(network.body(torch.randn(2, 3, 64, 64))).sum().backward()
    assert all(parameter.grad is None for parameter in network.body.parameters())
    assert all(parameter.grad is not None for parameter in network.head.parameters())
    for parameter in [*network.body.parameters(), *network.head.parameters()]:
        parameter.requires_grad_(True)
        parameter.grad = None


def test_what_the_spec_says(key: str, network: Network) -> None:
    spec = SPECS[key]
    assert network.input_size == spec.input_size
    assert (spec.prepare is not None) == spec.pretrained == (key != "tiny")
    assert network.weights_report.source == "random"
    assert network.weights_report.taken == 0
    assert all(field.description for field in spec.params.model_fields.values())


def test_the_parameters_it_names_are_those_it_has(key: str) -> None:
    spec = SPECS[key]
    if spec.pretrained:
        # With a head of 1,000 classes, as the library counts them.
        assert spec.parameters == models.get_model_weights(key).DEFAULT.meta["num_params"]
    else:
        network = spec.build(1000, spec.params(), "none")
        modules = (network.body, network.head)
        assert spec.parameters == sum(weight.numel() for module in modules for weight in module.parameters())


# `tiny` is not torchvision's; the two deepest have more of ResNet-50's blocks and nothing else.
@pytest.mark.parametrize("key", sorted(set(SPECS) - {"tiny", "resnet101", "resnet152"}))
def test_library_weights_make_the_body_compute_what_the_library_does(key: str) -> None:
    whole = models.get_model(key, weights=None).eval()
    body = BY_KEY[key].make_body().eval()
    report = fit_weights(body, whole.state_dict(), network=key, source="", renamed=BY_KEY[key].renamed)
    assert report.missing == ()
    children = {name.partition(".")[0] for name in report.unused}
    assert children.isdisjoint(name for name, _ in body.named_children())

    reached: list[Tensor] = []
    after = whole.get_submodule(AFTER_THE_BODY.get(key, "avgpool"))
    after.register_forward_pre_hook(lambda module, given: reached.append(given[0]))
    pictures = torch.randn(1, 3, 224, 224) if key == "vit_b_16" else torch.randn(1, 3, 64, 64)
    with torch.inference_mode():
        whole(pictures)
        torch.testing.assert_close(body(pictures), reached[0], rtol=1e-4, atol=1e-4)


def test_old_names_within_vision_transformers_are_understood() -> None:
    """The published file of ViT-B/16 is older than torchvision's present names of its linear layers."""
    state = models.vit_b_16(weights=None).state_dict()
    older = {
        name.replace("mlp.0.", "mlp.linear_1.").replace("mlp.3.", "mlp.linear_2."): value
        for name, value in state.items()
    }
    body = BY_KEY["vit_b_16"].make_body()
    report = fit_weights(body, older, network="ViT", source="", renamed=BY_KEY["vit_b_16"].renamed)
    assert report.missing == ()
    assert set(report.unused) == {"heads.head.weight", "heads.head.bias"}


def test_tiny_puts_out_what_its_blueprint_says() -> None:
    assert BY_KEY["tiny"].n_features == FEATURES


@pytest.mark.parametrize("size", [64, 100, 256])
def test_vision_transformer_takes_other_sizes(size: int) -> None:
    from petdesk_standard.architectures.vision_transformer import vision_transformer_body

    whole = models.VisionTransformer(
        image_size=64, patch_size=16, num_layers=1, num_heads=1, hidden_dim=8, mlp_dim=8, num_classes=1
    )
    body = vision_transformer_body(whole).eval()
    pictures = torch.randn(2, 3, size, size)
    assert body(pictures).shape == (2, 8)
    if size == 64:
        whole.heads = torch.nn.Identity()
        torch.testing.assert_close(body(pictures), whole.eval()(pictures))


def test_head_settings_reach_the_head() -> None:
    network = build("tiny", dropout=0.2, hidden=64)
    assert network.head.hidden.out_features == 64
    assert (network.head.hidden_dropout.p, network.head.dropout.p) == (0.1, 0.2)
    assert not hasattr(build("tiny", hidden=0).head, "hidden")


@pytest.mark.parametrize(
    ("key", "params"), [("tiny", {"dropout": 0.95}), ("resnet18", {"hidden": 4097}), ("vit_b_16", {"hidden": 1})]
)
def test_settings_out_of_bounds(key: str, params: dict[str, Any]) -> None:
    with pytest.raises(SettingsError, match=next(iter(params))):
        build(key, **params)


def test_the_same_seed_draws_the_same_network() -> None:
    networks = []
    for seed in (3, 3, 4):
        torch.manual_seed(seed)
        networks.append(build("tiny"))
    first, same, other = [[*network.body.parameters(), *network.head.parameters()] for network in networks]
    assert all(torch.equal(a, b) for a, b in zip(first, same, strict=True))
    assert not torch.equal(first[0], other[0])


def test_a_state_goes_round_through_a_file(tmp_path: Path) -> None:
    trained = build("squeezenet1_1")
    save_file(
        {
            **{f"body.{name}": value for name, value in trained.body.state_dict().items()},
            **{f"head.{name}": value for name, value in trained.head.state_dict().items()},
        },
        tmp_path / "model.safetensors",
    )
    network = build("squeezenet1_1", tmp_path / "model.safetensors")
    pictures = torch.randn(1, 3, 64, 64)
    assert torch.equal(network.body(pictures), trained.body(pictures))
    assert network.weights_report.missing == ()
    assert all(name.startswith("head.") for name in network.weights_report.unused)


@pytest.mark.skipif(not REAL_WEIGHTS.exists(), reason=f"the real weights are not here: {REAL_WEIGHTS.name}")
def test_the_published_squeezenet_fills_the_body() -> None:
    report = build("squeezenet1_1", REAL_WEIGHTS).weights_report
    assert report.source == "squeezenet1_1.safetensors"
    assert (report.taken, report.missing) == (50, ())
    assert set(report.unused) == {"classifier.1.weight", "classifier.1.bias"}


@pytest.mark.parametrize(
    ("of", "into"), [("resnet18", "resnet34"), ("resnet34", "resnet18"), ("squeezenet1_1", "resnet18")]
)
def test_weights_of_another_network(of: str, into: str, tmp_path: Path) -> None:
    path = tmp_path / f"{of}.safetensors"
    save_file(models.get_model(of, weights=None).state_dict(), path)
    with pytest.raises(
        WeightsError, match=rf"^{of}\.safetensors holds the weights of another network.*{SPECS[into].title}"
    ):
        build(into, path)
    path.unlink()


def test_auto_where_there_are_none() -> None:
    with pytest.raises(WeightsError, match="Tiny has no pre-trained weights"):
        build("tiny", "auto")


class WeightsServer(HTTPServer):
    """Serves one file's content at every address."""

    content = b""


class Handler(BaseHTTPRequestHandler):
    server: WeightsServer

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(self.server.content)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(self.server.content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[WeightsServer]:
    """Serves a SqueezeNet's weights; torch.hub's folder is empty."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    torch.save(models.squeezenet1_1(weights=None).state_dict(), tmp_path / "published.pth")
    with WeightsServer(("127.0.0.1", 0), Handler) as server:
        server.content = (tmp_path / "published.pth").read_bytes()
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def squeezenet_at(server: WeightsServer, checksum: str | None = None) -> ArchitectureSpec:
    digits = checksum or sha256(server.content).hexdigest()[:8]
    url = f"http://127.0.0.1:{server.server_port}/squeezenet1_1-{digits}.pth"
    return replace(BY_KEY["squeezenet1_1"], weights_url=lambda: url).spec()


def test_auto_fetches_the_librarys_weights(
    server: WeightsServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    spec = squeezenet_at(server)
    assert spec.prepare is not None
    assert list(spec.prepare(spec.params()))[-1].done == len(server.content)
    server.content = b""  # from here on it must be the file in torch.hub's folder
    assert list(spec.prepare(spec.params())) == []
    network = spec.build(N_CLASSES, spec.params(), "auto")
    published = torch.load(tmp_path / "published.pth", weights_only=True)
    assert all(torch.equal(value, published[name]) for name, value in network.body.state_dict().items())
    assert network.weights_report.source == "SqueezeNet 1.1's ImageNet weights"
    assert capfd.readouterr() == ("", "")


def test_auto_without_prepare_fetches_too(server: WeightsServer) -> None:
    spec = squeezenet_at(server)
    assert spec.build(N_CLASSES, spec.params(), "auto").weights_report.taken == 50


def test_auto_never_falls_back(server: WeightsServer) -> None:
    spec = squeezenet_at(server, checksum="00000000")
    with pytest.raises(
        WeightsError, match=r"SqueezeNet 1\.1's weights are not on this computer .*Choose a weights file"
    ):
        spec.build(N_CLASSES, spec.params(), "auto")


def test_the_addresses_are_torchvisions() -> None:
    for key, blueprint in BY_KEY.items():
        if blueprint.weights_url is not None:
            weights = models.get_model_weights(key).DEFAULT
            assert blueprint.weights_url() == weights.url
            transforms = weights.transforms()
            network_size = blueprint.input_size
            assert tuple(transforms.mean) == (0.485, 0.456, 0.406)
            assert tuple(transforms.std) == (0.229, 0.224, 0.225)
            assert network_size <= transforms.crop_size[0]
