"""Legs and tails, drawn along paths that the body's pose gives."""

from collections.abc import Sequence
from itertools import pairwise

from petdesk_standard.datasets.drawn_pets.colours import mixed
from petdesk_standard.datasets.drawn_pets.head import INK
from petdesk_standard.datasets.drawn_pets.markings import flecks
from petdesk_standard.datasets.drawn_pets.pen import Pen, curls, ellipse, ribbon, tufts
from petdesk_standard.datasets.drawn_pets.pet import Pet


def leg(pen: Pen, pet: Pet, top: complex, foot: complex, width: float, *, far: bool = False) -> None:
    colour = mixed(pet.legs, INK, 0.3 if far else 0.04)
    edge = mixed(pet.legs, INK, 0.42)
    shank = ribbon([top, (top + foot) / 2, foot], 1.05 * width, 0.8 * width)
    paw = ellipse(foot - 0.06, 1.15 * width, 0.7 * width, n_points=16)
    # A slightly larger dark copy behind leaves a line that parts the leg from the body.
    pen.fill(ribbon([(top + foot) / 2 - 0.1j, foot], 1.0 * width, 0.95 * width), edge)
    pen.fill(shank, colour)
    if pet.breed.fur == "curly":
        pen.fill(curls(ellipse(foot - 0.35j, 1.5 * width, 1.2 * width), 0.08, 7), colour)
    pen.fill(paw, colour)
    if pet.breed.marking == "stripes" and not far:
        for share in (0.45, 0.65, 0.85):
            middle = top + (foot - top) * share
            across = (foot - top) / abs(foot - top) * 1j * width
            pen.line([middle - 0.9 * across, middle + 0.5 * across], 0.09, pet.coat.dark)
    elif pet.breed.marking in ("blotches", "spots") and not far:
        inside = pen.stencil(shank)
        middle = (top + foot) / 2
        spots = flecks(
            middle, abs(foot.real - top.real) / 2 + width, abs(foot.imag - top.imag) / 2, pet.rng, count=4, size=0.1
        )
        pen.paint(inside, spots, pet.coat.dark)


def tail(pen: Pen, pet: Pet, path: Sequence[complex]) -> None:
    colour, edge = pet.tail, mixed(pet.tail, INK, 0.35)
    match pet.breed.tail:
        case "thin":
            width, end = 0.15, (0.12 if pet.is_cat else 0.05)
            pen.fill(ribbon(path, width + 0.04, end + 0.04), edge)
            pen.fill(ribbon(path, width, end), colour)
            if pet.breed.marking == "stripes":
                for a, b in pairwise(path[1:]):
                    pen.line([a, a + (b - a) * 0.3], 0.26, pet.coat.dark)
            elif pet.breed.marking == "saddle":
                pen.fill(ellipse(path[-1], 0.12, 0.16, n_points=10), pet.coat.light)
        case "bushy":
            plume = tufts(ribbon(path, 0.25, 0.2, bulge=0.35), 0.35, pet.rng)
            pen.fill(plume, mixed(colour, INK, 0.15))
        case "curled":
            root = path[0]
            tip = path[2] * 0.5 + root * 0.5
            plume = tufts(
                ribbon([root, path[1], path[2], path[3] - 0.3, tip - 0.4], 0.26, 0.2, bulge=0.2), 0.22, pet.rng
            )
            pen.fill(plume, mixed(colour, INK, 0.1))
            pen.fill(ellipse(tip - 0.35, 0.3, 0.26), pet.coat.light)
        case "pompon":
            pen.fill(ribbon(path[:3], 0.1, 0.1), edge)
            pen.fill(curls(ellipse(path[2], 0.36, 0.36), 0.1, 8), mixed(colour, INK, 0.08))
