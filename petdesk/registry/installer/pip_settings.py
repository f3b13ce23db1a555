"""The user's own settings of pip: which of them count, and reading them from pip's configuration files."""

import ast
import os
import re
from collections.abc import Iterable, Mapping

KEPT = frozenset(
    {
        "cache-dir",
        "cert",
        "client-cert",
        "extra-index-url",
        "find-links",
        "index-url",
        "keyring-provider",
        "no-cache-dir",
        "no-index",
        "proxy",
        "retries",
        "timeout",
        "trusted-host",
        "uploaded-prior-to",
    }
)
"""Where packages come from and how they are fetched. Whatever changes what is installed, or where, does not count."""
ALIASES = {"default-timeout": "timeout", "pypi-url": "index-url"}
CERTIFICATES = {"use-feature": "truststore", "use-deprecated": "legacy-certs"}
"""Of these lists, the one entry that says which certificates are trusted."""
LINE = re.compile(r"(?P<section>[\w-]+)\.(?P<option>[\w-]+)=(?P<value>'.*'|\".*\")")

Settings = Mapping[tuple[str, str], str]
"""Section and option -> value, as `pip config list` says it."""


def read_settings(lines: Iterable[str]) -> Settings:
    """The settings in the lines of `pip config list`; environment variables, which it also lists, are left out."""
    found = {}
    for line in lines:
        match = LINE.fullmatch(line.strip())
        if match is not None:
            found[match["section"], match["option"]] = str(ast.literal_eval(match["value"]))
    return found


def has_files(environment: Mapping[str, str]) -> bool:
    """Whether pip reads configuration files at all."""
    return environment.get("PIP_CONFIG_FILE") != os.devnull


def plain_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment in which pip lists its configuration as it lists it for nobody in particular."""
    kept = {name: value for name, value in environment.items() if not name.upper().startswith("PIP_")}
    if "PIP_CONFIG_FILE" in environment:
        kept["PIP_CONFIG_FILE"] = environment["PIP_CONFIG_FILE"]
    return {**kept, "PIP_QUIET": "0", "PIP_VERBOSE": "0", "PIP_REQUIRE_VIRTUALENV": "0"}


def counting(settings: Settings, environment: Mapping[str, str]) -> dict[str, str]:
    """The variables that give pip the settings that count, and the name of no configuration file.

    Args:
        settings: What the configuration files say; what they say of `install` counts for all that installing takes.
        environment: Its `PIP_` variables go before what files say, as with pip.
    """
    said = {option: value for (section, option), value in settings.items() if section == "global"}
    said |= {option: value for (section, option), value in settings.items() if section == "install"}
    for name, value in environment.items():
        if name.upper().startswith("PIP_"):
            said[name[4:].lower().replace("_", "-")] = value
    for alias, option in ALIASES.items():
        if alias in said:
            said.setdefault(option, said[alias])
    kept = {option: value for option, value in said.items() if option in KEPT and value}
    kept |= {option: word for option, word in CERTIFICATES.items() if word in said.get(option, "").split()}
    variables = {f"PIP_{option.upper().replace('-', '_')}": value for option, value in kept.items()}
    return {**variables, "PIP_CONFIG_FILE": os.devnull}
