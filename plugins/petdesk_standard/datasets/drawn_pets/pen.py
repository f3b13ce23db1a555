"""The pen: outlines as arrays of complex numbers (x + iy, y downwards), filled and shaded on a Pillow canvas.

Complex numbers make every placement one multiplication and one addition: `turn * outline + origin`.
"""

import cmath
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageDraw

from petdesk_standard.datasets.drawn_pets.colours import Colour

Outline = npt.NDArray[np.complex128]

SAMPLES = 5
"""Points drawn for each control point of a curve."""

SHADE_SIZE = 128
"""Pixels of the stored shades: fine enough to be stretched without interpolation, which would take most of the time."""


@lru_cache(maxsize=64)
def _spline(n_controls: int, closed: bool) -> npt.NDArray[np.float64]:
    """Weights [points, controls] of a uniform Catmull-Rom spline (Catmull and Rom 1974) through its controls."""
    n_pieces = n_controls if closed else n_controls - 1
    t = np.arange(SAMPLES) / SAMPLES
    pieces = 0.5 * np.stack([-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2])
    weights = np.zeros((n_pieces * SAMPLES, n_controls))
    for piece in range(n_pieces):
        for tap in range(4):
            control = piece + tap - 1
            control = control % n_controls if closed else min(max(control, 0), n_controls - 1)
            weights[piece * SAMPLES : (piece + 1) * SAMPLES, control] += pieces[tap]
    if not closed:
        weights = np.vstack([weights, np.eye(n_controls)[-1]])
    return weights


@lru_cache(maxsize=8)
def _circle(n_points: int) -> Outline:
    circle: Outline = np.exp(2j * np.pi * np.arange(n_points) / n_points)
    return circle


def curve(*controls: complex) -> Outline:
    """A smooth closed outline through the controls."""
    outline: Outline = _spline(len(controls), True) @ np.array(controls)
    return outline


def pointed(start: complex, first: complex, tip: complex, second: complex, end: complex) -> Outline:
    """An outline with one sharp tip: bent from `start` by way of `first` to it, and from there to `end`."""
    weights = _spline(3, False)
    return np.concatenate([weights @ np.array([start, first, tip]), weights @ np.array([tip, second, end])])


def symmetric(*right: complex) -> Outline:
    """A smooth closed outline from the controls of its right half, top to bottom; x = 0 only at the two ends."""
    left = [complex(-z.real, z.imag) for z in right[-2:0:-1]]
    return curve(*right, *left)


def ellipse(centre: complex, rx: float, ry: float, *, angle: float = 0.0, n_points: int = 24) -> Outline:
    """An ellipse; `angle` in radians turns it clockwise as seen on the screen."""
    circle = _circle(n_points)
    flat = rx * circle.real + 1j * ry * circle.imag
    return centre + (cmath.rect(1.0, angle) * flat if angle else flat)


def ribbon(path: Sequence[complex], start: float, end: float, *, bulge: float = 0.0) -> Outline:
    """A band along a smooth path, its half-width going from `start` to `end`, plus `bulge` in the middle."""
    spine = _spline(len(path), False) @ np.array(path)
    along, swell = _course(len(spine))
    ahead = np.empty_like(spine)
    ahead[:-1] = spine[1:] - spine[:-1]
    ahead[-1] = ahead[-2]
    across = (start + (end - start) * along + bulge * swell) * (1j * ahead / (np.abs(ahead) + 1e-9))
    return np.concatenate([spine + across, (spine - across)[::-1]])


