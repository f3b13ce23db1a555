"""Findings about pictures that are one: copies, copies in two classes, copies on both sides of the split."""

from collections.abc import Iterator, Sequence

from petdesk.data.audit.finding import Finding, found
from petdesk.data.audit.likeness import LIKENESSES
from petdesk.data.audit.material import Material, split_apart

MOST_NAMED = 3

_WHAT = {
    "resized": "are one picture in different sizes",
    "recompressed": "are one picture, saved anew",
    "cropped": "are one picture, of which a part was cut off",
    "flipped": "are one picture and its mirror image",
}


def copies(material: Material) -> Iterator[Finding]:
    """Exact copies, and near ones: all that show one picture are one finding."""
    for rows in material.exact():
        rows = best_first(material, rows)
        yield found(
            "exact-copies",
            f"{_named(material, rows)} are the same file.",
            pictures=_ids(material, rows),
            figures={"pictures": len(rows)},
        )
    for kind, group, similarity in sorted(material.near(), key=lambda one: LIKENESSES.index(one[0])):
        rows = best_first(material, group)
        yield found(
            kind,
            f"{_named(material, rows)} {_WHAT[kind]}.",
            pictures=_ids(material, rows),
            figures={"pictures": len(rows), "similarity": similarity},
        )


def divided(material: Material) -> Iterator[Finding]:
    """One picture in two classes, and one on both sides of the split."""
    for group in material.same():
        rows = best_first(material, group)
        names = {material.columns.classes[material.columns.labels[row]] for row in rows}
        classes, pictures = tuple(sorted(names)), _ids(material, rows)
        if len(classes) > 1:
            quoted = [f"'{name}'" for name in classes]
            sentence = f"{_named(material, rows)} are one picture, but in {_listed(quoted)}."
            yield found("two-labels", sentence, pictures=pictures, classes=classes)
        if split_apart(material.sides, rows):
            sentence = f"{_named(material, rows)} are one picture, but some of them train and others validate."
            yield found("both-sides", sentence, pictures=pictures, classes=classes)
        elif split_apart(material.sides_before, rows):
            sentence = f"{_named(material, rows)} are one picture, which the split would have on both sides."
            yield found("kept-together", sentence, pictures=pictures, classes=classes)


def best_first(material: Material, rows: Sequence[int]) -> list[int]:
    """The one with the most pixels first, then the one with the most bytes, then by name."""
    columns = material.columns
    return sorted(
        rows, key=lambda row: (-int(columns.widths[row]) * int(columns.heights[row]), -columns.file_sizes[row], row)
    )


def _ids(material: Material, rows: Sequence[int]) -> tuple[int, ...]:
    return tuple(material.columns.ids[list(rows)].tolist())


def _named(material: Material, rows: Sequence[int]) -> str:
    names = [material.name(row) for row in rows[:MOST_NAMED]]
    if len(rows) > MOST_NAMED:
        names.append(f"{len(rows) - MOST_NAMED:,} more")
    return _listed(names)


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"
