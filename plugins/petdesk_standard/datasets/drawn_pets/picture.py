"""One picture: a pet in a scene, in some light. A pure function of seed, breed, number and size."""

import cmath
import random

import numpy as np
from PIL import Image, ImageFilter, ImageOps

from petdesk_standard.datasets.drawn_pets.body import draw_body, ground_level
from petdesk_standard.datasets.drawn_pets.breeds import Breed
from petdesk_standard.datasets.drawn_pets.head import draw_head
from petdesk_standard.datasets.drawn_pets.pen import Pen
from petdesk_standard.datasets.drawn_pets.pet import Pet, Pose, any_pet
from petdesk_standard.datasets.drawn_pets.scene import draw_before, draw_behind

SHADOW = (30, 26, 34)
MIDDLE_GREY = 110

EXTENTS: dict[Pose, tuple[float, float]] = {"sitting": (4.4, 0.0), "standing": (6.2, 1.7), "lying": (5.6, 1.7)}
"""How wide a pet is, and how far its middle is to the right of its head's, in half head widths."""

FINENESS = 3
"""Drawn this many times larger, then averaged down: smooth edges."""


def draw_picture(breed: Breed, *, seed: int, number: int, size: int) -> Image.Image:
    """Draws picture `number` of a breed, RGB, `size` x `size` pixels.

    The same arguments give the same picture; another seed gives other pets of the same breed.
    """
    # Text seeds are hashed by `random.seed` alike on every machine.
    draw = random.Random(f"drawn pets/{seed}/{breed.key}/{number}")
    pet = any_pet(breed, draw)
    canvas = Image.new("RGB", (FINENESS * size, FINENESS * size))
    pen = Pen(canvas, turn=complex(FINENESS * size))
    _compose(pen, pet, draw)
    picture = canvas.reduce(FINENESS)
    if draw.random() < 0.5:
        picture = ImageOps.mirror(picture)
    return _lit(picture, draw)


def _compose(pen: Pen, pet: Pet, draw: random.Random) -> None:
    """Draws scene and pet on a pen whose unit is the picture's side."""
    if pet.pose == "portrait":
        scale = draw.uniform(0.22, 0.33)
        lowest = 0.5 if pet.breed.ears == "upright" else 0.46
        head = complex(draw.gauss(0.5, 0.07), lowest - draw.uniform(0, 0.12))
        draw_behind(pen, draw, ground=draw.uniform(0.7, 1.0))
        lean = 0.06
    else:
        width, middle = EXTENTS[pet.pose]
        below = ground_level(pet)
        above = 1.2 + (pet.ear_size if pet.breed.ears == "upright" else 0)
        scale = min(0.92 / width, 0.92 / (below + above)) * draw.uniform(0.78, 1.06)
        ground = draw.uniform(0.82, 0.96)
        centre = complex(draw.gauss(0.5, 0.06), ground)
        head = centre - complex(middle, below) * scale
        draw_behind(pen, draw, ground=ground)
        pen.shadow(centre, 0.46 * width * scale, depth=draw.uniform(0.35, 0.65), colour=SHADOW)
        lean = 0.025
    own = pen.moved(head, scale=scale, angle=draw.gauss(0, lean))
    draw_body(own, pet)
    draw_head(own.moved(0j, angle=pet.tilt), pet)
    draw_before(pen, draw)


def _lit(picture: Image.Image, draw: random.Random) -> Image.Image:
    """Light from one side, its colour and strength, patches of shade, a camera's softness and grain."""
    if draw.random() < 0.15:
        picture = picture.filter(ImageFilter.GaussianBlur(picture.width / 96 * draw.uniform(0.3, 0.7)))
    rng = np.random.default_rng(draw.getrandbits(64))
    size = picture.width
    patches = rng.normal(0, draw.uniform(0, 0.16), (4, 4)).astype(np.float32)
    light = np.asarray(Image.fromarray(patches).resize((size, size), Image.Resampling.BICUBIC)) + 1
    across = np.linspace(-1, 1, size, dtype=np.float32)
    side = cmath.rect(draw.uniform(0, 0.35), draw.uniform(0, 2 * cmath.pi))
    light += side.real * across[None, :] + side.imag * across[:, None]
    warmth, exposure, contrast = draw.gauss(0, 0.07), draw.uniform(0.68, 1.18), draw.uniform(0.75, 1.15)
    tint = np.array([1 + warmth, 1 + draw.gauss(0, 0.02), 1 - warmth], dtype=np.float32) * (exposure * contrast)
    grain = rng.standard_normal((size, size), dtype=np.float32)
    grain *= draw.uniform(1, 6)
    grain += MIDDLE_GREY * (1 - contrast)
    pixels = np.asarray(picture, dtype=np.float32) * tint
    pixels *= light[..., None]
    pixels += grain[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255, out=pixels).astype(np.uint8))
