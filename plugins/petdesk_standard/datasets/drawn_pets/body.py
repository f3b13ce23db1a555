"""The body in its poses. Zero is the middle of the head, 1 half a head's width; the head is drawn over it."""

from collections.abc import Callable

from petdesk_standard.datasets.drawn_pets.colours import mixed
from petdesk_standard.datasets.drawn_pets.head import INK, SIDES
from petdesk_standard.datasets.drawn_pets.limbs import leg, tail
from petdesk_standard.datasets.drawn_pets.markings import flecks, hoops
from petdesk_standard.datasets.drawn_pets.pen import (
    Outline,
    Pen,
    Stencil,
    curls,
    curve,
    ellipse,
    ribbon,
    symmetric,
    tufts,
)
from petdesk_standard.datasets.drawn_pets.pet import Pet, Pose


def ground_level(pet: Pet) -> float:
    """How far the ground is below the middle of the head."""
    match pet.pose:
        case "portrait":
            return 4.0
        case "sitting":
            return 3.5
        case "standing":
            return 2.2 + 1.1 * pet.breed.legs
        case "lying":
            return 1.75


def draw_body(pen: Pen, pet: Pet) -> None:
    """Draws all but the head, back to front."""
    _DRAWERS[pet.pose](pen, pet)
    if pet.collar is not None:
        pen.fill(
            ribbon([complex(-0.72 * pet.girth, 0.74), 1.02j, complex(0.72 * pet.girth, 0.74)], 0.11, 0.11), pet.collar
        )
        pen.fill(ellipse(1.16j, 0.13, 0.13, n_points=12), (240, 205, 90))


def _furred(outline: Outline, pet: Pet, length: float) -> Outline:
    if pet.breed.fur == "long":
        return tufts(outline, 1.3 * length, pet.rng)
    if pet.breed.fur == "curly":
        return curls(outline, 0.5 * length, 16)
    return outline


def _portrait(pen: Pen, pet: Pet) -> None:
    girth = pet.girth
    chest = _furred(
        symmetric(0.3 + 0j, complex(0.62 * girth, 0.6), complex(1.2 * girth, 1.7), complex(1.4 * girth, 4.5), 4.6j),
        pet,
        0.25,
    )
    pen.fill(chest, pet.fur)
    inside = pen.stencil(chest)
    _chest(pen, pet, inside, 1.9j, 0.55 * girth, 1.0)
    _mark(
        pen,
        pet,
        inside,
        back=(complex(-1.1 * girth, 1.3), complex(-1.3 * girth, 3.4)),
        middle=2.3j,
        half=(1.1 * girth, 1.1),
    )
    _mark(pen, pet, inside, back=(complex(1.3 * girth, 3.4), complex(1.1 * girth, 1.3)), middle=2.3j, half=(0.0, 0.0))
    pen.shade(inside, 2.2j, 2.6, depth=0.5, colour=mixed(pet.coat.dark, INK, 0.4))
    pen.shade(inside, 2.6j, 1.9, depth=0.25, colour=mixed(pet.coat.dark, INK, 0.5))


def _sitting(pen: Pen, pet: Pet) -> None:
    girth = pet.girth
    side = 1 if pet.yaw > 0 else -1
    tail(
        pen,
        pet,
        [
            complex(0.7 * side * girth, 3.1),
            complex(1.7 * side, 3.2),
            complex(2.0 * side, 2.4),
            complex(1.75 * side, 1.6),
        ],
    )
    trunk = _furred(
        symmetric(
            0.3 + 0j,
            complex(0.62 * girth, 0.6),
            complex(0.85 * girth, 1.6),
            complex(1.3 * girth, 2.7),
            complex(1.05 * girth, 3.4),
            3.42j,
        ),
        pet,
        0.2,
    )
    pen.fill(trunk, pet.fur)
    inside = pen.stencil(trunk)
    _chest(pen, pet, inside, 1.5j, 0.5 * girth, 0.85)
    _mark(
        pen,
        pet,
        inside,
        back=(complex(-0.95 * girth, 1.2), complex(-1.3 * girth, 3.1)),
        middle=2.1j,
        half=(1.1 * girth, 1.2),
    )
    _mark(pen, pet, inside, back=(complex(1.3 * girth, 3.1), complex(0.95 * girth, 1.2)), middle=2.1j, half=(0.0, 0.0))
    pen.shade(inside, complex(-0.2, 1.9), 2.0, depth=0.55, colour=mixed(pet.coat.dark, INK, 0.4))
    for foot in SIDES:
        pen.fill(ellipse(complex(foot * 1.02 * girth, 3.32), 0.46, 0.22, n_points=16), mixed(pet.legs, INK, 0.12))
        leg(pen, pet, complex(foot * 0.36, 1.9), complex(foot * 0.36, 3.3), 0.27)


