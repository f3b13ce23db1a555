"""The kinds of settings that plugins may have: what each takes, and how the command line writes it."""

import enum
import json
from pathlib import Path
from typing import Annotated, Any, Literal

import pydantic
import pytest
from pydantic import Field, TypeAdapter, ValidationError

from petdesk.api import (
    Colour,
    FilePath,
    FolderPath,
    LongText,
    NewFilePath,
    NewFolderPath,
    Params,
    SettingsError,
    read_params,
    rgb_of,
    shown_when,
    suffixes,
)
from petdesk.api.conditions import conditions_of, shown_fields
from petdesk.api.shapes import Shape, shape_of


class Fit(enum.Enum):
    CROP = "crop"
    PAD = "pad"


class Everything(Params):
    policy: Literal["none", "strong", "custom"] = "none"
    strength: Annotated[float, shown_when("policy", "strong", "custom")] = Field(0.5, ge=0, lt=1)
    steps: Annotated[list[Annotated[int, Field(ge=1, le=9)]], shown_when("policy", "custom")] = Field(
        default=[1, 2], min_length=1, max_length=3
    )
    extra: Annotated[bool, shown_when("policy", "custom")] = False
    extra_name: Annotated[str, shown_when("extra")] = "x"
    names: list[str] = Field(default_factory=list)
    channels: tuple[Literal["r", "g", "b"], ...] = ("r", "g", "b")
    fit: Fit = Fit.CROP
    batch: int | Literal["auto"] = "auto"
    depth: int | None = None
    way: Literal["a", "b", None] = None
    fill: Colour = "#808080"
    note: LongText = ""
    table: Annotated[FilePath | None, suffixes(".csv", ".tsv")] = None
    size: tuple[int, int] = (1, 2)
    extras: dict[str, int] = Field(default_factory=dict)


def shape(name: str) -> Shape:
    return shape_of(Everything.model_fields[name])


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("strength", Shape(kind="number", lower=0, upper=1, open_ends=(False, True))),
        ("steps", Shape(kind="list", items=(Shape(kind="integer", lower=1, upper=9),), fewest=1, most=3)),
        ("names", Shape(kind="list", items=(Shape(kind="text"),))),
        ("channels", Shape(kind="list", items=(Shape(kind="choice", options=("r", "g", "b")),))),
        ("fit", Shape(kind="choice", options=("crop", "pad"))),
        ("batch", Shape(kind="integer", optional=True, unset="auto")),
        ("depth", Shape(kind="integer", optional=True)),
        ("way", Shape(kind="choice", options=("a", "b"), optional=True)),
        ("fill", Shape(kind="colour")),
        ("note", Shape(kind="text", long=True)),
        ("size", Shape(kind="tuple", items=(Shape(kind="integer"), Shape(kind="integer")))),
        ("extras", Shape(kind="json")),
    ],
)
def test_a_shape_is_read_from_an_annotation(name: str, wanted: Shape) -> None:
    assert shape(name) == wanted


@pytest.mark.parametrize(
    ("annotation", "kind", "there"),
    [
        (FilePath, "file", True),
        (FolderPath, "folder", True),
        (NewFilePath, "file", False),
        (NewFolderPath, "folder", False),
        (pydantic.FilePath, "file", True),
        (pydantic.DirectoryPath, "folder", True),
        (pydantic.NewPath, "file", False),
    ],
)
def test_the_shapes_of_paths(annotation: Any, kind: str, there: bool) -> None:
    model = pydantic.create_model("Model", __base__=Params, path=(annotation, ...))
    path = shape_of(model.model_fields["path"]).path
    assert path is not None
    assert (path.kind, path.there) == (kind, there)


