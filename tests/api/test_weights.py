"""Reading, fitting and fetching weights."""

import hashlib
import pickle
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from petdesk.api import WeightsError, WeightsReport
from petdesk.api.weights import Pretrained, fit_weights, read_weights


def make_body(width: int = 4, depth: int = 3) -> nn.Sequential:
    body = nn.Sequential()
    body.add_module("stem", nn.Conv2d(3, width, 1))
    blocks = [nn.Sequential(nn.Conv2d(width, width, 1), nn.BatchNorm2d(width)) for _ in range(depth)]
    body.add_module("blocks", nn.Sequential(*blocks))
    return body


def whole_state(**sizes: int) -> dict[str, Tensor]:
    """What a library would publish: the body's tensors by their own names, and a classifier's."""
    state = {name: torch.rand_like(value.float()) for name, value in make_body(**sizes).state_dict().items()}
    return {**state, "classifier.weight": torch.rand(10, 4), "classifier.bias": torch.rand(10)}


def fit(body: nn.Module, weights: dict[str, Tensor], **options: Any) -> WeightsReport:
    return fit_weights(body, weights, network="Net-3", source="some.pth", **options)


def assert_same_body(body: nn.Module, state: dict[str, Tensor]) -> None:
    for name, value in body.state_dict().items():
        if not name.endswith("num_batches_tracked"):
            assert torch.equal(value, state[name]), name


