"""What pip's output can have in it, and what that means."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from re import Match

from petdesk.registry.installer.environment import APP, Holding
from petdesk.registry.installer.log_words import build_words, host, last_words, python, shortened, wanting
from petdesk.registry.installer.plans import canonical


@dataclass(frozen=True, kw_only=True)
class Subject:
    """What was being done.

    Attributes:
        name: The plugin, as the user knows it: a name, a file, an address.
        folder: Where its files go.
        held: Canonical name -> what is installed already.
        plugin: The plugin's distribution, where that is known already.
    """

    name: str
    folder: str
    held: Mapping[str, Holding]
    plugin: str = ""


def conflict(wanting: str, wanted: str, holding: Holding) -> str:
    """The sentence for a package that wants another version of what is installed."""
    uses = "uses" if holding.owner == APP else "brought"
    advice = (
        "PetDesk's own packages stay as they are. Look for a version of the plugin that goes with them."
        if holding.owner == APP
        else f"Update {holding.owner}, or remove it first."
    )
    return f"{wanting} wants {wanted}, but {holding.owner} {uses} {holding.name} {holding.version}. {advice}"


def no_git(name: str) -> str:
    """The sentence for a computer without git."""
    return f"{name} comes from a git repository, but git is not on this computer. Install git, or choose a wheel."


def full_disk(found: Match[str], text: str, subject: Subject) -> str:
    """The sentence for a disk without room."""
    return (
        f"The disk is full: {subject.name} does not fit into {subject.folder}. Make room there, or let PETDESK_HOME "
        "name a folder on another disk."
    )


def _not_writable(found: Match[str], text: str, subject: Subject) -> str:
    return (
        f"{subject.name} cannot be written into {subject.folder} ({found[1].strip().lower()}). Make that folder "
        "writable, or let PETDESK_HOME name another."
    )


def _changed(found: Match[str], text: str, subject: Subject) -> str:
    which = re.search(r"^\s{4}([A-Za-z0-9][\w.-]*)", text[found.end() :], re.MULTILINE)
    return (
        f"What came as {which[1] if which else subject.name} is not what was planned: its checksum is another. "
        "It may have been replaced meanwhile. Make the plan again and look at it."
    )


def _older_python(found: Match[str], text: str, subject: Subject) -> str:
    return (
        f"{found['name'] or subject.name} needs Python {found['wanted'].strip()}; this is {python()}. "
        "Look for a version of it that is made for this one."
    )


def _ignored_python(found: Match[str], text: str, subject: Subject) -> str | None:
    missing = re.search(r"Could not find a version that satisfies the requirement (\S+)", text)
    if missing is None:
        return None
    name = re.split(r"[<>=!~;\[(]", missing[1])[0]
    if not re.search(r"\(from versions: none\)|No matching distribution", text):
        return None
    return (
        f"{name} needs Python {found['wanted'].strip()}; this is {python()}. "
        "Look for a version of it that is made for this one."
    )


def _conflicting(found: Match[str], text: str, subject: Subject) -> str:
    for name, _, wanted in re.findall(r"^\s+(\S+) (\S+) depends on (.+)$", text, re.MULTILINE):
        wanted = wanted.strip().partition(";")[0].strip()
        holding = subject.held.get(canonical(re.split(r"[\s<>=!~\[(]", wanted)[0]))
        if holding is not None:
            return conflict(name, wanted, holding)
    return (
        f"{subject.name} cannot be installed: what it needs does not go together, or not with what is installed "
        f"({last_words(text)}). Tell its author."
    )


def _silent(found: Match[str], text: str, subject: Subject) -> str:
    return (
        f"{host(text)} stopped answering while {subject.name} was being fetched. "
        "Check the network connection and try again, or install from a file."
    )


def _unreachable(found: Match[str], text: str, subject: Subject) -> str:
    return (
        f"{host(text)} cannot be reached, so {subject.name} could not be fetched. "
        "Check the network connection and try again, or install from a file."
    )


def _broken_off(found: Match[str], text: str, subject: Subject) -> str:
    return f"{host(text)} broke off while {subject.name} was being fetched. Check the network connection and try again."


def _untrusted(found: Match[str], text: str, subject: Subject) -> str:
    return (
        f"The secure connection to {host(text)} could not be made, so {subject.name} could not be fetched. "
        "Check this computer's date and its certificates."
    )


def _refused_by_server(found: Match[str], text: str, subject: Subject) -> str:
    answer = found[1] or found[2]
    reason = {"401": " (it wants a password)", "403": " (it forbids that)", "404": " (there is nothing)"}
    return (
        f"{subject.name} could not be fetched: the server answered {answer}{reason.get(answer, '')}. Check the address."
    )


def _git_missing(found: Match[str], text: str, subject: Subject) -> str:
    return no_git(subject.name)


def _git_failed(found: Match[str], text: str, subject: Subject) -> str:
    return (
        f"git could not fetch {subject.name} ({shortened(found[1])}). Check the address, and whether you may read it."
    )


def _nothing_found(found: Match[str], text: str, subject: Subject) -> str | None:
    wanted, origin, versions = found["wanted"], found["origin"] or "", found["versions"].strip()
    name = re.split(r"[<>=!~;\[(]", wanted)[0]
    if "build dependencies" in text:
        return (
            f"Building {subject.name} needs {wanted}, which cannot be had. "
            "Check the network connection, or choose a wheel, which need not be built."
        )
    holding = subject.held.get(canonical(name))
    if holding is not None:
        return conflict(wanting(origin) or subject.plugin or subject.name, wanted, holding)
    if versions != "none":
        return f"There is no {wanted} for {wanting(origin) or subject.name}. There are: {shortened(versions)}."
    if origin:
        return (
            f"{wanting(origin)} needs {wanted}, which is not to be had as a wheel for this Python and system. "
            "If it has to be built here, allow building."
        )
    return (
        f"There is no package called {name} that comes as a wheel for this Python and system. Check the name; "
        "if it has to be built here, allow building."
    )


def _wrong_platform(found: Match[str], text: str, subject: Subject) -> str:
    return f"{found[1]} is made for another system or Python. Look for the wheel for this one ({python()})."


def _damaged(found: Match[str], text: str, subject: Subject) -> str:
    return f"{subject.name} is damaged or no package. Fetch it again."


def _not_built(found: Match[str], text: str, subject: Subject) -> str:
    return f"{subject.name} could not be built ({build_words(text)}). Tell its author, or choose a wheel."


def _settings(found: Match[str], text: str, subject: Subject) -> str:
    where = re.search(r"(?:file:|characters in) '?(.+?)'?(?:,|\.?$)", text[found.start() :], re.MULTILINE)
    return (
        f"pip's configuration file{f' {where[1]}' if where else ''} cannot be read. "
        "Mend it, or let PIP_CONFIG_FILE name another."
    )


Say = Callable[[Match[str], str, Subject], str | None]
REASONS: tuple[tuple[str, Say], ...] = (
    (r"No space left on device|\[Errno 28\]|\[WinError 112\]", full_disk),
    (r"^Configuration file (?:could not be loaded|contains invalid)", _settings),
    (r"\[Errno (?:13|30)\] ([^:]+): '", _not_writable),
    (r"DO NOT MATCH THE HASHES", _changed),
    (r"Package '(?P<name>[^']*)' requires a different Python: \S+ not in '(?P<wanted>[^']+)'", _older_python),
    (r"The conflict is caused by:", _conflicting),
    (r"Cannot find command 'git'|No such file or directory: 'git'", _git_missing),
    (
        (
            r"^\s*(?:fatal|remote|ERROR): ?(?:fatal: )?"
            r"(.*(?:[Rr]epository|not read|did not match|Could not resolve host|Permission denied).*)$"
        ),
        _git_failed,
    ),
    (r"timed out|Timeout(?:Error)?\b", _silent),
    (
        (
            r"NewConnectionError|NameResolutionError|Connection refused|Network is unreachable|"
            r"Name or service not known|Temporary failure in name resolution|getaddrinfo failed|"
            r"Failed to establish a new connection"
        ),
        _unreachable,
    ),
    (r"SSLError|CERTIFICATE_VERIFY_FAILED", _untrusted),
    (
        (
            r"IncompleteRead|Connection broken|ConnectionResetError|RemoteDisconnected|ProtocolError|"
            r"ChunkedEncodingError|IncompleteDownload|incomplete-download"
        ),
        _broken_off,
    ),
    (r"HTTP error (\d{3})|\b([45]\d\d) (?:Client|Server) Error", _refused_by_server),
    (r"require a different python version: .*?Requires-Python (?P<wanted>[^;\n]+)", _ignored_python),
    (
        (
            r"Could not find a version that satisfies the requirement (?P<wanted>\S+)(?: \((?P<origin>from [^)]*?)\))? "
            r"\(from versions: (?P<versions>.*?)\)"
        ),
        _nothing_found,
    ),
    (r"(\S+\.whl) is not a supported wheel", _wrong_platform),
    (
        (
            r"is invalid\.|has an invalid wheel|BadZipFile|File is not a zip file|not a gzip file|ReadError|"
            r"inconsistent (?:name|version)"
        ),
        _damaged,
    ),
    (
        (
            r"Failed to build|subprocess-exited-with-error|did not run successfully|metadata-generation-failed|"
            r"Backend.*(?:not available|Unavailable)|does not appear to be a Python project|"
            r"Preparing metadata|Getting requirements to build wheel"
        ),
        _not_built,
    ),
)
"""What pip's output has in it -> what to say; the first that fits is taken."""
