"""An augmentation of somebody else's, whose failures are told with its plugin's name."""

from torch import Tensor

from petdesk.api import BatchAugmentation, Mix, MixingAugmentation
from petdesk.registry import PluginRecord, blaming

WORK = "varying pictures"


class BlamedAugmentation:
    """Does what another one does; a BatchAugmentation."""

    def __init__(self, augmentation: BatchAugmentation, plugin: PluginRecord) -> None:
        self._augmentation, self._plugin = augmentation, plugin

    @property
    def n_draws(self) -> int:
        """As the other one says."""
        with blaming(self._plugin, WORK):
            return self._augmentation.n_draws

    def __call__(self, images: Tensor, draws: Tensor) -> Tensor:
        """Training, as BatchAugmentation says."""
        with blaming(self._plugin, WORK):
            return self._augmentation(images, draws)

    def plain(self, images: Tensor) -> Tensor:
        """Validation and prediction, as BatchAugmentation says."""
        with blaming(self._plugin, WORK):
            return self._augmentation.plain(images)


class BlamedMixingAugmentation(BlamedAugmentation):
    """The same for one that mixes pictures too."""

    def __init__(self, augmentation: MixingAugmentation, plugin: PluginRecord) -> None:
        super().__init__(augmentation, plugin)
        self._mixing = augmentation

    def mix(self, images: Tensor, draws: Tensor) -> Mix:
        """Training, as MixingAugmentation says."""
        with blaming(self._plugin, WORK):
            return self._mixing.mix(images, draws)


def blamed(augmentation: BatchAugmentation, plugin: PluginRecord) -> BatchAugmentation:
    """The augmentation itself where PetDesk brings it; else one that names `plugin` where it fails."""
    if plugin.builtin:
        return augmentation
    if isinstance(augmentation, MixingAugmentation):
        return BlamedMixingAugmentation(augmentation, plugin)
    return BlamedAugmentation(augmentation, plugin)
