"""kill -9 in the middle of applying to the disk: nothing is lost, and it can be finished or taken back."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from apply_samples import contents, project_of, rescanned, run, said_by_disk
from project_samples import labels

from petdesk.project import Project
from petdesk.project.apply import finish, take_back, unfinished

FILES = 60
KILLS = 8

VICTIM = """
import os, sys
from pathlib import Path
from petdesk.project import Project
from petdesk.project.apply import apply_to_disk, carry, plan_apply, take_back, unfinished
from petdesk.project.apply.put import put_over_reservation

reals = [carry.put, put_over_reservation]  # both ways, in turn

def put(source, target):
    reals.reverse()
    reals[0](source, target)
    print("moved", flush=True)

carry.put = put
path, way = Path(sys.argv[1]), sys.argv[2]
project = Project.open(path)
job = take_back(project, unfinished(project)) if way == "back" else apply_to_disk(project, plan_apply(project))
print("ready", flush=True)
for event in job:
    pass
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs SIGKILL")
@pytest.mark.parametrize("ending", ["finished", "taken back", "taken back, killed again", "read again"])
def test_a_kill_loses_nothing(tmp_path: Path, ending: str) -> None:
    rng = random.Random(ending)
    for attempt in range(KILLS // 4):
        place = tmp_path / str(attempt)
        place.mkdir()
        path = make(place)
        with Project.open(path) as project:
            before, wanted = contents(project.root), sorted(labels(project).values())
        kill_after(path, "forth", rng.randrange(1, FILES - 2), rng)
        with Project.open(path) as project:
            assert held(project) == sorted(before.values())
            assert unfinished(project) is not None
        if ending.endswith("again") and ending.startswith("taken"):
            kill_after(path, "back", 1, rng)
        with Project.open(path) as project:
            assert held(project) == sorted(before.values())
            stopped = unfinished(project)
            assert stopped is not None
            if ending == "read again":  # by somebody who does not care
                assert rescanned(project)["new"] == 0
                assert sorted(labels(project).values()) == wanted
                assert all((project.root / picture.name).stat().st_size for picture in project.pictures.select())
            if ending.startswith("taken"):
                assert run(take_back(project, stopped))["state"] == "taken back"
                assert contents(project.root) == before
            else:
                assert run(finish(project, stopped))["kept"] == []
                assert labels(project) == said_by_disk(project.root)
            assert unfinished(project) is None
            assert sorted(labels(project).values()) == wanted
            assert contents(project.root).keys() == labels(project).keys()  # no empty file stays


def make(place: Path) -> Path:
    with project_of(
        place, {f"{'cat' if n % 2 else 'dog'}/{n}.jpg": "cat" if n % 2 else "dog" for n in range(FILES)}
    ) as p:
        for picture in list(p.pictures.select()):
            p.edits.relabel([picture.id], "dog" if picture.label == "cat" else "cat")
        return p.path


def held(project: Project) -> list[bytes]:
    """What all files hold, without the empty one that stands for a name."""
    return sorted(content for content in contents(project.root).values() if content)


def kill_after(path: Path, way: str, moves: int, rng: random.Random) -> None:
    """Kills a process that applies once it has moved so many files, a little later than that."""
    with subprocess.Popen([sys.executable, "-c", VICTIM, path, way], stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "ready\n"
        for _ in range(moves):
            assert victim.stdout.readline() == "moved\n"
        time.sleep(rng.random() / 3000)
        victim.kill()
