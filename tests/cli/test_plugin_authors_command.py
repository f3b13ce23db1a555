"""`petdesk plugins new` and `check` as an author meets them."""

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

TEMPLATE = "petdesk.conformance.templates.scheduler"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A scheduler without a description of its setting."""
    from petdesk.conformance.new_package import Kind, write_package

    folder = write_package("wrong-owl", kind=Kind.SCHEDULER, into=tmp_path)
    module = folder / "src" / "wrong_owl" / "__init__.py"
    module.write_text(module.read_text().replace(', description="Share of the phase during which the rate rises."', ""))
    yield folder
    sys.modules.pop("wrong_owl", None)
    sys.path[:] = [path for path in sys.path if path != str(folder / "src")]


def test_new_then_check(petdesk: Any, tmp_path: Path) -> None:
    made = petdesk("plugins", "new", "barn-owl", "--kind", "augmentation", "--into", tmp_path)
    assert made.status == 0
    assert f"petdesk plugins check {tmp_path / 'barn-owl'}" in made.stdout
    checked = petdesk("plugins", "check", tmp_path / "barn-owl")
    assert checked.status == 0, checked.stderr
    assert "augmentation barn-owl" in checked.stdout
    assert "passed" in checked.stdout
    assert "FAILED" not in checked.stdout
    assert checked.stdout.splitlines()[-1].startswith(f"{tmp_path / 'barn-owl'} conforms")


def test_new_says_a_folder_that_install_takes_for_one(
    petdesk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = petdesk("plugins", "new", "tawny-owl", "--kind", "scheduler")
    assert f"`petdesk plugins install {os.curdir}{os.sep}tawny-owl`" in made.stdout


def test_a_fault_is_told_and_the_status_says_so(petdesk: Any, plain: Any, wrong: Path) -> None:
    checked = petdesk("plugins", "check", wrong)
    assert checked.status == 1
    assert "FAILED   every setting says what it does" in checked.stdout
    assert "The setting 'warm_up' has no description." in checked.stdout
    assert plain(checked.stderr).startswith(f"{wrong} does not conform: 1 of ")


def test_json_tells_each_check(petdesk: Any, wrong: Path) -> None:
    checked = petdesk("plugins", "check", wrong, "--json")
    assert checked.status == 1
    *checks, last = checked.events()
    assert {event["event"] for event in checks} == {"check"}
    (failed,) = (event for event in checks if event["verdict"] == "failed")
    assert failed["of"] == "scheduler wrong-owl"
    assert (last["event"], last["failed"]) == ("finished", 1)
    assert last["passed"] == len([event for event in checks if event["verdict"] == "passed"])


def test_what_a_plugin_prints_is_not_among_the_json(petdesk: Any, tmp_path: Path) -> None:
    file = tmp_path / "chatty.py"
    file.write_text(
        "from petdesk.api import DatasetSpec, hookimpl\n\n"
        "def scan(source, params):\n    print('hello')\n    yield from ()\n\n"
        "@hookimpl\ndef petdesk_datasets():\n"
        "    return [DatasetSpec(key='chatty', title='Chatty', summary='It talks.', scan=scan)]\n"
    )
    checked = petdesk("plugins", "check", file, "--source", tmp_path, "--json")
    assert checked.events()[-1]["failed"] == 1
    assert any("such as 'hello'" in event.get("sentence", "") for event in checked.events())


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("os._exit(6)", "It ended the process that checked it (status 6), as os._exit() does, after"),
        ("os._exit(0)", "It ended the process that checked it (status 0)"),
        ("os.kill(os.getpid(), 11)", "It crashed the process that checked it (SIGSEGV), after"),
    ],
)
def test_what_ends_the_process_at_work_is_told(petdesk: Any, tmp_path: Path, line: str, how: str) -> None:
    file = tmp_path / "leaver.py"
    file.write_text(
        "import os\nfrom petdesk.api import SchedulerSpec, hookimpl\n\n"
        f"def build(*arguments):\n    {line}\n\n"
        "@hookimpl\ndef petdesk_schedulers():\n"
        "    return [SchedulerSpec(key='leaver', title='Leaver', summary='It leaves.', build=build)]\n"
    )
    checked = petdesk("plugins", "check", file, "--json")
    assert checked.status == 1
    *_, failed, last = checked.events()
    assert (failed["of"], failed["verdict"]) == ("scheduler leaver", "failed")
    assert failed["sentence"].startswith(how)
    assert (last["event"], last["failed"]) == ("finished", 1)
    assert "leaver.py does not conform: 1 of " in checked.stderr


def test_other_settings_can_be_tried(petdesk: Any, refused: Any) -> None:
    options = ("--only", "my-schedule", "--param", "my-schedule:warm_up=0.5")
    assert petdesk("plugins", "check", TEMPLATE, *options).status == 0
    assert "'warm_up'" in refused("plugins", "check", TEMPLATE, "--param", "my-schedule:warm_up=5")
    assert "must be KEY:NAME=VALUE" in refused("plugins", "check", TEMPLATE, "--param", "warm_up=5")
    assert "'nix'" in refused("plugins", "check", TEMPLATE, "--only", "nix")


def test_a_dataset_wants_a_source(petdesk: Any, tmp_path: Path) -> None:
    dataset = tmp_path / "reads_notes.py"
    begun = Path(import_module("petdesk.conformance.templates.dataset").__file__ or "").read_text()
    dataset.write_text(begun.replace("labels.jsonl", "notes.jsonl"))
    checked = petdesk("plugins", "check", dataset)
    assert checked.status == 0
    assert "1 skipped" in checked.stdout
    assert "--source" in checked.stdout
    (tmp_path / "1.jpg").touch()
    (tmp_path / "notes.jsonl").write_text(json.dumps({"file": "1.jpg", "label": "owl"}))
    assert "skipped" not in petdesk("plugins", "check", dataset, "--source", tmp_path).stdout


def test_all_of_a_new_dataset_is_looked_at(petdesk: Any) -> None:
    checked = petdesk("plugins", "check", "petdesk.conformance.templates.dataset")
    assert checked.status == 0
    assert "skipped" not in checked.stdout
    assert "it changes nothing in its source" in checked.stdout


@pytest.mark.parametrize("arguments", [("check", "nix"), ("new", "No Name", "--kind", "dataset")])
def test_what_cannot_be_is_a_sentence(refused: Any, arguments: tuple[str, ...]) -> None:
    assert refused("plugins", *arguments)


def test_a_kind_that_is_none_is_wrong_usage(petdesk: Any) -> None:
    outcome = petdesk("plugins", "new", "owl", "--kind", "fox")
    assert outcome.status == 2
    assert "architecture" in outcome.stderr


def test_faults_of_the_terminal_are_no_matter(petdesk: Any, tmp_path: Path) -> None:
    file = tmp_path / "loud.py"
    file.write_text("raise ValueError('[red]\\x1b[2J')")
    checked = petdesk("plugins", "check", file)
    assert checked.status == 1
    assert "\x1b[2J" not in checked.stdout
    assert "[red]" in checked.stdout
