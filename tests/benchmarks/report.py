"""The table at the end of a bench."""

from collections.abc import Mapping, Sequence

from comparisons import RATE, SIDES, Comparison, Round, Row, Verdict
from rich.console import Console
from rich.table import Table

WIDTH_IN_A_FILE = 130


def print_table(comparisons: Sequence[Comparison], results: Mapping[str, Sequence[Round]]) -> None:
    table = Table(
        "", *SIDES.values(), "PetDesk, against the others", title="median of the rounds; errors and seconds: mean"
    )
    for comparison in comparisons:
        rounds = results[comparison.name]
        for row in comparison.rows:
            averages = [row.averaged(rounds, side) for side in SIDES]
            table.add_row(row.title, *map(figure, averages), verdicts(row, rounds))
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_IN_A_FILE
    console.print(table)


def figure(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.1f}" if value >= 10 else f"{value:.3f}"


def verdicts(row: Row, rounds: Sequence[Round]) -> str:
    return "\n".join(sentence(verdict) for target in row.targets if (verdict := row.verdict(rounds, target)))


def sentence(verdict: Verdict) -> str:
    """As "2.63 x fastai (at least 2.5: met)"."""
    target = verdict.target
    text = f"{verdict.value:.3g}"
    if target.side is not None:
        text += f" x {SIDES[target.side]}"
    if target.measure is not None:
        text += f" {target.measure.removeprefix(RATE).replace('_', ' ').strip()}"
    if target.bound is None:
        return text
    bound = f"at {'least' if target.relation == '>=' else 'most'} {target.bound:g}"
    return f"{text} ({bound}: {'met' if verdict.met else 'NOT MET'})"
