"""`petdesk plugins new`: a small package with a plugin that works and a test that passes."""

import importlib.util
import keyword
import re
from enum import StrEnum
from importlib import resources
from pathlib import Path
from string import Template

from petdesk import __version__
from petdesk.api import ENTRY_POINT_GROUP, SettingsError


class Kind(StrEnum):
    """What a plugin may add."""

    ARCHITECTURE = "architecture"
    AUGMENTATION = "augmentation"
    DATASET = "dataset"
    SCHEDULER = "scheduler"


IN_TEMPLATES = {
    Kind.ARCHITECTURE: ("my-network", "My network"),
    Kind.AUGMENTATION: ("my-variation", "My variation"),
    Kind.DATASET: ("my-labels", "My labels"),
    Kind.SCHEDULER: ("my-schedule", "My schedule"),
}
"""The key and the title that stand in each template."""
NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

PROJECT = Template("""\
[build-system]
requires = ["hatchling>=1.27"]
build-backend = "hatchling.build"

[project]
name = "$name"
version = "0.1.0"
description = "$title: $article $kind for PetDesk."
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["petdesk>=$version"]

[project.optional-dependencies]
test = ["pytest>=8.4"]

# How PetDesk finds the plugin: its name, and the module with the hooks.
[project.entry-points."$group"]
$name = "$module"

[tool.hatch.build.targets.wheel]
packages = ["src/$module"]

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["src"]
""")

README = Template("""\
# $title

$article_capital $kind for PetDesk. What it does is in `src/$module/__init__.py`.

```
petdesk plugins check .      # all that PetDesk relies on, each fault in a sentence
python -m pytest             # the same as a test, where PetDesk and pytest are installed
petdesk plugins install .    # puts it into PetDesk; `petdesk plugins remove $name` takes it out
```

The guide to writing plugins is plugins/README.md in PetDesk's sources; its short form is the help page "Writing
plugins" in the app.
""")

TEST = Template('''\
"""What PetDesk relies on, checked by its conformance suite (`petdesk plugins check`)."""

${imports}PLUGIN = "$module"


$body
''')
PLAIN_TEST = """\
def test_conforms(conformance_check):
    conformance_check()"""
DATASET_TEST = '''\
def test_conforms(conformance_check, tmp_path):
    """A dataset needs something to read: two drawn pictures and their labels. Draw here what yours reads."""
    entries = [{"file": f"{label}.png", "label": label} for label in ("cat", "dog")]
    for entry, colour in zip(entries, ("orange", "brown"), strict=True):
        Image.new("RGB", (32, 24), colour).save(tmp_path / entry["file"])
    (tmp_path / "labels.jsonl").write_text("\\n".join(map(json.dumps, entries)), encoding="utf-8")
    conformance_check(source=tmp_path)'''


def write_package(name: str, *, kind: Kind, into: Path) -> Path:
    """Writes the package and returns its folder, `into / name`.

    Args:
        name: Of the package, and of what it adds: lower case words with `-` between them.
        kind: What it adds.
        into: The folder that the package's folder goes to.

    Raises:
        SettingsError: The name cannot be, the folder is there already, or it cannot be written.
    """
    if not NAME.fullmatch(name):
        raise SettingsError(f"{name!r} cannot be a package's name. Use small letters, digits and -, such as owl-net.")
    module = name.replace("-", "_")
    if keyword.iskeyword(module) or importlib.util.find_spec(module) is not None:
        raise SettingsError(f"{name!r} would hide the {module} that Python has already. Choose another name.")
    folder = into.expanduser() / name
    try:
        folder.mkdir(parents=True)  # fails where something is: what is there is never written over
        for path, text in _files(name, kind).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    except FileExistsError as error:
        raise SettingsError(
            f"{folder} is there already. Choose another name, or another folder with --into."
        ) from error
    except OSError as error:
        raise SettingsError(
            f"{folder} cannot be written ({error.strerror or error}). Choose another folder with --into."
        ) from error
    return folder


def _files(name: str, kind: Kind) -> dict[str, str]:
    article = "an" if kind[0] in "aeiou" else "a"
    words = {
        "name": name,
        "module": name.replace("-", "_"),
        "title": name.replace("-", " ").capitalize(),
        "kind": kind,
        "article": article,
        "article_capital": article.capitalize(),
        "group": ENTRY_POINT_GROUP,
        "version": ".".join(__version__.split(".")[:2]),
        "imports": "import json\n\nfrom PIL import Image\n\n" if kind is Kind.DATASET else "",
        "body": DATASET_TEST if kind is Kind.DATASET else PLAIN_TEST,
    }
    return {
        "pyproject.toml": PROJECT.substitute(words),
        "README.md": README.substitute(words),
        f"src/{words['module']}/__init__.py": _module(kind, words["name"], words["title"]),
        f"tests/test_{words['module']}.py": TEST.substitute(words),
    }


def _module(kind: Kind, key: str, title: str) -> str:
    template = resources.files("petdesk.conformance") / "templates" / f"{kind}.py"
    its_key, its_title = IN_TEMPLATES[kind]
    return template.read_text(encoding="utf-8").replace(f'"{its_key}"', f'"{key}"').replace(its_title, title)
