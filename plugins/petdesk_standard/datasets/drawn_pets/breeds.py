"""The breeds: what each looks like. They share their colours; shape and marking tell them apart."""

from dataclasses import dataclass
from typing import Literal

from petdesk_standard.datasets.drawn_pets.colours import Colour

Animal = Literal["cat", "dog"]
Ears = Literal["upright", "hanging", "curly"]
Fur = Literal["short", "long", "curly"]
Marking = Literal["stripes", "spots", "blotches", "points", "mask", "saddle", "plain"]
Tail = Literal["thin", "bushy", "curled", "pompon"]


@dataclass(frozen=True, slots=True)
class Coat:
    """The three colours of a pet, and its eyes."""

    ground: Colour
    light: Colour
    dark: Colour
    eyes: Colour


COATS: dict[str, tuple[Colour, Colour, Colour]] = {
    "ginger": ((221, 143, 72), (250, 226, 194), (160, 84, 36)),
    "brown": ((150, 108, 74), (229, 204, 172), (76, 50, 36)),
    "sand": ((212, 180, 136), (246, 232, 208), (120, 84, 54)),
    "cream": ((238, 219, 188), (252, 244, 228), (116, 84, 64)),
    "grey": ((140, 143, 150), (226, 226, 226), (66, 68, 76)),
    "silver": ((196, 198, 200), (242, 242, 240), (78, 80, 88)),
    "white": ((240, 237, 230), (252, 251, 247), (58, 52, 52)),
    "black": ((66, 62, 66), (236, 232, 226), (34, 31, 34)),
}
"""Name to ground, light and dark colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breed:
    """What a breed looks like. Lengths are in head half-widths.

    Attributes:
        key: The label, and the name of its folder.
        width: Of the head, half.
        jaw: Width of the lower head as a share of `width`.
        ear_size: Height of upright ears, or length of hanging ones.
        muzzle: Size of the muzzle; 0.4 is a cat's, 0.7 a dog's.
        legs: Length of the legs.
        girth: Width of the body.
        coats: Names in COATS.
        eye_colours: What its eyes may be.
        flat_face: Whether the nose sits between large round eyes.
    """

    key: str
    animal: Animal
    width: float
    jaw: float
    ears: Ears
    ear_size: float
    muzzle: float
    fur: Fur
    marking: Marking
    tail: Tail
    legs: float
    girth: float
    coats: tuple[str, ...]
    eye_colours: tuple[Colour, ...]
    flat_face: bool = False


GREEN, AMBER, BLUE, HAZEL = (126, 160, 84), (206, 156, 58), (96, 150, 204), (92, 58, 34)

BREEDS = (
    Breed(
        key="tabby", animal="cat", width=1.0, jaw=0.82, ears="upright", ear_size=0.75, muzzle=0.42, fur="short",
        marking="stripes", tail="thin", legs=1.0, girth=1.0,
        coats=("ginger", "brown", "sand", "grey", "silver", "cream"), eye_colours=(GREEN, AMBER),
    ),
    Breed(
        key="beagle", animal="dog", width=0.92, jaw=0.72, ears="hanging", ear_size=1.25, muzzle=0.66, fur="short",
        marking="saddle", tail="thin", legs=0.95, girth=1.0,
        coats=("ginger", "brown", "sand", "grey", "black"), eye_colours=(HAZEL,),
    ),
    Breed(
        key="siamese", animal="cat", width=0.92, jaw=0.62, ears="upright", ear_size=1.05, muzzle=0.42, fur="short",
        marking="points", tail="thin", legs=1.2, girth=0.8,
        coats=("cream", "sand", "silver", "white", "grey", "ginger"), eye_colours=(BLUE, BLUE, GREEN),
    ),
    Breed(
        key="husky", animal="dog", width=1.0, jaw=0.74, ears="upright", ear_size=0.72, muzzle=0.62, fur="long",
        marking="mask", tail="curled", legs=1.1, girth=1.1,
        coats=("grey", "black", "ginger", "brown", "silver"), eye_colours=(BLUE, HAZEL, AMBER),
    ),
    Breed(
        key="persian", animal="cat", width=1.1, jaw=1.0, ears="upright", ear_size=0.42, muzzle=0.4, fur="long",
        marking="plain", tail="bushy", legs=0.75, girth=1.25,
        coats=("ginger", "sand", "cream", "grey", "silver", "white", "black"), eye_colours=(AMBER, GREEN, BLUE),
        flat_face=True,
    ),
    Breed(
        key="dalmatian", animal="dog", width=0.9, jaw=0.72, ears="hanging", ear_size=0.85, muzzle=0.66, fur="short",
        marking="spots", tail="thin", legs=1.25, girth=0.9,
        coats=("white", "cream", "silver", "sand"), eye_colours=(HAZEL, BLUE),
    ),
    Breed(
        key="bengal", animal="cat", width=0.95, jaw=0.78, ears="upright", ear_size=0.55, muzzle=0.48, fur="short",
        marking="blotches", tail="thin", legs=1.1, girth=0.95,
        coats=("ginger", "brown", "sand", "grey", "silver", "cream"), eye_colours=(GREEN, AMBER),
    ),
    Breed(
        key="poodle", animal="dog", width=0.86, jaw=0.66, ears="curly", ear_size=1.0, muzzle=0.6, fur="curly",
        marking="plain", tail="pompon", legs=1.2, girth=0.95,
        coats=("ginger", "brown", "sand", "cream", "grey", "silver", "white", "black"), eye_colours=(HAZEL,),
    ),
)  # fmt: skip
"""Cats and dogs in turn, so that any first few of them are a task."""
