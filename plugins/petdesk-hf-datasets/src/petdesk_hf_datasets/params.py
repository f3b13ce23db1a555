"""The settings of the dataset."""

from typing import Literal

from pydantic import Field

from petdesk.api import Params


class HfParams(Params):
    name: str = Field(
        "",
        description="The dataset's name on the hub, as in owner/name: it is fetched into the source, an empty folder. "
        "Empty: the source has the files",
    )
    subset: str = Field("", description="Which of a hub dataset's subsets; empty: the only or the usual one")
    revision: str = Field("", description="A branch, tag or commit of a hub dataset; empty: the newest")
    label: str = Field("auto", description="The column with the labels; auto: the first column of classes")
    split: Literal["given", "petdesk"] = Field(
        "given",
        description="given: train trains and validation validates, or test where there is no validation; "
        "petdesk: PetDesk splits all pictures",
    )
