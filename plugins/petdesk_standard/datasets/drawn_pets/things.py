"""Things to put into a scene, and their colours. Zero is the top left corner of the picture, 1 a side of it."""

import random

import numpy as np

from petdesk_standard.datasets.drawn_pets.colours import Colour, mixed
from petdesk_standard.datasets.drawn_pets.pen import Outline, Pen, curls, curve, ellipse, ribbon

WALLS: tuple[Colour, ...] = (
    (222, 208, 188), (176, 196, 200), (206, 184, 180), (150, 164, 150), (120, 128, 146), (232, 228, 220),
    (188, 160, 128), (96, 92, 100),
)  # fmt: skip
FLOORS: tuple[Colour, ...] = (
    (166, 122, 84),
    (120, 88, 66),
    (196, 176, 150),
    (140, 138, 138),
    (92, 100, 116),
    (176, 110, 92),
)
CLOTHS: tuple[Colour, ...] = (
    (180, 82, 76), (78, 112, 150), (214, 172, 92), (108, 140, 110), (150, 110, 150), (226, 214, 196), (70, 72, 84),
    (222, 150, 120),
)  # fmt: skip
GREENS: tuple[Colour, ...] = ((96, 140, 72), (70, 112, 64), (134, 156, 84), (52, 92, 66), (150, 148, 84))
SKIES: tuple[Colour, ...] = ((150, 196, 226), (196, 214, 222), (236, 200, 170), (120, 160, 206), (170, 176, 186))
WOODS: tuple[Colour, ...] = ((150, 108, 72), (104, 74, 52), (196, 160, 118), (84, 74, 70))


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    return np.array([complex(left, top), complex(right, top), complex(right, bottom), complex(left, bottom)])


def window(pen: Pen, draw: random.Random, horizon: float) -> None:
    left, top, width, height = (
        draw.uniform(-0.1, 0.7),
        draw.uniform(0, 0.12),
        draw.uniform(0.25, 0.4),
        horizon * draw.uniform(0.5, 0.75),
    )
    frame = draw.choice(((246, 244, 238), *WOODS))
    pen.fill(box(left, top, left + width, top + height), frame)
    sky = draw.choice((*SKIES, (40, 48, 84)))
    for i in (0, 1):
        for j in (0, 1):
            x, y = left + width * (0.06 + 0.46 * i), top + height * (0.06 + 0.46 * j)
            pen.fill(box(x, y, x + 0.42 * width, y + 0.42 * height), mixed(sky, draw.choice(GREENS), 0.35 * j))


def frame(pen: Pen, draw: random.Random, horizon: float) -> None:
    x, y, half = draw.random(), draw.uniform(0.1, 0.6) * horizon, draw.uniform(0.06, 0.11)
    pen.fill(box(x - half, y - half, x + half, y + half), draw.choice(WOODS))
    pen.fill(box(x - 0.8 * half, y - 0.8 * half, x + 0.8 * half, y + 0.8 * half), draw.choice(SKIES))
    pen.fill(ellipse(complex(x, y + 0.2 * half), 0.45 * half, 0.35 * half, n_points=12), draw.choice(CLOTHS))


def lamp(pen: Pen, draw: random.Random, horizon: float) -> None:
    x, top = draw.choice((draw.uniform(0, 0.2), draw.uniform(0.8, 1))), draw.uniform(0.1, 0.35)
    pen.line([complex(x, top), complex(x, horizon + 0.03)], 0.014, draw.choice(WOODS))
    pen.fill(
        np.array(
            [
                complex(x - 0.05, top - 0.06),
                complex(x + 0.05, top - 0.06),
                complex(x + 0.1, top + 0.1),
                complex(x - 0.1, top + 0.1),
            ]
        ),
        mixed(draw.choice(CLOTHS), (255, 240, 200), 0.6),
    )


def shelf(pen: Pen, draw: random.Random, horizon: float) -> None:
    x, y = draw.uniform(-0.1, 0.7), draw.uniform(0.25, 0.75) * horizon
    pen.fill(box(x, y, x + 0.4, y + 0.022), draw.choice(WOODS))
    place = x + 0.02
    while place < x + 0.36:
        width = draw.uniform(0.02, 0.05)
        pen.fill(box(place, y - draw.uniform(0.07, 0.15), place + width, y), draw.choice(CLOTHS))
        place += width + 0.004


def sofa(pen: Pen, draw: random.Random, horizon: float) -> None:
    x, colour = draw.uniform(-0.4, 0.6), draw.choice(CLOTHS)
    shade = mixed(colour, (30, 24, 30), 0.25)
    top = horizon - 0.22
    pen.fill(
        curve(
            complex(x, top), complex(x + 0.8, top), complex(x + 0.84, horizon + 0.05), complex(x - 0.04, horizon + 0.05)
        ),
        shade,
    )
    pen.fill(box(x, horizon - 0.06, x + 0.8, horizon + 0.08), colour)
    for end in (x - 0.05, x + 0.77):
        pen.fill(
            curve(
                complex(end, horizon - 0.11),
                complex(end + 0.09, horizon - 0.11),
                complex(end + 0.09, horizon + 0.1),
                complex(end, horizon + 0.1),
            ),
            mixed(colour, (255, 255, 255), 0.1),
        )
    pen.fill(box(x + 0.1, top + 0.06, x + 0.26, top + 0.19), draw.choice(CLOTHS))


