"""What a journey has to work with."""

import shutil
from dataclasses import dataclass
from pathlib import Path

PICTURES_TO_LABEL = 20


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Where things are.

    Attributes:
        photos: The folder of pet photos.
        weights: SqueezeNet's.
        work: A folder that is empty at the start of the first day.
    """

    photos: Path
    weights: Path
    work: Path

    @property
    def project(self) -> Path:
        """Where the journey keeps its project."""
        return self.work / "Pets.petdesk"

    @property
    def table(self) -> Path:
        """Where the journey exports the labels."""
        return self.work / "labels.csv"

    def new_pictures(self) -> Path:
        """Makes a folder with some pictures to label, and a file that is none."""
        folder = self.work / "new pictures"
        folder.mkdir()
        for photo in sorted(self.photos.glob("*.jpg"))[: 2 * PICTURES_TO_LABEL : 2]:
            shutil.copy(photo, folder)
        (folder / "broken.jpg").write_bytes(b"this is no picture")
        return folder
