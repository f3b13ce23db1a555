"""What is told of a plugin as a whole: how it loads, and where it is found."""

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from petdesk.api import SettingsError
from petdesk.conformance.bench import Wishes
from petdesk.conformance.check import Fault
from petdesk.conformance.conform import conform
from petdesk.conformance.source_text import SourceText
from petdesk.conformance.subject import find_candidates
from petdesk.conformance.trial import load_apart
from petdesk.events import Checked

TRANSLATIONS = "its translations can be read, and are of texts that it has"
BEGIN = "from petdesk.api import *\nfrom petdesk.conformance.templates.scheduler import LinearParams, build\n"
SPEC = "SchedulerSpec(key={key!r}, title='Mine', summary='Mine alone.', params=LinearParams, build=build)"


def plugin(*, key: str = "mine", top: str = "", hook: str = "") -> str:
    """The source of a plugin that does `top` when it is imported and `hook` when it is asked."""
    lines = [BEGIN, top, "@hookimpl", "def petdesk_schedulers():", f"    {hook}" if hook else ""]
    return "\n".join([*lines, f"    return [{SPEC.format(key=key)}]"]) + "\n"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "owls.py"
    sys.modules.pop("petdesk_plugin_file_owls", None)


def of_plugin(path: Path) -> dict[str, tuple[str, str]]:
    """Check -> verdict and sentence, of the plugin as a whole."""
    events = (event for event in conform(str(path)) if isinstance(event, Checked))
    return {each.check: (each.verdict, each.sentence) for each in events if each.of == "plugin owls"}


@pytest.mark.parametrize(
    ("top", "sentence"),
    [
        ("import os; os._exit(3)", "It ended the process that loaded it (status 3)"),
        ("import ctypes; ctypes.string_at(0)", "It crashed the process that loaded it (SIGSEGV)."),
        ("import time; time.sleep(60)", "It was not loaded after 1 seconds (owls.py, line 4)."),
        ("while True: pass", "It was not loaded after 1 seconds (owls.py, line 4)."),
    ],
)
def test_what_would_take_us_down_is_named(file: Path, top: str, sentence: str) -> None:
    file.write_text(plugin(top=top))
    with pytest.raises(Fault) as fault:
        load_apart(str(file), "owls", seconds=1.0)
    assert str(fault.value).startswith(sentence)


def test_what_is_our_own_failure_is_not_put_on_the_plugin(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(plugin())
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Fault, match=r"PetDesk itself did not start in another process \(status 1\)"):
        load_apart(str(file), "owls")


def test_nothing_more_is_tried_after_a_crash(file: Path) -> None:
    file.write_text(plugin(top="import os; os._exit(0)"))
    ((verdict, sentence),) = of_plugin(file).values()
    assert verdict == "failed"
    assert "(status 0)" in sentence


@pytest.mark.parametrize("top", ["import torch", "import torchvision", "import PySide6.QtCore"])
def test_heavy_imports(file: Path, top: str) -> None:
    file.write_text(plugin(top=top))
    verdict, sentence = of_plugin(file)["its import and its hooks load neither torch nor torchvision nor Qt"]
    assert verdict == "failed"
    assert top.split()[1].partition(".")[0] in sentence


def test_a_slow_import_is_noted(file: Path) -> None:
    file.write_text(plugin(hook="import time; time.sleep(0.25)"))
    verdict, sentence = of_plugin(file)["it loads within 200 ms"]
    assert verdict == "noted"
    assert "at every start of PetDesk" in sentence


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("raise ValueError('no owls')", "owls raised ValueError: no owls"),
        ("import sys; sys.exit()", "called sys.exit()"),
        (plugin(key="cosine"), "'cosine' is already taken"),
        (plugin(key="My Owl"), "the key 'My Owl' must be"),
        ("x = 1", "no function marked @hookimpl"),
        (plugin(hook="return 7"), "returned a int"),
        (f"PETDESK_API = 99\n{plugin()}", "Update PetDesk"),
    ],
)
def test_what_petdesk_would_refuse(file: Path, source: str, sentence: str) -> None:
    file.write_text(source)
    verdict, told = of_plugin(file)["PetDesk takes what its hooks return, and no other plugin has its keys"]
    assert verdict == "failed"
    assert sentence in told


