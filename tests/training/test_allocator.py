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
