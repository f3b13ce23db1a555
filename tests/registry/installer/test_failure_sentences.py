"""What pip's words mean, as pip 23.2 and 26.3 wrote them (the logs are shortened)."""

import platform

import pytest

from petdesk.registry.installer.environment import Holding
from petdesk.registry.installer.failure_reasons import Subject
from petdesk.registry.installer.failures import explained

PYTHON = f"Python {platform.python_version()}"
HELD = {
    "pyside6": Holding(name="PySide6", version="6.11.3", owner="PetDesk"),
    "petdesk-perch": Holding(name="petdesk-perch", version="2.5", owner="petdesk-cats"),
}
BUILD = """\
  error: subprocess-exited-with-error
  × {step} did not run successfully.
  │ exit code: 1
  ╰─> [3 lines of output]
      {output}
      [end of output]
  note: This error originates from a subprocess, and is likely not a problem with pip.
error: metadata-generation-failed
note: This is an issue with the package mentioned above, not pip."""
CONFLICT = """\
Collecting petdesk-windows (from petdesk-owls==1.0)
ERROR: Cannot install petdesk-owls because these package versions have conflicting dependencies.
The conflict is caused by:
    {wanting}
    The user requested (constraint) pyside6==6.11.3
ERROR: ResolutionImpossible: for help visit https://pip.pypa.io/en/latest/topics/dependency-resolution/"""
RETRY = "WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by '{}': /simple/petdesk-owls/"
NONE = "ERROR: Could not find a version that satisfies the requirement {} (from versions: none)"
MISMATCH = """\
ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated the package versions,
please update the hashes. Otherwise, examine the package contents carefully; someone may have tampered with them.
    petdesk-mice@ http://127.0.0.1:4/files/petdesk_mice-1.0-py3-none-any.whl from http://127.0.0.1:4/files/x.whl:
        Expected sha256 00
             Got        11"""

