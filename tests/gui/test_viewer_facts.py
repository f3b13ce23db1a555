"""What the viewer finds out about a file, and the decoded picture."""

from pathlib import Path

import pytest
from PIL import Image

from petdesk.gui.widgets.viewer.file_facts import facts_in_words, read_facts
from petdesk.gui.widgets.viewer.file_manager import reveal_command
from petdesk.gui.widgets.viewer.large_picture import read_large


def photo(path: Path, orientation: int = 6) -> Path:
    """64 x 32, the left half red; turned it is 32 x 64 with the red on top."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112] = "Canon", "Canon EOS 60D", orientation
    exif[0x0132] = "2019:05:31 14:02:10"
    image = Image.new("RGB", (64, 32), "blue")
    image.paste("red", (0, 0, 32, 32))
    image.save(path, exif=exif.tobytes(), quality=95)
    return path


def test_a_photo_tells_what_the_camera_wrote(tmp_path: Path) -> None:
    path = photo(tmp_path / "a.jpg")
    facts = read_facts(path)
    assert (facts.pixels, facts.format, facts.mode) == ((32, 64), "JPEG", "RGB")
    assert (facts.camera, facts.taken, facts.orientation) == ("Canon EOS 60D", "2019:05:31 14:02:10", 6)
    words = dict(facts_in_words(path, facts))
    assert words["Name"] == "a.jpg"
    assert words["Folder"] == str(tmp_path)
    assert "2019" in words["Taken"]
    assert "upright" in words["Orientation"]


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data:UserWarning")
def test_odd_dates_and_damaged_exif_do_no_harm(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0132] = "    :  :     :  :  "
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg", exif=exif.tobytes())
    assert facts_in_words(tmp_path / "a.jpg", read_facts(tmp_path / "a.jpg"))
    Image.new("RGB", (8, 8)).save(tmp_path / "b.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff" + b"\x07" * 40)
    assert read_facts(tmp_path / "b.jpg").format == "JPEG"


def test_of_what_is_no_picture_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture")
    facts = read_facts(tmp_path / "a.jpg")
    assert (facts.bytes, facts.pixels) == (10, None)
    assert read_facts(tmp_path / "gone.jpg").bytes is None


@pytest.mark.parametrize("orientation", [1, 3, 6])
def test_a_large_picture_is_upright(tmp_path: Path, orientation: int) -> None:
    picture = read_large(photo(tmp_path / "a.jpg", orientation))
    top = picture.levels[0].pixelColor(2, 2)
    assert picture.pixels == ((32, 64) if orientation == 6 else (64, 32))
    assert (top.red() > 200) == (orientation != 3)


def test_huge_pictures_are_shown_with_fewer_pixels(tmp_path: Path) -> None:
    Image.new("RGB", (3000, 1000)).save(tmp_path / "a.png")
    picture = read_large(tmp_path / "a.png", most_pixels=750_000)
    assert picture.pixels == (3000, 1000)
    assert (picture.levels[0].width(), picture.levels[0].height()) == (1500, 500)
    assert picture.is_reduced


def test_each_zoom_has_a_copy_with_just_enough_pixels(tmp_path: Path) -> None:
    Image.new("RGB", (2400, 1600)).save(tmp_path / "a.png")
    picture = read_large(tmp_path / "a.png")
    assert [level.width() for level in picture.levels] == [2400, 1200, 600, 300]
    assert [picture.level_for(scale).width() for scale in (3, 1, 0.6, 0.5, 0.2, 0.01)] == [
        2400,
        2400,
        2400,
        1200,
        600,
        300,
    ]
    assert not picture.is_reduced


def test_what_cannot_be_decoded_says_why(tmp_path: Path) -> None:
    whole = photo(tmp_path / "a.jpg").read_bytes()
    (tmp_path / "b.jpg").write_bytes(whole[:-20])
    picture = read_large(tmp_path / "b.jpg")
    assert picture.levels == ()
    assert "cut off" in picture.reason
    assert picture.facts.camera == "Canon EOS 60D"


def test_each_system_has_its_way_to_show_a_file() -> None:
    assert reveal_command(Path("/a/b.jpg"), "darwin") == ["open", "-R", "/a/b.jpg"]
    assert reveal_command(Path("/a/b.jpg"), "win32") == ["explorer", "/select,/a/b.jpg"]
    assert reveal_command(Path("/a/b.jpg"), "linux") == []