def test_a_path_has_to_be_of_its_kind(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("")
    for annotation, goes, goes_not in (
        (FilePath, file, [tmp_path, tmp_path / "b"]),
        (FolderPath, tmp_path, [file, tmp_path / "b"]),
        (NewFilePath, tmp_path / "b", [tmp_path, tmp_path / "b" / "c"]),
        (NewFolderPath, tmp_path / "b", [file, tmp_path / "b" / "c"]),
    ):
        adapter: TypeAdapter[Path] = TypeAdapter(annotation)
        assert adapter.validate_python(str(goes)) == goes
        for path in goes_not:
            with pytest.raises(ValidationError):
                adapter.validate_python(str(path))
    assert TypeAdapter[Path](NewFilePath).validate_python(str(file)) == file, "it may be written over"


def test_the_home_folder_may_be_written_as_a_tilde(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert TypeAdapter[Path](FolderPath).validate_python("~") == tmp_path


def test_a_file_has_to_end_as_it_should(tmp_path: Path) -> None:
    for name in ("a.CSV", "b.tsv", "c.txt"):
        (tmp_path / name).write_text("")
    for name in ("a.CSV", "b.tsv"):
        assert read_params(Everything, {"table": str(tmp_path / name)}, owner="x").table == tmp_path / name
    with pytest.raises(SettingsError, match=r"its name must end in \.csv or \.tsv"):
        read_params(Everything, {"table": str(tmp_path / "c.txt")}, owner="x")
    with pytest.raises(SettingsError, match="there is no such file"):
        read_params(Everything, {"table": str(tmp_path / "d.csv")}, owner="x")


@pytest.mark.parametrize("endings", [(), ("csv",), (".",)])
def test_an_ending_without_its_dot_is_refused_at_once(endings: tuple[str, ...]) -> None:
    with pytest.raises(TypeError, match="with their dot"):
        suffixes(*endings)


def test_an_ending_goes_with_a_path_alone() -> None:
    with pytest.raises(TypeError, match=r"goes with a path such as FilePath, not with <class 'str'>"):
        pydantic.create_model("Model", __base__=Params, name=(Annotated[str, suffixes(".csv")], ""))


@pytest.mark.parametrize(("typed", "kept"), [("#F80", "#ff8800"), ("#ff8000", "#ff8000"), (" #ABCDEF ", "#abcdef")])
def test_a_colour_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert read_params(Everything, {"fill": typed}, owner="x").fill == kept


@pytest.mark.parametrize("typed", ["", "red", "#12", "#12345g", "808080"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(SettingsError, match="it is no colour; write it as #rrggbb"):
        read_params(Everything, {"fill": typed}, owner="x")


def test_a_colour_as_numbers() -> None:
    assert rgb_of("#ff8000") == (1.0, 128 / 255, 0.0)
    assert rgb_of("#FFF") == (1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("steps", "3, 1", [3, 1]),
        ("steps", "[3, 1]", [3, 1]),
        ("names", "a,b c", ["a", "b c"]),
        ("names", "", []),
        ("names", '["a,b"]', ["a,b"]),
        ("channels", "b,r", ("b", "r")),
        ("size", "3,4", (3, 4)),
        ("batch", "auto", "auto"),
        ("batch", "12", 12),
        ("depth", "auto", None),
        ("depth", "none", None),
        ("depth", "7", 7),
        ("way", "auto", None),
        ("table", "", None),
        ("policy", "none", "none"),
        ("extra_name", "[0]", "[0]"),
        ("extras", '{"a": 1}', {"a": 1}),
        ("note", "two\nlines", "two\nlines"),
    ],
)
def test_what_a_command_line_says(name: str, typed: str, value: Any) -> None:
    assert getattr(read_params(Everything, {name: typed}, owner="x"), name) == value


def test_the_entry_of_a_list_that_is_wrong_is_named() -> None:
    with pytest.raises(SettingsError, match="The setting 'steps' of the network x cannot be 12 as entry 2"):
        read_params(Everything, {"steps": [3, 12]}, owner="network x")


@pytest.mark.parametrize(
    ("settings", "hidden"),
    [
        ({"policy": "none", "extra": True}, {"strength", "steps", "extra", "extra_name"}),
        ({"policy": "strong", "extra": True}, {"steps", "extra", "extra_name"}),
        ({"policy": "custom", "extra": False}, {"extra_name"}),
        ({"policy": "custom", "extra": True}, set()),
    ],
)
def test_a_setting_is_shown_while_the_one_it_depends_on_has_a_value(settings: dict[str, Any], hidden: set[str]) -> None:
    fields = Everything.model_fields
    values = Everything().model_dump(mode="json") | settings
    assert set(fields) - shown_fields(fields, values) == hidden


def test_a_condition_that_can_never_hold_is_refused_where_the_class_is_made() -> None:
    with pytest.raises(TypeError, match=r"Wrong\.a is shown when 'polciy' has a value, but there is no such setting"):

        class Wrong(Params):
            policy: Literal["x"] = "x"
            a: Annotated[int, shown_when("polciy")] = 0

    with pytest.raises(TypeError, match=r"is 'z', which it never is; it is one of \('x', 'y'\)"):

        class Typo(Params):
            policy: Literal["x", "y"] = "x"
            a: Annotated[int, shown_when("policy", "z")] = 0

    with pytest.raises(TypeError, match="that is a circle"):

        class Circle(Params):
            a: Annotated[int, shown_when("b")] = 0
            b: Annotated[int, shown_when("a")] = 0


def test_a_condition_is_inherited_and_may_be_overridden() -> None:
    class More(Everything):
        strength: float = 0.1

    assert conditions_of(More.model_fields["extra_name"])
    assert not conditions_of(More.model_fields["strength"])


def test_a_schema_tells_what_it_is() -> None:
    properties = Everything.model_json_schema()["properties"]
    assert properties["steps"]["x-shown-when"] == {"policy": ["custom"]}
    assert properties["fill"]["format"] == "color"
    assert properties["note"]["format"] == "multiline"
    assert json.loads(json.dumps(properties)) == properties
