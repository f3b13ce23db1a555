"""The command line as a user meets it: run in this process for speed, pictures to run it on, and one trained model."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner

from petdesk.cli.app import app
from petdesk.cli.views import JsonView
from petdesk.events import Event

QUICK = ("--arch", "tiny", "--weights", "none", "--size", "32", "--epochs", "1", "--batch-size", "8")
"""What makes a training short."""

NOT_FOR_USERS = re.compile(
    r"Traceback|File \"|Something went wrong|\b\w+(Error|Exception|Warning)\b|\[Errno|NoneType|<class|<\w+ object"
    r"| at 0x|PosixPath|WindowsPath|\bb'|\budcff|\n"
)
MOST_SENTENCES = 3


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What a command left behind."""

    status: int
    stdout: str
    stderr: str

    def events(self) -> list[dict[str, Any]]:
        """The lines of --json; fails where one is none."""
        return [json.loads(line, parse_constant=_refuse_constant) for line in self.stdout.splitlines()]


class Command(Protocol):
    def __call__(self, *arguments: object) -> Outcome: ...


class Refused(Protocol):
    def __call__(self, *arguments: object) -> str: ...


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


@pytest.fixture
def petdesk() -> Command:
    """Runs the command line in this process."""

    def run(*arguments: object) -> Outcome:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception  # a user would see its traceback
        return Outcome(status=result.exit_code, stdout=result.stdout, stderr=result.stderr)

    return run


@pytest.fixture
def refused(petdesk: Command) -> Refused:
    """Runs a command that must fail as the contract says: status 1, one plain line on stderr; returns that line."""

    def run(*arguments: object) -> str:
        outcome = petdesk(*arguments)
        assert outcome.status == 1, outcome
        return plain_sentence(outcome.stderr)

    return run


def plain_sentence(stderr: str) -> str:
    """Checks that a message is one for users: one line, whole sentences, nothing of Python in it."""
    assert stderr.endswith(".\n"), stderr
    message = stderr[:-1]
    wrong = NOT_FOR_USERS.search(message)
    assert wrong is None, f"{wrong[0]!r} in {message!r}"
    assert len(re.findall(r"[.?!](?= [A-Z`]|$)", message)) <= MOST_SENTENCES, message
    return message


@pytest.fixture
def plain() -> Callable[[str], str]:
    """Checks what a command wrote to stderr, and returns it without its line end (see `plain_sentence`)."""
    return plain_sentence


@pytest.fixture
def petdesk_process() -> Callable[..., "subprocess.Popen[str]"]:
    """Starts the command line as a process of its own."""

    def start(*arguments: object) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "petdesk", *map(str, arguments)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    return start


@pytest.fixture
def quick() -> tuple[str, ...]:
    """Options that make a training short."""
    return QUICK


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Six cats and six dogs, in a folder each."""
    source = tmp_path / "pets"
    for channel, label in enumerate(("cat", "dog")):
        for number in range(6):
            picture(source / label / f"{label}_{number}.jpg", channel=channel, seed=number)
    return source


def picture(path: Path, *, channel: int = 0, seed: int = 0) -> Path:
    """Writes a small picture that is mostly red, green or blue."""
    pixels = np.random.default_rng([channel, seed]).integers(0, 80, (40, 48, 3), dtype=np.uint8)
    pixels[:, :, channel] += 150
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def draw() -> Callable[..., Path]:
    """Writes a small picture to a path."""
    return picture


@pytest.fixture
def options(tmp_path: Path) -> Callable[[str], list[object]]:
    """What a command needs besides its source."""

    def of(command: str) -> list[object]:
        if command == "scan":
            return []
        network: list[object] = ["--arch", "tiny", "--weights", "none", "--size", "32", "--batch-size", "8"]
        if command == "train":
            return [*network, "--epochs", "1", "--out", tmp_path / "run"]
        return [*network, "--out", tmp_path / "curve.png"]

    return of


@pytest.fixture
def cut_in_half() -> Callable[[Path], Path]:
    """Leaves the first half of a file."""

    def cut(path: Path) -> Path:
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        return path

    return cut


@pytest.fixture(scope="session")
def trained(shapes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder with a model that tells `red`, `green` and `blue` apart; not to be changed."""
    run = tmp_path_factory.mktemp("trained") / "run"
    options = ["--arch", "tiny", "--weights", "none", "--size", "32", "--epochs", "3", "--batch-size", "8"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETDESK_HOME", str(tmp_path_factory.mktemp("home")))
        result = CliRunner().invoke(app, ["train", str(shapes), *options, "--precision", "fp32", "--out", str(run)])
    assert result.exit_code == 0, result.stderr
    return run


@pytest.fixture
def model(trained: Path, tmp_path: Path) -> Path:
    """A model file to do anything to."""
    return Path(shutil.copy(trained / "model.safetensors", tmp_path / "model.safetensors"))


@pytest.fixture
def plugin_folder(own_home: Path) -> Path:
    """Where the user's single-file plugins go."""
    folder = own_home / "data" / "plugins"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def at_event(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, Callable[[], None]], None]]:
    """`at_event("batch_end", action)`: the action runs while a --json command shows the first event of that name."""
    waiting: dict[str, Callable[[], None]] = {}
    show = JsonView.show

    def watched(view: JsonView, event: Event) -> None:
        show(view, event)
        if event.event in waiting:
            waiting.pop(event.event)()

    monkeypatch.setattr(JsonView, "show", watched)
    yield waiting.__setitem__
    assert not waiting, f"never came: {list(waiting)}"
