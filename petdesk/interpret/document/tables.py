"""Tables of a report."""

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, scroll: bool = False) -> str:
    """A table of HTML; a heading that begins with # is that of a column of numbers."""
    kinds = ["number" if head.startswith("#") else "value" for head in heads]
    top = "".join(f'<th class="{kind}">{head.removeprefix("#")}</th>' for head, kind in zip(heads, kinds, strict=True))
    body = "".join(
        "<tr>" + "".join(f'<td class="{kind}">{cell}</td>' for cell, kind in zip(row, kinds, strict=True)) + "</tr>"
        for row in rows
    )
    head = f"<thead><tr>{top}</tr></thead>" if any(heads) else ""
    whole = f"<table>{head}<tbody>{body}</tbody></table>"
    return f'<div class="scroll">{whole}</div>' if scroll else whole
