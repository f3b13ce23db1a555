"""plugins/README.md says what the code says, and its examples work: followed from nothing, as a new user would."""

import dataclasses
import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import petdesk.api
from petdesk.api import API_VERSION, hooks, specs
from petdesk.cli.app import app
from petdesk.conformance.bench import Wishes
from petdesk.conformance.check import ON_THE_CARD
from petdesk.conformance.conform import conform
from petdesk.conformance.new_package import IN_TEMPLATES, Kind
from petdesk.events import Checked

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")
TEMPLATES = ROOT / "petdesk" / "conformance" / "templates"
CHECKS = (
    *("plugin_checks", "spec_checks", "print_checks", "dataset_checks", "augmentation_checks", "mixing_checks"),
    *("architecture_checks", "layer_group_checks", "weights_checks", "scheduler_checks"),
)
VALUES = ("Item", "Remark", "Progress", "Mix", "Network", "LayerGroup", "WeightsReport")
HELPERS = ("networks", "weights", "pooling")


def is_left(found: Checked) -> bool:
    """Whether it was not looked at or does not hold, but for what only a graphics card can show."""
    return found.verdict == "failed" or (found.verdict == "skipped" and found.check != ON_THE_CARD)


def section(heading: str) -> str:
    """What stands below a heading, up to the next of any level."""
    found = re.search(rf"^#+ {re.escape(heading)}\n(.*?)(?=^#+ |\Z)", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def rows(heading: str) -> dict[str, list[str]]:
    """The rows of the table below a heading: the code word of the first column -> the other columns."""
    lines = [line for line in section(heading).splitlines() if line.startswith("| `")]
    cells = ([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines)
    return {first.strip("`"): [cell.replace("\\|", "|") for cell in others] for first, *others in cells}


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def example(kind: Kind) -> str:
    heading = {
        Kind.ARCHITECTURE: "an architecture",
        Kind.AUGMENTATION: "an augmentation",
        Kind.DATASET: "a dataset",
        Kind.SCHEDULER: "a schedule",
    }[kind]
    (code,) = re.findall(rf"### Example: {heading}\n\n```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    return str(code)


def own_fields(cls: Any) -> dict[str, str]:
    """The fields that a dataclass has beside those of its base -> their defaults, as they are written."""
    inherited = {
        field.name for base in cls.__mro__[1:] if dataclasses.is_dataclass(base) for field in dataclasses.fields(base)
    }
    return {field.name: default_of(field) for field in dataclasses.fields(cls) if field.name not in inherited}


def default_of(field: Any) -> str:
    if field.default is dataclasses.MISSING:
        return ""
    if inspect.isfunction(field.default):
        return re.sub(r".*default=(.*)\)\n", r"\1", inspect.getsource(field.default).strip() + "\n")
    return field.default.__name__ if isinstance(field.default, type) else repr(field.default)


def test_what_new_users_missed_is_said() -> None:
    assert 'once any is `"valid"`, those without become training pictures' in rows("Item")["split"][1]
    assert "`[total_steps]` where no cycle is whole" in rows("SchedulerSpec")["cycle_ends"][1]
    assert "src/owl_net/owl_net.de.json" in section("Texts")
    assert "They hold the texts as the app shows them" in section("Texts")


def test_every_hook_is_there_with_its_signature() -> None:
    told = set(re.findall(r"^### `(petdesk_\w+\(.*)`$", GUIDE, re.MULTILINE))
    real = {
        f"{name}{str(inspect.signature(hook)).replace(chr(39), '')}"
        for name, hook in vars(hooks).items()
        if hasattr(hook, f"{hooks.PROJECT_NAME}_spec")
    }
    assert told == {text.replace("collections.abc.", "") for text in real}


def test_every_hook_says_what_the_code_says() -> None:
    for name in re.findall(r"^### `(petdesk_\w+)\(", GUIDE, re.MULTILINE):
        heading = next(line[4:] for line in GUIDE.splitlines() if line.startswith(f"### `{name}("))
        assert section(heading).strip() == inspect.getdoc(getattr(hooks, name))


@pytest.mark.parametrize(
    "name", ["Spec", "DatasetSpec", "AugmentationSpec", "ArchitectureSpec", "SchedulerSpec", *VALUES]
)
def test_every_field_is_there_with_its_default(name: str) -> None:
    told = {field: columns[0].strip("`") for field, columns in rows(name).items()}
    assert told == own_fields(getattr(petdesk.api, name))


@pytest.mark.parametrize("name", ["DatasetSpec", "AugmentationSpec", "ArchitectureSpec", "SchedulerSpec"])
def test_every_function_has_the_arguments_that_the_code_says(name: str) -> None:
    documented = " ".join((getattr(petdesk.api, name).__doc__ or "").split())
    signatures = dict(re.findall(r"(\w+): `(\([^`]*)`", documented))
    assert signatures
    for field, signature in signatures.items():
        assert rows(name)[field][1].startswith(f"`{signature}`"), field


@pytest.mark.parametrize("name", ["BatchAugmentation", "MixingAugmentation"])
def test_every_member_of_an_augmentation_is_there(name: str) -> None:
    protocol = getattr(specs, name)
    members = {key: value for key, value in vars(protocol).items() if not key.startswith("_") or key == "__call__"}
    real = {
        f"{key}({', '.join([*inspect.signature(value).parameters][1:])})" if callable(value) else key
        for key, value in members.items()
        if callable(value) or isinstance(value, property)
    }
    assert set(rows(name)) == real


def test_every_name_of_the_api_is_there() -> None:
    table = section("All of petdesk.api")
    names = {
        name
        for line in table.splitlines()
        if line.startswith("| `")
        for name in re.findall(r"`([\w.]+)`", line.split("|")[1])
    }
    assert names == {*petdesk.api.__all__, *(f"petdesk.api.{helper}" for helper in HELPERS)}


@pytest.mark.parametrize("helper", HELPERS)
def test_what_the_guide_names_of_a_helper_is_there(helper: str) -> None:
    row = next(line for line in GUIDE.splitlines() if line.startswith(f"| `petdesk.api.{helper}`"))
    names = re.findall(r"`(\w+)`", row.split("|")[2])
    assert names
    module = import_module(f"petdesk.api.{helper}")
    assert [name for name in names if not hasattr(module, name)] == []


def test_every_check_is_listed() -> None:
    told = re.findall(r"^  - (.+)$", section("Checking"), re.MULTILINE)
    real = [each.title for name in CHECKS for each in import_module(f"petdesk.conformance.{name}").CHECKS]
    assert told == real


def test_the_versions_and_groups() -> None:
    assert f"plugin API {API_VERSION};" in GUIDE
    assert f"`PETDESK_API = {API_VERSION}`" in GUIDE
    assert f'[project.entry-points."{petdesk.api.ENTRY_POINT_GROUP}"]' in GUIDE


def test_every_command_and_option_exists() -> None:
    command: Any = get_command(app)
    plugins = command.commands["plugins"]
    used = set(re.findall(r"petdesk plugins (\w+)", GUIDE))
    assert used <= set(plugins.commands)
    assert {"new", "check"} <= used
    groups = [*command.commands.values(), *plugins.commands.values()]
    known = {option for each in groups for parameter in each.params for option in parameter.opts}
    options = set(re.findall(r"(?<![\w-])(--[a-z][a-z-]+)", GUIDE))
    assert options - known == set()


@pytest.mark.parametrize("page", ["plugins/README.md", "resources/help/plugins-writing.md"])
def test_what_is_installed_in_the_first_steps_is_the_folder(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert "petdesk plugins new owl-net" in text
    assert set(re.findall(r"^petdesk plugins (?:check|install) (\S+)", text, re.MULTILINE)) == {"./owl-net"}


@pytest.mark.parametrize("kind", Kind)
def test_the_examples_are_what_new_packages_begin_with(kind: Kind) -> None:
    assert example(kind) == (TEMPLATES / f"{kind}.py").read_text(encoding="utf-8")
    assert len(example(kind).splitlines()) < 40


@pytest.fixture
def labelled(shapes: Path, tmp_path: Path) -> Path:
    """A folder that the example's dataset reads."""
    source = tmp_path / "labelled"
    source.mkdir()
    lines = []
    for path in sorted(shapes.glob("*/*.png")):
        name = f"{path.parent.name}-{path.name}"
        (source / name).write_bytes(path.read_bytes())
        lines.append(f'{{"file": "{name}", "label": "{path.parent.name}"}}')
    (source / "labels.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return source


@pytest.mark.parametrize("kind", Kind)
def test_the_examples_conform(kind: Kind, tmp_path: Path, labelled: Path) -> None:
    plugin = tmp_path / f"my_{kind}.py"
    plugin.write_text(example(kind), encoding="utf-8")
    wishes = Wishes(source=labelled if kind is Kind.DATASET else None)
    found = [event for event in conform(str(plugin), wishes) if isinstance(event, Checked)]
    assert [each.sentence for each in found if is_left(each)] == []
    key, _ = IN_TEMPLATES[kind]
    assert f"{kind} {key}" in {each.of for each in found}


@pytest.mark.parametrize("page", ["README.md", "resources/help/plugins-writing.md"])
def test_the_shorter_pages_examples_conform(page: str, tmp_path: Path) -> None:
    plugin, *_ = blocks((ROOT / page).read_text(encoding="utf-8"), "python")
    (tmp_path / "straight.py").write_text(plugin, encoding="utf-8")
    found = [event for event in conform(str(tmp_path / "straight.py")) if isinstance(event, Checked)]
    assert [each.sentence for each in found if is_left(each)] == []


def test_the_examples_train_and_predict(own_home: Path, labelled: Path, tmp_path: Path) -> None:
    folder = own_home / "data" / "plugins"
    folder.mkdir(parents=True)
    for kind in Kind:
        (folder / f"my_{kind}.py").write_text(example(kind), encoding="utf-8")
    run, table = tmp_path / "run", tmp_path / "table.csv"
    settings = [
        *("--arch", "my-network", "--arch-param", "width=8", "--weights", "none", "--size", "32", "--batch-size", "8"),
        *("--augmentation", "my-variation", "--augmentation-param", "p_grey=0.1", "--dataset", "my-labels"),
        *("--phase", "epochs=2 lr=1e-2 scheduler=my-schedule warm_up=0.2"),
    ]
    runner = CliRunner()
    trained = runner.invoke(app, ["train", str(labelled), *settings, "--out", str(run)])
    assert trained.exit_code == 0, trained.output
    predicted = runner.invoke(app, ["predict", str(run), str(labelled), "--out", str(table)])
    assert predicted.exit_code == 0, predicted.output
    assert len(table.read_text().splitlines()) > 40
