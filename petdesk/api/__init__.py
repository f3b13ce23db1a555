"""All that a plugin may import from PetDesk.

Importing this package imports neither torch nor Qt. A plugin is a module with functions marked
`@hookimpl` that return specs:

    from petdesk.api import SchedulerSpec, hookimpl

    @hookimpl
    def petdesk_schedulers():
        return [SchedulerSpec(key="flat", title="Flat", summary="...", build=build_flat)]
"""

from petdesk.api.conditions import shown_when
from petdesk.api.errors import (
    DataError,
    DownloadError,
    ModelFileError,
    PetDeskError,
    PluginError,
    SettingsError,
    TrainingError,
    WeightsError,
)
from petdesk.api.fetch import fetch
from petdesk.api.fields import (
    Colour,
    FilePath,
    FolderPath,
    LongText,
    NewFilePath,
    NewFolderPath,
    rgb_of,
    suffixes,
)
from petdesk.api.hooks import API_VERSION, ENTRY_POINT_GROUP, PROJECT_NAME, hookimpl, hookspec
from petdesk.api.own_numbers import own_numbers
from petdesk.api.params import Params, read_params
from petdesk.api.pictures import PICTURE_SUFFIXES, is_picture_name, picture_files
from petdesk.api.specs import (
    ArchitectureSpec,
    AugmentationSpec,
    BatchAugmentation,
    DatasetSpec,
    Item,
    LayerGroup,
    Mix,
    MixingAugmentation,
    Network,
    Progress,
    Remark,
    SchedulerSpec,
    Spec,
    Split,
    Weights,
    WeightsReport,
)

__all__ = [
    "API_VERSION",
    "ENTRY_POINT_GROUP",
    "PICTURE_SUFFIXES",
    "PROJECT_NAME",
    "ArchitectureSpec",
    "AugmentationSpec",
    "BatchAugmentation",
    "Colour",
    "DataError",
    "DatasetSpec",
    "DownloadError",
    "FilePath",
    "FolderPath",
    "Item",
    "LayerGroup",
    "LongText",
    "Mix",
    "MixingAugmentation",
    "ModelFileError",
    "Network",
    "NewFilePath",
    "NewFolderPath",
    "Params",
    "PetDeskError",
    "PluginError",
    "Progress",
    "Remark",
    "SchedulerSpec",
    "SettingsError",
    "Spec",
    "Split",
    "TrainingError",
    "Weights",
    "WeightsError",
    "WeightsReport",
    "fetch",
    "hookimpl",
    "hookspec",
    "is_picture_name",
    "own_numbers",
    "picture_files",
    "read_params",
    "rgb_of",
    "shown_when",
    "suffixes",
]