class TestRead:
    @pytest.mark.parametrize("suffix", [".safetensors", ".pth", ".pt", ".PTH"])
    def test_formats(self, tmp_path: Path, suffix: str) -> None:
        path, state = tmp_path / f"w{suffix}", whole_state()
        if suffix == ".safetensors":
            save_file(state, path)
        else:
            torch.save(state, path)
        read = read_weights(path)
        assert read.keys() == state.keys()
        assert all(torch.equal(read[name], state[name]) for name in state)

    @pytest.mark.parametrize("key", ["state_dict", "model"])
    def test_a_training_scripts_checkpoint(self, tmp_path: Path, key: str) -> None:
        torch.save({key: whole_state(), "epoch": 3, "optimizer": {"state": {}}}, tmp_path / "w.pth")
        assert read_weights(tmp_path / "w.pth").keys() == whole_state().keys()

    def test_no_code_is_run(self, tmp_path: Path) -> None:
        class Trap:
            def __reduce__(self) -> tuple[Callable[..., Any], tuple[str]]:
                return Path.touch, (tmp_path / "sprung",)  # type: ignore[return-value]

        torch.save({"stem.weight": Trap()}, tmp_path / "w.pth")
        with pytest.raises(WeightsError, match=r"w\.pth .*more than plain weights"):
            read_weights(tmp_path / "w.pth")
        assert not (tmp_path / "sprung").exists()

    @pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
    def test_cut_off_anywhere(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"w{suffix}"
        save_file(whole_state(), path) if suffix == ".safetensors" else torch.save(whole_state(), path)
        content = path.read_bytes()
        for length in range(0, len(content), len(content) // 12):
            path.write_bytes(content[:length])
            with pytest.raises(WeightsError, match=r"^w\.\w+ .*[Cc]hoose another file"):
                read_weights(path)

    @pytest.mark.parametrize("suffix", [".safetensors", ".pth"])
    def test_text(self, tmp_path: Path, suffix: str) -> None:
        for text in ("", "hello\n" * 40, "P", "<html>404</html>", "cos\nsystem\n(S'true'\ntR."):
            (tmp_path / f"w{suffix}").write_text(text)
            with pytest.raises(WeightsError, match=r"^w\."):
                read_weights(tmp_path / f"w{suffix}")

    def test_pickled_bytes(self, tmp_path: Path) -> None:
        (tmp_path / "w.pth").write_bytes(pickle.dumps({"a": 1}, protocol=2))
        with pytest.raises(WeightsError, match=r"^w\.pth"):
            read_weights(tmp_path / "w.pth")

    @pytest.mark.parametrize("content", [{}, {"lr": 0.1}, [1, 2], {"state_dict": {}}])
    def test_no_tensors_in_it(self, tmp_path: Path, content: object) -> None:
        torch.save(content, tmp_path / "w.pth")
        with pytest.raises(WeightsError, match="holds no weights"):
            read_weights(tmp_path / "w.pth")

    def test_missing(self, tmp_path: Path) -> None:
        with pytest.raises(WeightsError, match=r"There is no weights file .*w\.pth"):
            read_weights(tmp_path / "w.pth")

    def test_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / "w.pth").mkdir()
        with pytest.raises(WeightsError, match="There is no weights file"):
            read_weights(tmp_path / "w.pth")

    @pytest.mark.parametrize("name", ["w.h5", "w.onnx", "w"])
    def test_other_suffixes(self, tmp_path: Path, name: str) -> None:
        (tmp_path / name).touch()
        with pytest.raises(WeightsError, match=r"\.safetensors or \.pth"):
            read_weights(tmp_path / name)


class TestFit:
    def test_everything_fits(self) -> None:
        body, state = make_body(), whole_state()
        report = fit(body, state)
        assert_same_body(body, state)
        assert report == WeightsReport(
            source="some.pth", taken=20, missing=(), unused=("classifier.weight", "classifier.bias")
        )

    @pytest.mark.parametrize("prefix", ["module.", "model.", "module.model.", "_orig_mod.", "body."])
    def test_wrapped_names(self, prefix: str) -> None:
        body, state = make_body(), whole_state()
        fit(body, {prefix + name: value for name, value in state.items()})
        assert_same_body(body, state)

    def test_a_petdesk_model_file(self) -> None:
        body, state = make_body(), whole_state()
        given = {f"body.{name}": value for name, value in state.items() if not name.startswith("classifier")}
        report = fit(body, {**given, "head.linear.weight": torch.zeros(2, 4)})
        assert_same_body(body, state)
        assert report.unused == ("head.linear.weight",)

    def test_a_body_that_has_a_wrappers_name_keeps_it(self) -> None:
        body = nn.Sequential()
        body.add_module("model", nn.Conv2d(3, 4, 1))
        fit(body, {"model.weight": torch.full((4, 3, 1, 1), 2.0), "model.bias": torch.zeros(4)})
        assert (body.model.weight == 2).all()

    def test_renamed(self) -> None:
        body, state = make_body(), whole_state()
        given = {name.replace("stem.", "patch.embed."): value for name, value in state.items()}
        report = fit(body, given, renamed={"patch.embed": "stem"})
        assert_same_body(body, state)
        assert report.missing == ()

    def test_older_files_without_batch_counts(self) -> None:
        body = make_body()
        state = {name: value for name, value in whole_state().items() if "num_batches" not in name}
        report = fit(body, state)
        assert report.missing == ()
        assert report.taken == 20

    def test_what_does_not_fit_is_told_and_stays_random(self) -> None:
        body, state = make_body(), whole_state()
        before = body.stem.weight.clone()
        state["stem.weight"] = torch.rand(4, 1, 1, 1)  # as for grey pictures
        del state["blocks.2.0.bias"]
        report = fit(body, {f"module.{name}": value for name, value in state.items()})
        assert torch.equal(body.stem.weight, before)
        assert report.missing == ("stem.weight", "blocks.2.0.bias")
        assert set(report.unused) == {"module.stem.weight", "module.classifier.weight", "module.classifier.bias"}
        assert torch.equal(body.blocks[0][0].weight, state["blocks.0.0.weight"])

    def test_half_precision_weights_are_taken(self) -> None:
        body = make_body()
        fit(body, {name: value.half() for name, value in whole_state().items()})
        assert body.stem.weight.dtype == torch.float32

    def test_nothing_fits(self) -> None:
        with pytest.raises(
            WeightsError, match=r"^some\.pth .*another network: 0 of the 20 tensors of Net-3's body fit"
        ):
            fit(make_body(), {"features.0.weight": torch.zeros(3)})

    def test_other_width(self) -> None:
        with pytest.raises(WeightsError, match="another network"):
            fit(make_body(), whole_state(width=5))

    def test_a_shallower_networks(self) -> None:
        with pytest.raises(WeightsError, match="14 of the 20"):
            fit(make_body(depth=3), whole_state(depth=2))

    def test_a_deeper_networks(self) -> None:
        with pytest.raises(WeightsError, match=r"20 of the 20 tensors .* have no place in it"):
            fit(make_body(depth=3), whole_state(depth=6))


CONTENT = b"weights" * 400_000
CHECKSUM = hashlib.sha256(CONTENT).hexdigest()[:8]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path.startswith("/missing"):
            self.send_error(404)
            return
        self.send_response(200)
        length = len(CONTENT) * 2 if self.path.startswith("/cut") else len(CONTENT)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        with suppress(ConnectionError):  # the client hung up: that is one of the tests
            self.wfile.write(CONTENT)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """torch.hub's folder for downloaded weights, empty."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return tmp_path / "hub" / "checkpoints"


@pytest.fixture
def address() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def pretrained(url: str) -> Pretrained:
    return Pretrained(url=url, network="Net-3")


def files(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.exists() else []


class TestPretrained:
    def test_fetches_once(self, hub: Path, address: str) -> None:
        weights = pretrained(f"{address}/net3-{CHECKSUM}.pth")
        progress = list(weights.prepare())
        assert [step.done for step in progress] == sorted({step.done for step in progress})
        assert progress[-1].done == progress[-1].total == len(CONTENT)
        assert weights.path == hub / f"net3-{CHECKSUM}.pth"
        assert weights.path.read_bytes() == CONTENT
        assert list(weights.prepare()) == []

    def test_what_is_there_needs_no_network(self, hub: Path) -> None:
        hub.mkdir(parents=True)
        (hub / f"net3-{CHECKSUM}.pth").write_bytes(CONTENT)
        assert list(pretrained(f"http://127.0.0.1:9/net3-{CHECKSUM}.pth").prepare()) == []

    def test_a_damaged_file_is_fetched_again(self, hub: Path, address: str) -> None:
        hub.mkdir(parents=True)
        (hub / f"net3-{CHECKSUM}.pth").write_bytes(CONTENT[:1000])
        weights = pretrained(f"{address}/net3-{CHECKSUM}.pth")
        assert list(weights.prepare())
        assert weights.path.read_bytes() == CONTENT

    def test_cancelling_leaves_nothing(self, hub: Path, address: str) -> None:
        job = pretrained(f"{address}/net3-{CHECKSUM}.pth").prepare()
        assert next(job).done < len(CONTENT)
        assert files(hub), "the download had begun"
        job.close()
        assert files(hub) == []

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("net3-00000000.pth", "what came was damaged"),
            (f"missing-{CHECKSUM}.pth", "the server answered 404"),
            (f"cut-{CHECKSUM}.pth", "the connection broke off"),
        ],
    )
    def test_bad_answers(self, hub: Path, address: str, name: str, reason: str) -> None:
        with pytest.raises(WeightsError) as caught:
            list(pretrained(f"{address}/{name}").prepare())
        assert str(caught.value) == (
            f"Net-3's weights are not on this computer and could not be downloaded ({reason}). "
            "Choose a weights file, or train from random weights."
        )
        assert files(hub) == []

    def test_no_network(self, hub: Path) -> None:
        with HTTPServer(("127.0.0.1", 0), Handler) as server:
            port = server.server_port  # free again, and nobody listens there
        with pytest.raises(WeightsError, match=r"could not be downloaded \(no network\)"):
            pretrained(f"http://127.0.0.1:{port}/net3-{CHECKSUM}.pth").read()
        assert files(hub) == []

    def test_no_place_to_keep_them(self, hub: Path, address: str) -> None:
        hub.parent.write_text("a file where the folder should go")
        with pytest.raises(WeightsError, match=r"^Net-3's weights are not on this computer\. .* could not be written"):
            list(pretrained(f"{address}/net3-{CHECKSUM}.pth").prepare())

    def test_a_folder_in_their_place(self, hub: Path, address: str) -> None:
        (hub / f"net3-{CHECKSUM}.pth").mkdir(parents=True)
        with pytest.raises(WeightsError, match="Remove what is there"):
            list(pretrained(f"{address}/net3-{CHECKSUM}.pth").prepare())
