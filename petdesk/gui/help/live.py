"""Numbers in a help page that are those of the user's own pictures, where there are any."""

import re
from collections.abc import Mapping

LIVE = re.compile(r"<!--live ([\w.-]+)-->(.*?)<!--/live-->", re.DOTALL)
"""`<!--live loss.p-->0.004<!--/live-->`: a name, and the example that stands there without it."""


def filled(markdown: str, numbers: Mapping[str, str]) -> str:
    """A page with the numbers that go by its names; the examples where one is not known. All or nothing.

    Mixed with the examples of another picture, numbers would not add up.
    """
    wanted = {match[1] for match in LIVE.finditer(markdown)}
    known = wanted <= numbers.keys()
    return LIVE.sub(lambda match: escaped(numbers[match[1]]) if known else match[2], markdown)


def escaped(text: str) -> str:
    """Text that Markdown takes for text: class names have underlines and stars in them."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", text)
