"""The head: ears, face markings, muzzle, eyes. Zero is between the cheeks; 1 is about half its width."""

import numpy as np

from petdesk_standard.datasets.drawn_pets.colours import mixed
from petdesk_standard.datasets.drawn_pets.markings import flecks
from petdesk_standard.datasets.drawn_pets.pen import (
    Outline,
    Pen,
    Stencil,
    curls,
    curve,
    ellipse,
    pointed,
    ribbon,
    symmetric,
    tufts,
)
from petdesk_standard.datasets.drawn_pets.pet import Pet

SIDES = (-1, 1)
INK = (40, 32, 34)
PINK = (226, 150, 150)
TONGUE = (232, 112, 122)
GLINT = (255, 255, 255)


def draw_head(pen: Pen, pet: Pet) -> None:
    """Draws the head, back to front."""
    if pet.breed.ears == "upright":
        for side in SIDES:
            _upright_ear(pen, pet, side)
    outline = head_outline(pet)
    pen.fill(outline, pet.fur)
    face = pen.stencil(outline)
    _face_marking(pen, pet, face)
    pen.shade(face, complex(-0.2, -0.35), 1.7 * pet.width, depth=0.5, colour=mixed(pet.coat.dark, INK, 0.4))
    if pet.breed.fur == "curly":
        top = curls(ellipse(complex(0.08 * pet.yaw, -0.78), 0.62, 0.42), 0.12, 8)
        pen.fill(top, mixed(pet.coat.ground, pet.coat.light, 0.25))
    _muzzle(pen, pet)
    for side in SIDES:
        _eye(pen, pet, side)
    if pet.breed.ears != "upright":
        for side in SIDES:
            _hanging_ear(pen, pet, side)


def head_outline(pet: Pet) -> Outline:
    width, jaw = pet.width, pet.width * pet.breed.jaw
    chin = 0.86 if pet.is_cat else 1.0
    crown = -0.84 if pet.is_cat else -0.92
    outline = symmetric(
        complex(0, crown), complex(0.55 * width, 0.92 * crown), complex(0.97 * width, -0.15), complex(jaw, 0.5),
        complex(0.45 * jaw, 0.94 * chin), complex(0, chin),
    )  # fmt: skip
    if pet.breed.fur == "long":
        return tufts(outline, 0.3 if pet.is_cat else 0.2, pet.rng)
    if pet.breed.fur == "curly":
        return curls(outline, 0.08, 13)
    return outline


def _upright_ear(pen: Pen, pet: Pet, side: int) -> None:
    width, size = pet.width, pet.ear_size
    spread = 0.80 if pet.is_cat else 0.66
    tip = complex(side * width * (spread + 0.1 * size) - 0.06 * pet.yaw, -0.62 - size)
    outer, inner = complex(side * 0.95 * width, -0.22), complex(side * 0.16 * width, -0.76)
    bulge = complex(side * 0.07, -0.05)
    ear = pointed(outer, (outer + tip) / 2 + bulge, tip, (inner + tip) / 2 - 0.6 * bulge.conjugate(), inner)
    marking = pet.breed.marking
    pen.fill(
        ear, pet.coat.dark if marking == "points" else mixed(pet.fur, pet.coat.dark, 0.3 if marking == "mask" else 0.12)
    )
    middle = (outer + inner + tip) / 3
    lining = pet.coat.light if marking == "mask" else PINK
    share = 0.75 if marking == "points" else 0.3
    pen.fill(middle + (ear - middle) * 0.58 + complex(0, 0.06), mixed(lining, pet.coat.dark, share))


