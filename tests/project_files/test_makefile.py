"""What `make` installs and when, with stand-ins for Python, pip and apt that only write down how they were called."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Make = Callable[..., subprocess.CompletedProcess[str]]

# Called as python3, .venv/bin/python, .venv/bin/petdesk ...; variables say what goes wrong.
STAND_IN = """#!/bin/sh
case "$*" in
  "-c "*version_info*) exit "${TOO_OLD:-0}" ;;
  "-c "*ensurepip*) exit "${NO_VENV:-0}" ;;
esac
echo "$(basename "$0") $*" >> "$CALLS"
case "$*" in
  "-m venv --clear .venv")
    mkdir -p .venv/bin
    for tool in python petdesk ruff mypy lint-imports; do cp "$0" ".venv/bin/$tool"; done ;;
  *pytest*) exit "${TESTS_FAIL:-0}" ;;
  "format --check .") exit "${CHECK_FAILS:-0}" ;;
  *"pip install"*) exit "${PIP_FAILS:-0}" ;;
esac
"""
DPKG_QUERY = """#!/bin/sh
case " $MISSING " in *" $3 "*) exit 1 ;; *) printf installed ;; esac
"""


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A checkout with the real Makefile and scripts, and the stand-ins in its folder `path`."""
    folder = tmp_path / "checkout"
    stand_ins = folder / "path"
    stand_ins.mkdir(parents=True)
    shutil.copytree(root / ".ci", folder / ".ci")
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copyfile(root / name, folder / name)
    for name, text in {
        "python3": STAND_IN,
        "apt-get": STAND_IN,
        "dpkg-query": DPKG_QUERY,
        "id": '#!/bin/sh\necho "${USER_ID:-0}"\n',
    }.items():
        (stand_ins / name).write_text(text)
        (stand_ins / name).chmod(0o755)
    return folder


@pytest.fixture
def make(checkout: Path, clean_environment: dict[str, str]) -> Make:
    def run(*targets: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **clean_environment,
            "PATH": f"{checkout / 'path'}{os.pathsep}{clean_environment['PATH']}",
            "CALLS": str(checkout / "calls"),
            **variables,
        }
        (checkout / "calls").write_text("")
        command = targets if targets[0] == "bash" else ("make", *targets)
        return subprocess.run(
            command, cwd=checkout, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )

    return run


def calls(checkout: Path, containing: str = "") -> list[str]:
    return [line for line in (checkout / "calls").read_text().splitlines() if containing in line]


@pytest.mark.parametrize(("target", "job"), [("demo", "petdesk demo --headless demo"), ("test", "python -m pytest")])
def test_the_first_run_sets_up_and_the_second_only_works(target: str, job: str, checkout: Path, make: Make) -> None:
    first = make(target)
    assert first.returncode == 0, first.stderr
    assert calls(checkout, "-m venv") == ["python3 -m venv --clear .venv"]
    assert calls(checkout, "pip install") == ["python -m pip install -c constraints.txt -e .[dev]"]
    assert calls(checkout)[-1] == job

    make(target)
    assert calls(checkout) == [job]


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_new_requirements_are_installed(name: str, checkout: Path, make: Make) -> None:
    make("test")
    (checkout / name).write_text((checkout / name).read_text() + "\n# changed\n")
    make("test")
    assert calls(checkout, "pip install")
    assert not calls(checkout, "-m venv")


def test_an_environment_that_no_longer_works_is_made_anew(checkout: Path, make: Make) -> None:
    make("test")
    (checkout / ".venv" / "bin" / "python").write_text("#!/bin/sh\nexit 1\n")
    (checkout / ".venv" / ".installed").unlink()
    assert make("test").returncode == 0
    assert calls(checkout, "-m venv")
    assert calls(checkout, "pytest")


def test_changed_code_is_not_installed_again(checkout: Path, make: Make) -> None:
    make("test")
    (checkout / "petdesk").mkdir()
    (checkout / "petdesk" / "new.py").write_text("")
    make("test")
    assert not calls(checkout, "pip install")


