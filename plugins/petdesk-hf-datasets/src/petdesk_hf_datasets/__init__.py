"""Picture sets as the Hugging Face hub keeps them, as a PetDesk plugin."""

from collections.abc import Sequence

from petdesk.api import DatasetSpec, hookimpl
from petdesk_hf_datasets.spec import SPEC


@hookimpl
def petdesk_datasets() -> Sequence[DatasetSpec]:
    return [SPEC]
