"""Starts the app with no plugin of others and with 50 small ones, by turns, and compares how long each start took.

python tests/benchmarks/plugin_start.py [--starts 10] [--plugins 50]
"""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from virtual_display import virtual_display

SECONDS_TO_WAIT = 60
STAGES = {"window": "on screen", "plugins": "plugins loaded", "ready": "ready to train"}
"""What is measured, and the log's words for it."""

PACKAGE = '''\
"""A small plugin of the benchmark."""

from pydantic import Field

from petdesk.api import Params, SchedulerSpec, hookimpl


class Settings(Params):
    """Its settings."""

    factor: float = Field(0.5, gt=0, lt=1, description="What the rate is multiplied by.")


def build(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    """Builds it."""
    from torch.optim.lr_scheduler import ConstantLR

    return ConstantLR(optimizer, params.factor)


@hookimpl
def petdesk_schedulers():
    """Brings one."""
    return [SchedulerSpec(key="{name}", title="{name}", summary="A schedule.", params=Settings, build=build)]
'''


def compare_starts(starts: int, plugins: int) -> dict[str, Any]:
    """Median seconds to each stage without and with plugins, and what the plugins cost.

    One start of each kind beforehand is not counted: it fills the file cache and tries the plugins.
    """
    with virtual_display() as environment, tempfile.TemporaryDirectory() as folder:
        sides = {"without": Path(folder) / "without", "with": Path(folder) / "with"}
        write_packages(sides["with"] / "site", plugins)
        runs: dict[str, list[dict[str, float]]] = {side: [] for side in sides}
        for _ in range(starts + 1):
            for side, home in sides.items():
                paths = os.pathsep.join([str(home / "site"), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
                own = {**environment, "PETDESK_HOME": str(home), "PYTHONPATH": paths}
                runs[side].append(start_once(own, home, plugins if side == "with" else 0))
    medians = {side: {stage: median(run[stage] for run in runs[side][1:]) for stage in STAGES} for side in sides}
    return {
        **{f"{side}_{stage}_seconds": round(value, 3) for side in sides for stage, value in medians[side].items()},
        **{f"{stage}_costs_ms": round(1000 * (medians["with"][stage] - medians["without"][stage])) for stage in STAGES},
        "first_start_seconds": round(runs["with"][0]["plugins"], 3),
        "plugins": plugins,
        "starts": starts,
    }


def write_packages(site: Path, count: int) -> None:
    """Puts packages there as pip would, each with an entry point."""
    for number in range(count):
        name = f"petdesk_small_{number}"
        (site / name).mkdir(parents=True)
        (site / name / "__init__.py").write_text(PACKAGE.replace("{name}", f"small-{number}"), encoding="utf-8")
        about = site / f"{name}-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: petdesk-small-{number}\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[petdesk.plugins]\nsmall-{number} = {name}\n")


def start_once(environment: dict[str, str], home: Path, plugins: int) -> dict[str, float]:
    """Seconds to each stage of one start; checks that every plugin was loaded."""
    log = home / "config" / "logs" / "petdesk.log"
    log.unlink(missing_ok=True)
    app = subprocess.Popen([sys.executable, "-m", "petdesk"], env=environment)
    try:
        end = time.monotonic() + SECONDS_TO_WAIT
        while time.monotonic() < end:
            time.sleep(0.2)
            text = log.read_text(encoding="utf-8") if log.exists() else ""
            times = {stage: re.search(rf"{words} after ([0-9.]+) s", text) for stage, words in STAGES.items()}
            loaded = re.search(r"(\d+) plugins of others are loaded", text)
            if loaded and int(loaded[1]) != plugins:
                others = "\n".join(re.findall(r"plugin .* is .*: .*", text))
                raise SystemExit(f"{loaded[1]} plugins were loaded, not {plugins}.\n{others}")
            found = {stage: float(match[1]) for stage, match in times.items() if match}
            if len(found) == len(STAGES):
                return found
        raise SystemExit("The app did not come on screen.")
    finally:
        app.send_signal(signal.SIGTERM)
        app.wait(SECONDS_TO_WAIT)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--starts", type=int, default=10)
    parser.add_argument("--plugins", type=int, default=50)
    chosen = parser.parse_args()
    print(json.dumps(compare_starts(chosen.starts, chosen.plugins)))
