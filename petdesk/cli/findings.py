"""What `petdesk scan --audit` found: on the terminal, and as a file."""

import csv
import io
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from rich.console import Console

from petdesk.api import SettingsError
from petdesk.cli.views import safe
from petdesk.model_file import write_whole

MOST_SHOWN = 5
SUFFIXES = (".json", ".csv")
COLUMNS = ("kind", "severity", "sentence", "classes", "pictures")


def print_findings(console: Console, result: dict[str, Any]) -> None:
    """Each kind with its number, why it matters, and the first few."""
    from petdesk.data.audit import KINDS

    by_kind: dict[str, list[str]] = defaultdict(list)
    for finding in result["findings"]:
        by_kind[finding["kind"]].append(finding["sentence"])
    console.print(
        f"\n[bold]Audit:[/] {len(result['findings']):,} findings." if by_kind else "\nThe audit found nothing."
    )
    for key, sentences in by_kind.items():
        colour = {"problem": "red", "warning": "yellow", "note": "cyan"}[KINDS[key].severity]
        console.print(
            f"\n[bold {colour}]{safe(KINDS[key].title)}: {len(sentences):,}[/]  [dim]{KINDS[key].explanation}[/]"
        )
        for sentence in sentences[:MOST_SHOWN]:
            console.print(f"  {safe(sentence)}")
        if len(sentences) > MOST_SHOWN:
            console.print(f"  ... and {len(sentences) - MOST_SHOWN:,} more; --out FILE writes them all.")


def check_out(path: Path) -> None:
    """Checks a file's name before there is something to write.

    Raises:
        SettingsError: It is of another kind than can be written, or in a folder that is not there.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise SettingsError(f"{path.name} says neither .json nor .csv. Give the file one of these endings.")
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise SettingsError(f"{path} cannot be written: choose a file in a folder that is there.")


def write_findings(path: Path, result: dict[str, Any]) -> None:
    """Writes everything as JSON, or the findings as a table with a row each: beside its place, then renamed.

    Raises:
        SettingsError: It cannot be written.
    """
    content = _content(path, result)
    try:
        write_whole(path, lambda partial: partial.write_bytes(content))
    except OSError as error:
        raise SettingsError(
            f"The findings cannot be written to {path} ({error.strerror or error}). Choose another file."
        ) from error


def _content(path: Path, result: dict[str, Any]) -> bytes:
    if path.suffix.lower() == ".json":
        # ASCII: a file's name may hold any bytes, and JSON has to be UTF-8.
        return (json.dumps(result, indent=2) + "\n").encode("ascii")
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    for finding in result["findings"]:
        lists = {"classes": "; ".join(finding["classes"]), "pictures": "; ".join(finding["pictures"])}
        writer.writerow([(finding | lists)[column] for column in COLUMNS])
    return table.getvalue().encode("utf-8", "surrogateescape")  # its reader takes bytes as they come
