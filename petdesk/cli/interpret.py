"""`petdesk interpret`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from rich.console import Console
from rich.table import Table

from petdesk.api import SettingsError
from petdesk.cli import options as o
from petdesk.cli.jobs import guarded, run
from petdesk.cli.views import safe, view
from petdesk.registry import load_registry

if TYPE_CHECKING:
    from petdesk.project import Source

MOST_SHOWN = 10
EXAMPLES, BATCH_SIZE = 12, 32
PARTS = ("valid", "train", "all")

Model = Annotated[Path, typer.Argument(metavar="RUN|MODEL", help="A run folder or a model file.", show_default=False)]
Pictures = Annotated[
    Path | None,
    typer.Argument(
        metavar="[SOURCE]",
        help="Labelled pictures to ask the model about: a folder, CSV table or project. Left out: those of the run.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="NAME.html",
        help="Write the report, one file that opens in any browser, and its numbers as NAME.json beside it. "
        "NAME.json writes the numbers alone.",
    ),
]
Part = Annotated[
    str,
    typer.Option(
        "--part",
        metavar="valid|train|all",
        help="Of the run's own pictures: those that it was validated with (asked already), those it learned from, all.",
    ),
]
Earlier = Annotated[
    Path | None, typer.Option("--earlier", metavar="RUN", help="Also say what changed since this other run.")
]
Examples = Annotated[int, typer.Option("--examples", min=0, max=200, help="Pictures in each gallery of the report.")]
Temperature = Annotated[
    str | None,
    typer.Option(
        "--temperature",
        metavar="fit|off|NUMBER",
        help="Keep a temperature in the model file, so that its confidences mean what they say: fit it on these "
        "pictures, take it out, or give one.",
    ),
]
AnswerFrom = Annotated[
    str | None,
    typer.Option(
        "--answer-from",
        metavar="off|NUMBER",
        help="Keep in the model file from which confidence on it answers, from 0 to 1; below, predict says "
        "`none of these`.",
    ),
]


def interpret(
    model: Model,
    source: Pictures = None,
    out: Out = None,
    part: Part = "valid",
    earlier: Earlier = None,
    examples: Examples = EXAMPLES,
    temperature: Temperature = None,
    answer_from: AnswerFrom = None,
    dataset: o.Dataset = None,
    dataset_param: o.DatasetParams = None,
    batch_size: Annotated[int, typer.Option("--batch-size", min=1, help="Pictures a step.")] = BATCH_SIZE,
    precision: o.Precision = None,
    device: o.Device = None,
    json: o.Json = False,
    safe_mode: o.SafeMode = False,
    debug: o.Debug = False,
) -> None:
    """Show where a model is right and wrong, how far it can be trusted, and write a report of it."""
    with guarded(debug=debug):
        from petdesk.interpret.document import make_report

        chosen = _source(source, dataset, dataset_param)
        if part not in PARTS:
            raise SettingsError(f"--part cannot be {part!r}. Give valid, train or all.")
        if chosen is not None and part != "valid":
            raise SettingsError("--part is about the run's own pictures. Leave it out, or leave out SOURCE.")
        kept = _temperature(temperature), _answer_from(answer_from)
        said = {
            "--out": out,
            "--part": None if part == "valid" else part,
            "--earlier": earlier,
            "--examples": None if examples == EXAMPLES else examples,
            "--batch-size": None if batch_size == BATCH_SIZE else batch_size,
            "--dataset": dataset,
            "--precision": precision,
            "--device": device,
        }
        command = ["petdesk", "interpret", str(model), *([] if source is None else [str(source)])]
        command += [word for name, value in said.items() if value is not None for word in (name, str(value))]
        command += [word for pair in dataset_param or () for word in ("--dataset-param", pair)]
    registry = load_registry(safe_mode=safe_mode)
    result = run(
        lambda: make_report(
            model,
            registry,
            out=out,
            source=chosen,
            part=part,  # type: ignore[arg-type]
            earlier=earlier,
            examples=examples,
            temperature=kept[0],
            answer_from=kept[1],
            device=device or "auto",
            precision=precision or "auto",
            batch_size=batch_size,
            command=command,
        ),
        view(json=json),
        debug=debug,
    )
    if not json:
        _print(Console(highlight=False), result)


def _source(path: Path | None, dataset: str | None, params: list[str] | None) -> "Source | None":
    from petdesk.project import Source

    if path is None:
        if dataset or params:
            raise SettingsError("--dataset is about SOURCE. Name one, or leave --dataset and --dataset-param out.")
        return None
    return Source(path=path, dataset=dataset, params=o.pairs(params, "--dataset-param"))


def _temperature(text: str | None) -> float | Literal["fit", "off"] | None:
    if text is None or text == "fit" or text == "off":
        return text  # type: ignore[return-value]
    return _number(text, "--temperature", "fit, off, or a number from 0.01 to 100", lowest=0.01, highest=100)


def _answer_from(text: str | None) -> float | Literal["off"] | None:
    if text is None or text == "off":
        return text  # type: ignore[return-value]
    return _number(text, "--answer-from", "off, or a number from 0 to 1", lowest=0, highest=1)


def _number(text: str, option: str, wanted: str, *, lowest: float, highest: float) -> float:
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not lowest <= number <= highest:
        raise SettingsError(f"{option} cannot be {text!r}. Give {wanted}.")
    return number


def _print(console: Console, result: dict[str, Any]) -> None:
    from petdesk.interpret.document.words import answering

    figures, trust = result["figures"], result["reliability"]
    low, high = 100 * figures["error_low"], 100 * figures["error_high"]
    console.print(
        f"[bold]{result['pictures']['count']:,} pictures of {len(result['classes'])} classes[/]: "
        f"{figures['wrong']:,} wrong, error {figures['error_rate']:.1%} (95 % interval {low:.1f} to {high:.1f}%), "
        f"loss {figures['loss']:.3f}, macro F1 {figures['macro_f1']:.3f}."
    )
    console.print(
        f"It is {trust['confidence']:.1%} sure and {trust['accuracy']:.1%} right; calibration error {trust['ece']:.1%}."
    )
    if fitted := result["calibration"]:
        console.print(_temperature_words(fitted, result["model"]["temperature"]))
    if kept := result["coverage"]["kept"]:
        error = f", error {kept['error']:.1%}" if kept["answered"] else ""
        from_when = answering(kept["threshold"], of_each_class=kept["of_each_class"])
        console.print(f"It answers{from_when}: {kept['answered']:.1%} of these pictures{error}.")
    if change := result["change"]:
        _print_change(console, change)
    if result["most_confused"]:
        table = Table("actual", "taken for", "pictures", "of its class", box=None, header_style="bold")
        table.columns[2].justify = table.columns[3].justify = "right"
        for pair in result["most_confused"][:MOST_SHOWN]:
            table.add_row(safe(pair["actual"]), safe(pair["predicted"]), f"{pair['count']:,}", f"{pair['share']:.0%}")
        console.print(table)
    if losses := result["rankings"]["top-losses"]:
        table = Table("top losses", "actual", "predicted", "loss", box=None, header_style="bold")
        table.columns[3].justify = "right"
        for picture in losses[:MOST_SHOWN]:
            loss = f"{picture['loss']:.2f}"
            table.add_row(safe(picture["path"]), safe(picture["actual"]), safe(picture["predicted"]), loss)
        console.print(table)
    written = [result[name] for name in ("report", "json") if result[name]]
    if written:
        console.print(f"Written: {safe(' and '.join(written))}", soft_wrap=True)


def _temperature_words(fitted: dict[str, Any], kept: float) -> str:
    has = f"The model has a temperature of {kept:.3g}. " if kept != 1 else ""
    if not fitted["helps"]:
        return f"{has}A temperature would not help: the loss of pictures that it was not fitted on would not fall."
    advice = "" if has else "; --temperature fit keeps it in the model"
    return (
        f"{has}A temperature of {fitted['temperature']:.3g} takes the calibration error from "
        f"{fitted['ece_before']:.1%} to {fitted['ece_after']:.1%} on pictures that it was not fitted on{advice}."
    )


def _print_change(console: Console, change: dict[str, Any]) -> None:
    points = 100 * (change["error_after"] - change["error_before"])
    interval = f"{100 * change['low']:+.1f} to {100 * change['high']:+.1f}"
    verdict = "which may be chance" if change["is_noise"] else "more than chance explains"
    console.print(
        f"Since {safe(change['earlier'])}, on {change['pictures']:,} pictures both saw: error {points:+.1f} points "
        f"({interval}), {verdict}; {change['became_right']:,} became right, {change['became_wrong']:,} wrong."
    )
