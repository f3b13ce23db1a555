"""The built-in ways to find pictures and their labels."""

from collections.abc import Sequence

from petdesk.api import DatasetSpec, hookimpl
from petdesk_standard.datasets.csv_table import SPEC as CSV
from petdesk_standard.datasets.drawn_pets import SPEC as DRAWN_PETS
from petdesk_standard.datasets.filename_pattern import SPEC as FILENAME_PATTERN
from petdesk_standard.datasets.folders import SPEC as FOLDERS
from petdesk_standard.datasets.oxford_pets import SPEC as OXFORD_PETS
from petdesk_standard.datasets.train_valid_folders import SPEC as TRAIN_VALID_FOLDERS


@hookimpl
def petdesk_datasets() -> Sequence[DatasetSpec]:
    return [FOLDERS, TRAIN_VALID_FOLDERS, FILENAME_PATTERN, CSV, DRAWN_PETS, OXFORD_PETS]
