"""One check: what must hold, and a function that raises where it does not."""

import sys
import sysconfig
import traceback
from collections.abc import Callable, Generator, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from petdesk.api import PetDeskError
from petdesk.conformance.prints import Prints
from petdesk.events import Checked

NOT_THE_PLUGINS = {Path(__file__).parents[1], Path(sysconfig.get_path("stdlib"))}
LIBRARIES = {"numpy", "pluggy", "pydantic", "torch", "torchvision"}

ON_THE_CARD = "it works on the graphics card, and leaves its pictures there"
"""The one check that not every computer can do, and that is skipped where there is no card."""

TrialT = TypeVar("TrialT")


class Fault(Exception):
    """What a plugin does wrong: what, where, and what its author can do, in a sentence or two."""


class Note(Exception):
    """What its author should know, and what keeps nobody from using it."""


class Skip(Exception):
    """Why something could not be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Generic[TrialT]):
    """One thing that must hold.

    Attributes:
        title: What must hold: "its groups hold every parameter exactly once".
        run: Looks; raises Fault, Note or Skip. Whatever else it raises came out of the plugin and is a fault.
        needed: Whether the checks after it make no sense without it.
    """

    title: str
    run: Callable[[TrialT], None]
    needed: bool = False


def check(title: str, *, needed: bool = False) -> Callable[[Callable[[TrialT], None]], Check[TrialT]]:
    """Makes a function a check."""
    return lambda run: Check(title=title, run=run, needed=needed)


def run_checks(
    of: str, checks: Sequence[Check[TrialT]], trial: TrialT, *, prints: Prints | None = None
) -> Generator[Checked, None, bool]:
    """Runs one check after the other, up to the first that is needed and does not hold.

    Args:
        of: What is looked at: "scheduler flat".
        checks: In order.
        trial: What they look at.
        prints: Hears what is printed meanwhile.

    Returns:
        Whether all that is needed holds.
    """
    for each in checks:
        verdict, sentence = _verdict(each, trial, prints or Prints())
        yield Checked(of=of, check=each.title, verdict=verdict, sentence=sentence)
        if each.needed and verdict in ("failed", "skipped"):
            return False
    return True


def _verdict(each: Check[TrialT], trial: TrialT, prints: Prints) -> tuple[str, str]:
    try:
        with redirect_stdout(prints.to(sys.stderr)):  # what a plugin prints must not get among the lines of --json
            each.run(trial)
    except Fault as fault:
        return "failed", str(fault)
    except Note as note:
        return "noted", str(note)
    except Skip as skip:
        return "skipped", str(skip)
    except KeyboardInterrupt:
        raise
    # Foreign code runs in there: whatever it raises is what we are here to tell, sys.exit() included.
    except BaseException as error:  # noqa: BLE001
        return "failed", told(error)
    return "passed", ""


def told(error: BaseException) -> str:
    """What a plugin raised, and where in it, in a sentence."""
    if isinstance(error, PetDeskError):
        return f"It refused its work: {error}"
    if isinstance(error, SystemExit):
        what = "It called sys.exit()"
    else:
        lines = str(error).strip().splitlines()
        what = f"It raised {type(error).__name__}{': ' + lines[0].rstrip('.') if lines else ''}"
    place = _place(error)
    return f"{what}{f' ({place})' if place else ''}."


def _place(error: BaseException) -> str:
    """The last line that was running and is neither a library's nor ours."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_file() and not NOT_THE_PLUGINS & {*path.parents} and not LIBRARIES & {*path.parts}:
            return f"{path.name}, line {frame.lineno}"
    return ""
