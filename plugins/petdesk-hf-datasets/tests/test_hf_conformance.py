"""PetDesk's conformance suite passes, for a folder of parquet files and for a saved dataset."""

from pathlib import Path

from published import save_to_disk, table, write_parquet

from petdesk.conformance.pytest_plugin import ConformanceCheck

PLUGIN = "petdesk_hf_datasets"


def test_parquet_files_conform(conformance_check: ConformanceCheck, tmp_path: Path) -> None:
    for number in range(15):
        write_parquet(tmp_path / f"data/train-{number:05}-of-00015.parquet", table([0, 1], first=2 * number))
    conformance_check(source=tmp_path)


def test_a_saved_dataset_conforms(conformance_check: ConformanceCheck, tmp_path: Path) -> None:
    save_to_disk(tmp_path / "pets", table([0, 1, 1]))
    conformance_check(source=tmp_path / "pets")
