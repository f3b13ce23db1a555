"""Drawn pets: cats and dogs of several breeds, drawn by the program itself. They need no network and no photos."""

from petdesk.api import DatasetSpec
from petdesk_standard.datasets.drawn_pets.folder import DrawnPetsParams, prepare, recognise, scan

SPEC = DatasetSpec(
    key="drawn-pets",
    title="Drawn pets",
    summary="Cats and dogs of up to eight breeds, drawn into an empty folder: to try the app without photos.",
    params=DrawnPetsParams,
    scan=scan,
    recognise=recognise,
    prepare=prepare,
)

__all__ = ["SPEC", "DrawnPetsParams"]
