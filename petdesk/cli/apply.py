"""`petdesk apply`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, printable, run
from petdesk.cli.views import view
from petdesk.events import Event, Finished

if TYPE_CHECKING:
    from petdesk.project import Project
    from petdesk.project.apply import Plan

MOST_SHOWN = 40


def apply(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="A project, NAME.petdesk.", show_default=False)],
    yes: Annotated[
        bool, typer.Option("--yes", help="Move the files; without it, only show what would be done.")
    ] = False,
    take_back: Annotated[
        bool, typer.Option("--take-back", help="Give the files that were moved last their old names.")
    ] = False,
    finish: Annotated[
        bool, typer.Option("--finish", help="Move what was not moved when the last one was stopped.")
    ] = False,
    json: o.Json = False,
    debug: o.Debug = False,
) -> None:
    """Move or rename the pictures of PROJECT so that their folders or names say the labels that the project has now.

    Nothing is ever overwritten. A log in the folder of the project's runs says what was done.
    """
    if sum((yes, take_back, finish)) > 1:
        raise typer.BadParameter("Give only one of --yes, --take-back and --finish.")
    result = run(lambda: _job(project, yes=yes, take_back=take_back, finish=finish), view(json=json), debug=debug)
    if not json:
        with guarded(debug=debug):
            _print(result)


def _job(path: Path, *, yes: bool, take_back: bool, finish: bool) -> Iterator[Event]:
    from petdesk.project import Project, ProjectError
    from petdesk.project import apply as disk

    with Project.open(path, read_only=not (yes or take_back or finish)) as project:
        if not take_back and not finish:
            plan = disk.plan_apply(project)
            if yes:
                yield from disk.apply_to_disk(project, plan)
            else:
                yield Finished(result=_preview(project, plan))
            return
        log = disk.unfinished(project) if finish else disk.last_log(project.runs_folder)
        if log is None:
            raise ProjectError(f"There is nothing to {'finish' if finish else 'take back'} in {path.name}.")
        yield from (disk.finish if finish else disk.take_back)(project, log)


def _preview(project: "Project", plan: "Plan") -> dict[str, Any]:
    from petdesk.project.apply import unfinished

    return {
        "root": str(plan.root),
        "moves": [{"from": move.before, "to": move.after, "numbered": move.numbered} for move in plan.moves],
        "refused": [{"name": one.name, "label": one.label, "reason": one.reason} for one in plan.refused],
        "unfinished": unfinished(project) is not None,
    }


def _print(result: dict[str, Any]) -> None:
    if "moves" not in result:
        done = "moved" if result["way"] == "forth" else "moved back"
        typer.echo(f"{result['moved']:,} files {done}; the log is {printable(result['log'])}")
        _print_some([f"{one['name']}: {one['reason']}" for one in result["kept"]], "kept their names")
        return
    if result["unfinished"]:
        typer.echo("The last application was not finished: give --finish or --take-back.")
    _print_some([f"{move['from']} -> {move['to']}" for move in result["moves"]], "would be moved")
    _print_some([f"{one['name']}: {one['reason']}" for one in result["refused"]], "cannot be moved")
    if result["moves"]:
        typer.echo("Nothing was changed. Add --yes to do it.")
    elif not result["refused"]:
        typer.echo("Nothing to do: the files' names say what the project says.")


def _print_some(lines: list[str], what: str) -> None:
    if lines:
        typer.echo(f"{len(lines):,} files {what}:")
    for line in lines[:MOST_SHOWN]:
        typer.echo(f"  {printable(line)}")
    if len(lines) > MOST_SHOWN:
        typer.echo(f"  ... and {len(lines) - MOST_SHOWN:,} more; --json lists them all.")
