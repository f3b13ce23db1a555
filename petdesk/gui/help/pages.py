"""Help pages as files: their titles, their headings, and the search over all of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from petdesk.gui.help.live import filled

ORDER = (
    *(
        "first-steps",
        "data",
        "cleaner",
        "wrong-labels",
        "audit",
        "batch-preview",
        "train",
        "recipes",
        "settings",
        "compare",
        "interpret",
        "where-it-looks",
        "loss",
        "predict",
        "runs",
    ),
    "plugins",
)
"""The topics that come first, in the order of the work; others follow by title."""

HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
EXCERPT = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """One page.

    Attributes:
        topic: The file's name without `.md`.
        title: Its first heading.
        text: All of it, Markdown.
        path: The file.
    """

    topic: str
    title: str
    text: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where the searched words are.

    Attributes:
        page: On which page.
        heading: Under which heading; the page's title above the first one.
        anchor: That heading's anchor; empty for the page's title.
        excerpt: Of the line that has most of the words; empty where only the heading has them.
        score: More is better.
    """

    page: HelpPage
    heading: str
    anchor: str
    excerpt: str
    score: int


def load_pages(folder: Path, *, language: str = "en") -> list[HelpPage]:
    """The pages of `folder`, in place of which those of `folder/<language>` stand where there are any."""
    paths = {path.stem: path for path in sorted(folder.glob("*.md"))}
    paths |= {path.stem: path for path in sorted((folder / language).glob("*.md"))}
    pages = [_page(topic, path) for topic, path in paths.items()]
    return sorted(pages, key=lambda page: (_place(page.topic), page.title.casefold()))


def anchor_of(heading: str) -> str:
    """The anchor of a heading, as GitHub makes it: "The rate (`--lr`)" is "the-rate---lr"."""
    return re.sub(r"[^\w\- ]", "", plain(heading).lower()).replace(" ", "-")


def plain(markdown: str) -> str:
    """A line without Markdown's marks."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", markdown)
    return re.sub(r"[`*]|(?<!\w)_|_(?!\w)", "", text).strip()


def find(pages: Iterable[HelpPage], query: str) -> list[Hit]:
    """The sections that hold every word of `query`, those first that have them in a heading."""
    words = query.casefold().split()
    hits = [hit for page in pages for hit in _hits(page, words)] if words else []
    return sorted(hits, key=lambda hit: -hit.score)


def _page(topic: str, path: Path) -> HelpPage:
    text = filled(path.read_text(encoding="utf-8"), {})
    headings = (match for match in map(HEADING.match, text.splitlines()) if match)
    first = next(headings, None)
    return HelpPage(topic=topic, title=plain(first[2]) if first else topic, text=text, path=path)


def _place(topic: str) -> int:
    return ORDER.index(topic) if topic in ORDER else len(ORDER)


def _hits(page: HelpPage, words: Sequence[str]) -> Iterable[Hit]:
    for heading, anchor, lines in _sections(page):
        found = f"{page.title}\n{heading}\n".casefold() + "\n".join(lines).casefold()
        in_lines = [line for line in lines if any(word in line.casefold() for word in words)]
        in_heading = sum(word in heading.casefold() for word in words)
        # The title alone makes no hit of every section.
        if all(word in found for word in words) and (in_lines or in_heading):
            best = max(in_lines, key=lambda line: sum(word in line.casefold() for word in words), default="")
            excerpt = _excerpt(best, words)
            score = 10 * in_heading + sum(line.casefold().count(word) for line in in_lines for word in words)
            yield Hit(page=page, heading=heading, anchor=anchor, excerpt=excerpt, score=score)


def _sections(page: HelpPage) -> Iterable[tuple[str, str, list[str]]]:
    heading, anchor, lines = page.title, "", list[str]()
    fenced = False
    for line in page.text.splitlines():
        fenced ^= line.startswith("```")
        match = None if fenced else HEADING.match(line)
        if match is None:
            _add_line(lines, plain(line))
            continue
        if lines:
            yield heading, anchor, lines
        lines, heading = [], plain(match[2])
        anchor = "" if len(match[1]) == 1 else anchor_of(match[2])
    yield heading, anchor, lines


def _add_line(lines: list[str], line: str) -> None:
    """Adds a line to its paragraph; a row of a table and an entry of a list stand by themselves."""
    if lines and lines[-1] and line and not line.startswith(("|", "- ")):
        lines[-1] += f" {line}"
    else:
        lines.append(line)


def _excerpt(line: str, words: Sequence[str]) -> str:
    text = " ".join(line.replace("|", " ").split()).lstrip("#- ")
    places = [place for place in (text.casefold().find(word) for word in words) if place >= 0]
    start = max(0, min(places, default=0) - EXCERPT // 3)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = start + EXCERPT
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + EXCERPT // 2)
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
