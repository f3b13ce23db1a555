"""The model file: safe, whole or refused."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from petdesk.api import ModelFileError, own_numbers
from petdesk.model_file import (
    FORMAT,
    METADATA_KEY,
    SINCE_2,
    SINCE_3,
    MissingPluginError,
    ModelDocument,
    PluginUse,
    load_model,
    read_document,
    replace_document,
    save_model,
)
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.ensemble import Ensemble


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
    save_file(load_file(file), file, metadata={METADATA_KEY: json.dumps(described(file) | changes)})
    return file


def described(file: Path) -> dict[str, Any]:
    """The description inside, as it is written."""
    with safe_open(file, framework="numpy") as opened:
        values: dict[str, Any] = json.loads(opened.metadata()[METADATA_KEY])
    return values


def build(registry: Registry, seed: int, *, body: Classifier | None = None) -> Classifier:
    """A classifier with random weights, with the body of another where one is given."""
    spec = registry.architectures["tiny"]
    with own_numbers(seed):
        made = Classifier(spec.build(2, spec.params(), "none"))
    if body is not None:
        made.body.load_state_dict(body.body.state_dict())
    return made


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


@pytest.mark.skipif(os.name != "posix", reason="rights are another matter there")
def test_whoever_may_read_new_files_may_read_a_model(file: Path) -> None:
    other = file.with_name("other.txt")
    other.touch()
    assert file.stat().st_mode == other.stat().st_mode


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
    with pytest.raises(
        MissingPluginError, match=r"'resnet18d' of the plugin petdesk-timm 0\.2.*Install petdesk-timm"
    ) as missing:
        load_model(altered(file, architecture=use), registry)
    assert missing.value.package == "petdesk-timm"
    with pytest.raises(MissingPluginError, match=r"Put owls\.py into the plugin folder") as missing:
        load_model(altered(file, architecture=use | {"distribution": "owls.py"}), registry)
    assert not missing.value.package, "a single file is not for installing"


def test_weights_that_do_not_fit_are_refused(file: Path, registry: Registry) -> None:
    with pytest.raises(ModelFileError, match="do not fit the tiny network"):
        load_model(altered(file, classes=["a", "b", "c"]), registry)


def test_params_of_another_version_are_refused(file: Path, registry: Registry) -> None:
    use = json.loads(read_document(file).model_dump_json())["architecture"] | {"params": {"width": 7}}
    with pytest.raises(ModelFileError, match="no setting called 'width'"):
        load_model(altered(file, architecture=use), registry)


def test_what_an_older_petdesk_can_read_is_written_for_it(file: Path) -> None:
    assert described(file)["format"] == 1
    assert not {*SINCE_2, *SINCE_3} & described(file).keys()
    assert (read_document(file).outputs, read_document(file).thresholds, read_document(file).members) == (
        "softmax",
        (),
        1,
    )


@pytest.mark.parametrize(
    ("change", "format_"),
    [
        ({"outputs": "sigmoid"}, 2),
        ({"thresholds": (0.25, 1.0)}, 2),
        ({"temperature": 1.5}, 3),
        ({"answer_from": 0.5, "thresholds": (0.25, 1.0)}, 3),
    ],
)
def test_what_an_older_one_would_take_for_something_else_is_refused_by_it(
    tmp_path: Path,
    classifier: Classifier,
    document: ModelDocument,
    registry: Registry,
    change: dict[str, Any],
    format_: int,
) -> None:
    path = tmp_path / "model.safetensors"
    save_model(path, classifier, document.model_copy(update=change))
    assert described(path)["format"] == format_  # of which an older reader says that a newer PetDesk made it
    assert set(SINCE_3).isdisjoint(described(path)) == (format_ == 2)
    assert load_model(path, registry).document == document.model_copy(update=change)


def test_several_members_answer_with_their_mean(tmp_path: Path, document: ModelDocument, registry: Registry) -> None:
    members = [build(registry, seed) for seed in range(3)]
    path = tmp_path / "model.safetensors"
    save_model(path, members, document)
    assert (described(path)["format"], read_document(path).members) == (2, 3)
    model = load_model(path, registry)
    assert isinstance(model.classifier, Ensemble)
    assert not model.classifier.training
    assert len(model.members) == 3
    for saved, loaded in zip(members, model.members, strict=True):
        states = saved.state_dict(), loaded.state_dict()
        assert states[0].keys() == states[1].keys()
        assert all(torch.equal(states[0][name], states[1][name]) for name in states[0])
    images = torch.rand(4, 3, 32, 32)
    with torch.no_grad():
        alone = [member.eval()(images).softmax(dim=1) for member in members]
        assert torch.allclose(model.classifier.probabilities(images), torch.stack(alone).mean(dim=0), atol=1e-6)


def test_bodies_that_are_equal_are_in_the_file_and_in_memory_once(
    tmp_path: Path, document: ModelDocument, registry: Registry
) -> None:
    first = build(registry, 0)
    members = [first, build(registry, 1, body=first), build(registry, 2), build(registry, 3, body=first)]
    path = tmp_path / "model.safetensors"
    save_model(path, members, document)
    with_body = {name.split(".")[1] for name in load_file(path) if ".body." in name}
    assert with_body == {"0", "2", "3"}  # the last one's is not that of the member before it
    loaded = load_model(path, registry).members
    assert loaded[0].body is loaded[1].body
    assert loaded[1].groups[0] is loaded[0].groups[0]
    assert all(torch.equal(members[3].state_dict()[name], tensor) for name, tensor in loaded[3].state_dict().items())


def test_one_classifier_in_a_list_is_one_classifier(
    tmp_path: Path, document: ModelDocument, registry: Registry
) -> None:
    save_model(tmp_path / "model.safetensors", [build(registry, 0)], document.model_copy(update={"members": 5}))
    assert described(tmp_path / "model.safetensors")["format"] == 1
    assert isinstance(load_model(tmp_path / "model.safetensors", registry).classifier, Classifier)


def test_a_tensor_in_two_places_is_saved_twice(
    tmp_path: Path, classifier: Classifier, document: ModelDocument, registry: Registry
) -> None:
    weights = [parameter for parameter in classifier.parameters() if parameter.ndim == 1][:2]
    weights[1].data = weights[0].data = torch.arange(weights[0].numel() * 2.0)[::2]
    save_model(tmp_path / "model.safetensors", classifier, document)
    loaded = load_model(tmp_path / "model.safetensors", registry).classifier.state_dict()
    assert all(torch.equal(tensor, loaded[name]) for name, tensor in classifier.state_dict().items())


@pytest.mark.parametrize("members", [1, 2, 4, 10**12])
def test_another_number_of_members_than_it_says_is_refused(
    tmp_path: Path, document: ModelDocument, registry: Registry, members: int
) -> None:
    path = tmp_path / "model.safetensors"
    save_model(path, [build(registry, seed) for seed in range(3)], document)
    with pytest.raises(ModelFileError, match=f"says that {members} classifiers answer together, and holds 3: it is"):
        load_model(altered(path, members=members), registry)


def test_members_that_are_not_there_are_missed(file: Path, registry: Registry) -> None:
    with pytest.raises(ModelFileError, match="says that 2 classifiers answer together, and holds 1"):
        load_model(altered(file, format=2, members=2), registry)


def test_a_member_without_its_head_is_refused(tmp_path: Path, document: ModelDocument, registry: Registry) -> None:
    path = tmp_path / "model.safetensors"
    save_model(path, [build(registry, 0), build(registry, 1)], document)
    values = described(path)
    kept = {name: tensor for name, tensor in load_file(path).items() if not name.startswith("members.1.head.")}
    save_file(kept, path, metadata={METADATA_KEY: json.dumps(values)})
    with pytest.raises(ModelFileError, match="do not fit the tiny network"):
        load_model(path, registry)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"thresholds": [0.5]}, "is damaged: it has 1 thresholds for 2 classes. Copy"),
        ({"thresholds": [0.5, 0.5, 0.5]}, "is damaged: it has 3 thresholds for 2 classes. Copy"),
        ({"thresholds": [0.5, 1.5]}, "is damaged. Copy"),
        ({"thresholds": [0.5, float("nan")]}, "is damaged. Copy"),
        ({"outputs": "argmax"}, "is damaged. Copy"),
        ({"members": 0}, "is damaged. Copy"),
    ],
)
def test_a_description_that_makes_no_sense_is_refused(file: Path, change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ModelFileError, match=sentence):
        read_document(altered(file, format=2, **change))


def test_loading_runs_no_code(file: Path) -> None:
    assert file.read_bytes()[8:9] == b"{"  # safetensors: a length, then JSON; no pickle anywhere
    header = file.read_bytes()[8 : 8 + int.from_bytes(file.read_bytes()[:8], "little")]
    assert b"\x80\x04" not in header


def test_another_document_leaves_the_tensors_byte_for_byte(
    file: Path, document: ModelDocument, registry: Registry
) -> None:
    before, state, rights = load_file(file), file.read_bytes(), file.stat().st_mode
    replace_document(file, document.model_copy(update={"temperature": 1.7}))
    assert read_document(file).temperature == 1.7
    after = load_file(file)
    assert before.keys() == after.keys()
    assert all(torch.equal(before[name], after[name]) for name in before)
    assert load_model(file, registry).document.temperature == 1.7
    assert (file.stat().st_mode, list(file.parent.iterdir())) == (rights, [file])
    replace_document(file, document)
    assert file.read_bytes()[-1000:] == state[-1000:]
    assert described(file)["format"] == 1


@pytest.mark.parametrize("content", [b"", b"not one of ours", b"\2\0\0\0\0\0\0\0{}", b"\xff" * 40])
def test_what_is_no_model_gets_no_document(tmp_path: Path, document: ModelDocument, content: bytes) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=r"is not a model file, or it is damaged\. Copy it again"):
        replace_document(path, document)
    assert path.read_bytes() == content


@pytest.mark.parametrize("change", [{"temperature": 0}, {"temperature": float("nan")}, {"answer_from": 1.5}])
def test_trust_out_of_bounds_is_damage(file: Path, change: dict[str, Any]) -> None:
    with pytest.raises(ModelFileError, match="damaged"):
        read_document(altered(file, format=3, **change))


def test_answering_thresholds(document: ModelDocument) -> None:
    def of(**change: Any) -> tuple[float, ...]:
        return document.model_copy(update=change).answering_thresholds

    assert of() == of(temperature=2.0) == ()
    assert of(thresholds=(0.2, 0.9)) == (0.2, 0.9)
    assert of(answer_from=0.6) == of(answer_from=0.6, temperature=2.0) == (0.6, 0.6)
    assert of(answer_from=0.6, thresholds=(0.2, 0.9)) == (0.6, 0.9)
    # The logits log(1/4) and log 9, halved.
    assert of(thresholds=(0.2, 0.9), temperature=2.0) == pytest.approx((1 / 3, 0.75))
