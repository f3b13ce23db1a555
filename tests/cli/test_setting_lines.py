"""What `petdesk plugins show` says of the settings of what a plugin adds, and that what it says goes."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from petdesk.api import Colour, FilePath, NewFolderPath, Params, read_params, shown_when, suffixes
from petdesk.cli.setting_lines import setting_lines


class MaskParams(Params):
    share: float = Field(0.5, gt=0, le=1, description="How much is masked")
    way: Literal["grey", "noise"] = "grey"
    fill: Annotated[Colour, shown_when("way", "grey")] = "#808080"
    seed: int | None = None
    batch: int | Literal["auto"] = "auto"
    sizes: list[Annotated[int, Field(ge=16)]] = Field([64, 128], min_length=1)
    names: list[str] = Field(default_factory=list)
    spot: tuple[int, int] = (3, 4)
    mask: Annotated[FilePath | None, suffixes(".png", ".webp"), shown_when("share")] = None
    report: NewFolderPath | None = None
    table: Path = Field(description="What to read")
    more: dict[str, int] = Field(default_factory=dict)


SAID = """\
  share  [default 0.5, above 0, at most 1]
      How much is masked
  way  [default 'grey', one of grey, noise]
  fill  [default '#808080', a colour as #rrggbb, counts when way is grey]
  seed  [default auto, auto leaves it to the plugin]
  batch  [default 'auto', auto leaves it to the plugin]
  sizes  [default 64,128, entries with commas between them, at least 16, at least 1 of them]
  names  [default empty, entries with commas between them]
  spot  [default 3,4, 2 numbers with commas between them]
  mask  [default empty, a file that is there ending in .png or .webp, empty leaves it to the plugin, counts when share \
is set]
  report  [default empty, a folder to write, empty leaves it to the plugin]
  table  [needed, a path]
      What to read
  more  [default {}, written as JSON]"""


def test_every_kind_of_setting_is_explained() -> None:
    assert "\n".join(setting_lines(MaskParams)) == SAID


def test_a_default_goes_as_it_is_written() -> None:
    typed = {"seed": "auto", "batch": "auto", "sizes": "64,128", "names": "", "spot": "3,4", "mask": "", "table": "t"}
    read = read_params(MaskParams, typed, owner="mask")
    assert read == MaskParams(table=Path("t"))
