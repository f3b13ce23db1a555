"""petdesk.api.params: settings from text, and the sentences for those that do not go."""

from typing import Any, Literal, Self

import pytest
from pydantic import Field, ValidationError, field_validator, model_validator

from petdesk.api import Params, SettingsError, read_params


class Corner(Params):
    x: int = Field(description="Pixels from the left")


class CropParams(Params):
    scale: float = Field(0.75, ge=0.1, le=1.0, description="The smallest part of the picture")
    sizes: list[int] = Field([224], description="Pixels a side")
    lr: float | Literal["auto"] = Field("auto", description="The learning rate")
    pattern: str = Field("x", description="A regular expression")
    corner: Corner = Field(Corner(x=0), description="Where the crop begins")

    @field_validator("pattern")
    @classmethod
    def _is_short(cls, pattern: str) -> str:
        if len(pattern) > 20:
            raise ValueError("Too long to read")
        return pattern

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.scale == 1.0 and self.corner.x > 0:
            raise ValueError("A whole picture has no corner")
        return self


class NeededParams(Params):
    folder: str = Field(description="Where the pictures are")


def read(**values: Any) -> CropParams:
    return read_params(CropParams, values, owner="augmentation crop")


def refusal(**values: Any) -> str:
    with pytest.raises(SettingsError) as caught:
        read(**values)
    return str(caught.value)


def test_reads_text_as_the_command_line_gives_it() -> None:
    assert read(scale="0.5", sizes="[128, 224]", corner='{"x": 3}', lr="auto") == CropParams(
        scale=0.5, sizes=[128, 224], corner=Corner(x=3), lr="auto"
    )


@pytest.mark.parametrize("pattern", [r"[a-z]+_(\d)", "{name}_(.*)"])
def test_text_that_only_begins_like_json_stays_text(pattern: str) -> None:
    assert read(pattern=pattern).pattern == pattern


def test_params_are_frozen() -> None:
    params = read()
    with pytest.raises(ValidationError, match="frozen"):
        params.scale = 0.2  # type: ignore[misc]


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    assert refusal(scael=1) == (
        "The augmentation crop has no setting called 'scael'. Its settings: scale, sizes, lr, pattern, corner."
    )


def test_a_value_out_of_bounds_is_told_with_the_bound() -> None:
    assert refusal(scale="3") == (
        "The setting 'scale' of the augmentation crop cannot be '3': input should be less than or equal to 1."
    )


@pytest.mark.parametrize("value", ["nan", "inf"])
def test_a_number_that_is_none_is_refused(value: str) -> None:
    assert "'scale'" in refusal(scale=value)


def test_a_validator_s_own_words_are_told() -> None:
    assert refusal(pattern="y" * 21).endswith("cannot be 'yyyyyyyyyyyyyyyyyyyyy': too long to read.")


@pytest.mark.parametrize(("values", "name"), [({"lr": "fast"}, "'lr'"), ({"sizes": "[1, true, []]"}, "'sizes'")])
def test_the_setting_is_named_as_the_user_wrote_it(values: dict[str, str], name: str) -> None:
    assert refusal(**values).startswith(f"The setting {name} of the augmentation crop cannot be ")


def test_settings_that_do_not_go_together_are_told() -> None:
    assert refusal(scale=1.0, corner={"x": 3}) == (
        "The settings of the augmentation crop do not go together: a whole picture has no corner."
    )


def test_a_missing_value_is_told_with_its_description() -> None:
    with pytest.raises(SettingsError, match=r"^The dataset x needs a value for 'folder': Where the pictures are\.$"):
        read_params(NeededParams, {}, owner="dataset x")


def test_a_missing_value_within_a_setting_is_told() -> None:
    assert refusal(corner="{}") == "The augmentation crop needs a value for 'corner': Where the crop begins."


class CutParams(Params):
    cut: tuple[float, float] = Field(default=(0.0, 1.0), description="From where to where.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.cut[0] >= self.cut[1]:
            raise ValueError("The first must be below the second.")
        return self


def test_a_tuple_that_is_too_short_is_told() -> None:
    with pytest.raises(SettingsError, match=r"^The augmentation x needs more values for 'cut': From where to where\.$"):
        read_params(CutParams, {"cut": "1"}, owner="augmentation x")


def test_a_sentence_of_a_validator_ends_once() -> None:
    with pytest.raises(SettingsError, match=r"do not go together: the first must be below the second\.$"):
        read_params(CutParams, {"cut": "2,1"}, owner="augmentation x")
