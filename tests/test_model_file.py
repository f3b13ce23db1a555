"""The model file: safe, whole or refused."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from petdesk.api import ModelFileError
from petdesk.model_file import FORMAT, METADATA_KEY, ModelDocument, PluginUse, load_model, read_document, save_model
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier


@pytest.fixture
def document() -> ModelDocument:
    standard = {"distribution": "petdesk", "version": "0.1.0"}
    return ModelDocument(
        classes=("cat", "dog"),
        architecture=PluginUse(key="tiny", plugin="standard-architectures", **standard),
        augmentation=PluginUse(key="standard", plugin="standard-augmentations", **standard),
        size=32,
        presize=42,
        mean=(0.5, 0.5, 0.5),
        std=(0.2, 0.2, 0.2),
    )


@pytest.fixture
def classifier(registry: Registry) -> Classifier:
    spec = registry.architectures["tiny"]
    return Classifier(spec.build(2, spec.params(), "none"))


@pytest.fixture
def file(tmp_path: Path, classifier: Classifier, document: ModelDocument) -> Path:
    save_model(tmp_path / "model.safetensors", classifier, document)
    return tmp_path / "model.safetensors"


def altered(file: Path, **changes: object) -> Path:
    """The file with another description inside."""
    values = json.loads(read_document(file).model_dump_json()) | changes
    save_file(load_file(file), file, metadata={METADATA_KEY: json.dumps(values)})
    return file


def test_what_is_loaded_is_what_was_saved(
    file: Path, registry: Registry, classifier: Classifier, document: ModelDocument
) -> None:
    model = load_model(file, registry)
    assert model.document == document
    saved, loaded = classifier.state_dict(), model.classifier.state_dict()
    assert saved.keys() == loaded.keys()
    assert all(torch.equal(saved[name], loaded[name]) for name in saved)
    assert not model.classifier.training


def test_loading_takes_none_of_the_numbers_of_a_training(file: Path, registry: Registry) -> None:
    before = torch.get_rng_state()
    load_model(file, registry)
    assert torch.equal(torch.get_rng_state(), before)


def test_a_run_folder_will_do(file: Path, registry: Registry) -> None:
    assert load_model(file.parent, registry).document.classes == ("cat", "dog")


def test_saving_leaves_no_partial_file(file: Path) -> None:
    assert [path.name for path in file.parent.iterdir() if path.is_file()] == ["model.safetensors"]


def test_a_failed_save_keeps_the_old_file(
    file: Path, classifier: Classifier, document: ModelDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()

    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("safetensors.torch.save_file", full)
    with pytest.raises(ModelFileError, match="could not be written"):
        save_model(file, classifier, document)
    assert file.read_bytes() == before


@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.5, 0.999])
def test_a_cut_file_is_refused(file: Path, registry: Registry, share: float) -> None:
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ModelFileError, match="damaged or cut off"):
        load_model(file, registry)


def test_other_safetensors_are_weights_and_no_model(tmp_path: Path, registry: Registry) -> None:
    save_file({"a": torch.zeros(1)}, tmp_path / "weights.safetensors")
    with pytest.raises(ModelFileError, match="--weights"):
        load_model(tmp_path / "weights.safetensors", registry)


def test_a_newer_format_is_refused(file: Path, registry: Registry) -> None:
    with pytest.raises(ModelFileError, match=r"newer PetDesk \(9\.9\)\. Update"):
        load_model(altered(file, format=FORMAT + 1, petdesk="9.9"), registry)


def test_a_damaged_description_is_refused(file: Path, registry: Registry) -> None:
    with pytest.raises(ModelFileError, match="description inside"):
        load_model(altered(file, classes=["one"]), registry)


def test_a_missing_plugin_is_named(file: Path, registry: Registry) -> None:
    use = {"key": "resnet18d", "plugin": "timm", "distribution": "petdesk-timm", "version": "0.2", "builtin": False}
    with pytest.raises(ModelFileError, match=r"'resnet18d' of the plugin petdesk-timm 0\.2.*Install petdesk-timm"):
        load_model(altered(file, architecture=use), registry)


def test_weights_that_do_not_fit_are_refused(file: Path, registry: Registry) -> None:
    with pytest.raises(ModelFileError, match="do not fit the tiny network"):
        load_model(altered(file, classes=["a", "b", "c"]), registry)


def test_params_of_another_version_are_refused(file: Path, registry: Registry) -> None:
    use = json.loads(read_document(file).model_dump_json())["architecture"] | {"params": {"width": 7}}
    with pytest.raises(ModelFileError, match="no setting called 'width'"):
        load_model(altered(file, architecture=use), registry)


def test_loading_runs_no_code(file: Path) -> None:
    assert file.read_bytes()[8:9] == b"{"  # safetensors: a length, then JSON; no pickle anywhere
    assert b"\x80\x04" not in file.read_bytes()[:8192]