def test_what_it_changes_outside_is_told(file: Path) -> None:
    file.write_text(plugin(top="import random; random.seed(3)\nprint('hoo')"))
    verdict, sentence = of_plugin(file)["loading it changes nothing outside of it"]
    assert verdict == "failed"
    assert "random" in sentence


def test_a_damaged_translation_is_told(file: Path) -> None:
    file.write_text(plugin())
    file.with_name("owls.de.json").write_text('{"Mine": 7}')
    verdict, sentence = of_plugin(file)[TRANSLATIONS]
    assert verdict == "failed"
    assert "owls.de.json" in sentence
    file.with_name("owls.de.json").write_text('{"Mine": "Meins"}')
    assert of_plugin(file)[TRANSLATIONS] == ("passed", "")


REFUSES = "from petdesk.api import DataError\ndef refuse(x): raise DataError(f'There is no {x} here. Choose another.')"


@pytest.mark.parametrize(
    "text",
    [
        "Mine",
        "Mine alone.",
        "Warm up",
        "Share of the phase during which the rate rises.",
        "There is no owl here. Choose another.",
    ],
)
def test_translations_of_what_it_says_are_right(file: Path, text: str) -> None:
    file.write_text(plugin(top=REFUSES))
    file.with_name("owls.de.json").write_text(json.dumps({text: "Eule"}))
    assert of_plugin(file)[TRANSLATIONS] == ("passed", "")


@pytest.mark.parametrize("text", ["mine", "warm_up", "There is an owl here.", "Wamr up"])
def test_a_translation_of_what_it_does_not_say_is_noted(file: Path, text: str) -> None:
    file.write_text(plugin(top=REFUSES))
    file.with_name("owls.de.json").write_text(json.dumps({text: "Eule", "Mine": "Meins"}))
    verdict, sentence = of_plugin(file)[TRANSLATIONS]
    assert verdict == "noted"
    assert sentence.startswith(f"owls.de.json translates {text!r}, which PetDesk shows nowhere.")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import petdesk.training", "petdesk.training"),
        ("from petdesk import folders", "petdesk.folders"),
        ("from petdesk.registry.texts import LARGEST", "petdesk.registry.texts"),
        ("def later():\n    import petdesk.events", "petdesk.events"),
        ("from petdesk.apis import x", "petdesk.apis"),
    ],
)
def test_what_it_imports_of_petdesk_is_noted(file: Path, line: str, name: str) -> None:
    file.write_text(f"from petdesk.api import hookimpl\nfrom petdesk.api.networks import plain_head\n{line}\n")
    ((found, place),) = SourceText(SimpleNamespace(__file__=str(file))).private_imports()
    assert found == name
    assert place.startswith("owls.py, line ")


def test_petdesk_beyond_its_api_is_told(file: Path) -> None:
    file.write_text(plugin(top="import petdesk.folders"))
    verdict, sentence = of_plugin(file)["it imports petdesk.api and nothing else of PetDesk"]
    assert verdict == "noted"
    assert "petdesk.conformance.templates.scheduler (owls.py, line 2)" in sentence


def test_petdesks_own_plugins_and_the_templates_keep_to_the_api() -> None:
    for name in ("petdesk_standard.schedulers", "petdesk.conformance.templates.scheduler"):
        assert list(SourceText(import_module(name)).private_imports()) == []


def test_a_switched_off_one_is_checked_all_the_same(file: Path) -> None:
    from petdesk.registry import disabled_plugins

    file.write_text(plugin())
    disabled_plugins().disable("owls")
    assert {verdict for verdict, _ in of_plugin(file).values()} <= {"passed", "noted"}
    assert disabled_plugins().names() == {"owls"}


def test_wishes(file: Path) -> None:
    file.write_text(plugin().replace("return [", "return [*more(), ").replace("@hookimpl", MORE))

    def looked_at(**wishes: object) -> set[str]:
        events = conform(str(file), Wishes(**wishes))  # type: ignore[arg-type]
        return {event.of for event in events if isinstance(event, Checked)} - {"plugin owls"}

    assert looked_at(first=2) == {"scheduler more0", "scheduler more1"}
    assert looked_at(only=("mine",)) == {"scheduler mine"}
    with pytest.raises(SettingsError, match="nothing called 'nix'"):
        looked_at(only=("nix",))
    with pytest.raises(SettingsError, match="'warm_up' of the mine cannot be 7"):
        looked_at(only=("mine",), params={"mine": {"warm_up": 7}})


