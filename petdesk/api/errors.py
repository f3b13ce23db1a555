"""Failures that are told to the user. The text is one plain sentence or two: what, where, what to do next."""


class PetDeskError(Exception):
    """Base of every failure whose text is fit for the user as it stands."""


class DataError(PetDeskError):
    """Pictures or labels cannot be read or do not make a training set."""


class DownloadError(PetDeskError):
    """A file could not be fetched, or what came was not what was asked for."""


class ModelFileError(PetDeskError):
    """A model file is damaged, too new, or wants a plugin that is not here."""


class PluginError(PetDeskError):
    """A plugin is missing or broken."""


class SettingsError(PetDeskError):
    """A setting is unknown, malformed or out of its bounds."""


class TrainingError(PetDeskError):
    """Training cannot go on, as when the loss is no longer a number."""


class WeightsError(PetDeskError):
    """Weights are not here, cannot be fetched, or belong to another network."""
