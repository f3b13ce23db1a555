"""Where it looks: what in a picture speaks for a class, as a layer over it."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from petdesk.gui.pages.interpret.heat_layer import heat_layer
from petdesk.gui.pages.interpret.layered_picture import LayeredPicture
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.viewer.large_picture import LargePicture
from petdesk.gui.words import percent
from petdesk.interpret.saliency import SaliencyMap

PREDICTED, ACTUAL = -1, -2
USUAL_OPACITY = 75


class SaliencyPanel(QWidget):
    """A picture, the choice of a class, and a slider.

    Attributes:
        target_changed: Signal: the user chose another class.
        stepped: Signal with -1 or 1: the picture before or after is wanted.
        target: The choice.
        slider: How much of the layer is seen, in per cent.
        picture: The view.
        words: What is to be said of it.
    """

    target_changed = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[str, ...] = ()
        self._actual = self._predicted = 0
        self.target = QComboBox()
        self.target.setObjectName("interpret.saliency.class")
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setMinimumContentsLength(14)
        self.target.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.target.setToolTip(self.tr("The class whose signs are looked for in the picture"))
        self.target.currentIndexChanged.connect(lambda _index: self.target_changed.emit())
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("interpret.saliency.opacity")
        self.slider.setRange(0, 100)
        self.slider.setPageStep(25)
        self.slider.setValue(USUAL_OPACITY)
        self.slider.setMinimumWidth(self.fontMetrics().averageCharWidth() * 14)
        self.slider.setToolTip(self.tr("How much of the layer is seen"))
        self.picture = LayeredPicture()
        self.picture.setObjectName("interpret.saliency.picture")
        self.picture.set_opacity(USUAL_OPACITY / 100)
        self.slider.valueChanged.connect(lambda value: self.picture.set_opacity(value / 100))
        self.picture.stepped.connect(self.stepped)
        self.words: QLabel = muted()
        self.words.setObjectName("interpret.saliency.words")
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # so that the picture stays where it is
        row = QHBoxLayout()
        for text, widget, stretch in (
            (self.tr("What spea&ks for"), self.target, 2),
            (self.tr("La&yer"), self.slider, 1),
        ):
            label = QLabel(text)
            label.setBuddy(widget)
            row.addWidget(label)
            row.addWidget(widget, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.words)

    def set_classes(self, classes: tuple[str, ...]) -> None:
        """Offers these classes."""
        self._classes = classes
        with QSignalBlocker(self.target):
            self.target.clear()
            self.target.addItem("", PREDICTED)
            self.target.addItem("", ACTUAL)
            self.target.insertSeparator(2)
            for place, name in enumerate(classes):
                self.target.addItem(name, place)
        self._name()

    def show_row(self, *, actual: int, predicted: int) -> None:
        """Another picture: of this class, taken for that one."""
        self._actual, self._predicted = actual, predicted
        self.picture.show_text("")
        self.words.setText(self.tr("Looking..."))
        self._name()

    def show_nothing(self, words: str) -> None:
        """Says why there is no picture."""
        self.picture.show_text(words)
        self.words.clear()

    def show_picture(self, picture: LargePicture) -> None:
        """The picture that was asked for, without a layer so far."""
        self.picture.show_picture(picture)

    def show_heat(self, found: SaliencyMap | None, problem: str = "") -> None:
        """Lays the heat over the picture, or says why it cannot be had."""
        self.picture.show_layer(None if found is None else heat_layer(found))
        if found is None:
            self.words.setText(problem)
            return
        name, p = self._classes[found.target], percent(float(found.probabilities[found.target]))
        if found.flat:
            text = self.tr("Nothing in this picture speaks for {} ({}).").format(name, p)
        else:
            text = self.tr("The brighter, the more it speaks for {} ({}).").format(name, p)
        if found.box != (0, 0, *found.size):
            text += " " + self.tr("What is darkened the network did not see.")
        self.words.setText(text)
        self.picture.setAccessibleDescription(text)

    @property
    def wanted(self) -> int:
        """The class that is asked for, an index."""
        chosen = self.target.currentData()
        return {PREDICTED: self._predicted, ACTUAL: self._actual}.get(chosen, chosen if chosen is not None else 0)

    def _name(self) -> None:
        """Says which classes the predicted and the actual one are."""
        if not self._classes:
            return
        words = (self.tr("{} (predicted)"), self._predicted), (self.tr("{} (actual)"), self._actual)
        for index, (text, place) in enumerate(words):
            self.target.setItemText(index, text.format(self._classes[place]))
