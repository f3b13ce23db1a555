"""PetDesk, fastai and bare loops side by side, in alternating rounds.

    python tests/benchmarks/run.py [--rounds 3] [--only NAME] [--json FILE]

Each side of each round is a process of its own. Every ratio is taken within a round and the median of the rounds is
reported, so that a machine that slows down half-way slows both. Give it the machine to itself: on one that is busy
with something else, only the ratios mean anything.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from comparisons import COMPARISONS, SIDES, Comparison
from machine import describe_machine, installed_version
from report import print_table
from settings import SHARED, Settings

HERE = Path(__file__).resolve().parent
SEEDS = (1, 2, 3, 4, 5)


def main() -> int:
    options = parse_arguments()
    if problem := missing(options):
        print(problem, file=sys.stderr)
        return 1
    machine = describe_machine()
    chosen = [comparison for comparison in COMPARISONS if not options.only or comparison.name in options.only]
    results = {comparison.name: compare(comparison, options) for comparison in chosen}
    print_table(chosen, results)
    if options.json:
        options.json.write_text(
            json.dumps(document(chosen, results, machine, options), indent=2) + "\n", encoding="utf-8"
        )
        print(f"All figures: {options.json}")
    return 0


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="PetDesk, fastai and bare loops side by side, in alternating rounds.")
    names = [comparison.name for comparison in COMPARISONS]
    parser.add_argument("--rounds", type=int, default=3, help="of each comparison of speed")
    parser.add_argument(
        "--seeds", type=int, nargs="+", default=SEEDS, help="of the comparison of accuracy, a round each"
    )
    parser.add_argument("--only", choices=names, action="append", help="may be given more than once")
    parser.add_argument("--sides", choices=list(SIDES), nargs="+", default=list(SIDES))
    parser.add_argument("--json", type=Path, metavar="FILE", help="where every round's figures go")
    parser.add_argument("--photos", type=Path, default=SHARED / "data" / "pets37")
    parser.add_argument("--weights", type=Path, default=SHARED / "weights" / "squeezenet1_1.safetensors")
    return parser.parse_args()


def missing(options: argparse.Namespace) -> str | None:
    """What the bench cannot do without, in a sentence."""
    if "fastai" in options.sides and installed_version("fastai") is None:
        return "fastai is not installed, so there is nothing to compare with. Install it: pip install -e '.[bench]'"
    if not options.photos.is_dir():
        return f"There are no photos in {options.photos}. Name a folder of <breed>_<number>.jpg files with --photos."
    if not options.weights.is_file():
        return f"There are no weights at {options.weights}. Name SqueezeNet 1.1's .safetensors file with --weights."
    return None


def compare(comparison: Comparison, options: argparse.Namespace) -> list[dict[str, dict[str, Any]]]:
    """The rounds of one comparison; each has the figures of the sides that did not fail."""
    seeds = {"rounds": range(1, options.rounds + 1), "seeds": options.seeds, "once": (1,)}[comparison.repeats]
    sides = [side for side in comparison.sides if side in options.sides]
    rounds: list[dict[str, dict[str, Any]]] = []
    precision = None
    for number, seed in enumerate(seeds):
        measured: dict[str, dict[str, Any]] = {}
        for side in sides if number % 2 == 0 else reversed(sides):
            settings = Settings(photos=options.photos, weights=options.weights, work=Path(), seed=seed)
            if side == "bare":
                settings = replace(settings, precision=precision)
            figures = run_side_once(comparison.name, side, settings)
            if figures is not None:
                measured[side] = figures
            if side == "petdesk" and figures is not None:
                precision = figures.get("precision")
        rounds.append(measured)
    return rounds


def run_side_once(comparison: str, side: str, settings: Settings) -> dict[str, Any] | None:
    """One side's figures, from a process and a working folder of its own; None, and a line on stderr, if it failed."""
    with tempfile.TemporaryDirectory(prefix="petdesk-bench-") as work:
        arguments = replace(settings, work=Path(work)).as_arguments()
        command = [sys.executable, "-W", "ignore", str(HERE / f"{side}_side.py"), comparison, *arguments]
        started = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - started
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        print(f"{comparison}, {SIDES[side]}: failed ({reason})", file=sys.stderr)
        return None
    figures: dict[str, Any] = {
        **json.loads(done.stdout.splitlines()[-1]),
        "seed": settings.seed,
        "process_seconds": seconds,
    }
    print(f"{comparison}, {SIDES[side]}: {json.dumps(figures)}", file=sys.stderr)
    return figures


def document(
    comparisons: list[Comparison], results: dict[str, Any], machine: dict[str, Any], options: argparse.Namespace
) -> dict[str, Any]:
    """Everything measured, and every ratio, for the JSON file."""
    return {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine,
        "rounds": options.rounds,
        "comparisons": {
            comparison.name: {
                "rounds": results[comparison.name],
                "rows": [
                    {
                        "title": row.title,
                        "sides": {side: row.averaged(results[comparison.name], side) for side in comparison.sides},
                        "targets": [
                            {**asdict(verdict.target), "value": verdict.value, "met": verdict.met}
                            for target in row.targets
                            if (verdict := row.verdict(results[comparison.name], target))
                        ],
                    }
                    for row in comparison.rows
                ],
            }
            for comparison in comparisons
        },
    }


if __name__ == "__main__":
    sys.exit(main())
