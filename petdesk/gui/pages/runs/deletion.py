"""Asking before runs are deleted."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.words import file_size

translate = QCoreApplication.translate
MOST_NAMES = 6


def deletion_question(parent: QWidget, facts: Sequence[RunFacts], size: int) -> QMessageBox:
    """A question that names what would be lost; to be opened, its answer comes with `finished`."""
    names = [one.run.path.name for one in facts]
    if len(facts) == 1:
        title = translate("RunDeletion", "Delete run {}?").format(facts[0].run.id)
    else:
        title = translate("RunDeletion", "Delete {} runs?").format(len(facts))
    shown = "\n".join(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        shown += "\n" + translate("RunDeletion", "and {} more").format(len(names) - MOST_NAMES)
    models = sum(one.has_model for one in facts)
    lost = translate(
        "RunDeletion",
        "Settings, curves, answers and %Ln trained model(s) are removed from the disk for good.",
        "",
        models,
    )
    box = QMessageBox(parent)
    box.setObjectName("runs.delete.question")
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("RunDeletion", "Delete runs"))
    box.setText(title)
    box.setInformativeText(f"{lost} ({file_size(size)})\n\n{shown}")
    delete = box.addButton(translate("RunDeletion", "&Delete"), QMessageBox.ButtonRole.DestructiveRole)
    delete.setObjectName("runs.delete.yes")
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    return box
