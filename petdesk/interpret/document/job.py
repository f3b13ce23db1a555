"""The job that interprets a run or a model and writes the report."""

import json
import math
import tempfile
from collections.abc import Generator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, TypeAlias

from petdesk.api import SettingsError
from petdesk.events import Event, Finished, Meter, PrepareProgress, Warned
from petdesk.interpret.answers import Answers, NoAnswersError, read_answers
from petdesk.interpret.ask import BATCH_SIZE, Asked, ask
from petdesk.interpret.calibration import FEWEST_PICTURES, Calibration, calibrate
from petdesk.interpret.document.content import Asking, Values, content
from petdesk.interpret.document.files import check_out, write_text
from petdesk.interpret.document.page import page
from petdesk.interpret.document.thumbnails import thumbnail
from petdesk.interpret.model_trust import check_writable, keep, with_answer_from, with_temperature
from petdesk.interpret.picture_states import ProjectView, named_as_now
from petdesk.interpret.subject import Subject, read_subject
from petdesk.model_file import ModelDocument, read_document
from petdesk.project import Project, Source
from petdesk.registry import Registry

Part: TypeAlias = Literal["valid", "train", "all"]
Temperature: TypeAlias = float | Literal["fit", "off"]
EXAMPLES = 12


def make_report(
    path: Path,
    registry: Registry,
    *,
    out: Path | None = None,
    source: Source | None = None,
    part: Part = "valid",
    earlier: Path | None = None,
    examples: int = EXAMPLES,
    temperature: Temperature | None = None,
    answer_from: float | Literal["off"] | None = None,
    device: str = "auto",
    precision: str = "auto",
    batch_size: int = BATCH_SIZE,
    command: Sequence[str] = (),
) -> Generator[Event]:
    """Interprets a run or a model.

    The result is what the JSON beside the report holds (see the help page `report.md`), and `report` and `json`, the
    files that were written; None where none were.

    Args:
        path: A run folder or a model file.
        registry: Where plugins are looked up.
        out: NAME.html, beside which NAME.json is written too, or NAME.json alone; None writes nothing.
        source: Labelled pictures to ask about; None for those of the run.
        part: Of the run's pictures: those that it was validated with, which are not asked about again; those that it
            learned from; or all.
        earlier: The folder of another run to compare with.
        examples: Pictures in each gallery.
        temperature: What to keep in the model file, once all else is done: a number, the one that fits these pictures
            where it helps, or none. From which confidence on the model answers moves along.
        answer_from: Likewise from which confidence on it answers.
        device: As of `predict`.
        precision: Likewise.
        batch_size: Pictures a step.
        command: The words of the command that makes this report; empty names the model and `out`.

    Raises:
        PetDeskError: Something cannot be read or written, or the settings contradict one another.
    """
    meter = Meter()
    if out is not None:
        check_out(out)
    if temperature == "fit" and source is None and part != "valid":
        raise SettingsError(
            "A temperature is fitted on pictures that the model did not learn from. Leave out --part, or name a SOURCE."
        )
    with ExitStack() as stack:
        subject = read_subject(path)
        keeps = temperature is not None or answer_from is not None
        if keeps:
            check_writable(subject.model)
        before = None if earlier is None else read_answers(earlier)
        answers, asked = yield from _answers(
            subject,
            registry,
            stack,
            source=source,
            part=part,
            device=device,
            precision=precision,
            batch_size=batch_size,
        )
        if subject.project is not None:
            with Project.open(subject.project, read_only=True) as project:
                answers = named_as_now(answers, project)
                before = None if before is None else named_as_now(before, project)
        if temperature == "fit" and asked is None and subject.settings.get("tta"):
            yield Warned(
                message="The run's answers are those with test-time augmentation, and the temperature is fitted on "
                "them: use --tta for predictions, too."
            )
        found = calibrate(answers) if temperature == "fit" or len(answers) >= FEWEST_PICTURES else None
        document = yield from _trusting(read_document(subject.model), answers, found, temperature, answer_from)
        words = command or _words(subject, out)
        values = content(
            replace(subject, document=document),
            answers,
            Asking(
                part="source" if source is not None else part,
                source=str(source.path if source is not None else subject.settings.get("source") or answers.root),
                unread=0 if asked is None else asked.unread,
                unknown={} if asked is None else asked.unknown,
                command=words,
            ),
            calibration=found,
            earlier=before,
            examples=examples,
        )
        written = (yield from _write(out, values, subject, answers)) if out is not None else (None, None)
        if keeps:
            # Last: where something fails, or is cancelled, the model is as it was.
            keep(subject.model, document)
    yield Finished(
        result={
            **values,
            "report": None if written[0] is None else str(written[0]),
            "json": None if written[1] is None else str(written[1]),
            "seconds": meter.seconds,
        }
    )


