"""One thing that a plugin adds, with its settings."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.help.spec_help import HelpLink
from petdesk.gui.pages.plugins.settings import Setting, settings_of
from petdesk.gui.widgets.labels import muted, plain_tip
from petdesk.gui.widgets.section import Section
from petdesk.gui.words import translated

translate = QCoreApplication.translate


class Addition(Section):
    """A spec: its title to open, below it what it is and every setting. Filled when it is first opened."""

    _selectable: ClassVar = (
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )

    def __init__(self, spec: Spec, parent: QWidget | None = None) -> None:
        super().__init__(translated(spec.title).replace("&", "&&"), expanded=False, parent=parent)
        self._spec = spec
        self._filled = False
        font = self.header.font()
        font.setBold(False)
        self.header.setFont(font)
        self.header.setToolTip(plain_tip(translated(spec.summary)))
        self.setObjectName(f"plugins.adds.{spec.key}")
        self.toggled.connect(self._fill)

    def _fill(self) -> None:
        if self._filled:
            return
        self._filled = True
        # Under the title, not under its arrow.
        indent = self.header.iconSize().width() + self.fontMetrics().height()
        self.content.setContentsMargins(indent, 0, 0, self.fontMetrics().height() // 2)
        self.content.addWidget(self._text(translated(self._spec.summary)))
        link = HelpLink()
        link.show_for(self._spec)
        self.content.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self._quiet(self.tr("Key: {}").format(self._spec.key)))
        settings = list(settings_of(self._spec.params))
        if not settings:
            self.content.addWidget(self._quiet(self.tr("It has no settings.")))
        for setting in settings:
            self.content.addWidget(self._setting(setting))

    def _setting(self, setting: Setting) -> QWidget:
        block = QWidget()
        layout = QVBoxLayout(block)
        layout.setContentsMargins(0, self.fontMetrics().height() // 4, 0, 0)
        layout.setSpacing(0)
        name = self._text(f"{setting.label} ({setting.name})")
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        layout.addWidget(name)
        if setting.description:
            layout.addWidget(self._text(setting.description))
        layout.addWidget(self._quiet(setting.facts))
        return block

    def _text(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        return self._readable(label)

    def _quiet(self, text: str) -> QLabel:
        return self._readable(muted(text))

    def _readable(self, label: QLabel) -> QLabel:
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(self._selectable)
        return label


def kind_words(kind: str, count: int) -> str:
    """A kind of spec and how many: "5 schedules"."""
    if kind == "dataset":
        return translate("PluginKinds", "%Ln dataset(s)", "", count)
    if kind == "augmentation":
        return translate("PluginKinds", "%Ln augmentation(s)", "", count)
    if kind == "architecture":
        return translate("PluginKinds", "%Ln architecture(s)", "", count)
    return translate("PluginKinds", "%Ln schedule(s)", "", count)
