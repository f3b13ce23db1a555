"""Recipes as files: saving what is set, loading what somebody shared."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import SettingsError
from petdesk.gui.naming import named
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.saving import ask_path
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.training.recipe_file import SUFFIX, read_recipe_file, write_recipe_file


class RecipeFiles(QWidget):
    """Two buttons, beside the label of the recipe.

    Attributes:
        said: Signal with a sentence and its kind, as `MessageBar.say` takes them.
        load_button, save_button: The buttons.
    """

    said = Signal(str, str)

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self.load_button = named(QPushButton(self.tr("&Load...")), "train.recipe.load")
        self.load_button.setAccessibleName(self.tr("Load a recipe"))
        self.load_button.setToolTip(self.tr("Load a recipe from a file; or drop the file here"))
        self.save_button = named(QPushButton(self.tr("Sa&ve...")), "train.recipe.save")
        self.save_button.setAccessibleName(self.tr("Save the recipe"))
        self.save_button.setToolTip(
            self.tr("Save how to train as a file, to use with other pictures or to share: phases, losses, augmentation")
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.load_button)
        row.addWidget(self.save_button)
        self.load_button.clicked.connect(self._ask_file)
        self.save_button.clicked.connect(self._ask_title)

    def load(self, path: Path) -> None:
        """Takes over a recipe, or says why it cannot be."""
        try:
            recipe = read_recipe_file(path)
        except SettingsError as error:
            self.said.emit(str(error), "error")
            return
        self._settings.load(recipe)
        self.said.emit(self.tr("The recipe “{}” is loaded. Ctrl+Z takes it back.").format(recipe.title), "info")

    def save(self, path: Path, *, title: str, summary: str) -> None:
        """Writes what is set, or says why it cannot."""
        try:
            write_recipe_file(path, self._settings.recipe(title, summary))
        except SettingsError as error:
            self.said.emit(str(error), "error")
        else:
            self.said.emit(self.tr("The recipe is saved as {}.").format(path), "info")

    def _ask_file(self) -> None:
        kinds = self.tr("Recipes (*.json)")
        found, _kind = QFileDialog.getOpenFileName(self, self.tr("Load a recipe"), str(self._folder()), kinds)
        if found:
            self.load(Path(found))

    def _ask_title(self) -> None:
        loaded = self._settings.loaded()
        dialog = SaveRecipe(*((loaded.title, loaded.summary) if loaded is not None else ("", "")), parent=self)
        dialog.accepted.connect(lambda: self._ask_place(dialog.title.text().strip(), dialog.summary.text().strip()))
        dialog.open()

    def _ask_place(self, title: str, summary: str) -> None:
        kept = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in title).strip()
        place = self._folder() / f"{kept or 'recipe'}{SUFFIX}"
        path = ask_path(self, self.tr("Save the recipe"), place, [self.tr("Recipes (*.json)")])
        if path is not None:
            self.save(path, title=title, summary=summary)

    def _folder(self) -> Path:
        return Path.home() if self._session.project is None else self._session.project.path.parent


class SaveRecipe(QDialog):
    """Asks what a recipe is called and what it is for.

    Attributes:
        title, summary: The lines.
    """

    def __init__(self, title: str, summary: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("save_recipe")
        self.setWindowTitle(self.tr("Save the recipe"))
        self.title = named(QLineEdit(title), "save_recipe.title")
        self.title.setPlaceholderText(self.tr("Careful with few pictures"))
        self.summary = named(QLineEdit(summary), "save_recipe.summary")
        self.summary.setPlaceholderText(self.tr("When to use it"))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for text, line in ((self.tr("&Title"), self.title), (self.tr("&What it is for"), self.summary)):
            label = QLabel(text)
            label.setBuddy(line)
            line.setAccessibleName(text.replace("&", ""))
            form.addRow(label, line)
        note = muted(
            self.tr(
                "The file holds how to train: phases, augmentation, loss, evaluation, averages, batch and picture "
                "size. Not the network, its weights, the pictures or the seed."
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        save = buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(title.strip()))
        self.title.textChanged.connect(lambda text: save.setEnabled(bool(text.strip())))
        for button in buttons.buttons():
            button.setIcon(QIcon())  # the desktop's are in the colours of another scheme
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(note)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 62, self.sizeHint().height())
