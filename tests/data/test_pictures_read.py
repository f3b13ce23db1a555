"""Reading pictures of every kind."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from petdesk.data.looking import look_at
from petdesk.data.pictures import MOST_PIXELS, PictureError, open_picture, read_picture, upright_size
from petdesk.project.checks import Unchecked


def save(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def half_and_half(mode: str, left: object, right: object) -> Image.Image:
    """64 x 32, the left half in one colour, the right in another."""
    image = Image.new(mode, (64, 32), left)
    image.paste(right, (32, 0, 64, 32))
    return image


def colours(path: Path) -> tuple[list[int], list[int]]:
    """The colours in the middle of either half, read at half the size."""
    pixels = read_picture(path, 16)
    assert pixels.shape == (16, 32, 3)
    assert pixels.dtype == np.uint8
    return pixels[8, 7].tolist(), pixels[8, 24].tolist()


def test_the_shorter_side_becomes_the_presize_and_the_aspect_stays(tmp_path: Path) -> None:
    path = save(tmp_path / "a.png", Image.new("RGB", (500, 375)))
    assert read_picture(path, 291).shape == (291, 388, 3)
    path = save(tmp_path / "b.png", Image.new("RGB", (30, 90)))
    assert read_picture(path, 60).shape == (180, 60, 3)


def test_a_picture_at_the_presize_is_kept_bit_for_bit(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (20, 30, 3), dtype=np.uint8)
    assert np.array_equal(read_picture(save(tmp_path / "a.png", Image.fromarray(pixels)), 20), pixels)


def test_shrinking_averages_instead_of_skipping(tmp_path: Path) -> None:
    lines = np.zeros((256, 256, 3), dtype=np.uint8)
    lines[:, ::2] = 255
    pixels = read_picture(save(tmp_path / "lines.png", Image.fromarray(lines)), 32)
    assert np.abs(pixels[:, 2:-2].astype(int) - 127).max() <= 2


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8, 9])
def test_the_upright_size_is_that_of_what_is_read(tmp_path: Path, orientation: int, suffix: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = save(tmp_path / f"a.{suffix}", Image.new("RGB", (60, 30)), exif=exif)
    height, width, _ = read_picture(path, 30).shape
    with open_picture(path) as picture:
        assert upright_size(picture) == (width, height)
    found, _ = look_at(Unchecked(picture=1, name=path.name, size=1, mtime_ns=1, shares_size=False), path)
    assert (found.width, found.height) == (width, height)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied(tmp_path: Path, orientation: int) -> None:
    upright = half_and_half("RGB", (200, 0, 0), (0, 0, 200)).resize((64, 32))
    upright.paste((0, 200, 0), (0, 0, 32, 16))  # top left green, bottom left red, right blue
    undo = {
        1: [],
        2: [Image.Transpose.FLIP_LEFT_RIGHT],
        3: [Image.Transpose.ROTATE_180],
        4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE],
        6: [Image.Transpose.ROTATE_90],
        7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270],
    }
    stored = upright
    for step in undo[orientation]:
        stored = stored.transpose(step)
    exif = Image.Exif()
    exif[0x0112] = orientation
    pixels = read_picture(save(tmp_path / "turned.png", stored, exif=exif), 32)
    assert pixels.shape == (32, 64, 3)
    assert pixels[8, 16].tolist() == [0, 200, 0]
    assert pixels[24, 16].tolist() == [200, 0, 0]
    assert pixels[16, 48].tolist() == [0, 0, 200]


def test_a_turned_phone_jpeg_that_is_decoded_small_is_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    stored = half_and_half("RGB", (0, 0, 200), (200, 0, 0)).resize((1600, 800)).transpose(Image.Transpose.ROTATE_90)
    pixels = read_picture(save(tmp_path / "phone.jpg", stored, exif=exif, quality=95), 64)
    assert pixels.shape == (64, 128, 3)
    assert np.allclose(pixels[32, 20], [0, 0, 200], atol=6)


def test_palette_with_transparency_lies_on_white(tmp_path: Path) -> None:
    image = half_and_half("P", 0, 1)
    image.putpalette([10, 20, 30, 200, 100, 50])
    path = save(tmp_path / "palette.png", image, transparency=0)
    assert colours(path) == ([255, 255, 255], [200, 100, 50])


def test_alpha_lies_on_white(tmp_path: Path) -> None:
    path = save(tmp_path / "alpha.png", half_and_half("RGBA", (0, 0, 0, 0), (0, 0, 0, 255)))
    assert colours(path) == ([255, 255, 255], [0, 0, 0])
    path = save(tmp_path / "grey_alpha.png", half_and_half("LA", (0, 0), (90, 255)))
    assert colours(path) == ([255, 255, 255], [90, 90, 90])


def test_grey_and_black_and_white(tmp_path: Path) -> None:
    assert colours(save(tmp_path / "grey.png", half_and_half("L", 40, 220))) == ([40] * 3, [220] * 3)
    assert colours(save(tmp_path / "bits.png", half_and_half("1", 0, 1))) == ([0] * 3, [255] * 3)


def test_cmyk(tmp_path: Path) -> None:
    left, right = colours(
        save(tmp_path / "print.jpg", half_and_half("CMYK", (0, 0, 0, 0), (0, 255, 255, 0)), quality=95)
    )
    assert min(left) > 250
    assert right[0] > 240
    assert max(right[1:]) < 15


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_sixteen_bits_are_scaled_and_not_clipped(tmp_path: Path, suffix: str) -> None:
    depth = np.full((32, 64), 65535, dtype=np.uint16)
    depth[:, :32] = 257 * 100
    assert colours(save(tmp_path / f"deep.{suffix}", Image.fromarray(depth))) == ([100] * 3, [255] * 3)


def test_floats_are_stretched(tmp_path: Path) -> None:
    values = np.full((32, 64), 1.0, dtype=np.float32)
    values[:, :32] = -1.0
    left, right = colours(save(tmp_path / "float.tif", Image.fromarray(values)))
    assert (left, right) == ([0] * 3, [255] * 3) or (left[0] < 2 and right[0] > 253)


@pytest.mark.parametrize("suffix", ["gif", "webp", "png"])
def test_of_an_animation_the_first_frame_is_taken(tmp_path: Path, suffix: str) -> None:
    first, second = half_and_half("RGB", (255, 0, 0), (0, 0, 255)), Image.new("RGB", (64, 32), (0, 255, 0))
    options = {"lossless": True} if suffix == "webp" else {}
    path = save(tmp_path / f"moving.{suffix}", first, save_all=True, append_images=[second], **options)
    assert colours(path) == ([255, 0, 0], [0, 0, 255])


def test_of_a_very_long_picture_the_middle_is_kept(tmp_path: Path) -> None:
    strip = Image.new("RGB", (4000, 20), "red")
    strip.paste("blue", (1960, 0, 2040, 20))
    pixels = read_picture(save(tmp_path / "strip.png", strip), 20)
    assert pixels.shape == (20, 80, 3)
    assert (pixels == [0, 0, 255]).all()


def test_a_wrong_suffix_does_not_matter(tmp_path: Path) -> None:
    save(tmp_path / "a.gif", half_and_half("P", 0, 255)).rename(tmp_path / "a.jpg")
    assert colours(tmp_path / "a.jpg")[0] == [0, 0, 0]


def png_header(width: int, height: int) -> bytes:
    chunks = [b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(b"\0" * 9)]
    framed = [struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks]
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is not a picture"),
        (b"hello", "it is not a picture"),
        (png_header(60_000, 60_000), "more than PetDesk opens|more pixels than PetDesk opens"),
        (png_header(10, 10), "cut off|damaged"),
    ],
)
def test_what_is_no_picture_is_said_in_words(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "bad.png"
    path.write_bytes(content)
    with pytest.raises(PictureError, match=reason):
        read_picture(path, 32)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif"])
def test_truncated_files_are_refused(tmp_path: Path, suffix: str, share: float) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (120, 160, 3), dtype=np.uint8)
    whole = io.BytesIO()
    Image.fromarray(pixels).save(whole, {"jpg": "JPEG", "tif": "TIFF"}.get(suffix, suffix.upper()))
    path = tmp_path / f"cut.{suffix}"
    path.write_bytes(whole.getvalue()[: int(len(whole.getvalue()) * share)])
    with pytest.raises(PictureError):
        read_picture(path, 64)


def test_a_truncated_large_jpeg_is_refused_though_it_is_decoded_small(tmp_path: Path) -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 256, (1200, 1600, 3), dtype=np.uint8))
    path = save(tmp_path / "big.jpg", noise)
    path.write_bytes(path.read_bytes()[:-4000])
    with pytest.raises(PictureError, match="cut off"):
        read_picture(path, 64)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="no longer there"):
        read_picture(tmp_path / "gone.jpg", 32)


def test_the_limit_is_pillows_own(tmp_path: Path) -> None:
    assert Image.MAX_IMAGE_PIXELS is not None
    assert abs(MOST_PIXELS - 2 * Image.MAX_IMAGE_PIXELS) <= 2
