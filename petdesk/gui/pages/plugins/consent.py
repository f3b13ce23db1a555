"""The question before an installation: what would come, from where, and what it may do."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from petdesk.gui.naming import named
from petdesk.gui.pages.plugins.packages_table import PackagesView
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.widgets.message_bar import Message
from petdesk.gui.words import file_size
from petdesk.registry.installer import Plan


class Consent(QWidget):
    """Shows a plan and asks.

    Attributes:
        agreed: Signal: do it.
        declined: Signal: do not.
        install, leave: The buttons.
    """

    agreed = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plugins.consent")
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setAccessibleName(self.tr("What would be installed"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title, self._summary, self._brings, self._total = heading(level=2), QLabel(), QLabel(), QLabel()
        self._facts, self._stays = muted(), muted()
        for label in (self._title, self._summary, self._brings, self._total, self._facts, self._stays):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.packages = PackagesView()
        self._warning = Message(
            self.tr(
                "A plugin is a program that runs with your rights: it can read, change and send whatever you can. "
                "Install it only if you trust whoever made it."
            ),
            "warning",
            "",
            [],
        )
        self._warning.dismissed.hide()  # it stays true
        self.install = named(QPushButton(), "plugins.agree")
        self.install.setProperty("primary", True)
        self.leave = named(QPushButton(self.tr("&Do not install")), "plugins.decline")
        self.install.clicked.connect(self.agreed)
        self.leave.clicked.connect(self.declined)
        self._arrange()

    def ask(self, plan: Plan, *, place: Path) -> None:
        """Asks about a plan.

        Args:
            plan: The plan.
            place: Where it would go.
        """
        self._title.setText(self._question(plan))
        self.install.setText(self.tr("&Install") if plan.replaces is None else self.tr("&Replace it"))
        self._summary.setText(plan.summary)
        self._summary.setVisible(bool(plan.summary))
        facts = [self.tr("From: {}").format(plan.source)]
        if plan.license:
            facts.append(self.tr("Licence: {}").format(plan.license))
        if plan.homepage:
            facts.append(self.tr("Home page: {}").format(plan.homepage))
        self._facts.setText("\n".join(facts))
        plugins = ", ".join(plan.plugins)
        self._brings.setText(self.tr("It brings %Ln plugin(s): {}", "", len(plan.plugins)).format(plugins))
        self._total.setText(self._counted(plan))
        self.packages.show_packages(plan.packages)
        self._stays.setText(
            self.tr("All of it goes into {}. Nothing that PetDesk itself uses is changed.").format(place)
        )
        self._scroll.verticalScrollBar().setValue(0)

    def _question(self, plan: Plan) -> str:
        if plan.replaces is None:
            return self.tr("Install {} {}?").format(plan.name, plan.version)
        if plan.replaces == plan.version:
            return self.tr("{} {} is installed already. Install it anew?").format(plan.name, plan.version)
        return self.tr("Replace {} {} by {}?").format(plan.name, plan.replaces, plan.version)

    def _counted(self, plan: Plan) -> str:
        count = self.tr("%Ln package(s) would come", "", len(plan.packages))
        size = file_size(sum(package.size or 0 for package in plan.packages))
        if plan.size is None:
            size = self.tr("more than {}").format(size)
        return f"{count}, {size}"

    def _arrange(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, self.fontMetrics().height() // 2, 0)
        layout.setSpacing(self.fontMetrics().height() // 2)
        for widget in (self._title, self._summary, self._brings, self._facts, self._total, self.packages):
            layout.addWidget(widget)
        layout.addWidget(self._stays)
        layout.addStretch(1)
        self._scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self.install)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._warning)
        outer.addLayout(buttons)