def _hanging_ear(pen: Pen, pet: Pet, side: int) -> None:
    width, size = pet.width, pet.ear_size
    near = 0.05 * side * pet.yaw
    root = complex(side * width * 0.62, -0.78)
    reach = complex(side * (width * 1.16 + near), -0.78 + size * 0.75)
    end = complex(side * (width * 1.04 + near), -0.78 + size * 1.22)
    fold = complex(side * width * 0.80, -0.70 + size * 0.75)
    ear = curve(root, root + complex(side * 0.36, 0.02), reach, end, fold, root + complex(side * 0.08, 0.34))
    colour = mixed(pet.coat.ground, pet.coat.dark, 0.3)
    if pet.breed.ears == "curly":
        ear, colour = curls(ear, 0.13, 9), mixed(pet.coat.ground, pet.coat.dark, 0.15)
    elif pet.breed.marking == "spots":
        colour = mixed(pet.coat.light, pet.coat.dark, float(pet.rng.choice([0.12, 0.85])))
    pen.fill(ear, mixed(colour, INK, 0.45))
    pen.fill(ear.mean() + (ear - ear.mean()) * 0.93 - complex(side * 0.02, 0.02), colour)


def _face_marking(pen: Pen, pet: Pet, face: Stencil) -> None:
    coat, yaw = pet.coat, 0.22 * pet.yaw
    match pet.breed.marking:
        case "stripes":
            bars = [
                ribbon([complex(yaw + x, -0.95), complex(yaw + 0.8 * x, -0.42)], 0.085, 0.04)
                for x in (-0.36, -0.12, 0.12, 0.36)
            ]
            bars += [
                ribbon([complex(side * 1.1, y - 0.12), complex(side * 0.55, y + 0.05)], 0.09, 0.03)
                for side in SIDES
                for y in (0.05, 0.32)
            ]
            pen.paint(face, bars, coat.dark)
        case "blotches":
            pen.paint(face, flecks(complex(yaw, -0.7), 0.75, 0.22, pet.rng, count=9, size=0.09), coat.dark)
            for side in SIDES:
                pen.paint(face, flecks(complex(side * 0.8, 0.2), 0.18, 0.5, pet.rng, count=5, size=0.09), coat.dark)
        case "spots":
            pen.paint(face, flecks(complex(0, -0.2), 0.9, 0.75, pet.rng, count=11, size=0.1), coat.dark)
        case "points":
            pen.paint(face, [ellipse(complex(yaw, 0.3), 0.66, 0.72, n_points=20)], mixed(coat.ground, coat.dark, 0.5))
            pen.paint(face, [ellipse(complex(yaw, 0.36), 0.5, 0.58, n_points=20)], coat.dark)
        case "mask":
            cheeks = [ellipse(complex(yaw + side * 0.42, 0.34), 0.5, 0.62) for side in SIDES]
            brows = [ellipse(complex(yaw + side * 0.3, -0.42), 0.15, 0.2, angle=side * 0.5) for side in SIDES]
            pen.paint(face, [*cheeks, *brows], coat.light)
            pen.paint(face, [ribbon([complex(yaw, -1.0), complex(yaw, 0.1)], 0.16, 0.1)], coat.dark)
        case "saddle":
            caps = [
                curve(
                    yaw + side * 0.14 - 1j,
                    side * 1.2 - 1j,
                    side * 1.25 + 0.4j,
                    yaw + side * 0.5 + 0.3j,
                    yaw + side * 0.2 - 0.2j,
                )
                for side in SIDES
            ]
            pen.paint(face, caps, coat.ground)
        case "plain":
            pen.paint(
                face,
                [ellipse(complex(yaw, 0.62), 0.62, 0.5)],
                mixed(coat.ground, coat.light, 1.0 if pet.bicolour else 0.25),
            )


