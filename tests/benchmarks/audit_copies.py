"""How long an audit of many pictures takes, and how well it finds copies that were hidden among them.

    python tests/benchmarks/audit_copies.py [--pictures 10000 30000] [--copies 40] [--size 160] [--work FOLDER]

Pictures are pets that PetDesk draws itself, which look much alike; each kind of copy is hidden `--copies` times. With
two numbers of pictures, the seconds for 100,000 are extrapolated: time = a * N ** b through the two.
"""

import argparse
import json
import math
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from machine import describe_machine

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hidden_copies import KINDS, hide_copies, precision_and_recall

from petdesk.api import Item
from petdesk.data.audit import audit, latest
from petdesk.events import ScanProgress
from petdesk.project import Project, Source
from petdesk.registry import load_registry

FAR = 100_000


def main() -> int:
    parser = argparse.ArgumentParser(description="The audit's time, precision and recall.")
    parser.add_argument("--pictures", type=int, nargs="+", default=[10_000, 30_000])
    parser.add_argument("--copies", type=int, default=40, help="of each kind")
    parser.add_argument("--size", type=int, default=160, help="pixels of a picture's side")
    parser.add_argument("--work", type=Path, help="where pictures are drawn; kept, and used again, if given")
    options = parser.parse_args()
    work = options.work or Path(tempfile.mkdtemp(prefix="petdesk-bench-"))
    try:
        rounds = [measure(work, number, size=options.size, copies=options.copies) for number in options.pictures]
    finally:
        if options.work is None:
            shutil.rmtree(work)
    document: dict[str, Any] = {"machine": describe_machine(), "audits": rounds}
    if len(rounds) > 1:
        document["seconds_for_100000"] = extrapolated([(one["pictures"], one["seconds"]) for one in rounds], number=FAR)
    print(json.dumps(document, indent=2))
    return 0


def measure(work: Path, number: int, *, size: int, copies: int) -> dict[str, Any]:
    """Draws, hides and audits; twice, for the second audit has to be quick."""
    folder = work / f"pets{number}"
    draw(folder, number, size=size)
    hidden = hide_copies(folder, of_each=copies, seed=1)
    project = work / f"pets{number}.petdesk"
    project.unlink(missing_ok=True)
    try:
        with Project.create(project, source=Source(path=folder)) as opened:
            for _ in opened.rescan(Item(path, path.parent.name) for path in sorted(folder.rglob("*.jpg"))):
                pass
            start = time.perf_counter()
            comparing = start
            for event in audit(opened):
                if isinstance(event, ScanProgress) and event.message == "Opening pictures":
                    comparing = time.perf_counter()
            seconds, compared = time.perf_counter() - start, time.perf_counter() - comparing
            start = time.perf_counter()
            list(audit(opened))
            again = time.perf_counter() - start
            return {
                "pictures": len(opened.pictures),
                "seconds": round(seconds, 1),
                "seconds_comparing": round(compared, 1),
                "seconds_again": round(again, 1),
                "project_megabytes": round(project.stat().st_size / 1e6, 1),
                "precision_and_recall": figures(opened, hidden),
            }
    finally:
        for pairs in hidden.values():
            for pair in pairs:
                for name in pair:
                    if Path(name).name.startswith("copy"):
                        (folder / name).unlink()


def draw(folder: Path, number: int, *, size: int) -> None:
    """Draws what is missing."""
    dataset = load_registry(safe_mode=True).datasets["drawn-pets"]
    folder.mkdir(parents=True, exist_ok=True)
    for _ in dataset.prepare(folder, dataset.params(pictures=number, size=size)):  # type: ignore[misc]
        pass


def figures(project: Project, hidden: dict[str, set[frozenset[str]]]) -> dict[str, dict[str, float]]:
    """Precision and recall of each kind."""
    names = {picture.id: picture.name for picture in project.pictures.select()}
    found = latest(project)
    if found is None:
        raise SystemExit("The audit left nothing behind.")
    groups = [(one.kind, [names[picture] for picture in one.pictures]) for one in found.findings if one.kind in KINDS]
    return {
        kind: {"precision": round(precision, 4), "recall": round(recall, 4)}
        for kind, (precision, recall) in precision_and_recall(hidden, groups).items()
    }


def extrapolated(measured: list[tuple[int, float]], *, number: int) -> dict[str, float]:
    """Seconds for `number` by the power law through the first and the last measurement, and its exponent."""
    (few, short), (many, long) = measured[0], measured[-1]
    power = math.log(long / short) / math.log(many / few)
    return {"seconds": round(long * (number / many) ** power, 1), "exponent": round(power, 2)}


if __name__ == "__main__":
    sys.exit(main())
