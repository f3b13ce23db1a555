"""The plugins that are packages of their own use `petdesk.api` and nothing else of PetDesk, as anyone's do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parents[2] / "plugins"
FILES = sorted(PLUGINS.glob("*/src/**/*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PLUGINS)))
def test_only_the_api_is_imported(path: Path) -> None:
    own = path.relative_to(PLUGINS).parts[2]
    homes = {".".join(name.split(".")[:2]) for name in imported(path) if re.match(r"petdesk\b|petdesk_", name)}
    assert {home for home in homes if not home.startswith(own)} <= {"petdesk.api"}


def test_both_are_looked_at() -> None:
    assert {path.relative_to(PLUGINS).parts[0] for path in FILES} >= {"petdesk-timm", "petdesk-hf-datasets"}


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
