"""The list of architectures says what timm itself says."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import timm
import torch
import torchvision
from timm.models import get_pretrained_cfg

import petdesk_timm
from petdesk.api import ArchitectureSpec
from petdesk.registry.texts import read_catalogue
from petdesk_timm.catalogue import LIST, Architecture, Pretraining, architectures, recorded
from petdesk_timm.params import TimmParams

ALL = architectures()
SAME_TIMM = pytest.mark.skipif(recorded()["timm"] != timm.__version__, reason="the list is of another timm")
LEAST = 1200
"""Of timm's 1,371 names some are its own tests, and some take no square colour pictures."""


def test_nearly_all_of_timm_is_there() -> None:
    assert len(ALL) > LEAST
    assert {"resnet18d", "convnext_atto", "vit_tiny_patch16_224"} <= {each.name for each in ALL}
    assert not any(each.name.startswith("test_") for each in ALL)


def test_from_small_to_large() -> None:
    parameters = [each.parameters for each in ALL]
    assert parameters == sorted(parameters)


def test_keys_are_timms_names_but_where_torchvision_has_them() -> None:
    taken = {*torchvision.models.list_models(), "tiny"}
    assert [each for each in ALL if (each.name in taken) != (each.key == f"timm-{each.name}")] == []
    assert [each for each in ALL if each.name not in taken and each.key != each.name] == []
    assert len({each.key for each in ALL}) == len(ALL)


@SAME_TIMM
def test_every_name_and_every_weights_are_timms() -> None:
    known = {*timm.list_models()}
    for each in ALL:
        assert each.name in known
        for pretraining in each.pretrainings:
            check_pretraining(each, pretraining)
        theirs = {name for name in timm.list_models(each.name, pretrained=True) if name.split(".")[0] == each.name}
        ours = {f"{each.name}.{weights.tag}".rstrip(".") for weights in each.pretrainings}
        assert ours == theirs


def check_pretraining(architecture: Architecture, pretraining: Pretraining) -> None:
    config = get_pretrained_cfg(f"{architecture.name}.{pretraining.tag}".rstrip("."))
    assert (pretraining.repository, pretraining.url) == (
        (config.hf_hub_id, "") if config.hf_hub_id else ("", config.url)
    )
    assert (config.hf_hub_filename or "pytorch_model.bin") in pretraining.files
    assert config.input_size == (3, pretraining.size, pretraining.size)
    assert pretraining.mean[: len(config.mean)] == tuple(config.mean)
    assert pretraining.std[: len(config.std)] == tuple(config.std)
    assert pretraining.licence == (config.license or "").replace("unknown", "")


@SAME_TIMM
@pytest.mark.parametrize(
    "name", ["resnet18d", "vit_tiny_patch16_224", "mobilenetv3_small_050", "swin_tiny_patch4_window7_224"]
)
def test_parameters_are_counted(name: str) -> None:
    with torch.device("meta"):
        whole = timm.create_model(name, num_classes=1000)
    counted = sum(parameter.numel() for parameter in whole.parameters())
    assert next(each.parameters for each in ALL if each.name == name) == counted


def test_the_favourite_weights_come_first() -> None:
    by_name = {each.name: each for each in ALL}
    for name in ("resnet18d", "resnet50", "convnext_tiny", "vit_base_patch16_224"):
        assert by_name[name].pretraining().tag == get_pretrained_cfg(name).tag


def test_loading_the_plugin_is_light() -> None:
    code = (
        "import sys, petdesk_timm as p; specs = p.petdesk_architectures(); "
        "heavy = [n for n in ('torch', 'torchvision', 'timm', 'numpy', 'huggingface_hub') if n in sys.modules]; "
        f"sys.exit(f'{{len(specs)}} specs, {{heavy}}' if heavy or len(specs) < {LEAST} else 0)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_one_architecture_a_line_so_that_changes_can_be_read() -> None:
    lines = files("petdesk_timm").joinpath(LIST).read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(ALL) + 2
    assert json.loads(lines[1].rstrip(","))["name"] == ALL[0].name


def test_settings_say_what_they_are(specs: dict[str, ArchitectureSpec]) -> None:
    assert {"dropout", "hidden"} == set(TimmParams.model_fields)
    for key in ("resnet18d", "timm-resnet50", "vit_tiny_patch16_224"):
        model = specs[key].params
        assert issubclass(model, TimmParams)
        assert all(field.description for field in model.model_fields.values())
        assert model.model_validate_json(model().model_dump_json()) == model()


def test_weights_are_a_choice_where_there_are_several(specs: dict[str, ArchitectureSpec]) -> None:
    choices = specs["resnet18d"].params.model_json_schema()["properties"]["tag"]
    assert (choices["enum"], choices["default"]) == (["ra2_in1k", "ra4_e3600_r224_in1k"], "ra2_in1k")
    alone = next(each for each in ALL if len(each.pretrainings) == 1)
    assert "tag" not in specs[alone.key].params.model_fields


@pytest.mark.parametrize("language", ["de", "fr"])
def test_settings_and_help_are_translated(language: str, specs: dict[str, ArchitectureSpec]) -> None:
    spec = specs["resnet18d"]
    shown = {spec.help, *(each.description for each in spec.params.model_fields.values())}
    assert read_catalogue(Path(petdesk_timm.__file__).with_name(f"petdesk_timm.{language}.json")).keys() == shown


def test_summaries_name_the_licence_of_the_weights(specs: dict[str, ArchitectureSpec]) -> None:
    assert specs["resnet18d"].summary == (
        "timm's resnet18d: 11.7 million parameters, for pictures of 224 pixels. Licence of its weights: apache-2.0."
    )
    assert "cc-by-nc-4.0" in specs["timm-resnet18"].summary
    bare = next(each for each in ALL if not each.pretrainings)
    assert specs[bare.key].summary.endswith("It has no pre-trained weights.")
    assert (specs[bare.key].pretrained, specs[bare.key].prepare) == (False, None)
