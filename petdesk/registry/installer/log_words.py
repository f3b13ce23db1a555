"""Finding in a log of pip's what can be told to people."""

import platform
import re

LONGEST = 200


def python() -> str:
    """This Python, for messages."""
    return f"Python {platform.python_version()}"


def host(text: str) -> str:
    """The server that a log tells of."""
    found = re.search(r"host='([^']+)'", text) or re.search(r"https?://(?:[^/\s@]*@)?([^/\s:'\")]+)", text)
    return found[1] if found else "The package index"


def wanting(origin: str) -> str:
    """Who needs it, of words like "from petdesk-x==1.0"; empty where nobody does."""
    return re.split(r"[<>=!~;\[( ]", origin.removeprefix("from "))[0].rpartition("/")[2].removesuffix(".whl")


def build_words(text: str) -> str:
    """The line that says most of why a build failed: the last that names an error, else the last of its output."""
    inner = [line.strip(" │|") for line in text.splitlines()]
    output = re.search(r"\[\d+ lines? of output\](.*?)\[end of output\]", text, re.DOTALL)
    if output is not None:
        inner = [line.strip(" │|") for line in output[1].splitlines()]
    inner = [line for line in inner if line and not line.startswith(("note:", "hint:", "[notice]", "ERROR: Failed to"))]
    errors = [line for line in inner if re.match(r"([\w.]+(Error|Exception)\b|error:|fatal error:|ERROR:)", line)]
    return shortened((errors or inner or ["it said nothing"])[-1])


def last_words(text: str) -> str:
    """The log's own last line about an error."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("[notice]")]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    return shortened((errors or lines or ["pip said nothing"])[-1])


def shortened(words: str) -> str:
    """Words fit for a sentence: without the names of exceptions, and not too many."""
    words = re.sub(r"\b\w*(?:Error|Exception): ", "", words.strip()).rstrip(".")
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}..."
