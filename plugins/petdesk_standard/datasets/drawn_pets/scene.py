"""Where a pet is: rooms and gardens behind it, and what stands before it. Zero is the top left corner, 1 a side."""

import random

from petdesk_standard.datasets.drawn_pets.colours import Colour, mixed
from petdesk_standard.datasets.drawn_pets.pen import Pen, curls, curve, ellipse, ribbon
from petdesk_standard.datasets.drawn_pets.things import (
    CLOTHS,
    FLOORS,
    GREENS,
    SKIES,
    WALLS,
    WOODS,
    ball,
    blade,
    bowl,
    box,
    curtain,
    fence,
    frame,
    hedge,
    house,
    houseplant,
    lamp,
    plant,
    shelf,
    sofa,
    tree,
    window,
)

N_BANDS = 10
"""Of colour in a graded surface."""


def draw_behind(pen: Pen, draw: random.Random, *, ground: float) -> None:
    """Draws a room or a garden whose floor reaches up past `ground`, where the pet stands (0 to 1, downwards)."""
    horizon = min(0.85, ground - draw.uniform(0.06, 0.34))
    if draw.random() < 0.55:
        _room(pen, draw, horizon)
    else:
        _garden(pen, draw, horizon)


def draw_before(pen: Pen, draw: random.Random) -> None:
    """Now and then something stands before the pet and hides a bit of it."""
    if draw.random() < 0.55:
        return
    x = draw.choice((draw.uniform(0, 0.28), draw.uniform(0.72, 1)))
    match draw.choice(("grass", "leaves", "ball", "cloth", "branch", "bowl")):
        case "grass":
            for _ in range(14):
                blade(pen, draw, complex(draw.gauss(x, 0.2), 1.03), draw.uniform(0.12, 0.32), draw.choice(GREENS))
        case "leaves":
            plant(pen, draw, complex(x, 1.05), 0.5)
        case "ball":
            ball(pen, draw, complex(x, 0.92), draw.uniform(0.06, 0.11))
        case "cloth":
            top = draw.uniform(0.82, 0.93)
            colour = draw.choice(CLOTHS)
            pen.fill(
                curve(
                    -0.1 + top * 1j,
                    0.3 + (top + 0.04) * 1j,
                    0.7 + (top - 0.03) * 1j,
                    1.1 + top * 1j,
                    1.2 + 1.2j,
                    -0.2 + 1.2j,
                ),
                colour,
            )
            pen.line(
                [complex(0, top + 0.03), complex(0.3, top + 0.07), complex(0.7, top), complex(1, top + 0.03)],
                0.012,
                mixed(colour, (255, 255, 255), 0.35),
            )
        case "branch":
            tip = complex(draw.uniform(0.2, 0.8), draw.uniform(0.15, 0.75))
            root = complex(round(x) * 1.1, tip.imag + draw.uniform(-0.3, 0.3))
            pen.fill(ribbon([root, (root + tip) / 2 + 0.04j, tip], 0.018, 0.006), draw.choice(WOODS))
            for share in (0.2, 0.4, 0.6, 0.8, 1.0):
                place = root + (tip - root) * share + 0.04j * (1 - share)
                pen.fill(ellipse(place, 0.07, 0.025, angle=draw.uniform(-1.2, 1.2), n_points=10), draw.choice(GREENS))
        case "bowl":
            bowl(pen, draw, complex(x, 0.93))


def _graded(pen: Pen, top: float, bottom: float, upper: Colour, lower: Colour) -> None:
    height = (bottom - top) / N_BANDS
    for band in range(N_BANDS):
        # The bands overlap a little: no line of the bare canvas shows between them.
        edge = top + band * height
        pen.fill(box(0, edge, 1, edge + height + 0.01), mixed(upper, lower, band / (N_BANDS - 1)))