def _answers(
    subject: Subject, registry: Registry, stack: ExitStack, *, source: Source | None, part: Part, **how: Any
) -> Generator[Event, None, tuple[Answers, Asked | None]]:
    """The answers to interpret; those of validation are there already."""
    if source is None and part == "valid":
        if subject.predictions is not None:
            return read_answers(subject.predictions), None
        if subject.run is None:
            raise SettingsError(
                f"{subject.model} is a model alone, without its run. "
                "Name a SOURCE of labelled pictures to ask it about."
            )
        raise NoAnswersError(
            f"{subject.run} holds no answers: it was trained without validation pictures, or ended before its first "
            "epoch was over. Name a SOURCE of labelled pictures to ask it about."
        )
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="petdesk-interpret-")))
    asked = yield from ask(
        subject,
        registry,
        out=folder / "predictions.safetensors",
        source=source,
        part="train" if part == "train" else "all",
        **how,
    )
    return read_answers(folder / "predictions.safetensors"), asked


def _trusting(
    document: ModelDocument,
    answers: Answers,
    found: Calibration | None,
    temperature: Temperature | None,
    answer_from: float | Literal["off"] | None,
) -> Generator[Event, None, ModelDocument]:
    """The model's document with what is to be kept in it; says what else follows from that."""
    changed = document
    if temperature == "fit" and found is not None:
        if found.helps:
            changed = with_temperature(
                document, found.temperature, ece=found.ece_after, ece_without=found.ece_before, answers=answers
            )
        else:
            yield Warned(
                message="A temperature would not help: the loss of pictures that it was not fitted on would not fall. "
                "The model's temperature is left as it was."
            )
    elif temperature == "off" or isinstance(temperature, float | int):
        changed = with_temperature(document, None if temperature == "off" else temperature, answers=answers)
    if answer_from is not None:
        return with_answer_from(changed, None if answer_from == "off" else answer_from)
    if changed.answer_from != document.answer_from:
        yield Warned(message=_moved(document, changed))
    return changed


def _moved(document: ModelDocument, changed: ModelDocument) -> str:
    before = f"The model answered from a confidence of {document.answer_from:.1%} on. "
    if changed.answer_from is None:
        return before + "With the new temperature that would mean something else, so it answers always now."
    return (
        before
        + f"With the new temperature the same share of these pictures is answered from {changed.answer_from:.1%} "
        "on; that is kept in its place."
    )


def _words(subject: Subject, out: Path | None) -> list[str]:
    """The shortest command for it; the app makes reports of validation pictures only."""
    words = ["petdesk", "interpret", str(subject.run or subject.model)]
    return words if out is None else [*words, "--out", str(out)]


def _write(
    out: Path, values: Values, subject: Subject, answers: Answers
) -> Generator[Event, None, tuple[Path | None, Path]]:
    """Writes both files, or the JSON alone; neither before all that may take a while, or be cancelled, is done."""
    beside = out.with_suffix(".json")
    numbers = json.dumps(finite(values), indent=1, allow_nan=False) + "\n"
    if out.suffix.lower() == ".json":
        write_text(beside, numbers)
        return None, beside
    places = _places(subject, answers, [*dict.fromkeys(entry["row"] for entry in _entries(values))])
    meter, thumbnails = Meter(len(places)), dict[int, str | None]()
    for done, (row, place) in enumerate(places.items(), start=1):
        thumbnails[row] = thumbnail(place)
        yield PrepareProgress(
            done=done, total=len(places), unit="pictures", rate=meter.rate(done), message="Gathering pictures"
        )
    text = page(values, lambda entry: thumbnails[entry["row"]])
    write_text(beside, numbers)
    write_text(out, text)
    return out, beside


def _entries(values: Values) -> Generator[Values]:
    for entries in values["rankings"].values():
        yield from entries
    if values["change"] is not None:
        yield from values["change"]["became_right_examples"]
        yield from values["change"]["became_wrong_examples"]


def _places(subject: Subject, answers: Answers, rows: Sequence[int]) -> dict[int, Path]:
    """Where the pictures lie: in the project, where that and its pictures were moved since."""
    if subject.project is None or answers.root.is_dir():
        return {row: answers.path(row) for row in rows}
    with Project.open(subject.project, read_only=True) as project:
        view = ProjectView(answers, project)
        return {row: view.path(row) for row in rows}


def finite(value: Any) -> Any:
    """The same with null for what JSON has no number for."""
    if isinstance(value, dict):
        return {name: finite(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [finite(inner) for inner in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