@lru_cache(maxsize=16)
def _course(n_points: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """How far along each point of a ribbon is, 0 to 1, and its share of the bulge."""
    along = np.linspace(0.0, 1.0, n_points)
    return along, np.sin(np.pi * along)


def tufts(outline: Outline, length: float, rng: np.random.Generator) -> Outline:
    """The outline as long fur has it: every other point pulled outwards and down by up to `length`."""
    outward = outline - outline.mean()
    outward /= np.maximum(np.abs(outward), 1e-9)
    pull = rng.random(len(outline)) * length
    pull[::2] = 0.0
    furred: Outline = outline + pull * (outward + 0.5j)
    return furred


def curls(outline: Outline, length: float, count: int) -> Outline:
    """The outline as curly fur has it: `count` round lobes, `length` high."""
    dense = np.interp(np.arange(0, len(outline), 0.5), np.arange(len(outline) + 1), np.append(outline, outline[0]))
    outward = dense - dense.mean()
    outward /= np.maximum(np.abs(outward), 1e-9)
    lobes = np.abs(np.sin(np.pi * count * np.arange(len(dense)) / len(dense)))
    curled: Outline = dense + length * lobes * outward
    return curled


@lru_cache(maxsize=64)
def _round_shade(depth: int) -> Image.Image:
    """A ball's shade: nothing in the middle, `depth` (0 to 255) at the rim and beyond."""
    return (
        Image.radial_gradient("L")
        .resize((SHADE_SIZE, SHADE_SIZE))
        .point([value * depth // 255 for value in range(256)])
    )


@lru_cache(maxsize=64)
def _soft_spot(depth: int) -> Image.Image:
    """A soft flat spot: `depth` (0 to 255) in the middle, fading to nothing at the edge."""
    return (
        Image.radial_gradient("L")
        .resize((SHADE_SIZE, SHADE_SIZE // 2))
        .point([max(0, 200 - value) * depth // 200 for value in range(256)])
    )


@dataclass(frozen=True, slots=True)
class Stencil:
    """An area of a canvas: `mask` lies with its top left corner at `corner`, in pixels."""

    mask: Image.Image
    corner: tuple[int, int]


class Pen:
    """Draws outlines given in its own coordinates: z goes to `turn * z + origin` in pixels."""

    def __init__(self, canvas: Image.Image, *, turn: complex = 1.0, origin: complex = 0.0) -> None:
        self._canvas = canvas
        self._turn = turn
        self._origin = origin
        self._draw = ImageDraw.Draw(canvas)

    def moved(self, to: complex, *, scale: float = 1.0, angle: float = 0.0) -> "Pen":
        """A pen on the same canvas whose zero is at `to`, turned by `angle` radians clockwise."""
        return Pen(self._canvas, turn=self._turn * cmath.rect(scale, angle), origin=self._turn * to + self._origin)

    def fill(self, outline: Outline, colour: Colour) -> None:
        self._draw.polygon(self._pixels(outline), fill=colour)

    def line(self, points: Sequence[complex], width: float, colour: Colour) -> None:
        pixels = self._pixels(np.array(points))
        self._draw.line(pixels, fill=colour, width=max(1, round(width * abs(self._turn))), joint="curve")

    def stencil(self, outline: Outline) -> Stencil:
        """The area within the outline and on the canvas."""
        placed = self._turn * outline + self._origin
        left, top = max(0, int(placed.real.min())), max(0, int(placed.imag.min()))
        right = min(self._canvas.width, int(placed.real.max()) + 2)
        bottom = min(self._canvas.height, int(placed.imag.max()) + 2)
        size = max(1, right - left), max(1, bottom - top)
        return Stencil(self._mask(size, (left, top), [outline]), (left, top))

    def paint(self, inside: Stencil, outlines: Sequence[Outline], colour: Colour) -> None:
        """Fills the outlines where the stencil lets through."""
        mask = self._mask(inside.mask.size, inside.corner, outlines)
        self._canvas.paste(colour, inside.corner, ImageChops.darker(mask, inside.mask))

    def shade(self, inside: Stencil, centre: complex, radius: float, *, depth: float, colour: Colour) -> None:
        """Rounds a part: from nothing at `centre` to `depth` (0 to 1) of `colour` at `radius` and beyond."""
        corner = self._turn * centre + self._origin - complex(*inside.corner) - radius * abs(self._turn) * (1 + 1j)
        zoom = SHADE_SIZE / max(1.0, 2 * radius * abs(self._turn))
        darkest = round(255 * depth)
        mask = _round_shade(darkest).transform(
            inside.mask.size,
            Image.Transform.AFFINE,
            (zoom, 0, -zoom * corner.real, 0, zoom, -zoom * corner.imag),
            Image.Resampling.NEAREST,
            fillcolor=darkest,
        )
        self._canvas.paste(colour, inside.corner, ImageChops.multiply(mask, inside.mask))

    def shadow(self, centre: complex, rx: float, *, depth: float, colour: Colour) -> None:
        """A soft shadow on the ground, half as high as it is wide."""
        middle = self._turn * centre + self._origin
        reach = max(2, round(rx * abs(self._turn)))
        spot = _soft_spot(round(255 * depth)).resize((2 * reach, reach), Image.Resampling.NEAREST)
        self._canvas.paste(colour, (round(middle.real) - reach, round(middle.imag) - reach // 2), spot)

    def _mask(self, size: tuple[int, int], corner: tuple[int, int], outlines: Sequence[Outline]) -> Image.Image:
        mask = Image.new("L", size)
        draw = ImageDraw.Draw(mask)
        for outline in outlines:
            draw.polygon(self._pixels(outline, complex(*corner)), fill=255)
        return mask

    def _pixels(self, outline: Outline, corner: complex = 0j) -> list[float]:
        placed = self._turn * outline + (self._origin - corner)
        pixels: list[float] = placed.view(np.float64).tolist()
        return pixels
