"""What the bench makes of its measurements. (How fast anything is, is no test's business.)"""

import json
import sys
from pathlib import Path

import pytest
from comparisons import Row, Target
from look_and_compare import agreement
from memory_watch import watch
from photos import breed, stratified_split
from report import figure, sentence

ROW = Row(title="speed", measure="rate")
ROUNDS = [
    {"petdesk": {"rate": 30.0}, "fastai": {"rate": 10.0, "other": 60.0}},
    {"petdesk": {"rate": 8.0}, "fastai": {"rate": 4.0, "other": 4.0}},  # the machine was busy: for both
    {"petdesk": {"rate": 33.0}, "fastai": {"rate": 11.0, "other": 33.0}},
    {"fastai": {"rate": 1.0}},  # PetDesk failed
]


def test_a_ratio_is_taken_within_rounds_and_its_median_counts() -> None:
    verdict = ROW.verdict(ROUNDS, Target(side="fastai", relation=">=", bound=2.9))
    assert verdict is not None
    assert verdict.value == 3.0
    assert verdict.met
    assert sentence(verdict) == "3 x fastai (at least 2.9: met)"


def test_a_ratio_to_another_measure() -> None:
    verdict = ROW.verdict(ROUNDS, Target(side="fastai", measure="other", relation=">=", bound=None))
    assert verdict is not None
    assert (verdict.value, verdict.met) == (1.0, None)
    assert sentence(verdict) == "1 x fastai other"


def test_a_bound_on_the_figure_itself() -> None:
    row = Row(title="error", measure="rate", average="mean")
    verdict = row.verdict(ROUNDS, Target(relation="<=", bound=20))
    assert verdict is not None
    assert verdict.value == pytest.approx(71 / 3)
    assert sentence(verdict).endswith("(at most 20: NOT MET)")


def test_a_side_that_never_ran_has_no_figure() -> None:
    assert ROW.averaged(ROUNDS, "bare") is None
    assert figure(None) == "-"
    assert ROW.verdict(ROUNDS, Target(side="bare", relation=">=", bound=0.85)) is None


def test_the_split_takes_two_of_ten_of_every_breed() -> None:
    files = [Path(f"{name}_{number}.jpg") for name in ("great_dane", "Sphynx") for number in range(10)]
    train, valid = stratified_split(files, seed=1)
    assert sorted(train + valid) == sorted(files)
    assert sorted(map(breed, valid)) == ["Sphynx", "Sphynx", "great_dane", "great_dane"]
    assert stratified_split(files, seed=1) == (train, valid)
    assert stratified_split(files, seed=2) != (train, valid)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the kernel's account of memory is Linux's")
def test_peak_memory_sees_what_was_held_for_a_moment(tmp_path: Path) -> None:
    def peak(megabytes: int) -> float:
        program = f"import time; held = bytearray(b'x' * {megabytes << 20}); time.sleep(0.5); del held"
        return watch([sys.executable, "-c", program], environment={}, log=tmp_path / "log").private

    assert 90 < peak(100) - peak(0) < 250


def test_a_failed_program_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="ended with status 3"):
        watch([sys.executable, "-c", "raise SystemExit(3)"], environment={}, log=tmp_path / "log")


def test_without_fastai_the_bench_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import run

    monkeypatch.setattr(run, "installed_version", lambda package: None)
    monkeypatch.setattr(sys, "argv", ["run.py"])
    assert run.main() == 1
    assert capsys.readouterr().err.startswith("fastai is not installed, so there is nothing to compare with.")


def test_a_failed_side_leaves_a_gap_and_the_bench_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import run

    (tmp_path / "petdesk_side.py").write_text("raise SystemExit('no pictures')")
    (tmp_path / "fastai_side.py").write_text("print('chatter'); print('{\"pictures_per_second\": 5.0}')")
    (tmp_path / "weights").write_text("")
    monkeypatch.setattr(run, "HERE", tmp_path)
    out = tmp_path / "bench.json"
    arguments = ["--only=pipeline", "--rounds=2", f"--photos={tmp_path}", f"--weights={tmp_path / 'weights'}"]
    monkeypatch.setattr(sys, "argv", ["run.py", *arguments, f"--json={out}", "--sides", "petdesk", "fastai"])
    monkeypatch.setattr(run, "installed_version", lambda package: "2.8")
    assert run.main() == 0
    written = json.loads(out.read_text())["comparisons"]["pipeline"]
    assert [list(one) for one in written["rounds"]] == [["fastai"], ["fastai"]]
    assert written["rows"][0]["sides"] == {"petdesk": None, "fastai": 5.0}
    assert "pipeline, PetDesk: failed (no pictures)" in capsys.readouterr().err


def test_averages_are_divided_where_that_is_asked_for() -> None:
    rounds = [
        {"petdesk": {"error": 0.1, "other": 0.4}, "fastai": {"error": 0.2}},
        {"petdesk": {"error": 0.5, "other": 0.4}, "fastai": {"error": 0.4}},
    ]
    row = Row(title="e", measure="error", average="mean")
    by_average = row.verdict(rounds, Target(side="fastai", relation="<=", bound=1.0, averages=True))
    assert by_average is not None
    assert by_average.value == pytest.approx(1.0)
    by_round = row.verdict(rounds, Target(side="fastai", relation="<=", bound=1.0))
    assert by_round is not None
    assert by_round.value == pytest.approx((0.5 + 1.25) / 2)
    other = row.verdict(rounds, Target(side="petdesk", measure="other", relation="<=", bound=1.0, averages=True))
    assert other is not None
    assert other.value == pytest.approx(0.3 / 0.4)


def test_rankings_agree_in_pairs() -> None:
    def body(error: float) -> dict[str, float]:
        return {"error_rate": error, "error_low": error - 0.05, "error_high": error + 0.05}

    ranked = {"a": body(0.2), "b": body(0.4), "c": body(0.43)}
    assert agreement(ranked, {"a": 0.1, "b": 0.2, "c": 0.3}) == {"pairs_in_the_same_order": 3, "pairs_contradicted": 0}
    assert agreement(ranked, {"a": 0.1, "b": 0.3, "c": 0.2}) == {"pairs_in_the_same_order": 2, "pairs_contradicted": 0}
    assert agreement(ranked, {"a": 0.4, "b": 0.3, "c": 0.5}) == {"pairs_in_the_same_order": 2, "pairs_contradicted": 1}