def _standing(pen: Pen, pet: Pet) -> None:
    girth, foot = pet.girth, ground_level(pet)
    rear, belly = 3.7, 0.95 + 0.95 * girth
    tail(
        pen,
        pet,
        [complex(rear - 0.2, 1.1), complex(rear + 0.6, 0.7), complex(rear + 0.8, -0.1), complex(rear + 0.5, -0.7)],
    )
    for x in (0.75, rear - 0.75):
        leg(pen, pet, complex(x, 1.6), complex(x + 0.1, foot - 0.1), 0.25, far=True)
    trunk = _furred(
        curve(
            complex(-0.2, 0.4),
            complex(0.9, 0.55),
            complex(2.4, 0.75),
            complex(rear, 0.75),
            complex(rear + 0.3, 1.5),
            complex(rear - 0.3, belly - 0.05),
            complex(1.9, belly - 0.2),
            complex(0.5, belly + 0.1),
            complex(-0.3, 1.6),
        ),
        pet,
        0.2,
    )
    pen.fill(trunk, pet.fur)
    for x in (0.25, rear - 0.2):
        leg(pen, pet, complex(x, 1.5), complex(x, foot - 0.1), 0.29)
    inside = pen.stencil(trunk)
    _chest(pen, pet, inside, complex(0.0, 1.5), 0.55, 0.6)
    _mark(
        pen,
        pet,
        inside,
        back=(complex(0.9, 0.65), complex(rear + 0.2, 0.8)),
        middle=complex(2.0, 1.45),
        half=(1.8, 0.75),
    )
    pen.shade(inside, complex(1.8, 0.7), 2.6, depth=0.55, colour=mixed(pet.coat.dark, INK, 0.4))


def _lying(pen: Pen, pet: Pet) -> None:
    girth = pet.girth
    tail(pen, pet, [complex(3.2, 1.3), complex(3.9, 1.5), complex(3.7, 1.75), complex(2.4, 1.7)])
    trunk = _furred(
        curve(
            complex(-0.5, 0.5),
            complex(0.9, 0.1),
            complex(2.2, 0.15 - 0.25 * girth),
            complex(3.3, 0.35),
            complex(3.6, 1.3),
            complex(2.9, 1.72),
            complex(1.0, 1.72),
            complex(-0.6, 1.6),
        ),
        pet,
        0.2,
    )
    pen.fill(trunk, pet.fur)
    inside = pen.stencil(trunk)
    _chest(pen, pet, inside, complex(0.0, 1.1), 0.6, 0.5)
    _mark(pen, pet, inside, back=(complex(0.8, 0.1), complex(3.4, 0.2)), middle=complex(1.9, 0.85), half=(1.7, 0.8))
    pen.shade(inside, complex(1.6, 0.4), 2.5, depth=0.55, colour=mixed(pet.coat.dark, INK, 0.4))
    haunch = ellipse(complex(2.7, 1.15), 0.62, 0.55)
    pen.shade(pen.stencil(haunch), complex(2.6, 0.9), 0.9, depth=0.4, colour=mixed(pet.coat.dark, INK, 0.3))
    leg(pen, pet, complex(0.5, 1.45), complex(-0.5, 1.6), 0.22, far=True)
    leg(pen, pet, complex(0.7, 1.5), complex(-0.95, 1.62), 0.24)


_DRAWERS: dict[Pose, Callable[[Pen, Pet], None]] = {
    "portrait": _portrait,
    "sitting": _sitting,
    "standing": _standing,
    "lying": _lying,
}


def _chest(pen: Pen, pet: Pet, inside: Stencil, centre: complex, rx: float, ry: float) -> None:
    if pet.breed.marking in ("mask", "stripes", "blotches") or pet.bicolour:
        share = 1.0 if pet.breed.marking == "mask" or pet.bicolour else 0.45
        pen.paint(inside, [ellipse(centre, rx, ry)], mixed(pet.coat.ground, pet.coat.light, share))


def _mark(
    pen: Pen, pet: Pet, inside: Stencil, *, back: tuple[complex, complex], middle: complex, half: tuple[float, float]
) -> None:
    """Marks the trunk: what hangs over the back, and what is strewn over the ellipse at `middle`."""
    length = abs(back[1] - back[0])
    match pet.breed.marking:
        case "stripes":
            pen.paint(
                inside, hoops(*back, count=round(2.2 * length), reach=0.85, width=0.15, rng=pet.rng), pet.coat.dark
            )
        case "blotches" | "spots" if half[0] > 0:
            size = 0.17 if pet.breed.marking == "blotches" else 0.14
            count = round(10 * half[0] * half[1])
            spots = flecks(middle, *half, pet.rng, count=count, size=size)
            pen.paint(inside, spots, pet.coat.dark)
            if pet.breed.marking == "blotches":
                hearts = [spot.mean() + (spot - spot.mean()) * 0.45 for spot in spots]
                pen.paint(inside, hearts, mixed(pet.coat.ground, pet.coat.dark, 0.35))
        case "saddle":
            along = (back[1] - back[0]) / length
            centre = (back[0] + back[1]) / 2
            saddle = ellipse(0j, 0.42 * length, 0.62) * along + centre
            pen.paint(inside, [saddle], mixed(pet.coat.ground, pet.coat.dark, 0.55))
        case _:
            pass
