"""kill -9 at any moment: every edit that returned is on disk, and none is there by half."""

import os
import random
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from project_samples import result_of

from petdesk.api import Item
from petdesk.project import Project, Source

KILLS = 20
PICTURES = 40

VICTIM = """
import os, sys
from pathlib import Path
from petdesk.project import Project

path, starts = Path(sys.argv[1]), int(sys.argv[2])
for _ in range(starts):
    sys.stdin.readline()
    child = os.fork()  # spares a start of Python for every kill
    if child:
        print("child", child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)
        continue
    project = Project.open(path)
    pictures = [picture.id for picture in project.pictures.select()]
    for number in range(10**6):
        match number % 5:
            case 3:
                project.edits.exclude(pictures[: number % 30 + 1]) or project.edits.include(pictures)
            case 4:
                project.journal.undo()
            case _:
                project.edits.relabel(pictures, f"run {os.getpid()} edit {number}")
        head = project.journal.next_undo()
        print("done", head.id if head else 0, head.kind if head else "", head.after if head else "", flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
def test_every_edit_that_returned_outlives_a_kill(tmp_path: Path) -> None:
    rng = random.Random(0)
    path = tmp_path / "Pets.petdesk"
    with Project.create(path, source=Source(path=tmp_path)) as project:
        result_of(project.rescan(Item(tmp_path / f"{number}.jpg", "cat") for number in range(PICTURES)))
    with ExitStack() as stack:
        victim = stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-c", VICTIM, path, str(KILLS)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        stack.callback(victim.kill)
        survived = 0
        for _ in range(KILLS):
            returned = kill_in_the_middle(victim, rng)
            survived += returned[0]
            check(path, *returned)
    assert survived > KILLS


def kill_in_the_middle(victim: subprocess.Popen[str], rng: random.Random) -> tuple[int, str, str]:
    """Kills a process of edits at some moment; returns the head of the journal as of the last edit that returned."""
    assert victim.stdin is not None
    assert victim.stdout is not None
    victim.stdin.write("\n")
    victim.stdin.flush()
    _, child = victim.stdout.readline().split()
    for _ in range(rng.randint(1, 12)):
        line = victim.stdout.readline()
    for _ in range(rng.randrange(20_000)):  # somewhere in the next edit
        pass
    os.kill(int(child), 9)
    while line != "dead\n":
        assert line, "it ended by itself"
        last, line = line, victim.stdout.readline()
    _, entry, kind, after = last.split(" ", 3)
    return int(entry), kind, after.strip()


def check(path: Path, entry: int, kind: str, after: str) -> None:
    with Project.open(path) as project:
        history = {found.id: found for found in project.journal.history()}
        head = project.journal.next_undo()
        if entry:
            assert (history[entry].kind, history[entry].after) == (kind, after)
        # At most the one edit that was under way is there beyond those that returned: an edit, or an undo.
        assert sum(found > entry and not history[found].undone for found in history) <= 1
        assert head is None or head.id >= entry or history[entry].undone
        names = {picture.label for picture in project.pictures.select()}
        assert len(names) == 1, "an edit of all pictures is there by half"
        last = next((found.after for found in history.values() if found.kind == "relabel" and not found.undone), "cat")
        assert names == {last}
        for found in history.values():
            assert sum(1 for _ in project.journal.changes(found.id)) == found.pictures
        out = next((f for f in history.values() if f.kind in ("exclude", "include") and not f.undone), None)
        excluded = sum(picture.excluded for picture in project.pictures.select())
        assert out is None or (excluded == 0) == (out.kind == "include")
