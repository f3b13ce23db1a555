"""`petdesk scan`."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from petdesk.cli import options as o
from petdesk.cli.findings import check_out, print_findings, write_findings
from petdesk.cli.grouping import GroupBy, print_effect, read_grouping
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import safe, view
from petdesk.registry import load_registry

MOST_PROBLEMS_SHOWN = 20


def scan(
    source: o.Source,
    dataset: o.Dataset = None,
    dataset_param: o.DatasetParams = None,
    valid_fraction: Annotated[float, typer.Option("--valid-fraction", min=0.01, max=0.99)] = 0.2,
    seed: Annotated[int, typer.Option("--seed", min=0)] = 0,
    quick: Annotated[bool, typer.Option("--quick", help="Count only; do not open the pictures.")] = False,
    save: Annotated[
        Path | None,
        typer.Option(
            "--save", metavar="NAME.petdesk", help="Keep what was found in a project, or bring it up to date."
        ),
    ] = None,
    audit: Annotated[
        bool,
        typer.Option(
            "--audit", help="Look for copies, also changed ones, blank or blurred pictures, and oddities of classes."
        ),
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write what --audit found, as .json or .csv.")
    ] = None,
    group_by: GroupBy = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Show what is in SOURCE: pictures per class, the split, and pictures that cannot be read."""
    with guarded(debug=debug):
        from petdesk.api import SettingsError
        from petdesk.data.audit.source import audit_source
        from petdesk.data.survey import survey
        from petdesk.project import Source

        chosen = Source(path=source, dataset=dataset, params=o.pairs(dataset_param, "--dataset-param"))
        grouping = None if group_by is None else read_grouping(group_by)
        audit = audit or grouping is not None
        if audit and quick:
            raise SettingsError("--audit opens every picture, and --quick opens none. Leave one of them out.")
        if out is not None and not audit:
            raise SettingsError("--out writes what an audit found. Add --audit.")
        if out is not None:
            check_out(out)
    registry = load_registry(safe_mode=safe_mode)
    result = run(
        lambda: (
            audit_source(chosen, registry, valid_fraction=valid_fraction, seed=seed, save=save, grouping=grouping)
            if audit
            else survey(chosen, registry, valid_fraction=valid_fraction, seed=seed, check=not quick, save=save)
        ),
        view(json=json),
        debug=debug,
    )
    if out is not None:
        with guarded(debug=debug):
            write_findings(out, result)
    if not json:
        _print(result)
        if out is not None:
            typer.echo(f"All of it is in {out}.")


def _print(result: dict[str, Any]) -> None:
    console = Console(highlight=False)
    table = Table("class", "pictures", "share", "train", "valid", box=None, header_style="bold")
    for column in table.columns[1:]:
        column.justify = "right"
    for name, counts in result["classes"].items():
        number = counts["train"] + counts["valid"]
        share = number / max(1, result["pictures"])
        table.add_row(safe(name), f"{number:,}", f"{share:.1%}", f"{counts['train']:,}", f"{counts['valid']:,}")
    console.print(table)
    console.print(
        f"\n[bold]{result['pictures']:,} pictures of {len(result['classes'])} classes[/]: "
        f"{result['train']:,} to train, {result['valid']:,} to validate."
    )
    if result["without_validation"]:
        console.print(f"[yellow]No picture to validate:[/] {safe(', '.join(result['without_validation']))}")
    if "findings" in result:
        print_findings(console, result)
        if result["groups"]:
            print_effect(console, result["groups"])
    else:
        _print_problems(console, result["problems"])
    if project := result["project"]:
        counts = ", ".join(f"{project[name]:,} {name}" for name in ("new", "returned", "changed", "relabelled", "gone"))
        console.print(f"The project is {project['path']} ({counts}).", markup=False)


def _print_problems(console: Console, problems: list[dict[str, Any]]) -> None:
    console.print(f"{len(problems):,} problems found." if problems else "No problems found.")
    for problem in problems[:MOST_PROBLEMS_SHOWN]:
        console.print(f"  {safe(problem['path'])}: {safe(problem['reason'])}")
    if len(problems) > MOST_PROBLEMS_SHOWN:
        console.print(f"  ... and {len(problems) - MOST_PROBLEMS_SHOWN} more; --json lists them all.")