MORE = f"""def more():
    return [{SPEC.replace("{key!r}", "f'more{n}'")} for n in range(3)]

@hookimpl"""


class TestFinding:
    def test_a_package_with_two_plugins(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "path", [*sys.path])
        (tmp_path / "src" / "two_owls").mkdir(parents=True)
        (tmp_path / "src" / "two_owls" / "__init__.py").write_text("")
        for name in ("barn", "snowy"):
            (tmp_path / "src" / "two_owls" / f"{name}.py").write_text(plugin(key=f"{name}-owl"))
        (tmp_path / "pyproject.toml").write_text(
            '[project]\nname = "two-owls"\nversion = "7"\n[project.entry-points."petdesk.plugins"]\n'
            'barn = "two_owls.barn"\nsnowy = "two_owls.snowy"\n'
        )
        barn, snowy = find_candidates(str(tmp_path))
        assert (barn.name, barn.source, barn.version, snowy.name) == ("barn", "two-owls", "7", "snowy")
        assert barn.load().__name__ == "two_owls.barn"

    def test_a_flat_package_without_pyproject(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "path", [*sys.path])
        (tmp_path / "flat_owl").mkdir()
        (tmp_path / "flat_owl" / "__init__.py").write_text(plugin())
        (found,) = find_candidates(str(tmp_path / "flat_owl"))
        assert found.load().__name__ == "flat_owl"

    def test_a_module_that_lies_elsewhere_is_not_taken_for_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "path", [*sys.path])
        (tmp_path / "json.py").write_text(plugin())
        (tmp_path / "pyproject.toml").write_text('[project.entry-points."petdesk.plugins"]\nowl = "json"\n')
        (found,) = find_candidates(str(tmp_path))
        with pytest.raises(ImportError, match="was imported from"):
            found.load()
        assert str(tmp_path) not in sys.path  # its json.py would hide Python's from all that comes later

    @pytest.mark.parametrize("name", ["standard-schedulers", "petdesk_standard.schedulers"])
    def test_an_installed_one(self, name: str) -> None:
        (found,) = find_candidates(name)
        assert (found.name, found.builtin) == ("standard-schedulers", True)

    def test_all_of_a_distribution(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)  # where no folder has that name
        assert len(find_candidates("petdesk")) == 4

    def test_a_module(self) -> None:
        (found,) = find_candidates("petdesk.conformance.templates.scheduler")
        assert hasattr(found.load(), "petdesk_schedulers")

    def test_a_file_in_the_plugin_folder(self, own_home: Path) -> None:
        folder = own_home / "data" / "plugins"
        folder.mkdir(parents=True)
        (folder / "barn.py").write_text(plugin())
        (found,) = find_candidates("barn")
        assert found.source == str(folder / "barn.py")

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            ('[project]\nname = "x"\n', r"names no plugin\. Add \[project\.entry-points"),
            ("[project\n", "cannot be read"),
            (None, "has neither a pyproject.toml nor an __init__.py"),
        ],
    )
    def test_folders_that_are_none(self, tmp_path: Path, content: str | None, sentence: str) -> None:
        if content is not None:
            (tmp_path / "pyproject.toml").write_text(content)
        with pytest.raises(SettingsError, match=sentence):
            find_candidates(str(tmp_path))

    @pytest.mark.parametrize(
        ("target", "sentence"),
        [
            ("nix", "neither a .py file, a package's folder, an installed plugin nor a module"),
            ("nix.nothing", "neither a .py file"),
            ("no such file.py", "There is no file"),
        ],
    )
    def test_what_is_not_there(self, target: str, sentence: str) -> None:
        with pytest.raises(SettingsError, match=sentence):
            find_candidates(target)

    def test_a_hidden_file(self, tmp_path: Path) -> None:
        (tmp_path / "_owls.py").write_text(plugin())
        with pytest.raises(SettingsError, match="Let its name begin with a letter"):
            find_candidates(str(tmp_path / "_owls.py"))
