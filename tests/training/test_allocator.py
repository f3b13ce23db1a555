"""Memory that is freed stays for the next step, and goes back at the end."""

import json
import subprocess
import sys

import pytest

# In a process of its own: the settings stay for as long as a process lives.
PROGRAM = """
import json, resource
import torch
from petdesk.training.allocator import freed_memory_kept

SIZE = 48 << 20

def faults():
    for _ in range(20):  # until the heap has found its shape
        torch.ones(SIZE, dtype=torch.uint8)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(5):
        torch.ones(SIZE, dtype=torch.uint8)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

def resident():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()

usual = faults()
with freed_memory_kept():
    kept = faults()
    inside = resident()
print(json.dumps({"usual": usual, "kept": kept, "given_back": inside - resident(), "size": SIZE}))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc needs it")
def test_the_same_memory_is_used_again_and_given_back_at_the_end() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    assert found["kept"] < found["usual"] / 10
    assert found["given_back"] > found["size"] / 2


IN_A_THREAD = """
import resource, sys, threading
from petdesk.training.allocator import freed_memory_kept, share_one_heap

if sys.argv[1] == "shared":
    share_one_heap()

import torch

LARGER_THAN_A_HEAP = 96 << 20  # of a thread: HEAP_MAX_SIZE of glibc's arena.c is 64 MiB

def work():
    with freed_memory_kept():
        for _ in range(20):
            torch.ones(LARGER_THAN_A_HEAP, dtype=torch.uint8)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        for _ in range(5):
            torch.ones(LARGER_THAN_A_HEAP, dtype=torch.uint8)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)

torch.ones(10)
thread = threading.Thread(target=work)
thread.start()
thread.join()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc needs it")
def test_a_thread_uses_it_again_too_where_threads_share_a_heap() -> None:
    faults = [
        int(subprocess.run([sys.executable, "-c", IN_A_THREAD, how], capture_output=True, text=True, check=True).stdout)
        for how in ("apart", "shared")
    ]
    assert faults[1] < faults[0] / 10, faults