def _muzzle(pen: Pen, pet: Pet) -> None:
    size, yaw = pet.muzzle, 0.3 * pet.yaw
    coat = pet.coat
    if pet.breed.marking == "points":
        colour = mixed(coat.dark, coat.ground, 0.12)
    elif pet.breed.marking == "plain" and not pet.bicolour:
        colour = mixed(coat.ground, coat.light, 0.45)
    else:
        colour = coat.light
    nose_colour = mixed(INK, PINK, 0.75) if pet.is_cat and pet.breed.marking != "points" else INK
    if pet.is_cat:
        middle = complex(yaw, 0.4)
        if pet.breed.flat_face:
            middle -= 0.14j
        pen.fill(ellipse(middle + 0.24j, 0.2, 0.18), mixed(colour, INK, 0.1))
        for side in SIDES:
            pen.fill(ellipse(middle + complex(side * 0.19, 0.12), 0.62 * size, 0.5 * size), colour)
        nose, width = middle - 0.02j, 0.13
    else:
        middle = complex(1.2 * yaw, 0.42)
        if pet.panting:
            pen.fill(ellipse(middle + 0.44j, 0.3, 0.28), INK)
            pen.fill(ellipse(middle + 0.56j, 0.19, 0.3), TONGUE)
        snout = symmetric(-0.56j, 0.5 - 0.2j, 0.62 + 0.34j, 0.62j) * size + middle
        pen.fill(snout + 0.05j, mixed(colour, INK, 0.3))
        pen.fill(curls(snout, 0.05, 9) if pet.breed.fur == "curly" else snout, colour)
        nose, width = middle - 0.16j, 0.22
    pen.fill(symmetric(-0.4j, 0.9 - 0.45j, 0.75 + 0.25j, 0.75j) * width + nose, nose_colour)
    pen.fill(
        ellipse(nose + complex(-0.3, -0.25) * width, 0.22 * width, 0.14 * width, n_points=8),
        mixed(nose_colour, GLINT, 0.6),
    )
    ink = mixed(INK, colour, 0.25) if sum(colour) > 240 else mixed(colour, GLINT, 0.25)
    lip = nose + complex(0, width * 0.7)
    pen.line([lip, lip + 0.14j], 0.045, ink)
    for side in SIDES:
        pen.line([lip + 0.13j, lip + complex(side * 0.13, 0.21), lip + complex(side * 0.28, 0.1)], 0.045, ink)
        if pet.is_cat:
            for slope in (-0.06, 0.08):
                start = middle + complex(side * 0.32, 0.12 + slope)
                pen.line([start, start + complex(side * 0.62, 1.6 * slope)], 0.022, mixed(GLINT, colour, 0.3))


def _eye(pen: Pen, pet: Pet, side: int) -> None:
    flat = pet.breed.flat_face
    yaw = 0.24 * pet.yaw
    # The eye on the far side of a turned head looks narrower.
    narrow = 1.0 - 0.22 * max(0.0, side * pet.yaw)
    middle = complex(
        yaw + side * (0.45 if pet.is_cat else 0.38) * pet.width * (1 - 0.12 * abs(pet.yaw)), -0.02 if flat else -0.1
    )
    if pet.eyes_shut:
        lash = [
            middle + complex(-0.17, -0.02),
            middle + complex(-0.08, 0.06),
            middle + complex(0.08, 0.06),
            middle + complex(0.17, -0.02),
        ]
        pen.line(lash, 0.06, INK)
        return
    if pet.is_cat:
        radius, slant = (0.25 if flat else 0.22), side * (-0.1 if flat else -0.3)
        pen.fill(ellipse(middle, 1.16 * radius * narrow, (1.1 if flat else 0.92) * radius, angle=slant), INK)
        pen.fill(ellipse(middle, 0.98 * radius * narrow, (0.95 if flat else 0.76) * radius, angle=slant), pet.coat.eyes)
        pen.fill(ellipse(middle + 0.03 * pet.yaw, 0.42 * radius, 0.74 * radius, n_points=12), (18, 16, 20))
    else:
        radius = 0.185
        pen.fill(ellipse(middle, 1.15 * radius * narrow, 1.1 * radius), INK)
        pen.fill(ellipse(middle, 0.92 * radius * narrow, 0.9 * radius), pet.coat.eyes)
        pen.fill(ellipse(middle + 0.02 * pet.yaw, 0.55 * radius, 0.58 * radius, n_points=12), (18, 16, 20))
        if pet.breed.marking != "mask":
            brow = np.array([complex(-0.1, -0.29 - 0.01 * side), complex(0.1, -0.29 + 0.01 * side)]) + middle
            pen.line(list(brow), 0.05, mixed(pet.fur, INK, 0.3))
    pen.fill(ellipse(middle + complex(-0.07, -0.08), 0.065, 0.065, n_points=8), GLINT)
