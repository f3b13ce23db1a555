"""The totals over all pictures, and the part of them that is kept for validation."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from petdesk.api import PetDeskError
from petdesk.gui.naming import named
from petdesk.gui.session import Session
from petdesk.gui.widgets.fields.refusal import Refusal
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, percent, percent_sign

if TYPE_CHECKING:
    from petdesk.data.overview import Overview

MILLISECONDS_AFTER_TURNING = 350
"""A spin box that is turned further makes one edit, not one a notch."""
LARGEST_SEED = 2**31 - 1
LEAST, MOST = 1, 99
"""Per cent for validation: with less or more there is nothing to check with, or nothing to train on."""


class Totals(QWidget):
    """What there is in all.

    Attributes:
        problems_wanted: Signal: the pictures with problems are to be shown.
        fraction, seed: How much is kept for validation, in percent, and the number that the draw begins with.
        groups: Says what stays together.
        refusal: Says why a share cannot be.
    """

    problems_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.text = named(QLabel(), "data.totals")
        self.more = named(muted(), "data.totals.more")
        self.refusal = named(Refusal(), "data.split.refusal")
        self.problems = named(QPushButton(flat=True), "data.totals.problems")
        self.problems.clicked.connect(self.problems_wanted)
        self.problems.hide()
        self.fraction = self._spin("data.split.fraction", 0, 100)
        self.fraction.setSuffix(percent_sign())
        self.fraction.setAccessibleName(self.tr("Share of the pictures kept for validation, in percent"))
        self.seed = self._spin("data.split.seed", 0, LARGEST_SEED)
        self.seed.setAccessibleName(self.tr("Seed of the split"))
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_AFTER_TURNING)
        self._timer.timeout.connect(self._keep)
        validate, seed = QLabel(self.tr("&Validate on")), QLabel(self.tr("S&eed"))
        validate.setBuddy(self.fraction)
        seed.setBuddy(self.seed)
        self._given = QLabel(self.tr("Split given by the source"))
        self._given.setToolTip(self.tr("The source says which pictures are for training and which for validation."))
        self._controls = QWidget()
        controls = QHBoxLayout(self._controls)
        controls.setContentsMargins(0, 0, 0, 0)
        self.groups = named(QPushButton(self.tr("&Groups...")), "data.split.groups")
        self.groups.setToolTip(
            self.tr("Which pictures stay on one side of the split, and what would leak without that")
        )
        self.groups.clicked.connect(self._open_groups)
        self._seen: Overview | None = None
        for widget in (validate, self.fraction, seed, self.seed, self.groups):
            controls.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addWidget(self.text)
        lines.addWidget(self.more)
        lines.addWidget(self.refusal)
        layout.addLayout(lines, 1)
        layout.addWidget(self.problems)
        layout.addWidget(self._given)
        layout.addWidget(self._controls)
        self._given.hide()
        self._explain()
        session.project_closing.connect(self._keep_now)

    def show_overview(self, seen: "Overview") -> None:
        """Shows these totals."""
        self._seen = seen
        columns, train, valid = seen.columns, int(seen.train.sum()), int(seen.valid.sum())
        whole = max(train + valid, 1)
        parts = [
            self.tr("%Ln picture(s)", "", len(columns)),
            self.tr("%Ln class(es)", "", len(columns.classes)),
            self.tr("{} to train ({})").format(number(train), percent(train / whole, 0)),
            self.tr("{} to validate ({})").format(number(valid), percent(valid / whole, 0)),
        ]
        more = [] if seen.sizes is None else [self._sizes(seen)]
        if unreadable := int((columns.fatal & ~columns.excluded).sum()):
            more.append(self.tr("%Ln cannot be read", "", unreadable))
        if unchecked := int(((seen.valid == 0) & (seen.train > 0)).sum()):
            more.append(self.tr("%Ln class(es) without a picture to validate", "", unchecked))
        if left_out := int(columns.excluded.sum()):
            more.append(self.tr("%Ln left out", "", left_out))
        if copies := len(columns.copies):
            more.append(self.tr("%Ln exact copies", "", copies))
        if seen.unchecked:
            more.append(self.tr("%Ln not checked yet", "", seen.unchecked))
        self.text.setText(" · ".join(parts))
        self.more.setText(" · ".join(more))
        self.problems.setText(self.tr("%Ln problem(s)", "", len(columns.problems)))
        self.problems.setToolTip(self.tr("Show the pictures that cannot be read or have another problem"))
        self.problems.setVisible(bool(columns.problems))
        given = bool(np.all(columns.given != -1)) and not bool(columns.moved.all())
        self._given.setVisible(given)
        self._controls.setVisible(not given)
        self.show_settings()

    def show_settings(self) -> None:
        """Shows the split's settings."""
        if self._timer.isActive():
            return
        for spin, value in zip((self.fraction, self.seed), self._kept(), strict=True):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)

    def _open_groups(self) -> None:
        from petdesk.gui.pages.data_groups import GroupsDialog

        if self._seen is not None and self._session.project is not None:
            GroupsDialog(self._session, self._seen, self.window()).open()

    def _sizes(self, seen: "Overview") -> str:
        sizes = seen.sizes
        assert sizes is not None  # noqa: S101 - asked before
        (narrowest, width, widest), (lowest, height, highest) = sizes.widths, sizes.heights
        if (narrowest, lowest) == (widest, highest):
            return self.tr("All {} × {} pixels").format(width, height)
        return self.tr("{} to {} pixels wide, {} to {} high, mostly about {} × {}").format(
            number(narrowest), number(widest), number(lowest), number(highest), number(width), number(height)
        )

    def _spin(self, name: str, least: int, most: int) -> QSpinBox:
        spin = named(QSpinBox(), name)
        spin.setAlignment(Qt.AlignmentFlag.AlignRight)
        spin.setRange(least, most)
        spin.setKeyboardTracking(False)
        spin.setMaximumWidth(spin.fontMetrics().averageCharWidth() * 12)
        spin.valueChanged.connect(lambda _value: self._timer.start())
        return spin

    def _explain(self) -> None:
        self.fraction.setToolTip(
            self.tr("So much of every class is kept aside to check what the network has learned from the rest.")
        )
        self.seed.setToolTip(
            self.tr("Another number draws other pictures for validation; the same number always draws the same ones.")
        )

    def _keep_now(self) -> None:
        if self._timer.isActive():
            self._keep()
        self.refusal.say("")

    def _keep(self) -> None:
        from petdesk.data.overview import SEED, VALID_FRACTION

        self._timer.stop()
        if self._session.project is None or self._session.project.read_only:
            return
        fraction, seed = self._kept()
        try:
            within = LEAST <= self.fraction.value() <= MOST
            self.refusal.say("" if within else self._out_of_bounds())
            if within and self.fraction.value() != fraction:
                self._session.edit_setting(VALID_FRACTION, self.fraction.value() / 100)
            if self.seed.value() != seed:
                self._session.edit_setting(SEED, self.seed.value())
        except PetDeskError as error:
            self._session.failed(str(error))
        self.show_settings()

    def _out_of_bounds(self) -> str:
        text = self.tr("The share for validation must be from {} to {}: both sides need pictures.")
        return text.format(percent(LEAST / 100, 0), percent(MOST / 100, 0))

    def _kept(self) -> tuple[int, int]:
        """What the project keeps, as the controls show it: per cent and seed."""
        from petdesk.data.overview import SEED, VALID_FRACTION
        from petdesk.training.project_run import kept_value

        fraction = kept_value("valid_fraction", self._session.setting(VALID_FRACTION))
        return round(100 * fraction), min(kept_value("seed", self._session.setting(SEED)), LARGEST_SEED)
