"""The commands, put together."""

import io
import sys
from typing import Annotated

import typer

from petdesk import __version__
from petdesk.cli import COMMANDS
from petdesk.cli.apply import apply
from petdesk.cli.compare import compare
from petdesk.cli.demo import demo
from petdesk.cli.doctor import doctor
from petdesk.cli.interpret import interpret
from petdesk.cli.labels import check_labels
from petdesk.cli.launch import open_app
from petdesk.cli.lr_find import lr_find
from petdesk.cli.plugins import app as plugins
from petdesk.cli.predict import predict
from petdesk.cli.scan import scan
from petdesk.cli.snapshots import snapshots
from petdesk.cli.train import train

app = typer.Typer(
    name="petdesk",
    help="Train image classifiers on folders of pictures, and label other folders with them.\n\n"
    "`petdesk` alone, or with a PATH, opens the app.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain help: it wraps well anywhere and keeps square brackets
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"petdesk {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name that the terminal's encoding lacks is shown as an escape, as on stderr, and ends no training.
        sys.stdout.reconfigure(errors="backslashreplace")


app.command("open")(open_app)
app.command("demo")(demo)
app.command("scan")(scan)
app.command("check-labels")(check_labels)
app.command("lr-find")(lr_find)
app.command("train")(train)
app.command("compare")(compare)
app.command("interpret")(interpret)
app.command("predict")(predict)
app.command("snapshots")(snapshots)
app.command("apply")(apply)
app.command("doctor")(doctor)
app.add_typer(plugins, name="plugins")


def with_command(arguments: list[str]) -> list[str]:
    """The arguments with `open` in front where the command is left out."""
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return ["open", *arguments]
    if arguments[0] in ("--safe-mode", "--debug"):
        return ["open", *arguments]
    return arguments