SENTENCES = {
    "needs another version of PetDesk's": (
        CONFLICT.format(wanting="petdesk-windows 1.0 depends on PySide6>=99"),
        "petdesk-windows wants PySide6>=99, but PetDesk uses PySide6 6.11.3.",
    ),
    "needs another version of a plugin's": (
        CONFLICT.format(wanting="petdesk-owls 1.0 depends on petdesk-perch[fast]>=3; python_version > '3'"),
        "petdesk-owls wants petdesk-perch[fast]>=3, but petdesk-cats brought petdesk-perch 2.5. Update petdesk-cats",
    ),
    "needs do not go together": (
        CONFLICT.format(wanting="petdesk-barn 1.0 depends on petdesk-mice<2"),
        "petdesk-owls cannot be installed: what it needs does not go together",
    ),
    "an old version of PetDesk's is not even there": (
        "ERROR: Could not find a version that satisfies the requirement PySide6<6 (from owls) (from versions: 6)",
        "owls wants PySide6<6, but PetDesk uses PySide6 6.11.3.",
    ),
    "Python, of a wheel": (
        "ERROR: Package 'petdesk-owls' requires a different Python: 3.11.7 not in '>=9.9'",
        f"petdesk-owls needs Python >=9.9; this is {PYTHON}.",
    ),
    "Python, of an index": (
        "ERROR: Ignored the following versions that require a different python version: 1.0 Requires-Python >=9.9\n"
        + NONE.format("petdesk-owls"),
        f"petdesk-owls needs Python >=9.9; this is {PYTHON}.",
    ),
    "no such package": (NONE.format("petdesk-owls"), "There is no package called petdesk-owls that comes as a wheel"),
    "no such need": (
        NONE.format("petdesk-mice>=1 (from petdesk-owls==1.0)"),
        "petdesk-owls needs petdesk-mice>=1, which is not to be had as a wheel",
    ),
    "no such version": (
        "ERROR: Could not find a version that satisfies the requirement petdesk-owls>=7 (from versions: 1.0, 1.1)",
        "There is no petdesk-owls>=7 for petdesk-owls. There are: 1.0, 1.1.",
    ),
    "another system": (
        "ERROR: petdesk_owls-1.0-cp27-cp27m-os2_warp.whl is not a supported wheel on this platform.",
        "petdesk_owls-1.0-cp27-cp27m-os2_warp.whl is made for another system or Python.",
    ),
    "a build that raises": (
        BUILD.format(step="Preparing metadata (pyproject.toml)", output="Traceback\n      RuntimeError: no compiler"),
        "petdesk-owls could not be built (no compiler). Tell its author",
    ),
    "a compiler that fails": (
        BUILD.format(
            step="Building wheel", output="owl.c:1: fatal error: no_owl.h: No such file\n      error: command"
        ),
        "petdesk-owls could not be built (error: command)",
    ),
    "a build that speaks of a time-out": (
        BUILD.format(step="Building wheel", output="TimeoutError: the owl timed out"),
        "petdesk-owls could not be built (the owl timed out)",
    ),
    "a disk that is full in the build": (
        BUILD.format(step="Building wheel", output="OSError: [Errno 28] No space left on device"),
        "The disk is full",
    ),
    "build tools that cannot be had": (
        BUILD.format(step="pip subprocess to install build dependencies", output=NONE.format("petdesk-hammer")),
        "Building petdesk-owls needs petdesk-hammer, which cannot be had.",
    ),
    "build tools and no network": (
        BUILD.format(
            step="installing build dependencies",
            output=RETRY.format("NewConnectionError(host='index.example', port=1): Connection refused"),
        ),
        "index.example cannot be reached",
    ),
    "silence": (
        RETRY.format("ReadTimeoutError(\"HTTPConnectionPool(host='127.0.0.1', port=4): Read timed out.\")")
        + "\n"
        + NONE.format("petdesk-owls"),
        "127.0.0.1 stopped answering while petdesk-owls was being fetched.",
    ),
    "nobody there": (
        RETRY.format("NewConnectionError(\"HTTPConnection(host='127.0.0.1', port=1): [Errno 111] Connection refused\")")
        + "\n"
        + NONE.format("petdesk-owls"),
        "127.0.0.1 cannot be reached",
    ),
    "an interrupted download": (
        "Downloading http://127.0.0.1:4/files/x.whl (400 kB)\nerror: incomplete-download",
        "127.0.0.1 broke off",
    ),
    "certificates": (
        RETRY.format("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] host='index.example''))"),
        "The secure connection to index.example could not be made",
    ),
    "an address of nothing": (
        "ERROR: HTTP error 404 while getting http://127.0.0.1/x.whl",
        "petdesk-owls could not be fetched: the server answered 404 (there is nothing).",
    ),
    "a closed index": ("403 Client Error: Forbidden for url: http://x/", "the server answered 403 (it forbids that)"),
    "no repository": (
        "  fatal: '/nix/x' does not appear to be a git repository\n  error: subprocess-exited-with-error",
        "git could not fetch petdesk-owls ('/nix/x' does not appear to be a git repository)",
    ),
    "no such branch": (
        "  ERROR: pathspec 'v9' did not match any file(s) known to git\n  error: subprocess-exited-with-error",
        "git could not fetch petdesk-owls (pathspec 'v9' did not match",
    ),
    "a file that was replaced": (MISMATCH, "What came as petdesk-mice is not what was planned"),
    "a full disk": ("ERROR: Could not install packages due to an OSError: [Errno 28] No space", "The disk is full: "),
    "a folder that is read-only": (
        "ERROR: Could not install packages due to an OSError: [Errno 30] Read-only file system: '/plugins/x'",
        "petdesk-owls cannot be written into /plugins (read-only file system).",
    ),
    "something new": ("ERROR: The owl hoots.\n", "petdesk-owls could not be installed (The owl hoots). The log says"),
    "nothing": ("", "petdesk-owls could not be installed (pip said nothing)."),
}


@pytest.mark.parametrize("what", SENTENCES)
def test_the_reason_is_told(what: str) -> None:
    log, expected = SENTENCES[what]
    error = explained(log.splitlines(), Subject(name="petdesk-owls", folder="/plugins", held=HELD))
    assert expected in str(error)
    assert str(error).endswith(".")
    assert "\n" not in str(error)
    assert error.__notes__ == ["\n".join(["The end of the log:", *log.splitlines()])]