def houseplant(pen: Pen, draw: random.Random, horizon: float) -> None:
    x = draw.choice((draw.uniform(0, 0.22), draw.uniform(0.78, 1)))
    foot = horizon + 0.06
    plant(pen, draw, complex(x, foot - 0.1), draw.uniform(0.3, 0.5))
    pen.fill(
        np.array(
            [
                complex(x - 0.07, foot - 0.12),
                complex(x + 0.07, foot - 0.12),
                complex(x + 0.05, foot),
                complex(x - 0.05, foot),
            ]
        ),
        draw.choice(FLOORS),
    )


def curtain(pen: Pen, draw: random.Random, horizon: float) -> None:
    left, colour = draw.choice((-0.05, 0.82)), draw.choice(CLOTHS)
    pen.fill(box(left, 0, left + 0.23, horizon + 0.02), colour)
    for i in range(4):
        pen.line(
            [complex(left + 0.03 + 0.055 * i, 0), complex(left + 0.02 + 0.06 * i, horizon)],
            0.014,
            mixed(colour, (30, 24, 30), 0.25),
        )


def tree(pen: Pen, draw: random.Random, horizon: float) -> None:
    x, size = draw.random(), draw.uniform(0.12, 0.24)
    top = complex(x, horizon - 1.7 * size)
    pen.fill(
        ribbon([complex(x, horizon + 0.02), complex(x + 0.01, horizon - size), top], 0.03, 0.015), draw.choice(WOODS)
    )
    leaf = draw.choice(GREENS)
    pen.fill(curls(ellipse(top, size, 0.85 * size), 0.2 * size, 9), leaf)
    pen.fill(
        curls(ellipse(top - complex(0.25, 0.25) * size, 0.55 * size, 0.45 * size), 0.15 * size, 7),
        mixed(leaf, (255, 250, 190), 0.2),
    )


def fence(pen: Pen, draw: random.Random, horizon: float) -> None:
    colour, height = draw.choice(((240, 238, 232), *WOODS)), draw.uniform(0.14, 0.28)
    for rail in (0.3, 0.7):
        pen.fill(box(0, horizon - rail * height, 1, horizon - rail * height + 0.02), mixed(colour, (40, 36, 36), 0.25))
    for i in range(10):
        x = i * 0.11 + 0.01
        pen.fill(
            np.array(
                [
                    complex(x, horizon + 0.01),
                    complex(x, horizon - height),
                    complex(x + 0.03, horizon - height - 0.03),
                    complex(x + 0.06, horizon - height),
                    complex(x + 0.06, horizon + 0.01),
                ]
            ),
            colour,
        )


def hedge(pen: Pen, draw: random.Random, horizon: float) -> None:
    colour, height = draw.choice(GREENS), draw.uniform(0.1, 0.25)
    pen.fill(curls(box(-0.2, horizon - height, 1.2, horizon + 0.1).repeat(4) * 1.0, 0.03, 8), colour)
    for _ in range(6):
        pen.fill(
            curls(ellipse(complex(draw.random(), horizon - height), 0.12, 0.06), 0.02, 7),
            mixed(colour, (255, 250, 190), draw.uniform(0, 0.2)),
        )


def house(pen: Pen, draw: random.Random, horizon: float) -> None:
    x, width, height = draw.uniform(-0.1, 0.8), draw.uniform(0.2, 0.35), draw.uniform(0.15, 0.25)
    pen.fill(box(x, horizon - height, x + width, horizon + 0.02), mixed(draw.choice(WALLS), (255, 255, 255), 0.2))
    roof = [
        complex(x - 0.03, horizon - height),
        complex(x + width / 2, horizon - height - 0.16),
        complex(x + width + 0.03, horizon - height),
    ]
    pen.fill(np.array(roof), draw.choice(CLOTHS))
    pen.fill(
        box(x + 0.2 * width, horizon - 0.7 * height, x + 0.42 * width, horizon - 0.35 * height), draw.choice(SKIES)
    )


def plant(pen: Pen, draw: random.Random, root: complex, height: float) -> None:
    for _ in range(7):
        tip = root + height * complex(draw.uniform(-0.6, 0.6), -draw.uniform(0.5, 1))
        bend = (root + tip) / 2 - 0.12j * height
        pen.fill(ribbon([root, bend, tip], 0.012, 0.0, bulge=0.1 * height), draw.choice(GREENS))


def blade(pen: Pen, draw: random.Random, root: complex, height: float, colour: Colour) -> None:
    lean = draw.gauss(0, 0.3) * height
    pen.fill(np.array([root - 0.012, root + complex(lean, -height), root + 0.012]), colour)


def ball(pen: Pen, draw: random.Random, centre: complex, radius: float) -> None:
    colour = draw.choice(CLOTHS)
    pen.fill(ellipse(centre + 0.3j * radius, radius, 0.9 * radius), mixed(colour, (20, 16, 20), 0.5))
    pen.fill(ellipse(centre, radius, radius), colour)
    pen.fill(
        ribbon([centre - radius * 0.9, centre - 0.35j * radius, centre + radius * 0.9], 0.12 * radius, 0.12 * radius),
        draw.choice(CLOTHS),
    )
    pen.fill(
        ellipse(centre - (0.35 + 0.4j) * radius, 0.2 * radius, 0.2 * radius, n_points=8),
        mixed(colour, (255, 255, 255), 0.6),
    )


def bowl(pen: Pen, draw: random.Random, centre: complex) -> None:
    colour = draw.choice(CLOTHS)
    pen.fill(
        np.array([centre - 0.12 - 0.03j, centre + 0.12 - 0.03j, centre + 0.15 + 0.07j, centre - 0.15 + 0.07j]), colour
    )
    pen.fill(ellipse(centre - 0.03j, 0.12, 0.03), mixed(colour, (255, 255, 255), 0.4))
    pen.fill(ellipse(centre - 0.025j, 0.1, 0.02), draw.choice(FLOORS))
