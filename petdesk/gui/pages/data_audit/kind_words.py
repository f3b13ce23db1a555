"""What kinds of findings are called, in the user's language."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def title_of(kind: str, title: str) -> str:
    """A kind's title; `title`, the engine's, for a kind that has none here."""
    return _titles().get(kind, title)


def explanation_of(kind: str, explanation: str) -> str:
    """Why it matters; `explanation`, the engine's, for a kind that has none here."""
    return _explanations().get(kind, explanation)


def _titles() -> dict[str, str]:
    return {
        "unreadable": translate("Audit", "Cannot be read"),
        "two-labels": translate("Audit", "One picture, two classes"),
        "both-sides": translate("Audit", "On both sides of the split"),
        "similar-class-names": translate("Audit", "Classes spelt nearly alike"),
        "few-pictures": translate("Audit", "Few pictures in a class"),
        "exact-copies": translate("Audit", "Exact copies"),
        "resized": translate("Audit", "Copies of another size"),
        "recompressed": translate("Audit", "Copies saved anew"),
        "cropped": translate("Audit", "Cropped copies"),
        "flipped": translate("Audit", "Mirrored copies"),
        "blank": translate("Audit", "Blank"),
        "blurred": translate("Audit", "Blurred"),
        "dark": translate("Audit", "Too dark"),
        "bright": translate("Audit", "Too bright"),
        "small": translate("Audit", "Too small"),
        "odd-aspect": translate("Audit", "Odd shape"),
        "wrong-extension": translate("Audit", "Wrong extension"),
        "kept-together": translate("Audit", "Kept on one side of the split"),
    }


def _explanations() -> dict[str, str]:
    return {
        "unreadable": translate("Audit", "The file is damaged, cut off or no picture. Training leaves it out."),
        "two-labels": translate(
            "Audit",
            "The same picture is in two classes; at least one of them is wrong, and the network is told both.",
        ),
        "both-sides": translate(
            "Audit", "The network is asked about a picture that it was trained on, so its error looks too small."
        ),
        "similar-class-names": translate(
            "Audit",
            "Their names differ by capitals, spaces or hyphens: most likely they are meant to be one class.",
        ),
        "few-pictures": translate(
            "Audit", "A class with so few pictures is hardly learned, and its error hardly measured."
        ),
        "exact-copies": translate("Audit", "These files are the same byte for byte. They count more than once."),
        "resized": translate("Audit", "One picture in several sizes. It counts more than once."),
        "recompressed": translate(
            "Audit", "One picture that was saved again, with other compression or in another format."
        ),
        "cropped": translate("Audit", "One picture shows a part of the other."),
        "flipped": translate("Audit", "One picture is the mirror image of the other."),
        "blank": translate("Audit", "Nothing can be seen: all of the picture has one colour."),
        "blurred": translate("Audit", "No edge in the picture is sharp, not even at the size that a network sees."),
        "dark": translate("Audit", "Hardly any part of the picture is brighter than a dark grey."),
        "bright": translate("Audit", "Hardly any part of the picture is darker than a light grey."),
        "small": translate("Audit", "It has to be enlarged a lot before a network can look at it."),
        "odd-aspect": translate("Audit", "It is so long or so high that a network sees only a part of it at a time."),
        "wrong-extension": translate(
            "Audit",
            "The file is of another kind than its name says. PetDesk reads it all the same; others may not.",
        ),
        "kept-together": translate(
            "Audit",
            "Without the audit some would train and others validate; now they stay together, as groups do.",
        ),
    }
