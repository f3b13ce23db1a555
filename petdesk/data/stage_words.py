"""What the stages of a picture are called and told in: sentences with places for names and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | int | float

TITLES: Mapping[str, str] = {
    "file": "The file",
    "label": "Its label",
    "decoded": "Decoded and upright",
    "presized": "Presized",
    "cropped": "Cut square",
    "batch": "Into a batch",
    "augmented": "Varied and scaled",
    "scaled": "Scaled",
    "normalised": "Normalized",
    "network": "Into the network",
}

SENTENCES: Mapping[str, str] = {
    "problem": "{problem}",
    "unreadable": "This picture cannot be read: {problem}. Training leaves it out.",
    "file": "{name} is a {format} file of {bytes}, {width} × {height} pixels, stored as {mode}.",
    "frames": "It holds {frames} pictures; the first one counts.",
    "turn_2": "The camera noted how to put it upright: mirrored left to right.",
    "turn_3": "The camera noted how to put it upright: a half turn.",
    "turn_4": "The camera noted how to put it upright: mirrored top to bottom.",
    "turn_5": "The camera noted how to put it upright: mirrored and a quarter turn to the left.",
    "turn_6": "The camera noted how to put it upright: a quarter turn to the right.",
    "turn_7": "The camera noted how to put it upright: mirrored and a quarter turn to the right.",
    "turn_8": "The camera noted how to put it upright: a quarter turn to the left.",
    "read_by": "“{reader}” calls it “{label}”.",
    "read_with": "Its settings: {settings}.",
    "relabelled": "You changed that to “{label}”.",
    "edited_class": "That class is called “{label}” now.",
    "train_given": "It is for training: the dataset says so.",
    "valid_given": "It is for validation: the dataset says so.",
    "train_moved": "It is for training: you put it there.",
    "valid_moved": "It is for validation: you put it there.",
    "train_drawn": "It is for training: drawn by its name and the seed.",
    "valid_drawn": "It is for validation: drawn by its name and the seed.",
    "excluded": "You took it out: neither training nor validation sees it.",
    "unread": "It takes no part in training, because it cannot be read.",
    "decoded": "Its bytes became red, green and blue from 0 to 255 for each pixel.",
    "turned": "It was turned upright, as the camera noted.",
    "smaller": "JPEG files can be read at a fraction of their size; {width} × {height} is enough for what follows.",
    "from_mode": "Stored as {mode}, it was converted to RGB.",
    "transparent": "What was transparent is white now.",
    "presized": "The shorter side is scaled to {presize} pixels and the other one along with it, smoothly.",
    "middle": "It is longer than 4 to 1, so only its middle is kept.",
    "kept": "It is kept like this in the cache, so that the file is decoded only once.",
    "cut_beside": "Training cuts a square at a place drawn each time: now {offset} of {room} pixels from the left.",
    "cut_below": "Training cuts a square at a place drawn each time: now {offset} of {room} pixels from the top.",
    "cut_centre": "Validation always takes the square in the middle.",
    "cut_nothing": "It is square already, so nothing is cut off.",
    "batch": "Pictures travel in batches, here in a batch of one; each color lies in a plane of its own.",
    "varied": "“{augmentation}” varies it by {n_draws} random numbers of its own and makes it "
    "{size} × {size} pixels, with values from 0 to 1.",
    "not_varied": "“{augmentation}” changes nothing but the size: {size} × {size} pixels, with values from 0 to 1.",
    "scaled": "Nothing is random for validation: it is scaled to {size} × {size} pixels, with values from 0 to 1.",
    "normalised": "From each color its mean is taken, and the rest is divided by its deviation, as "
    "{architecture} knows its pictures. Here the lowest value is shown black and the highest white.",
    "mean": "Mean of red, green and blue: {red}, {green}, {blue}.",
    "deviation": "Their deviation: {red}, {green}, {blue}.",
    "network": "{architecture} looks at these numbers and answers with {classes}, one for each class.",
    "target": "The right answer is number {index}, counted from 0: “{label}”.",
    "no_target": "No other picture that takes part is of the class “{label}”, so there is no answer for it.",
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `template` can be looked up in another language before the values are put in.

    Attributes:
        key: Of `SENTENCES`.
        values: What goes into the braces; a number of bytes is called `bytes`.
    """

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def template(self) -> str:
        """With its braces."""
        return SENTENCES[self.key]

    @property
    def text(self) -> str:
        """In English."""
        return self.template.format(**{name: _plain(name, value) for name, value in self.values.items()})


def _plain(name: str, value: Value) -> str:
    if name == "bytes":
        return f"{value:,} bytes"
    if isinstance(value, float):
        return f"{value:.3f}"
    return f"{value:,}" if isinstance(value, int) else value
