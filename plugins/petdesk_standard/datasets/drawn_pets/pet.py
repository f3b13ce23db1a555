"""One pet: an individual of a breed, with its own build, colours, pose and mood."""

import random
from dataclasses import dataclass
from typing import Literal

import numpy as np

from petdesk_standard.datasets.drawn_pets.breeds import COATS, Breed, Coat
from petdesk_standard.datasets.drawn_pets.colours import Colour, mixed

Pose = Literal["portrait", "sitting", "standing", "lying"]
POSES: tuple[Pose, ...] = ("portrait", "sitting", "standing", "lying")
POSE_SHARES = (34, 30, 20, 16)


@dataclass(frozen=True, kw_only=True)
class Pet:
    """An individual.

    Attributes:
        yaw: Where the head looks, -1 (to the left) to 1.
        tilt: Of the head, radians.
        width: Of the head, half; the breed's, give or take.
        ear_size, muzzle, girth: Likewise.
        bicolour: Whether a plain coat has a light muzzle, chest and paws.
        rng: For tufts and spots.
    """

    breed: Breed
    coat: Coat
    pose: Pose
    yaw: float
    tilt: float
    width: float
    ear_size: float
    muzzle: float
    girth: float
    eyes_shut: bool
    panting: bool
    bicolour: bool
    collar: Colour | None
    rng: np.random.Generator

    @property
    def is_cat(self) -> bool:
        return self.breed.animal == "cat"

    @property
    def fur(self) -> Colour:
        """What most of the pet is coloured: a saddled or spotted dog is light with dark on it."""
        return self.coat.light if self.breed.marking in ("saddle", "spots") else self.coat.ground

    @property
    def legs(self) -> Colour:
        if self.breed.marking == "points":
            return mixed(self.coat.ground, self.coat.dark, 0.85)
        if self.breed.marking == "mask" or self.bicolour:
            return self.coat.light
        return self.fur

    @property
    def tail(self) -> Colour:
        if self.breed.marking == "points":
            return self.coat.dark
        return self.coat.ground if self.breed.marking == "saddle" else self.fur


COLLARS: tuple[Colour, ...] = ((200, 60, 60), (60, 110, 190), (70, 150, 90), (230, 180, 60), (150, 90, 170))


def any_pet(breed: Breed, draw: random.Random) -> Pet:
    """Draws an individual of the breed."""
    ground, light, dark = (_varied(colour, draw) for colour in COATS[draw.choice(breed.coats)])
    return Pet(
        breed=breed,
        coat=Coat(ground=ground, light=light, dark=dark, eyes=_varied(draw.choice(breed.eye_colours), draw)),
        pose=draw.choices(POSES, POSE_SHARES)[0],
        yaw=draw.uniform(-1, 1),
        tilt=draw.gauss(0, 0.13),
        width=breed.width * draw.uniform(0.93, 1.07),
        ear_size=breed.ear_size * draw.uniform(0.85, 1.15),
        muzzle=breed.muzzle * draw.uniform(0.9, 1.12),
        girth=breed.girth * draw.uniform(0.88, 1.15),
        eyes_shut=draw.random() < 0.12,
        panting=breed.animal == "dog" and draw.random() < 0.4,
        bicolour=breed.marking == "plain" and draw.random() < 0.35,
        collar=draw.choice(COLLARS) if draw.random() < 0.3 else None,
        rng=np.random.default_rng(draw.getrandbits(64)),
    )


def _varied(colour: Colour, draw: random.Random) -> Colour:
    lighter, warmer = draw.gauss(0, 11), draw.gauss(0, 5)
    red, green, blue = (
        max(0, min(255, round(value + lighter + shift)))
        for value, shift in zip(colour, (warmer, 0.0, -warmer), strict=True)
    )
    return red, green, blue
