"""What stands in a plugin's source: what it imports of PetDesk, and the sentences in it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

OURS = "petdesk"
OPEN = ("petdesk.api", "petdesk.__version__")
"""What a plugin may import of PetDesk."""
MOST_FILES = 500


@dataclass(frozen=True)
class SourceText:
    """The source of a plugin: its file, or all of its package.

    Attributes:
        module: What its hooks were found in.
    """

    module: Any

    @cached_property
    def _trees(self) -> tuple[tuple[Path, ast.Module], ...]:
        return tuple(_parsed(islice(_files(self.module), MOST_FILES)))

    def private_imports(self) -> Iterator[tuple[str, str]]:
        """What it imports of PetDesk that is not in petdesk.api, and where: file and line."""
        for path, tree in self._trees:
            for node in ast.walk(tree):
                for name in _imported(node):
                    if name.split(".")[0] == OURS and name != OURS and not _is_open(name):
                        yield name, f"{path.name}, line {getattr(node, 'lineno', 1)}"

    def says(self, text: str) -> bool:
        """Whether `text` stands in it as a sentence, or is one that an f-string could make."""
        return any(sentence.fullmatch(text) for sentence in self._sentences)

    @cached_property
    def _sentences(self) -> tuple[re.Pattern[str], ...]:
        nodes = (node for _, tree in self._trees for node in ast.walk(tree))
        return tuple(re.compile(pattern, re.DOTALL) for pattern in {*map(_pattern, nodes)} if pattern)


def _files(module: Any) -> Iterator[Path]:
    """The module's file and those of the package that it is in; tests that lie in there are none of it."""
    file = Path(str(getattr(module, "__file__", None) or ""))
    if not file.is_file():
        return
    top = None
    for folder in file.parents:
        if not (folder / "__init__.py").is_file():
            break
        top = folder
    if top is None or top.name == OURS:
        yield file
        return
    yield from (path for path in sorted(top.rglob("*.py")) if "tests" not in path.relative_to(top).parts)


def _parsed(files: Iterator[Path]) -> Iterator[tuple[Path, ast.Module]]:
    for path in files:
        try:
            yield path, ast.parse(path.read_bytes())
        except (OSError, ValueError, SyntaxError):
            continue  # where it matters, importing it has told


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (each.name for each in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        whole = node.module == OURS  # `from petdesk import training` names what it imports behind it
        yield from (f"{OURS}.{each.name}" for each in node.names) if whole else (node.module,)


def _is_open(name: str) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in OPEN)


def _pattern(node: ast.AST) -> str:
    """A pattern of what a text in the source says; of single words none, which are names and values."""
    if isinstance(node, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".*" for part in node.values]
        return "".join(parts) if any(" " in str(getattr(part, "value", "")) for part in node.values) else ""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
        return re.escape(node.value)
    return ""
