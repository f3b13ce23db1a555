"""The key of a model's weights: another document leaves it, other weights do not."""

from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from petdesk.gui.pages.interpret.weights_key import weights_key


def write(file: Path, *, last: float, document: str) -> Path:
    weights = {"a": np.ones((64, 64), np.float32), "b": np.full(5000, last, np.float32)}
    save_file(weights, file, metadata={"document": document})
    return file


def test_another_document_is_the_same_model(tmp_path: Path) -> None:
    plain = write(tmp_path / "plain", last=0.5, document="{}")
    assert weights_key(plain) == weights_key(write(tmp_path / "kept", last=0.5, document='{"temperature": 1.5}'))
    assert weights_key(plain) != weights_key(write(tmp_path / "trained", last=0.6, document="{}"))


def test_what_is_no_model_has_no_key(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "words").write_text("no model at all, but longer than eight letters")
    (tmp_path / "list").write_bytes((2).to_bytes(8, "little") + b"[]" + bytes(8))
    assert {weights_key(tmp_path / name) for name in ("empty", "words", "list", "gone")} == {""}