def _room(pen: Pen, draw: random.Random, horizon: float) -> None:
    wall, floor = draw.choice(WALLS), draw.choice(FLOORS)
    _graded(pen, 0, horizon, wall, mixed(wall, (60, 50, 50), 0.18))
    paper = mixed(wall, draw.choice(CLOTHS), 0.35)
    match draw.choice(("plain", "plain", "stripes", "dots", "panel", "tiles")):
        case "stripes":
            pitch = draw.uniform(0.06, 0.16)
            for i in range(int(1 / pitch) + 1):
                pen.fill(box(i * pitch, 0, (i + 0.45) * pitch, horizon), paper)
        case "dots":
            pitch = draw.uniform(0.11, 0.17)
            for i in range(int(1 / pitch) + 1):
                for j in range(int(horizon / pitch) + 1):
                    pen.fill(ellipse(complex((i + 0.5 * (j % 2)) * pitch, j * pitch), 0.022, 0.022, n_points=8), paper)
        case "panel":
            pen.fill(box(0, horizon * 0.6, 1, horizon), mixed(wall, (255, 255, 255), 0.4))
            pen.line([complex(0, horizon * 0.6), complex(1, horizon * 0.6)], 0.015, mixed(wall, (90, 80, 70), 0.4))
        case "tiles":
            for i in range(9):
                pen.line([complex(i / 8, 0), complex(i / 8, horizon)], 0.006, paper)
                pen.line([complex(0, horizon - i / 8), complex(1, horizon - i / 8)], 0.006, paper)
        case _:
            pass
    _graded(pen, horizon, 1, floor, mixed(floor, (30, 26, 26), 0.22))
    for i in range(draw.choice((0, 0, 6))):
        x = (i + 0.5) / 6
        pen.line(
            [complex(0.5 + (x - 0.5) * 1.2, horizon), complex(0.5 + (x - 0.5) * 2.6, 1)],
            0.006,
            mixed(floor, (40, 30, 26), 0.35),
        )
    pen.fill(box(0, horizon - 0.022, 1, horizon), mixed(wall, (250, 246, 240), 0.55))
    for thing in draw.sample((window, frame, lamp, shelf, sofa, houseplant, curtain), draw.choice((1, 2, 2, 3))):
        thing(pen, draw, horizon)
    if draw.random() < 0.5:
        rug = draw.choice(CLOTHS)
        middle, ry = complex(draw.uniform(0.3, 0.7), horizon + 0.7 * (1 - horizon)), 0.45 * (1 - horizon)
        pen.fill(ellipse(middle, 0.55, ry), rug)
        pen.fill(ellipse(middle, 0.47, 0.8 * ry), mixed(rug, draw.choice(CLOTHS), 0.6))
        pen.fill(ellipse(middle, 0.42, 0.7 * ry), rug)
    for _ in range(draw.choice((0, 0, 1, 2))):
        ball(pen, draw, complex(draw.random(), draw.uniform(horizon + 0.03, 0.95)), draw.uniform(0.03, 0.06))


def _garden(pen: Pen, draw: random.Random, horizon: float) -> None:
    sky, green = draw.choice(SKIES), draw.choice(GREENS)
    _graded(pen, 0, horizon, sky, mixed(sky, (255, 250, 240), 0.6))
    for _ in range(draw.randrange(4)):
        cloud = complex(draw.random(), draw.uniform(0, 0.4))
        pen.fill(curls(ellipse(cloud, draw.uniform(0.08, 0.16), 0.04), 0.03, 7), mixed(sky, (255, 255, 255), 0.75))
    far = mixed(draw.choice(GREENS), sky, 0.45)
    hills = [complex(x / 4, horizon - draw.uniform(0.02, 0.2)) for x in range(-1, 6)]
    pen.fill(curve(*hills, 1.5 + 1j, -0.5 + 1j), far)
    for thing in draw.sample((tree, tree, fence, hedge, house), draw.choice((1, 2, 2, 3))):
        thing(pen, draw, horizon)
    ground = draw.choice((green, green, green, (206, 184, 140), (150, 140, 130), (226, 230, 238)))
    _graded(pen, horizon, 1, mixed(ground, sky, 0.25), mixed(ground, (40, 44, 30), 0.15))
    for _ in range(draw.randrange(8, 22)):
        place = complex(draw.random(), draw.uniform(horizon, 1))
        blade(pen, draw, place, draw.uniform(0.02, 0.09), mixed(ground, draw.choice(GREENS), 0.5))
    if draw.random() < 0.5:
        petals = draw.choice(CLOTHS)
        for _ in range(draw.randrange(3, 12)):
            place = complex(draw.random(), draw.uniform(horizon + 0.02, 1))
            pen.fill(ellipse(place, 0.016, 0.016, n_points=7), mixed(petals, (255, 255, 255), 0.3))
            pen.fill(ellipse(place, 0.006, 0.006, n_points=6), (240, 200, 80))
