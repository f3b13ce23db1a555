"""Plugins that do one thing wrong each: the suite names it. What is sound beside them passes."""

import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from petdesk.conformance.check import ON_THE_CARD
from petdesk.conformance.conform import conform
from petdesk.events import Checked
from petdesk.registry.discovery import FILE_MODULE_PREFIX

HERE = Path(__file__).parent

SPECS = {
    "two-lines": "The title is not one line",
    "no-default": "'rate' has no default",
    "default-out-of-bounds": "The default of the setting 'rate' is one that it refuses",
    "no-description": "'rate' has no description",
    "no-json": "cannot be kept in a file as JSON",
    "another-afterwards": "The setting 'rates' is another after it was written to JSON",
    "takes-everything": "misspelt setting",
    "changes": "frozen=True",
    "huge": "characters of JSON",
}
SCHEDULERS = {
    "no-scheduler": "build returned a list",
    "too-high": "its group's in max_lrs",
    "below-zero": "It must be a number from 0 up",
    "no-number": "the rate is nan",
    "stands-still": "nothing would train",
    "random": "Let nothing in it be random",
    "one-rate-for-all": "Each group's must come from its own",
    "keeps-old-rates": "On an optimizer that an earlier phase used",
    "counts-by-itself": "Gone on after step 1 the rate",
    "needs-betas": "KeyError: 'betas' (wrong_schedulers.py, line",
    "keeps-code": "Its state_dict() holds more than plain values",
    "cycles-outside": "cycle_ends says [0, 40]",
    "cycles-fall": "They must rise",
    "no-cycles": "cycle_ends says []",
}
AUGMENTATIONS = {
    "no-plain": "without plain()",
    "half-a-draw": "n_draws is 0.5",
    "keeps-the-size": "came the shape [4, 3, 48, 48] out",
    "whole-numbers": "came torch.uint8 out",
    "up-to-255": "They must be in [0, 1]",
    "no-numbers": "Of black pictures came values from nan",
    "writes-into-the-pictures": "It writes into the pictures",
    "writes-into-the-draws": "It writes into the draws",
    "shares-a-draw": "Use row i of the draws for picture i",
    "ignores-its-draws": "came out all alike",
    "draws-itself": "came out otherwise the second time",
    "draws-for-nothing": "global random numbers of numpy",
    "counts-calls": "keep nothing from call to call",
    "looks-at-the-others": "came out otherwise than alone",
    "random-validation": "plain() draws from the global random numbers of torch",
    "dishonest-shares": "A picture whose share is 0.90 is to 0.50 itself",
    "strange-partners": "A partner is no place in a batch",
}
DATASETS = {
    "a-list": "scan returned a list",
    "reads-all-first": "Yield items as you find them",
    "opens-pictures": "It opens pictures, such as 0.png",
    "texts-for-paths": "It must be a whole pathlib.Path",
    "no-label": "The label of 0.png is ''",
    "strange-split": "The split of 0.png is 'test'",
    "not-there": "It names 0.jpg, which is not there",
    "tuples": "scan yielded a tuple",
    "nothing": "It names no picture",
    "twice": "It names 0.png twice",
    "in-any-order": "A second scan differs",
    "keeps-a-file-open": "scan leaves labels.csv open after close()",
    "leaves-a-thread": "The thread 'the reader' of scan goes on",
    "goes-on": "RuntimeError: generator ignored GeneratorExit",
    "stumbles": "Shown an empty folder, scan raised IndexError",
    "writes-there": ".txt. People's pictures stay as they are",
    "prepares-again": "A second prepare changed class-folders/note.txt",
    "prepare-leaves-a-thread": "The thread 'the maker' of prepare goes on",
    "counts-wrong": "2 of 1 files are done",
    "recognises-too-surely": "recognise answered 2.0",
    "recognise-raises": "Shown an empty folder, recognise raised ZeroDivisionError",
}
ARCHITECTURES = {
    "module-alone": "build returned a Sequential. Return a petdesk.api.Network",
    "head-only": "at least two petdesk.api.LayerGroup",
    "no-modules": "The layer group 'x' must hold modules",
    "another-size": "The network's input_size is 64, the spec's 32",
    "mean-up-to-255": "mean is (123.7, 116.3, 103.5)",
    "half-precise": "is torch.float16 on cpu",
    "much-larger": "The spec says 25,000,000 parameters",
    "a-thousand-classes": "[2, 1000], not float32 [2, 5]",
    "random-answers": "it gave another answer the second time",
    "compares-pictures": "a picture's answer depends on the others",
    "leaves-out-a-layer": "No layer group has the parameter body.stem.1.weight",
    "shares-a-layer": "The groups 'stem' and 'top' share a parameter",
    "two-of-a-name": "Each must have a name of its own",
    "head-first": "holds other parameters than the head's",
    "out-of-order": "The group 'stem' stands after 'top', but its layers run first",
    "learns-while-frozen": "body.seen changed in a training step",
    "is-not-all-saved": "The loaded model answers otherwise",
    "boasts": "it reports 7 tensors as taken",
    "falls-back": "Given a weights file that does not exist, it built a network all the same",
    "lets-errors-out": "Given a weights file that does not exist, it raised FileNotFoundError",
    "auto-is-random": 'Given weights "auto" although its spec says pretrained=False, it built',
    "reads-and-forgets": "it built a body whose stem.0.weight has other numbers",
    "hides-what-is-missing": "Given a file without top.0.bias, it reports [] as missing",
}
WRONG = {
    "wrong_specs": SPECS,
    "wrong_schedulers": SCHEDULERS,
    "wrong_augmentations": AUGMENTATIONS,
    "wrong_datasets": DATASETS,
    "wrong_architectures": ARCHITECTURES,
}


