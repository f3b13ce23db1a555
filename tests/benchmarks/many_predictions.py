"""Interpreting 100,000 pictures of 1,000 classes: seconds until the first picture is there, and memory.

    python tests/benchmarks/many_predictions.py [--pictures 100000] [--classes 1000] [--json FILE]

A file of predictions is drawn, then interpreted in a process of its own that has no more than its own memory: read,
counted, ranked, the first picture of the top losses shown; then all that the report says. Peak memory is what the
system charged to that process, the pages of the file that it looked at among them.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from machine import describe_machine
from PIL import Image

from petdesk.interpret import (
    Ranking,
    calibrate,
    class_order,
    confidences,
    confusion,
    coverage,
    most_confused,
    ranked,
    read_answers,
    reliability,
    report,
    soft_confusion,
)
from petdesk.interpret.document.thumbnails import thumbnail
from petdesk.interpret.predictions_writer import PredictionsWriter

BATCH = 1000


def main() -> None:
    parser = argparse.ArgumentParser(description="Time to the first picture, and memory, of many predictions.")
    parser.add_argument("--pictures", type=int, default=100_000)
    parser.add_argument("--classes", type=int, default=1000)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--interpret", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.interpret:
        print(json.dumps(interpret(options.interpret)))
        return
    with tempfile.TemporaryDirectory() as folder:
        drawn = draw(Path(folder), options.pictures, options.classes)
        done = subprocess.run(
            [sys.executable, __file__, "--interpret", folder], stdout=subprocess.PIPE, check=True, text=True
        )
    figures = drawn | json.loads(done.stdout)
    for name, value in figures.items():
        print(f"{name:>28}  {value:,.2f}")
    if options.json:
        document = {"machine": describe_machine(), "pictures": options.pictures, "classes": options.classes}
        options.json.write_text(json.dumps(document | figures, indent=2) + "\n", encoding="utf-8")


def draw(folder: Path, pictures: int, classes: int) -> dict[str, float]:
    """Writes predictions as a job does, a batch at a time, and one picture that all of them lead to."""
    random = np.random.default_rng(0)
    since = time.perf_counter()
    labels = random.integers(0, classes, pictures)
    losses = np.empty(pictures, np.float32)
    with PredictionsWriter(
        folder / "valid_predictions.safetensors", [f"class {number}" for number in range(classes)]
    ) as writer:
        for start in range(0, pictures, BATCH):
            own = labels[start : start + BATCH]
            logits = random.standard_normal((len(own), classes), dtype=np.float32) * 2
            logits[np.arange(len(own)), own] += 7
            shares = np.exp(logits - logits.max(axis=1, keepdims=True))
            shares /= shares.sum(axis=1, keepdims=True)
            writer.add(shares)
            losses[start : start + len(own)] = -np.log(shares[np.arange(len(own)), own])
        writer.finish(
            names=[f"class {label}/{row:06}.jpg" for row, label in enumerate(labels.tolist())],
            root=folder,
            labels=labels,
            losses=losses,
            outputs="softmax",
        )
    return {"seconds to draw": time.perf_counter() - since}


def interpret(folder: Path) -> dict[str, Any]:
    """What the app does with a run, step by step."""
    found: dict[str, float] = {}
    begin = time.perf_counter()
    answers = read_answers(folder)
    found["seconds to read"] = time.perf_counter() - begin
    counts = confusion(answers)
    pairs = most_confused(counts)
    first = int(ranked(answers, Ranking.TOP_LOSSES)[0])
    picture = answers.path(first)
    picture.parent.mkdir(parents=True)
    Image.new("RGB", (500, 375), "tan").save(picture)
    if thumbnail(picture) is None:
        raise SystemExit("The first picture was not shown.")
    found["seconds to first picture"] = time.perf_counter() - begin
    found["MiB at first picture"] = peak()
    for name, step in {
        "class order": lambda: class_order(counts),
        "soft confusion": lambda: soft_confusion(answers),
        "figures of the classes": lambda: report(counts, answers.classes),
        "reliability, coverage": lambda: (
            reliability(answers.p_predicted, ~answers.wrong),
            coverage(answers.p_predicted, ~answers.wrong),
        ),
        "temperature": lambda: calibrate(answers),
        "softened confidences": lambda: confidences(answers, 1.5),
    }.items():
        since = time.perf_counter()
        step()
        found[f"seconds: {name}"] = time.perf_counter() - since
    found["seconds for all"] = time.perf_counter() - begin
    found["MiB for all"] = peak()
    found["mistaken pairs"] = len(pairs)
    return found


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
