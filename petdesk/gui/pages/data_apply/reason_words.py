"""Why files cannot be moved, in the user's language."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def reason_of(why: str, label: str, reason: str) -> str:
    """A sentence; `reason`, the engine's, for a reason that has none here."""
    return _sentences().get(why, reason).replace("{}", label)


def _sentences() -> dict[str, str]:
    return {
        "outside": translate("Reasons", "It lies outside of the folder of the pictures."),
        "unfit": translate("Reasons", "No folder or file can be called “{}” everywhere. Rename the class."),
        "meaning": translate("Reasons", "What is called “{}” on the disk is another class in this project."),
        "missing": translate("Reasons", "The file is not there."),
        "link": translate("Reasons", "It is a link to a file elsewhere, which moving could break."),
        "misread": translate("Reasons", "With “{}” in its name the source would read another class from it."),
        "taken": translate("Reasons", "The name is taken, and no free one gives the class “{}”."),
    }
