"""Plugins that do what they should not: everything else works, and `petdesk doctor` names them and says why."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from petdesk.cli.app import app
from petdesk.registry import Registry

API = "from petdesk.api import *\n"


def schedulers(body: str, arguments: str = "", mark: str = "@hookimpl") -> str:
    """The source of a plugin with one hook."""
    return f"{API}{mark}\ndef petdesk_schedulers({arguments}):\n    {body}\n"


def scheduler(**fields: str) -> str:
    """The source of a spec, as its fields are."""
    values = {"key": "'mine'", "title": "'Mine'", "summary": "'A schedule.'", "build": "print"} | fields
    return f"SchedulerSpec({', '.join(f'{name}={value}' for name, value in values.items())})"


def architecture(**fields: str) -> str:
    spec = scheduler(**fields).replace("SchedulerSpec", "ArchitectureSpec")
    return f"{API}@hookimpl\ndef petdesk_architectures():\n    return [{spec}]\n"


def with_params(params: str, imports: str = "from pydantic import Field") -> str:
    """The source of a plugin whose settings are the class `Many`."""
    hook = f"@hookimpl\ndef petdesk_schedulers():\n    return [{scheduler(params='Many')}]"
    return f"{imports}\n{API}{params}\n{hook}\n"


SOUND = schedulers(f"return [{scheduler()}]")

BAD: dict[str, tuple[str, str, str]] = {
    "raises at import": ("raise ValueError('no owls\\nat all')", "broken", "raised ValueError: no owls"),
    "lacks a library": ("import a_library_that_nobody_has", "broken", "ModuleNotFoundError: No module named"),
    "syntax error": ("def (:\n", "broken", "SyntaxError: invalid syntax (bad_syntax_error.py"),
    "no python at all": ("\0", "broken", "SyntaxError"),
    "runs in circles": ("def f(): f()\nf()", "broken", "RecursionError"),
    "leaves": ("import sys\nsys.exit(3)", "broken", "called sys.exit()"),
    "is cancelled": ("import asyncio\nraise asyncio.CancelledError('stop')", "broken", "CancelledError: stop"),
    "raises in its hook": (schedulers("raise KeyError('[/]')"), "broken", "KeyError: '[/]'"),
    "leaves in its hook": (schedulers("raise SystemExit"), "broken", "called sys.exit()"),
    "raises half-way": (
        schedulers(f"yield {scheduler()}\n    raise OSError('half')"),
        "broken",
        "raised OSError: half",
    ),
    "has no hook": ("x = 1", "broken", "no function marked @hookimpl"),
    "has an unknown hook": (f"{API}@hookimpl\ndef petdesk_owls():\n    pass", "broken", "no hook called petdesk_owls"),
    "asks for an argument": (schedulers("return []", arguments="owls"), "broken", "Argument(s) {'owls'}"),
    "wraps hooks": (
        schedulers("yield\n    return []", mark="@hookimpl(wrapper=True)"),
        "broken",
        "is a wrapper around other plugins' hooks",
    ),
    "wraps hooks the old way": (schedulers("yield", mark="@hookimpl(hookwrapper=True)"), "broken", "is a wrapper"),
    "returns nothing": (schedulers("pass"), "broken", "returned None where a list of specs was expected"),
    "returns a text": (schedulers("return 'owls'"), "broken", "returned a str"),
    "returns a dict": (schedulers("return {'owls': 1}"), "broken", "returned a dict"),
    "returns numbers": (schedulers("return [1]"), "broken", "returned a int where SchedulerSpec was expected"),
    "returns a spec alone": (schedulers(f"return {scheduler()}"), "broken", "returned a SchedulerSpec"),
    "returns another kind": (
        schedulers("return [AugmentationSpec(key='a', title='A', summary='A.', build=print)]"),
        "broken",
        "returned a AugmentationSpec where SchedulerSpec was expected",
    ),
    "never ends": (schedulers(f"while True:\n        yield {scheduler()}"), "broken", "more than 5000"),
    "never ends, new keys": (
        schedulers("n = 0\n    while n := n + 1:\n        yield " + scheduler(key="f'k{n}'")),
        "broken",
        "more than 5000",
    ),
    "forgets the title": (schedulers("return [SchedulerSpec(key='k')]"), "broken", "TypeError"),
    "title is no text": (schedulers(f"return [{scheduler(title='7')}]"), "broken", "'mine' has no title"),
    "key with spaces": (schedulers(f"return [{scheduler(key=repr('My Key'))}]"), "broken", "the key 'My Key' must be"),
    "key is no text": (schedulers(f"return [{scheduler(key='7')}]"), "broken", "the key 7 must be"),
    "build is no function": (schedulers(f"return [{scheduler(build='None')}]"), "broken", "build of 'mine' is None"),
    "params are none": (schedulers(f"return [{scheduler(params='dict')}]"), "broken", "params of 'mine' must be"),
    "prepare is no function": (architecture(prepare="7"), "broken", "prepare of 'mine' is a int"),
    "size is no number": (architecture(input_size="'big'"), "broken", "input_size of 'mine' must be"),
    "takes a built-in key": (schedulers(f"return [{scheduler(key=repr('cosine'))}]"), "broken", "'cosine' is already"),
    "repeats its own key": (schedulers(f"return [{scheduler()}] * 2"), "broken", "'mine' is there twice"),
    "imports torch": (f"import torch\n{SOUND}", "broken", "imports torch when it is loaded"),
    "imports a part of torch": (f"import torch.nn.functional as F\n{SOUND}", "broken", "imports torch"),
    "imports from torch": (f"from torch.nn import Linear\n{SOUND}", "broken", "imports torch"),
    "imports torchvision": (f"import torchvision\n{SOUND}", "broken", "imports torchvision"),
    "is too new": (f"PETDESK_API = 99\n{SOUND}", "incompatible", "Update PetDesk"),
    "is too old": (f"PETDESK_API = 0\n{SOUND}", "incompatible", "Update the plugin"),
    "says no API number": (f"PETDESK_API = '1'\n{SOUND}", "broken", "whole number"),
    "ends the program": ("import os\nos._exit(0)", "disabled", "ended Python (exit status 0) when it was tried"),
    "ends the program in its hook": (schedulers("__import__('os')._exit(7)"), "disabled", "(exit status 7)"),
    "crashes": ("import ctypes\nctypes.string_at(0)", "disabled", "crashed Python with a segmentation fault"),
    "crashes in its hook": (
        schedulers("__import__('ctypes').string_at(0)"),
        "disabled",
        "crashed Python with a segmentation fault",
    ),
    "aborts": ("import os\nos.abort()", "disabled", "crashed Python with an abort"),
    "kills itself": ("import os\nos.kill(os.getpid(), 9)", "disabled", "crashed Python with SIGKILL"),
    "closes every file": ("import os\nos.closerange(0, 100)\nx = 1", "disabled", "ended Python"),
    "copies the process": (f"import os\nos.fork()\n{SOUND}", "broken", "makes a copy of the process"),
    "says it was interrupted": ("raise KeyboardInterrupt", "broken", "raised KeyboardInterrupt"),
    "replaces what is Python's": (f"import builtins\nbuiltins.sorted = print\n{SOUND}", "broken", "builtins.sorted"),
    "replaces what is PetDesk's": (
        f"import petdesk.api\npetdesk.api.Network = int\n{SOUND}",
        "broken",
        "in the place of petdesk.api.Network",
    ),
    "has a long title": (schedulers(f"return [{scheduler(title=repr('owl') + ' * 1000')}]"), "broken", "has 3000"),
    "has settings without an end": (
        with_params(
            "Many = create_model('Many', __base__=Params, **{f's{n}': (int, 0) for n in range(201)})",
            "from pydantic import create_model",
        ),
        "broken",
        "are 201, which no form can show",
    ),
    "has a huge setting": (
        with_params("class Many(Params):\n    text: str = 'owl' * 1_000_000"),
        "broken",
        "which is too much",
    ),
    "has settings that are no JSON": (
        with_params(
            "class Many(Params):\n    call: Callable[[], Any] = print", "from typing import Any, Callable"
        ),
        "broken",
        "cannot be kept as JSON",
    ),
    "has a default that it refuses": (
        with_params("class Many(Params):\n    n: int = Field('many', ge=1, validate_default=True)"),
        "broken",
        "cannot be kept as JSON",
    ),
    "has a number of parameters in words": (architecture(parameters="'many'"), "broken", "parameters of"),
}  # fmt: skip
"""What it does -> its source, its state, and what its reason says."""


def file_name(what: str) -> str:
    """What the plugin that does so is called."""
    return "bad_" + "".join(letter if letter.isalnum() else "_" for letter in what)


@pytest.fixture(scope="module")
def all_at_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What `doctor --json` says of each plugin where every bad one is there, and two good ones among them."""
    import torch  # noqa: F401 - somebody else has imported it already: a plugin that does is told all the same

    home = tmp_path_factory.mktemp("bad")
    folder = home / "data" / "plugins"
    folder.mkdir(parents=True)
    for what, (source, _, _) in BAD.items():
        (folder / f"{file_name(what)}.py").write_text(source)
    for name in ("a_good_one", "good_too"):
        (folder / f"{name}.py").write_text(schedulers(f"return [{scheduler(key=repr(name))}]"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETDESK_HOME", str(home))
        result = CliRunner().invoke(app, ["doctor", "--json"])
    assert result.exit_code == 0
    return {plugin["name"]: plugin for plugin in json.loads(result.stdout)["plugins"]} | {
        "problems": {"named": "\n".join(json.loads(result.stdout)["problems"])}
    }


@pytest.fixture
def diagnosis(petdesk: Any) -> Callable[..., dict[str, dict[str, Any]]]:
    """What `doctor --json` says of each plugin."""

    def ask(*options: str) -> dict[str, dict[str, Any]]:
        outcome = petdesk("doctor", "--json", *options)
        assert outcome.status == 0
        return {plugin["name"]: plugin for plugin in json.loads(outcome.stdout)["plugins"]}

    return ask


def provided(plugins: dict[str, dict[str, Any]], *, builtin: bool) -> set[str]:
    return {what for plugin in plugins.values() if plugin.get("builtin") is builtin for what in plugin["provides"]}


@pytest.mark.parametrize("what", BAD)
def test_doctor_names_each_and_says_why(all_at_once: dict[str, dict[str, Any]], what: str) -> None:
    _, state, reason = BAD[what]
    plugin = all_at_once[file_name(what)]
    assert plugin["state"] == state
    assert reason in plugin["reason"]
    assert "\n" not in plugin["reason"]
    assert plugin["source"].endswith(f"{file_name(what)}.py")
    assert plugin["crashed"] is (state == "disabled")
    assert (f"{plugin['name']}: " in all_at_once["problems"]["named"]) is (state != "loaded")


def test_everything_else_works(all_at_once: dict[str, dict[str, Any]], registry: Registry) -> None:
    assert len(BAD) > 40
    builtin = provided(all_at_once, builtin=True)
    assert builtin == {what for plugin in registry.plugins for what in plugin.provides}
    assert "architecture resnet34" in builtin
    assert provided(all_at_once, builtin=False) == {"scheduler a_good_one", "scheduler good_too"}


def test_where_it_crashed_is_known(all_at_once: dict[str, dict[str, Any]]) -> None:
    details = all_at_once[file_name("crashes in its hook")]["traceback"]
    assert "Segmentation fault" in details
    assert "in petdesk_schedulers" in details


def test_what_raises_shows_its_traceback(diagnosis: Any, plugin_folder: Path) -> None:
    (plugin_folder / "bad.py").write_text("def owls():\n    raise ValueError('no owls')\nowls()\n")
    traceback = diagnosis()["bad"]["traceback"]
    assert 'bad.py", line 2, in owls' in traceback


@pytest.mark.timeout(180)
def test_torch_is_found_out_while_nobody_else_has_imported_it(petdesk_process: Any, plugin_folder: Path) -> None:
    inside = schedulers(f"import torch\n    return [{scheduler(key=repr('inside'))}]")
    (plugin_folder / "a_hook.py").write_text(inside)
    (plugin_folder / "b_top.py").write_text("import torch\n" + schedulers(f"return [{scheduler(key=repr('top'))}]"))
    (plugin_folder / "c_good.py").write_text(schedulers(f"return [{scheduler(key=repr('good'))}]"))
    process = petdesk_process("doctor", "--json")
    stdout, stderr = process.communicate(timeout=150)
    assert (process.returncode, stderr) == (0, "")
    plugins = {plugin["name"]: plugin for plugin in json.loads(stdout)["plugins"]}
    for name in ("a_hook", "b_top"):
        assert plugins[name]["state"] == "broken"
        assert "imports torch when it is loaded" in plugins[name]["reason"]
    assert provided(plugins, builtin=False) == {"scheduler good"}
    assert len(provided(plugins, builtin=True)) > 20


def test_a_plugin_that_prints_does_not_get_among_the_json(
    petdesk: Any, diagnosis: Any, plugin_folder: Path, pets: Path
) -> None:
    (plugin_folder / "chatty.py").write_text(
        "print('hello')\n" + schedulers(f"print('there')\n    return [{scheduler()}]")
    )
    outcome = petdesk("scan", pets, "--json")
    assert outcome.status == 0
    assert outcome.events()[-1]["event"] == "finished"
    assert outcome.stderr == "hello\nthere\n"
    assert diagnosis()["chatty"]["remarks"] == ["It printed 2 lines to stdout."]


@pytest.mark.parametrize("recognise", ["1 / 0", "'very sure'", "None", "float('nan')"])
def test_a_dataset_that_fails_to_recognise_is_passed_over(
    petdesk: Any, plugin_folder: Path, pets: Path, recognise: str
) -> None:
    spec = f"DatasetSpec(key='a', title='A', summary='A.', scan=print, recognise=lambda source: {recognise})"
    (plugin_folder / "unsure.py").write_text(f"{API}@hookimpl\ndef petdesk_datasets():\n    return [{spec}]\n")
    outcome = petdesk("scan", pets, "--json")
    assert outcome.status == 0
    assert outcome.events()[-1]["dataset"] == "folders"


def test_a_plugin_that_is_switched_off_is_not_even_imported(petdesk: Any, diagnosis: Any, plugin_folder: Path) -> None:
    (plugin_folder / "owls.py").write_text(
        f"import pathlib\npathlib.Path(__file__).with_name('was_here').touch()\n{schedulers(f'return [{scheduler()}]')}"
    )
    assert diagnosis()["owls"]["state"] == "loaded"
    assert petdesk("plugins", "disable", "owls").status == 0
    (plugin_folder / "was_here").unlink()
    assert diagnosis()["owls"]["state"] == "disabled"
    assert not (plugin_folder / "was_here").exists()
    assert petdesk("plugins", "enable", "owls").status == 0
    assert diagnosis()["owls"]["state"] == "loaded"


def test_safe_mode_loads_the_built_in_ones_only(diagnosis: Any, plugin_folder: Path) -> None:
    (plugin_folder / "bad.py").write_text("raise ValueError('should not be imported')")
    plugins = diagnosis("--safe-mode")
    assert plugins["bad"]["state"] == "disabled"
    assert "Safe mode" in plugins["bad"]["reason"]
    assert {plugin["state"] for plugin in plugins.values() if plugin["builtin"]} == {"loaded"}


OWLNET = '''\
"""A network of two layers, in a file of its own."""

from pydantic import Field

from petdesk.api import ArchitectureSpec, LayerGroup, Network, Params, WeightsError, WeightsReport, hookimpl


class OwlParams(Params):
    width: int = Field(8, ge=1, le=64, description="Channels of the body.")


def build(n_classes, params, weights):
    if weights != "none":
        raise WeightsError("The owl net has no weights yet. Train it from random ones.")
    from torch import nn

    body = nn.Sequential(nn.Conv2d(3, params.width, 3, stride=2), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
    head = nn.Linear(params.width, n_classes)
    return Network(
        body=body,
        head=head,
        layer_groups=[LayerGroup(name="body", modules=(body,)), LayerGroup(name="head", modules=(head,))],
        mean=(0.5, 0.5, 0.5),
        std=(0.2, 0.2, 0.2),
        input_size=32,
        weights_report=WeightsReport(source="random", taken=0),
    )


@hookimpl
def petdesk_architectures():
    spec = {"title": "Owl net", "summary": "Two layers.", "params": OwlParams, "build": build}
    return [ArchitectureSpec(key="owlnet", input_size=32, pretrained=False, **spec)]
'''


def test_a_good_plugin_of_one_short_file_trains_and_predicts(
    petdesk: Any, refused: Any, plugin_folder: Path, pets: Path, tmp_path: Path
) -> None:
    assert len(OWLNET.splitlines()) < 40
    file = plugin_folder / "owls.py"
    file.write_text(OWLNET)
    run, table = tmp_path / "run", tmp_path / "table.csv"
    options = ["--arch", "owlnet", "--arch-param", "width=12", "--weights", "none", "--epochs", "1", "--out", run]
    assert petdesk("train", pets, *options).status == 0
    assert petdesk("predict", run, pets, "--out", table).status == 0
    assert len(table.read_text().splitlines()) == 1 + 12
    assert "no weights yet" in refused("train", pets, *options[:2], "--weights", "auto", "--out", tmp_path / "other")
    assert "64" in refused("train", pets, *options[:2], "--arch-param", "width=65", "--out", tmp_path / "other")

    # The model remembers whose network it is, but not where on this computer that plugin lay.
    assert str(plugin_folder).encode() not in (run / "model.safetensors").read_bytes()
    sys.modules.pop("petdesk_plugin_file_owls", None)
    file.rename(file.with_name("_owls.py"))
    message = refused("predict", run, pets, "--out", table)
    assert "'owlnet' of the plugin owls.py" in message
    assert "plugin folder" in message
    assert "'owlnet'" in refused("train", pets, *options[:-1], tmp_path / "other")


def test_a_model_of_a_plugin_in_safe_mode(
    petdesk: Any, refused: Any, plugin_folder: Path, pets: Path, tmp_path: Path
) -> None:
    (plugin_folder / "owls.py").write_text(OWLNET)
    run = tmp_path / "run"
    assert petdesk("train", pets, "--arch", "owlnet", "--weights", "none", "--epochs", "1", "--out", run).status == 0
    assert "owls.py" in refused("predict", run, pets, "--safe-mode", "--out", tmp_path / "table.csv")


FAILING = """
from petdesk.api import DatasetSpec, Item, hookimpl

def scan(source, params):
    yield Item(source / "a.jpg", "a")
    raise {failure}

@hookimpl
def petdesk_datasets():
    return [DatasetSpec(key="flaky", title="Flaky", summary="Fails.", scan=scan)]
"""


def test_a_plugin_that_fails_at_its_work_is_named(
    refused: Any, petdesk: Any, plugin_folder: Path, pets: Path, tmp_path: Path
) -> None:
    (plugin_folder / "flaky.py").write_text(FAILING.format(failure="IndexError('row 7')"))
    shown = petdesk("scan", pets, "--dataset", "flaky")
    assert shown.status == 1
    assert shown.stderr.startswith("The plugin flaky failed while reading the pictures (IndexError: row 7).")


def test_a_plugin_that_says_what_is_wrong_is_let_speak(refused: Any, plugin_folder: Path, pets: Path) -> None:
    failure = "__import__('petdesk.api').api.DataError('The owls sleep. Come back at night.')"
    (plugin_folder / "flaky.py").write_text(FAILING.format(failure=failure))
    assert refused("scan", pets, "--dataset", "flaky").strip() == "The owls sleep. Come back at night."


SCHEDULE = """
from petdesk.api import SchedulerSpec, hookimpl

def build(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    from torch.optim.lr_scheduler import LambdaLR
    import sys
    def share(step):
        if step == {when}:
            {failure}
        return 1.0
    return LambdaLR(optimizer, share)

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="flaky", title="Flaky", summary="Fails.", build=build)]
"""

AUGMENTATION = """
from petdesk.api import AugmentationSpec, hookimpl

class Flaky:
    n_draws = 1

    def __call__(self, images, draws):
        raise ZeroDivisionError("no light")

    def plain(self, images):
        return images.float()[..., :32, :32] / 255

@hookimpl
def petdesk_augmentations():
    return [AugmentationSpec(key="flaky", title="Flaky", summary="Fails.", build=lambda params, size: Flaky())]
"""


@pytest.mark.parametrize(
    ("source", "options", "said"),
    [
        (SCHEDULE.format(when=0, failure="raise KeyError('owl')"), "phase", "making its schedule (KeyError: 'owl')"),
        (SCHEDULE.format(when=0, failure="sys.exit(5)"), "phase", "making its schedule (it called sys.exit())"),
        (SCHEDULE.format(when=1, failure="raise IndexError(7)"), "phase", "moving the learning rate (IndexError: 7)"),
        (AUGMENTATION, "augmentation", "varying pictures (ZeroDivisionError: no light)"),
    ],
)  # fmt: skip
def test_a_plugin_that_fails_in_a_training_is_named(
    petdesk: Any, plugin_folder: Path, pets: Path, tmp_path: Path, source: str, options: str, said: str
) -> None:
    (plugin_folder / "flaky.py").write_text(source)
    chosen = {"phase": ["--phase", "epochs=1 lr=1e-3 scheduler=flaky"], "augmentation": ["--augmentation", "flaky"]}
    common = ["--arch", "tiny", "--weights", "none", "--size", "32", "--out", tmp_path / "run"]
    outcome = petdesk("train", pets, *common, *chosen[options])
    assert outcome.status == 1
    assert outcome.stderr.startswith(f"The plugin flaky failed while {said}.")