def test_a_failed_install_is_tried_again(checkout: Path, make: Make) -> None:
    assert make("demo", PIP_FAILS="1").returncode != 0
    assert not calls(checkout, "petdesk demo")
    assert make("demo").returncode == 0
    assert calls(checkout, "pip install")
    assert calls(checkout, "petdesk demo")


def test_the_bench_adds_its_extra_once(checkout: Path, make: Make) -> None:
    make("test")
    assert make("bench").returncode == 0
    assert calls(checkout) == [
        "python -m pip install -c constraints.txt -e .[dev,bench]",
        "python tests/benchmarks/run.py",
    ]
    make("bench")
    assert calls(checkout) == ["python tests/benchmarks/run.py"]


@pytest.mark.parametrize(("trouble", "words"), [("TOO_OLD", "Python 3.11 or newer"), ("NO_VENV", "python3-venv")])
def test_an_unfit_python_is_said_in_a_sentence(trouble: str, words: str, checkout: Path, make: Make) -> None:
    outcome = make("demo", **{trouble: "1"})
    assert outcome.returncode != 0
    assert words in outcome.stderr
    assert not calls(checkout, "pip install")


def test_root_gets_just_the_missing_system_packages(checkout: Path, make: Make) -> None:
    make("test", MISSING="libegl1 xvfb")
    (installing,) = calls(checkout, "apt-get")
    assert " install " in installing
    assert installing.endswith(" libegl1 xvfb")


def test_a_python_without_venv_gets_debians(checkout: Path, make: Make) -> None:
    make("test", NO_VENV="1", MISSING="python3-venv")
    (installing,) = calls(checkout, "apt-get")
    assert installing.endswith(" python3-venv")


def test_others_are_told_the_missing_system_packages_and_go_on(checkout: Path, make: Make) -> None:
    outcome = make("test", MISSING="libegl1 xvfb", USER_ID="1000")
    assert outcome.returncode == 0
    assert "apt-get install libegl1 xvfb" in outcome.stderr
    assert not calls(checkout, "apt-get")
    assert calls(checkout, "pytest")


def test_system_packages_that_cannot_be_had_stop_nothing(checkout: Path, make: Make) -> None:
    (checkout / "path" / "apt-get").write_text('#!/bin/sh\necho "apt-get $*" >> "$CALLS"; exit 100\n')
    outcome = make("demo", MISSING="xvfb")
    assert outcome.returncode == 0
    assert "apt-get install xvfb" in outcome.stderr
    assert calls(checkout, "petdesk demo")


def test_pip_is_quiet_and_asks_nothing_in_ci(checkout: Path, make: Make) -> None:
    (checkout / "path" / "python3").write_text(
        STAND_IN.replace('echo "$(basename "$0") $*"', 'echo "$PIP_NO_INPUT $PIP_PROGRESS_BAR $*"')
    )
    make("test", CI="true")
    assert calls(checkout, "pip install")[0].startswith("1 off ")


@pytest.mark.parametrize(
    ("trouble", "status"), [({}, 0), ({"CHECK_FAILS": "1"}, 1), ({"TESTS_FAIL": "1"}, 1), ({"PIP_FAILS": "1"}, 1)]
)
def test_ci_fails_when_a_part_fails(trouble: dict[str, str], status: int, checkout: Path, make: Make) -> None:
    assert make("bash", ".ci/run", CI="true", **trouble).returncode == status
    for part in ("ruff format --check", "ruff check", "mypy", "lint-imports", "pytest"):
        assert bool(calls(checkout, part)) is ("PIP_FAILS" not in trouble)


def test_clean_keeps_the_environment(checkout: Path, make: Make) -> None:
    make("test")
    (checkout / "demo").mkdir()
    for folder in ("petdesk", "plugins", "tests"):
        (checkout / folder / "__pycache__").mkdir(parents=True)
    assert make("clean").returncode == 0
    assert not (checkout / "demo").exists()
    assert not list(checkout.rglob("__pycache__"))
    make("test")
    assert not calls(checkout, "pip install")
