"""What a grouping does, in the user's language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from petdesk.gui.words import number, percent

if TYPE_CHECKING:
    from petdesk.data.grouping_effect import GroupingEffect

translate = QCoreApplication.translate
MOST_NAMES = 3


def effect_in_words(effect: "GroupingEffect", *, by: str, audited: bool, near: bool) -> str:
    """Sentences on its figures.

    Args:
        effect: What it does.
        by: By what pictures are grouped.
        audited: Whether the project was audited: near duplicates and EXIF data are known from that alone.
        near: Whether near duplicates stay together.
    """
    told = []
    if not audited and (near or by in ("time", "device")):
        told.append(translate("Groups", "Near duplicates, times and devices are known once the pictures were audited."))
    if effect.groups:
        told.append(
            translate(
                "Groups", "Groups: {}, with %Ln picture(s) in all and {} in the largest.", "", effect.grouped
            ).format(number(effect.groups), number(effect.largest))
        )
        told.append(
            translate("Groups", "Without this, %Ln group(s) would be on both sides.", "", len(effect.leaked))
            if effect.leaked
            else translate("Groups", "None of them would be on both sides otherwise.")
        )
    else:
        told.append(translate("Groups", "There is no group of two pictures or more."))
    if effect.remaining:
        told.append(
            translate(
                "Groups",
                "Still on both sides, because the source or you put them there: %Ln group(s).",
                "",
                len(effect.remaining),
            )
        )
    if effect.unknown:
        told.append(translate("Groups", "%Ln picture(s) without that information, each by itself.", "", effect.unknown))
    if effect.lonely:
        names = ", ".join(translate("Groups", "“{}”").format(name) for name in effect.lonely[:MOST_NAMES])
        more = len(effect.lonely) - MOST_NAMES
        names += translate("Groups", " and %Ln more", "", more) if more > 0 else ""
        told.append(
            translate("Groups", "No picture would be left to validate {}: all of a class is one group.").format(names)
        )
    told.append(translate("Groups", "{} of the pictures validate.").format(percent(effect.valid_share)))
    return " ".join(told)
