"""The loss explained: one picture's way from activations to its loss."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.pages.interpret.columns_model import Column, ColumnsModel, ColumnsTable
from petdesk.gui.pages.interpret.loss_curve import LossCurve
from petdesk.gui.pages.interpret.loss_words import figure, mislabelled, steps_in_words
from petdesk.gui.pages.interpret.share_delegate import ShareDelegate
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.words import sentence
from petdesk.interpret.loss_steps import LossSteps
from petdesk.model_file import Outputs

ROWS = 6
"""Classes that the table shows without scrolling."""


class LossPanel(QScrollArea):
    """A table of the classes, the steps below it, and what another label would cost.

    Attributes:
        help_wanted: Signal: the user wants to read how the loss comes about.
        explained: Signal: other steps are shown now.
        softmax, sigmoid: Buttons: which way from activations to probabilities.
        label: What the picture might be labelled as.
        table: The classes.
        steps: What is shown; None while no picture is chosen.
    """

    help_wanted = Signal()
    explained = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps: LossSteps | None = None
        self._mean, self._pictures = 0.0, 0
        self._rows: list[int] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = muted(self.tr("Choose a picture on the right to see how its loss comes about."))
        self._body = QWidget()
        self._head, self._about = heading(level=2), muted()
        self._head.setWordWrap(True)
        self.curve = LossCurve()
        self._model = ColumnsModel(self._columns("softmax"), self)
        self.table = self._table()
        self._steps = QGridLayout()
        self._steps.setColumnStretch(1, 1)
        self._steps.setVerticalSpacing(6)
        self._own = muted(
            self.tr("The activations were worked back from the probabilities that were kept with the run.")
        )
        self.label = QComboBox()
        self.label.setObjectName("interpret.loss.label")
        self.label.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.label.setMinimumContentsLength(12)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label.currentIndexChanged.connect(self._say_cost)
        self._cost = QLabel(wordWrap=True)
        self._cost.setTextFormat(Qt.TextFormat.PlainText)
        self._cost.setObjectName("interpret.loss.cost")
        self._arrange()
        self.show_steps(None)

    def show_steps(
        self, steps: LossSteps | None, *, title: str = "", predicted: int = 0, mean: float = 0.0, pictures: int = 0
    ) -> None:
        """Explains a picture's loss.

        Args:
            steps: How it comes about; None where no picture is chosen.
            title: What the picture is called.
            predicted: The class that it was taken for.
            mean: The mean loss of all pictures of the run.
            pictures: How many those are.
        """
        self.steps, self._mean, self._pictures = steps, mean, pictures
        self._body.setVisible(steps is not None)
        self._nothing.setVisible(steps is None)
        if steps is None:
            return
        self._nothing.setText(self.tr("Choose a picture on the right to see how its loss comes about."))
        self._head.setText(title)
        right = steps.actual == predicted
        words = self.tr("{actual}, recognized") if right else self.tr("{actual}, taken for {predicted}")
        self._about.setText(words.format(actual=steps.classes[steps.actual], predicted=steps.classes[predicted]))
        self._own.setVisible(not steps.own)
        with QSignalBlocker(self.label):
            self.label.clear()
            self.label.addItems(list(steps.classes))
            costs = steps.costs(steps.outputs)
            self.label.setCurrentIndex(int(costs.argmax()) if right else predicted)
        (self.sigmoid if steps.outputs == "sigmoid" else self.softmax).setChecked(True)
        self._show()

    def show_failure(self, error: Exception) -> None:
        """Says why a picture's loss cannot be explained."""
        self.show_steps(None)
        self._nothing.setText(sentence(error)[0])

    @property
    def outputs(self) -> Outputs:
        """Which way is shown."""
        return "sigmoid" if self.sigmoid.isChecked() else "softmax"

    def _arrange(self) -> None:
        self.softmax = self._way(self.tr("Softmax"), self.tr("One of all classes: probabilities that add up to 1"))
        self.sigmoid = self._way(self.tr("Sigmoi&d"), self.tr("Several binary outputs: yes or no for each class"))
        ways = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.softmax, self.sigmoid):
            ways.addButton(button)
            row.addWidget(button)
        self.softmax.setChecked(True)
        self.softmax.toggled.connect(lambda _on: self._show())
        help_ = QPushButton(self.tr("How this wor&ks"))
        help_.setObjectName("interpret.loss.help")
        help_.setToolTip(self.tr("A page about the loss, with the numbers of this picture in it"))
        help_.clicked.connect(self.help_wanted)
        row.addStretch()
        row.addWidget(help_)
        words = QVBoxLayout()
        words.addWidget(self._head)
        words.addWidget(self._about)
        words.addLayout(row)
        words.addStretch()
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.curve, alignment=Qt.AlignmentFlag.AlignTop)
        wrong = QHBoxLayout()
        label = QLabel(self.tr("If its la&bel were"))
        label.setBuddy(self.label)
        wrong.addWidget(label)
        wrong.addWidget(self.label, 1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 8, 8)
        body.addLayout(top)
        body.addWidget(self.table)
        body.addWidget(self._own)
        body.addLayout(self._steps)
        body.addSpacing(6)
        body.addWidget(heading(self.tr("What a wrong label costs"), level=2))
        body.addLayout(wrong)
        body.addWidget(self._cost)
        body.addStretch()
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._nothing)
        layout.addWidget(self._body, 1)
        layout.addStretch()
        self.setWidget(whole)

    def _way(self, text: str, hint: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setToolTip(hint)
        return button

    def _table(self) -> ColumnsTable:
        table = ColumnsTable(self._model, names=1)
        table.setObjectName("interpret.loss.table")
        table.setAccessibleName(self.tr("From activations to the loss, for each class"))
        table.setItemDelegateForColumn(3, ShareDelegate(table))
        height = round(table.fontMetrics().height() * (1.7 * ROWS + 2.6))
        table.setMinimumHeight(height)
        table.setMaximumHeight(height)
        table.chosen.connect(self._choose_row)
        return table

    def _columns(self, outputs: Outputs) -> list[Column]:
        softmax = outputs == "softmax"
        return [
            Column(title=self.tr("Class")),
            Column(title=self.tr("Activation"), hint=self.tr("What the last layer gives"), text=figure, number=True),
            Column(
                title="eˣ",
                hint=self.tr("e to the power of the activation"),
                text=figure,
                number=True,
            ),
            Column(
                title=self.tr("Softmax") if softmax else self.tr("Sigmoid"),
                hint=self.tr("The share of each in the sum of all")
                if softmax
                else self.tr("The probability of a yes, of each class by itself"),
                text=figure,
                number=True,
            ),
            Column(
                title=self.tr("Loss"),
                hint=self.tr("The loss of the picture if this were its label"),
                text=figure,
                number=True,
            ),
        ]

    def _show(self) -> None:
        steps = self.steps
        if steps is None:
            return
        outputs = self.outputs
        self._model.set_columns(self._columns(outputs))
        probabilities, costs = steps.probabilities(outputs), steps.costs(outputs)
        if outputs == steps.outputs:
            costs = costs * steps.factor
        likely = (-steps.activations).argsort(kind="stable").tolist()
        self._rows = [steps.actual, *(place for place in likely if place != steps.actual)]
        self._model.set_rows(
            [
                (
                    self._name(place),
                    float(steps.activations[place]),
                    float(steps.exponentials[place]),
                    float(probabilities[place]),
                    float(costs[place]),
                )
                for place in self._rows
            ]
        )
        self.curve.show_probability(float(probabilities[steps.actual]))
        self._show_steps(outputs)
        self._say_cost()
        self.explained.emit()

    def _name(self, place: int) -> str:
        steps = self.steps
        if steps is None or place != steps.actual:
            return "" if steps is None else steps.classes[place]
        return self.tr("{} (actual)").format(steps.classes[place])

    def _show_steps(self, outputs: Outputs) -> None:
        while (item := self._steps.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self.steps is None:
            return
        shown = steps_in_words(self.steps, outputs, mean=self._mean, pictures=self._pictures)
        for place, step in enumerate(shown):
            what = QLabel(step.what, wordWrap=True)
            what.setTextFormat(Qt.TextFormat.PlainText)
            value = QLabel(step.value)
            value.setTextFormat(Qt.TextFormat.PlainText)
            font = value.font()
            font.setWeight(QFont.Weight.DemiBold)
            value.setFont(font)
            value.setAccessibleName(f"{step.what} {step.value}")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for column, widget in enumerate((muted(f"{place + 1}."), what, value)):
                self._steps.addWidget(widget, place, column, alignment=Qt.AlignmentFlag.AlignTop)

    def _choose_row(self, row: int) -> None:
        self.label.setCurrentIndex(self._rows[row])

    def _say_cost(self) -> None:
        steps, label = self.steps, self.label.currentIndex()
        if steps is None or label < 0:
            return
        if label == steps.actual:
            self._cost.setText(self.tr("That is its label."))
        else:
            self._cost.setText(mislabelled(steps, label, mean=self._mean, pictures=self._pictures))
