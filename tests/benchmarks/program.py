"""PetDesk started as its user starts it, in a home of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from settings import ARCHITECTURE, BATCH_SIZE, LABEL_PATTERN, SIZE, VALID_FRACTION, Settings


def train_options(settings: Settings, *, architecture: str = ARCHITECTURE, weights: str = "none") -> list[str]:
    options = [
        "train",
        str(settings.photos),
        "--dataset=filename-pattern",
        f"--dataset-param=pattern={LABEL_PATTERN}",
        f"--arch={architecture}",
        f"--weights={weights}",
        f"--batch-size={BATCH_SIZE}",
        f"--size={SIZE}",
        f"--valid-fraction={VALID_FRACTION}",
        f"--seed={settings.seed}",
    ]
    return options if settings.precision is None else [*options, f"--precision={settings.precision}"]


def petdesk_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "petdesk", *arguments, "--json"]


def environment(settings: Settings) -> dict[str, str]:
    return {**os.environ, "PETDESK_HOME": str(settings.work / "home")}


def petdesk(settings: Settings, *arguments: str) -> list[dict[str, Any]]:
    """Runs `petdesk` and returns its events; its complaint, if it has one, goes to stderr as it is."""
    done = subprocess.run(petdesk_command(*arguments), stdout=subprocess.PIPE, env=environment(settings), check=False)
    if done.returncode:
        raise SystemExit(f"petdesk {arguments[0]} ended with status {done.returncode}.")
    return [json.loads(line) for line in done.stdout.splitlines()]


def last(events: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next(event for event in reversed(events) if event["event"] == kind)


def chosen_precision(run: Path) -> str:
    """What `auto` came to, as the run folder has it."""
    precision: str = json.loads((run / "config.json").read_text())["settings"]["precision"]
    return precision