@cache
def findings(module: str) -> Mapping[str, list[Checked]]:
    """What the suite says of each spec of a module, by key."""
    found: dict[str, list[Checked]] = {}
    for event in conform(str(HERE / f"{module}.py")):
        if isinstance(event, Checked):
            found.setdefault(event.of.split()[-1], []).append(event)
    for file in getattr(sys.modules[FILE_MODULE_PREFIX + module], "KEPT", ()):
        file.close()
    return found


@pytest.mark.filterwarnings("default")  # theirs are not ours
@pytest.mark.parametrize(("module", "key"), [(module, key) for module, wrong in WRONG.items() for key in wrong])
def test_the_fault_is_named(module: str, key: str) -> None:
    faults = [each.sentence for each in findings(module)[key] if each.verdict == "failed"]
    assert any(WRONG[module][key] in sentence for sentence in faults), faults
    assert all(sentence.endswith((".", ").")) and "\n" not in sentence for sentence in faults)


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("module", WRONG)
def test_what_is_sound_passes(module: str) -> None:
    for key, found in findings(module).items():
        if key.startswith("sound"):
            # Noted may be how long something took, on a machine that does other things too.
            verdicts = {each.verdict for each in found if each.check != ON_THE_CARD}
            assert verdicts <= {"passed", "noted"}, found


@pytest.mark.filterwarnings("default")
def test_without_a_card_nothing_is_said_to_work_on_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    templates = "petdesk.conformance.templates.augmentation"
    found = [event for event in conform(templates) if isinstance(event, Checked)]
    assert [each.verdict for each in found if each.check == ON_THE_CARD] == ["skipped"]
    assert [each.check for each in found if each.verdict == "skipped"] == [ON_THE_CARD]


@pytest.mark.filterwarnings("default")
def test_every_wrong_one_is_expected() -> None:
    for module, wrong in WRONG.items():
        keys = {key for key in findings(module) if key != module and not key.startswith("sound")}
        assert keys - set(wrong) == {key for of, key, *_ in TOLD if of == module}


TOLD = [
    ("wrong_specs", "long-title", "noted", "The title has 95 characters"),
    ("wrong_specs", "long-summary", "noted", "The summary has 703 characters"),
    ("wrong_specs", "no-sentence", "noted", "without a full stop"),
    ("wrong_specs", "no-bounds", "noted", "takes any number"),
    ("wrong_specs", "no-bounds-in-a-list", "noted", "Give those in it bounds"),
    ("wrong_specs", "no-bounds-in-a-pair", "noted", "Give those in it bounds"),
    ("wrong_specs", "prints", "noted", "lines, such as 'owls'. That gets among the lines of --json"),
    ("wrong_datasets", "recognises-nothing", "skipped", "Give it something to read"),
]


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize(("module", "key", "verdict", "sentence"), TOLD)
def test_what_is_no_fault_is_told_as_such(module: str, key: str, verdict: str, sentence: str) -> None:
    told = [each for each in findings(module)[key] if each.verdict != "passed"]
    assert [each.verdict for each in told] == [verdict]
    assert sentence in told[0].sentence
